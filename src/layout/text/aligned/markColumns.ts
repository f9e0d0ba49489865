import { isGrade } from '../marks.js';
import type { Piece } from './columns.js';
import { segmentOf, type Token } from './segments.js';

/** So many texts of a column, and this share of them, have a grade one space beside them. */
const FEWEST = 3;
const SHARE = 0.3;

/** This share of what stands in a column of grades is one. */
const GRADES = 0.6;

type Side = 'left' | 'right';

const holdsGrade = (source: string, t: Token | undefined): boolean =>
  t !== undefined && isGrade(source.slice(t.from, t.to));

/** The texts of each column that stand in no other. */
function columnTexts(lines: readonly (readonly Piece[])[], count: number): readonly (readonly Piece[])[] {
  const out: Piece[][] = Array.from({ length: count }, () => []);
  for (const line of lines) for (const p of line) if (p.column === p.last) out[p.column]?.push(p);
  return out;
}

/** A grade one space beside a text goes into the column of grades beside it, where that is free. */
export function returnGrades(
  source: string,
  lines: readonly (readonly Piece[])[],
  count: number,
): readonly (readonly Piece[])[] {
  const ofGrades = columnTexts(lines, count).map((own) => {
    const grades = own.filter((p) => p.tokens.length === 1 && holdsGrade(source, p.tokens[0])).length;
    return grades >= FEWEST && grades >= own.length * GRADES;
  });
  return lines.map((line) =>
    line.flatMap((p, i): Piece[] => {
      const [left, right] = [p.column - 1, p.last + 1];
      const isFree = (column: number): boolean =>
        ofGrades[column] === true && (line[i - 1]?.last ?? -1) < column && (line[i + 1]?.column ?? count) > column;
      if (p.tokens.length < 2) return [p];
      const alone = (column: number, t: Token): Piece => ({ column, last: column, ...segmentOf([t]) });
      const [first, last] = [p.tokens[0] as Token, p.tokens.at(-1) as Token];
      if (isFree(left) && holdsGrade(source, first))
        return [alone(left, first), { column: p.column, last: p.last, ...segmentOf(p.tokens.slice(1)) }];
      if (isFree(right) && holdsGrade(source, last))
        return [{ column: p.column, last: p.last, ...segmentOf(p.tokens.slice(0, -1)) }, alone(right, last)];
      return [p];
    }),
  );
}

/**
 * A column of grades one space beside a column of texts is no river where half-width characters push both to and fro: parts
 * the columns whose texts have a grade first, or last. Gives null where there is none.
 */
export function partMarkColumns(
  source: string,
  lines: readonly (readonly Piece[])[],
  count: number,
): { readonly lines: readonly (readonly Piece[])[]; readonly count: number } | null {
  const sideOf = (own: readonly Piece[]): Side | null => {
    for (const side of ['left', 'right'] as const) {
      const graded = own.filter(
        (p) => p.tokens.length > 1 && holdsGrade(source, side === 'left' ? p.tokens[0] : p.tokens.at(-1)),
      );
      if (graded.length >= FEWEST && graded.length >= own.length * SHARE) return side;
    }
    return null;
  };
  return partColumns(lines, count, columnTexts(lines, count).map(sideOf), (t) => holdsGrade(source, t));
}

/** What a column of figures holds. */
const FIGURE = /^(?:[△▲-]?[0-9０-９][0-9０-９,，.．]*[％%]?|[－―ー-])$/;
/** A name beside a figure that is not its unit has so many characters at least. */
const LONGER_THAN_UNIT = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー・]{3,}$/u;

/**
 * Figures whose last digits stand below one another and the names beside them leave no river where the names of some rows
 * begin further left than the figures of others end: parts such columns, where the head has a label beside the figures' own.
 *
 *   目標値   担当課
 *         4
 *           商工観光課
 *    12 農林課
 */
