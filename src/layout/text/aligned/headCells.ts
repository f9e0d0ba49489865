import { withoutSpace } from '../letters.js';
import type { GridCell } from './cells.js';
import type { Piece } from './columns.js';
import { isYear, isYearRest } from './headWords.js';
import { textOf } from './segments.js';

/** A text of the head over the columns from `column` to `last`. */
interface Entry {
  column: number;
  last: number;
  readonly line: number;
  readonly pieces: Piece[];
}

export interface HeadCells {
  readonly cells: readonly GridCell[];
  readonly rows: number;
  /** Labels of few lines stand in the middle beside those of many, as the texts below may. */
  readonly isCentred: boolean;
}

/** A label that no list knows costs this much, beside one for each label. */
const UNKNOWN = 1.2;

const contains = (a: Entry, b: Entry): boolean => a.column <= b.column && b.last <= a.last;
const isOver = (e: Entry, c: number): boolean => e.column <= c && c <= e.last;
const isWide = (e: Entry): boolean => e.last > e.column;

/**
 * Makes the cells of a table's head from its lines, however each label stands in the height of the others: labels over several
 * columns from above, and below them each column's own, put together from the lines that it is broken over. Null where labels
 * over several columns cross.
 *
 *               令和６年度
 *    番                     担当        番号 │   令和６年度   │ 担当課
 *              目標   実績         →         │ 目標  │ 実績  │
 *    号                      課
 */
export function toHeadCells(
  source: string,
  lines: readonly (readonly Piece[])[],
  count: number,
  isNamed: (text: string) => boolean,
): HeadCells | null {
  const placed = lines.flatMap((l, line) =>
    l.map((p): Entry => ({ column: p.column, last: p.last, line, pieces: [p] })),
  );
  const entries = overGroups(overYears(source, placed));
  const groups = sameSpan(entries.filter(isWide));
  if (groups.some((a) => groups.some((b) => crosses(a, b)))) return null;
  const stacks = Array.from({ length: count }, (_, c) => ({
    over: groups.filter((g) => isOver(g, c)),
    own: toLabels(
      source,
      entries.filter((e) => !isWide(e) && e.column === c).flatMap((e) => e.pieces),
      isNamed,
    ),
  }));
  const rows = stacks.reduce((most, { over, own }) => Math.max(most, over.length + own.length), 1);
  const cells: GridCell[] = [];
  for (const g of groups) {
    const inside = stacks.slice(g.column, g.last + 1);
    const row = groups.filter((o) => o !== g && contains(o, g)).length;
    const isLast = inside.every((s) => s.own.length === 0 && s.over.length === row + 1);
    const rowSpan = isLast ? rows - row : 1;
    cells.push({ row, column: g.column, rowSpan, columnSpan: g.last - g.column + 1, pieces: g.pieces });
  }
  for (const [column, { over, own }] of stacks.entries()) {
    const first = over.length;
    for (const [k, pieces] of own.entries()) {
      const row = first + k;
      cells.push({ row, column, rowSpan: k === own.length - 1 ? rows - row : 1, columnSpan: 1, pieces });
    }
    const isTaken = cells.some(
      (c) => c.column <= column && column < c.column + c.columnSpan && c.row + c.rowSpan > first,
    );
    if (!isTaken && first < rows) cells.push({ row: first, column, rowSpan: rows - first, columnSpan: 1, pieces: [] });
  }
  const isCentred = stacks.some((_, c) => {
    const own = entries.filter((e) => isOver(e, c));
    return own.length > 0 && own.every((e) => e.line > 0);
  });
  return { isCentred, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column), rows };
}

/**
 * What stands over one of several years side by side, each over columns of its own, and nothing beside it, is over them all.
 *
 *              年度別の推移
 *      ４年度     ５年度     ６年度
 *    計画 実績  計画 実績  計画 実績
 */
function overYears(source: string, entries: readonly Entry[]): Entry[] {
  const isYears = (e: Entry): boolean => e.pieces.every((p) => isYear(withoutSpace(textOf(source, p))));
  return entries.map((e) => {
    if (isYears(e)) return e;
    const own = entries.filter((y) => y.line > e.line && isWide(y) && isYears(y));
    const years = own.filter((y) => y.line === own[0]?.line);
    const at = years.findIndex((y) => y.column <= e.column && e.last <= y.last);
    if (at < 0) return e;
    let [from, to] = [at, at];
    const isNext = (a: Entry | undefined, b: Entry | undefined): boolean => a !== undefined && a.last + 1 === b?.column;
    while (isNext(years[from - 1], years[from])) from--;
    while (isNext(years[to], years[to + 1])) to++;
    const span = { column: (years[from] as Entry).column, last: (years[to] as Entry).last };
    const isAlone = entries.every((o) => o === e || o.line > e.line || o.last < span.column || o.column > span.last);
    return isAlone ? { ...e, ...span } : e;
  });
}

/** What stands above a label over several columns stands over as many at least. */
function overGroups(entries: Entry[]): Entry[] {
  for (const e of [...entries].reverse()) {
    for (const g of entries) {
      if (g.line <= e.line || !isWide(g) || !(isOver(g, e.column) || isOver(g, e.last))) continue;
      if (isWide(e) && !contains(g, e)) continue;
      e.column = Math.min(e.column, g.column);
      e.last = Math.max(e.last, g.last);
    }
  }
  return entries;
}

/** Labels over the same columns are the lines of one. */
function sameSpan(groups: readonly Entry[]): Entry[] {
  const out: Entry[] = [];
  for (const g of groups) {
    const same = out.find((o) => o.column === g.column && o.last === g.last);
    if (same) same.pieces.push(...g.pieces);
    else out.push({ ...g, pieces: [...g.pieces] });
  }
  return out;
}

const crosses = (a: Entry, b: Entry): boolean =>
  a !== b && a.column <= b.last && b.column <= a.last && !contains(a, b) && !contains(b, a);

/** The labels that a column's texts are when put together: as few as may be, and such as are known. */
function toLabels(source: string, pieces: readonly Piece[], isNamed: (text: string) => boolean): Piece[][] {
  const texts = pieces.map((p) => withoutSpace(textOf(source, p)));
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to <= pieces.length; to++) {
    let least = { cost: Number.POSITIVE_INFINITY, from: 0 };
    for (let from = 0; from < to; from++) {
      // A year stands over the label below it, as over those of the other years.
      const isBroken = from + 1 < to && isYearRest(texts[from + 1] as string);
      const below = texts.slice(from + (isBroken ? 2 : 1), to);
      const isOver = isYear(texts[from] as string) && isNamed(below.join('')) && !below.some(isYear);
      const isRest = from > 0 && isYearRest(texts[from] as string);
      const isOne = !isOver && !isRest && isNamed(texts.slice(from, to).join(''));
      const cost = (best[from]?.cost ?? 0) + 1 + (isOne ? 0 : UNKNOWN);
      if (cost < least.cost) least = { cost, from };
    }
    best.push(least);
  }
  const out: Piece[][] = [];
  for (let to = pieces.length; to > 0; to = best[to]?.from ?? 0) out.unshift(pieces.slice(best[to]?.from ?? 0, to));
  return out;
}
