import type { Cell, Table } from '../../model/block.js';
import { isNote } from './aligned/headWords.js';

/** So many labels of a head have a note below at least. */
const FEWEST_NOTES = 2;

/**
 * A table of a text whose head was printed on several lines, the label of one column in the middle of its height:
 * ```
 *            | 基準値       | 目標値                   指標 | 基準値（令和４年度） | 目標値（令和５年度）
 *   指標     | （令和４年度）| （令和５年度）    →      便数 | 4                    | 6
 *   便数     | 4            | 6
 * ```
 * One row holds it: what brackets say below a label is said of that.
 */
export function withHeadInOneRow(table: Table): Table {
  const [top, below] = [rowOf(table, 0), rowOf(table, 1)];
  if (table.origin !== 'aligned' || table.rows < 3 || top.length !== below.length) return table;
  if (![...top, ...below].every((c) => c.rowSpan === 1 && c.columnSpan === 1)) return table;
  const pairs = top.map((c, i) => [c, below[i] as Cell] as const);
  const isBlank = (c: Cell): boolean => c.lines.length === 0;
  const isNoted = ([a, b]: (typeof pairs)[number]): boolean => !isBlank(a) && isNote(textOf(b));
  const isAlone = ([a, b]: (typeof pairs)[number]): boolean => isBlank(a) !== isBlank(b) && !isNote(textOf(b));
  if (!pairs.every((p) => isNoted(p) || isAlone(p))) return table;
  if (pairs.filter(isNoted).length < FEWEST_NOTES || !pairs.some(([a]) => isBlank(a))) return table;
  const head = pairs.map(([a, b]): Cell => ({ ...a, lines: [...a.lines, ...b.lines] }));
  const body = table.cells.filter((c) => c.row > 1).map((c): Cell => ({ ...c, row: c.row - 1 }));
  return {
    ...table,
    rows: table.rows - 1,
    cells: [...head, ...body],
    breaks: table.breaks.map((b) => Math.max(0, b - 1)),
  };
}

const textOf = (c: Cell): string => c.lines.map((l) => l.text.value).join('');
const rowOf = ({ cells }: Table, row: number): Cell[] => cells.filter((c) => c.row === row);