export function partFigureColumns(
  source: string,
  lines: readonly (readonly Piece[])[],
  count: number,
  head: readonly Piece[],
): { readonly lines: readonly (readonly Piece[])[]; readonly count: number } | null {
  const text = (t: Token | undefined): string => (t ? source.slice(t.from, t.to) : '');
  const isFigure = (t: Token | undefined): boolean => FIGURE.test(text(t));
  const texts = columnTexts(lines, count);
  /** A label at the left that no figures stand below, as they all stand one column further right. */
  const freeBefore = texts.map((_, c): number => {
    let e = c - 1;
    while ((texts[e]?.length ?? 0) > 0 && texts[e]?.every((p) => isFigure(p.tokens[0]))) e--;
    return e >= 0 && texts[e]?.length === 0 && head.some((p) => p.column === e && p.last === e) ? e : -1;
  });
  const sides = texts.map((own, c): Side | null => {
    const labels = head.filter((p) => p.column === c && p.last === c).flatMap((p) => p.tokens);
    const isTwofold =
      (freeBefore[c] as number) >= 0 || labels.some((a) => labels.some((b) => b.x0 - a.x1 >= FEWEST_BETWEEN));
    const both = own.filter((p) => p.tokens.length > 1 && isFigure(p.tokens[0]));
    const named = both.filter((p) => p.tokens.length === 2 && LONGER_THAN_UNIT.test(text(p.tokens[1])));
    const others = own.filter((p) => !both.includes(p));
    const isClear = others.every((p) => p.tokens.length === 1 || !p.tokens.some(isFigure));
    return isTwofold && isClear && named.length > 0 ? 'left' : null;
  });
  const parted = partColumns(lines, count, sides, isFigure, (rest) =>
    rest.every((t) => !LONGER_THAN_UNIT.test(text(t))),
  );
  const free = freeBefore.find((e, c) => sides[c] && e >= 0);
  if (!parted || free === undefined) return parted;
  const moved = (p: Piece): Piece =>
    p.column > free
      ? { ...p, column: p.column - 1, last: p.last - 1 }
      : { ...p, last: p.last > free ? p.last - 1 : p.last };
  return { lines: parted.lines.map((l) => l.map(moved)), count: parted.count - 1 };
}

/** Two labels of one head line stand at least this far, in places, from one another. */
const FEWEST_BETWEEN = 3;

/** The lines with each of the columns that have a side parted: what `isOwn` holds of stands on that side. */
function partColumns(
  lines: readonly (readonly Piece[])[],
  count: number,
  sides: readonly (Side | null)[],
  isOwn: (t: Token | undefined) => boolean,
  goesWith: (rest: readonly Token[]) => boolean = () => false,
): { readonly lines: readonly (readonly Piece[])[]; readonly count: number } | null {
  if (sides.every((s) => s === null)) return null;
  let shift = 0;
  /** The first column of each that there was. */
  const first = sides.map((side, c) => c + (side ? shift++ : shift));
  const total = count + shift;
  const placed = (p: Piece): Piece[] => {
    const column = first[p.column] as number;
    const side = sides[p.column] ?? null;
    if (p.last > p.column || !side)
      return [{ ...p, column, last: p.last > p.column ? (first[p.last + 1] ?? total) - 1 : column }];
    const grade = side === 'left' ? p.tokens[0] : p.tokens.at(-1);
    const rest = side === 'left' ? p.tokens.slice(1) : p.tokens.slice(0, -1);
    const [gradeAt, restAt] = side === 'left' ? [column, column + 1] : [column + 1, column];
    if (!isOwn(grade)) return [{ ...p, column: restAt, last: restAt }];
    const own = { column: gradeAt, last: gradeAt, ...segmentOf([grade as Token]) };
    if (rest.length === 0) return [own];
    if (goesWith(rest)) return [{ ...p, column: gradeAt, last: gradeAt }];
    const other = { column: restAt, last: restAt, ...segmentOf(rest) };
    return side === 'left' ? [own, other] : [other, own];
  };
  return { lines: lines.map((l) => l.flatMap(placed)), count: total };
}
