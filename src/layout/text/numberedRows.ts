import { type Field, goOnIn } from './cells.js';

/** The number of a row in a cell of its own: 12, No.3, 1-2, ①. */
const NUMBER = /^(?:(?:No|NO|№)[.．]?\s*)?[0-9０-９]{1,4}(?:[-－.．][0-9０-９]{1,3})*[.．]?$|^[①-⑳]$/u;
const FEWEST_ROWS = 2;
const FEWEST_COLUMNS = 3;

/**
 * Rows of a table whose cells wrap, each line of a cell a line of the text:
 * ```
 *   No. ⇥ 取組     ⇥ 目標    ⇥ 実績
 *   2   ⇥ 桟橋の手
 *   すりの修繕     ⇥ 修繕箇所
 *   10か所         ⇥ 12か所
 * ```
 * What stands from one number to the next has as many tabs as the head of the table: it is one row. The heads above it that
 * wrap alike name the columns that the lower one leaves blank. Any other table is given as it is.
 */
export function joinNumberedRows(source: string, rows: readonly Field[][]): readonly Field[][] {
  const text = ([from, to]: Field): string => source.slice(from, to).trim();
  const width = Math.max(0, ...rows.slice(0, MOST_HEADS).map((r) => r.length));
  const starts = rows.flatMap((r, i) => (r.length > 1 && NUMBER.test(text(r[0] as Field)) ? [i] : []));
  const [first] = starts;
  if (first === undefined || first === 0 || width < FEWEST_COLUMNS || starts.length < FEWEST_ROWS) return rows;
  const groups = starts.map((at, i) => rows.slice(at, starts[i + 1]));
  const isCut = groups.some((g) => g.slice(1).some((r) => r.length > 1));
  if (!isCut || !groups.every((g) => fieldsOf(g) === width)) return rows;
  return [...joinHeads(rows.slice(0, first), width, text), ...groups.map(joined)];
}

/** Heads stand in so many of the first rows. */
const MOST_HEADS = 8;

const fieldsOf = (rows: readonly Field[][]): number => rows.reduce((sum, r) => sum + r.length - 1, 1);

/** The last field of each row goes on in the first of the next. */
function joined(rows: readonly Field[][]): Field[] {
  const [top = [], ...rest] = rows;
  const row = [...top];
  for (const below of rest) goOnIn(row, below);
  return row;
}

/**
 * ```
 *   計画の項目 ⇥ R5
 *   実績値     ⇥ 状況
 *   No. ⇥ 取組 ⇥ 目標 ⇥   ⇥
 * ```
 * The first head of the upper row spans what the lower one names, the others name what it leaves blank.
 */
function joinHeads(rows: readonly Field[][], width: number, text: (field: Field) => string): readonly Field[][] {
  const lower = rows.at(-1);
  if (lower?.length !== width) return rows;
  const named = lower.findLastIndex((f) => text(f) !== '') + 1;
  const top = rows.findIndex((_, i) => i < rows.length - 1 && fieldsOf(rows.slice(i, -1)) === width - named + 1);
  const [first, ...rest] = top < 0 || named === width ? [] : joined(rows.slice(top, -1));
  return first ? [...rows.slice(0, top), [first], [...lower.slice(0, named), ...rest]] : rows;
}
