import { type AchievementReading, levelOf } from './achievement.js';
import { labelKey } from './labelKey.js';
import type { LegendEntry } from './types.js';

const STARS = '[★☆][\\s　]?(?:[★☆][\\s　]?){0,6}';
const WORD = '(?:[《【〈＜「『（(［〔]([^《》【】〈〉＜＞「」『』（）()［］〔〕\\n]{1,12})[》】〉＞」』）)］〕])';
/** ★★★, ★★☆《達成！》: a row of stars, which may say in brackets what it stands for. */
const MARK = new RegExp(`(?<![★☆])(${STARS})${WORD}?`, 'gu');
const ALONE = new RegExp(`^[\\s　]*(${STARS})(?:${WORD}|[\\s　:：]*([^\\s　★☆、。]{1,12}))?[\\s　]*$`, 'u');

/**
 * `★★★：達成　★★：継続中`, `★★★《達成！》目標どおり達成したもの`: what rows of stars stand for. `[]` where fewer than two rows differ
 * (★ before each line of a list), or where the words don't tell how far things went.
 */
export function readStarLegend(text: string): LegendEntry[] {
  if (!/[★☆]{2}/.test(text)) return [];
  const marks = [...text.matchAll(MARK)];
  const entries: LegendEntry[] = [];
  for (const [i, m] of marks.entries()) {
    const rest = text.slice(m.index + m[0].length, marks[i + 1]?.index ?? text.length);
    const said = rest.replace(/^[\s　:：＝=…‥・→]+|[\s　、，,。／/；;・（(]+$/g, '').replace(/\s*\n\s*/g, '');
    const meaning = said === '' ? (m[2] ?? '') : said;
    const mark = m[0].trim();
    if (meaning === '' || meaning.length > 60) return [];
    const level = levelOf(meaning) ?? (m[2] ? levelOfWord(m[2]) : null);
    if (level === null || entries.some((e) => starsOf(e.mark) === starsOf(mark))) return [];
    entries.push({ mark, meaning, level });
  }
  return entries.length >= 2 ? entries : [];
}

/** A row of stars as a result, by the legend or by the words beside it; null for other texts, and for one star alone. */
export function readStars(text: string, legend: readonly LegendEntry[]): AchievementReading | null {
  const [, stars, inBrackets, behind] = ALONE.exec(text) ?? [];
  if (!stars) return null;
  const label = text.trim();
  const entry = legend.find((e) => starsOf(e.mark) === starsOf(stars));
  const word = inBrackets ?? behind;
  const level = word ? levelOfWord(word) : null;
  // ★ 庁舎の清掃: an ornament before a name.
  if (behind && level === null && labelKey(behind) !== labelKey(entry?.meaning ?? '')) return null;
  // ★ alone is read as any other sign is.
  if (entry?.mark.length === 1 && !word) return null;
  if (entry) return { label, meaning: entry.meaning, level: entry.level ?? levelOf(entry.meaning), uncertain: false };
  if (starsOf(stars).length < 2 && !(inBrackets && level)) return null;
  return { label, meaning: null, level, uncertain: level === null };
}

/** 達成！: how such a word is cried out. */
const levelOfWord = (word: string) => levelOf(word.replace(/[！!]+$/, ''));

const starsOf = (mark: string): string => /^[\s　]*([★☆\s　]+)/u.exec(mark)?.[1]?.replace(/[\s　]/g, '') ?? '';
