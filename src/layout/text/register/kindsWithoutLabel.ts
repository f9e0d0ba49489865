import type { Token } from '../aligned/segments.js';
import { isAfterWideGap } from '../aligned/words.js';
import type { BandHead } from './bandHead.js';
import type { HeadWord } from './head.js';
import type { Leaf } from './headSteps.js';
import { kindOf } from './kinds.js';

type Line = readonly Token[];

/** So many words at least come in turn, each of them so often, and so few are different. */
const FEWEST = 4;
const FEWEST_EACH = 2;
const MOST_DIFFERENT = 4;
const LONGEST = 4;

/**
 * The place of a column that has no label of its own and says in turn of which kind a row is:
 * ```
 *   番号  取組       担当課   工程・指標              Ｒ６    Ｒ７
 *    1    橋の点検   道路課   工程   点検の計画       作成    →
 *                             指標   点検した橋（橋）  12      24
 *    2    水路の改修 農政課   工程   測量             実施
 *                             指標   改修した水路（m） 80      120
 * ```
 * Null where there is none.
 */
export function kindsWithoutLabel(source: string, leaves: readonly Leaf[], body: readonly Line[]): Leaf | null {
  const words = body.flatMap((l) =>
    l.filter((w, k) => (k === 0 || isAfterWideGap(l, k)) && mayBeKind(textOf(source, w))),
  );
  for (const x of new Set(words.map((w) => w.x0))) {
    const own = words.filter((w) => Math.abs(w.x0 - x) <= BESIDE);
    const [x0, x1] = [Math.min(...own.map((w) => w.x0)), Math.max(...own.map((w) => w.x1))];
    const isNamed = leaves.some((l) => l.x0 < x1 && x0 < l.x1);
    if (isNamed || x0 < (leaves[0]?.x1 ?? 0) || !areInTurn(own.map((w) => textOf(source, w)))) continue;
    return { x0, x1, latest: x0 };
  }
  return null;
}

const textOf = (source: string, { from, to }: Token): string => source.slice(from, to);

/** Kinds stand in the middle of their column, so that one may begin so far beside another. */
const BESIDE = 1;

const mayBeKind = (text: string): boolean => text.length <= LONGEST && kindOf(text) === 'short';

function areInTurn(texts: readonly string[]): boolean {
  if (texts.length < FEWEST) return false;
  const counts = new Map<string, number>();
  for (const [i, t] of texts.entries()) {
    if (t === texts[i - 1]) return false;
    counts.set(t, (counts.get(t) ?? 0) + 1);
  }
  return counts.size > 1 && counts.size <= MOST_DIFFERENT && [...counts.values()].every((n) => n >= FEWEST_EACH);
}

/** The head with a column without a label more. */
export function withColumn(head: BandHead, leaf: Leaf): BandHead {
  const at = head.leaves.findIndex((l) => l.x0 > leaf.x0);
  if (at < 0) return head;
  const moved = (column: number): number => (column >= at ? column + 1 : column);
  const lines = head.lines.map((l) => l.map((w): HeadWord => ({ ...w, column: moved(w.column), last: moved(w.last) })));
  const { rows } = head.cells;
  // A label over the columns on both sides stands over this one as well.
  const cells = head.cells.cells.map((c) => {
    const column = moved(c.column);
    return { ...c, column, columnSpan: moved(c.column + c.columnSpan - 1) - column + 1 };
  });
  const over = cells.filter((c) => c.column <= at && at < c.column + c.columnSpan);
  const row = over.reduce((most, c) => Math.max(most, c.row + c.rowSpan), 0);
  const own = { row, column: at, rowSpan: rows - row, columnSpan: 1, pieces: [] };
  const all = row < rows ? [...cells, own] : cells;
  return {
    leaves: head.leaves.toSpliced(at, 0, leaf),
    lines,
    cells: { ...head.cells, cells: all.sort((a, b) => a.row - b.row || a.column - b.column) },
  };
}
