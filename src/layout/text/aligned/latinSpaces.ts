import type { SourceLine } from '../sourceLines.js';

/** What counts or follows a figure. */
const COUNTERS =
  '年|月|日|時|分|件|人|名|回|社|店|[かヶカケ箇]所|[かヶカケ箇]月|施設|団体|世帯|戸|台|本|点|校|園|橋|路線|地区|千|万|億|百万|円|％|ｍ|㎡|ｔ|倍|割|歳|代|位|種|項目|' +
  '事業|以[上下]|未満|程度|週|号|条|次|期|冊|部|枚|基|組|票|級|段|ポイント|キロ';
const COUNTER = new RegExp(`^(?:${COUNTERS})`);
const LETTER = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}（）「」、。]';
const SPACED = new RegExp(`${LETTER} [0-9A-Za-z][0-9A-Za-z.,%]* ${LETTER}`, 'gu');
const ADJACENT = new RegExp(`${LETTER}[0-9A-Za-z][0-9A-Za-z.,%]*${LETTER}`, 'gu');

/** So many, and so many times as many spaces as none, show the habit. */
const FEWEST = 2;
const MOSTLY = 2;

/**
 * Whether the typesetter's quarter space between Latin and Japanese letters was printed as a space throughout: 延べ 120 人. Such a
 * space parts no columns.
 */
export function spacesLatin(source: string, lines: readonly SourceLine[]): boolean {
  let spaced = 0;
  let adjacent = 0;
  for (const { from, to } of lines) {
    const text = source.slice(from, to);
    spaced += text.match(SPACED)?.length ?? 0;
    adjacent += text.match(ADJACENT)?.length ?? 0;
  }
  return spaced >= FEWEST && spaced > adjacent * MOSTLY;
}

/** What a figure goes on with inside a sentence: 延べ 120, 第 3, は 58. */
const BEFORE_FIGURE = /(?:令和|平成|昭和|[第約計全各延べ年月\p{sc=Hiragana}、（])$/u;

/** 112 施 at the end of its line, above 設. */
const CUT_COUNTER = /^(?:施|団|世|地|路|項|事|箇)(?:[\s\u3000]|$)/u;

/** One space stands here between a figure and what belongs to it: 30 橋, 令和 7, 収納率は 58. */
export function isLatinSpace(source: string, end: number, start: number): boolean {
  if (start - end !== 1) return false;
  const [before, after] = [source[end - 1] ?? '', source[start] ?? ''];
  if (/[0-9%]/.test(before))
    return (
      COUNTER.test(source.slice(start, start + 4)) ||
      /^[\p{sc=Hiragana}、。）～]/u.test(after) ||
      CUT_COUNTER.test(source.slice(start, start + 2))
    );
  return /[0-9A-Za-z]/.test(after) && BEFORE_FIGURE.test(source.slice(Math.max(0, end - 2), end));
}
