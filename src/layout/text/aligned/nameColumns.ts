import type { Piece } from './columns.js';
import { segmentOf, type Token } from './segments.js';

/** 商工観光課, 子育て支援センター, 総務係: what a column of divisions holds. */
const NAME =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー・･、／/]{1,14}(?:[部局課室係班署所館園院]|センター|事務局|委員会|本部|グループ|チーム|担当)$/u;
/** So many names show that a column is theirs, and so many times more than other texts. */
const FEWEST = 3;
const MORE = 2;
/** Texts this near, in places, to the one before them go on with it. */
const TIGHT = 1;

/**
 * Names of divisions one space behind the texts of the column before stand in their own column again, and the rest of such a text
 * that was taken for one in the text's: pdftotext pushes both to and fro. The columns of names are those that hold few other texts.
 *
 *   達成基準                   担当課
 *   ・花壇の手入れの講習の開催 公園課
 *     ５回
 *   ・苗の配布 300株           緑地課
 */
export function returnNames(
  source: string,
  lines: readonly (readonly Piece[])[],
  count: number,
): readonly (readonly Piece[])[] {
  const isName = (t: Token | undefined): boolean => t !== undefined && NAME.test(source.slice(t.from, t.to));
  const isTight = (line: readonly Piece[], i: number): boolean => {
    const [p, before] = [line[i] as Piece, line[i - 1]];
    return before !== undefined && before.last === p.column - 1 && p.x0 - before.x1 <= TIGHT;
  };
  let out = lines;
  for (let c = 1; c < count; c++) {
    let [names, others, astray] = [0, 0, 0];
    for (const line of out) {
      for (const [i, p] of line.entries()) {
        const reaches = p.last === c || (p.last === c - 1 && (line[i + 1]?.column ?? count) > c);
        if (!reaches || p.isHeading) continue;
        const named = isName(p.tokens.at(-1));
        if (named && (p.column < c || p.tokens.length > 1)) astray++;
        if (named && (p.last === c || p.tokens.length > 1)) names++;
        else if (p.column === c && !isTight(line, i)) others++;
      }
    }
    if (astray === 0 || names < FEWEST || names < others * MORE) continue;
    out = out.map((line) => line.flatMap((p, i): Piece[] => parted(p, line, i, c)).reduce(joined, []));
  }
  return out;

  /** The piece with what it has of the names' column in that, and of the one before in the other. */
  function parted(p: Piece, line: readonly Piece[], i: number, c: number): Piece[] {
    if (p.isHeading || p.last < c - 1 || p.column > c || p.last > c) return [p];
    const name = p.tokens.at(-1) as Token;
    const rest = p.tokens.slice(0, -1);
    const isFree = p.last === c || (line[i + 1]?.column ?? count) > c;
    // 6   12 緑地課: a figure with white space on its left is none of the column before.
    const isApart = p.column === c && rest.length > 0 && line[i - 1]?.last === c - 1 && !isTight(line, i);
    if (isApart) return [p];
    if (isName(name) && isFree && (rest.length > 0 || p.column === c)) {
      const own = { column: c, last: c, ...segmentOf([name]) };
      return rest.length === 0 ? [own] : [{ column: Math.min(p.column, c - 1), last: c - 1, ...segmentOf(rest) }, own];
    }
    if (p.column === c - 1 && p.last === c) return [{ ...p, last: c - 1 }];
    return p.column === c && isTight(line, i) ? [{ ...p, column: c - 1, last: c - 1 }] : [p];
  }
}

/** Pieces of one column are one. */
function joined(line: readonly Piece[], p: Piece): readonly Piece[] {
  const last = line.at(-1);
  if (!last || last.last < p.column || last.isHeading) return [...line, p];
  const whole = { column: last.column, last: Math.max(last.last, p.last), ...segmentOf([...last.tokens, ...p.tokens]) };
  return [...line.slice(0, -1), whole];
}
