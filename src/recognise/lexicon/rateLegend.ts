import { type AchievementReading, levelOf } from './achievement.js';
import type { LegendEntry } from './types.js';

const NUMBER = '[0-9０-９]{1,3}(?:[.．][0-9０-９]+)?';
const PERCENT = '\\s*[%％]';
/** 100％, 80％以上, 50％以上80％未満, 10～90％. */
const RATE = `${NUMBER}(?:${PERCENT})?\\s*(?:以上)?\\s*[～~〜\\-－―–]\\s*${NUMBER}${PERCENT}\\s*(?:以下|未満)?|${NUMBER}${PERCENT}\\s*(?:以上|以下|未満|超)?(?:${NUMBER}${PERCENT}\\s*(?:以下|未満))?`;
const BEFORE = new RegExp(`(?<![0-9０-９.．])(${RATE})\\s*(?:[:：＝=]|…+)\\s*`, 'gu');
const BEHIND = new RegExp(`([^\\s　、，,。/／:：()（）]{2,10})\\s*[:：(（＝=]\\s*(${RATE})(?![0-9０-９])`, 'gu');
const WHOLE = new RegExp(`^(?:${RATE})$`, 'u');

/** The mark of the entry is a rate, or a span of rates. */
export const isRate = (mark: string): boolean => WHOLE.test(mark);

/** `100％：達成 10～90％：取組中 0％：未着手`, `達成（100％）、取組中（10～90％）`: rates that stand for results. */
export function readRateLegend(text: string): LegendEntry[] {
  if (!/[%％].*[%％]/s.test(text)) return [];
  const marks = [...text.matchAll(BEFORE)];
  const before = marks.map((m, i) => {
    const rest = text.slice(m.index + m[0].length, marks[i + 1]?.index ?? text.length);
    return { mark: m[1] as string, meaning: (/^[^\s　、，,。/／;；)）]+/u.exec(rest)?.[0] ?? '').trim() };
  });
  const behind = [...text.matchAll(BEHIND)].map((m) => ({ mark: m[2] as string, meaning: m[1] as string }));
  return [before, behind].find((e) => e.length >= 2 && e.every((x) => levelOf(x.meaning) !== null)) ?? [];
}

/** What the legend says of a rate: 40% within 10～90％. Null for other texts, and for rates that it doesn't name. */
export function readRate(text: string, legend: readonly LegendEntry[]): AchievementReading | null {
  const rate = /^約?\s*(\d{1,3}(?:\.\d+)?)\s*%$/.exec(text.normalize('NFKC').trim())?.[1];
  const entry = rate === undefined ? undefined : legend.find((e) => isRate(e.mark) && holds(e.mark, Number(rate)));
  return entry
    ? { label: text.trim(), meaning: entry.meaning, level: entry.level ?? levelOf(entry.meaning), uncertain: false }
    : null;
}

function holds(mark: string, rate: number): boolean {
  const folded = mark.normalize('NFKC').replace(/\s/g, '');
  const [first, second] = [...folded.matchAll(/[\d.]+/g)].map((m) => Number(m[0]));
  if (first === undefined) return false;
  if (second !== undefined)
    return rate >= Math.min(first, second) && (/未満$/.test(folded) ? rate < second : rate <= Math.max(first, second));
  if (/以上$/.test(folded)) return rate >= first;
  if (/超$/.test(folded)) return rate > first;
  if (/未満$/.test(folded)) return rate < first;
  return /以下$/.test(folded) ? rate <= first : rate === first;
}
