import { matchKey } from '../../japanese/index.js';
import type { Cell, Table } from '../../model/block.js';
import type { SourceText } from '../../model/sourceText.js';
import { rowsOf } from '../../model/tableRows.js';
import { linesToText } from '../value.js';
import { isYearAlone } from './columnTexts.js';

/** A name so long is the same beside itself only so; a mark or a figure may be. */
const SHORT = 4;

/** The table with its spans, and the texts that a converter had printed for them again. */
export interface SpansFound {
  readonly table: Table;
  readonly repeated: readonly SourceText[];
}

/**
 * The spans of a table whose converter printed the text of a merged cell in each of the columns and rows that it takes:
 * ```
 *   | 事業名   | 窓口の改善   | 窓口の改善   | 担当課 | 市民課 |
 *   | 目的     | 待たせない。 | 待たせない。 | …
 *   | 成果指標 | 指標名       | 単位         | 目標値 | 実績値 |
 *   | 成果指標 | 待ち時間     | 分           | 10     | 12     |
 * ```
 * To be asked where one table of the document shows that (`repeatsSpans`).
 * @param isLabel whether a text is a label; labels alone span rows, as values below each other may be the same.
 */
export function withRepeatedSpans(table: Table, isLabel: (text: string) => boolean): SpansFound {
  if (hasSpans(table)) return { table, repeated: [] };
  const runs = runsOfRows(table);
  const years = namesYears(table);
  const isCell = (run: Run, row: readonly Run[]): boolean =>
    isWholeRow(run, table) ||
    row.every((r) => isHead(r[0], isLabel)) ||
    (!years && (isSentence(run) || fillsRow(run, table) || (row[0] !== run && keyOf(run[0]).length >= SHORT)));
  const across = runs.map((row) => row.flatMap((run) => (isCell(run, row) ? [run] : run.map((c): Run => [c]))));
  const cells = joinedDown(across, (run) => keyOf(run[0]) !== '' && isLabel(textOf(run[0]).value));
  const kept = new Set(cells.map((c) => c.lines));
  const repeated = table.cells.filter((c) => !kept.has(c.lines)).map(textOf);
  return { table: { ...table, cells }, repeated };
}

/**
 * Whether something stands beside itself that does so only where a converter prints it for each column of its cell. Words of a
 * timetable (検討) may be the same in several years.
 */
export function repeatsSpans(table: Table): boolean {
  if (hasSpans(table)) return false;
  return runsOfRows(table).some((row) =>
    row.some((run) => isWholeRow(run, table) || (isSentence(run) && !namesYears(table))),
  );
}

const isSentence = (run: Run): boolean => run.length > 1 && /.{6}。$/su.test(textOf(run[0]).value);
/** 現状維持 in all the columns right of its label. */
const fillsRow = (run: Run, table: Table): boolean =>
  run.length > 2 && run[0].column + run.length === table.columns && /\p{L}{2}/u.test(keyOf(run[0]));
const namesYears = (table: Table): boolean => table.cells.some((c) => isYearAlone(textOf(c).value));
const isHead = (c: Cell, isLabel: (text: string) => boolean): boolean => {
  const { value } = textOf(c);
  return value.trim() === '' || isYearAlone(value) || isLabel(value);
};

const hasSpans = (table: Table): boolean => table.cells.some((c) => c.rowSpan > 1 || c.columnSpan > 1);
const isWholeRow = (run: Run, table: Table): boolean => table.columns > 2 && run.length === table.columns;

const runsOfRows = (table: Table): Run[][] => rowsOf(table).map(runsOf);

/** Cells side by side with one text. */
type Run = readonly [Cell, ...Cell[]];

const textOf = (c: Cell): SourceText => linesToText(c.lines);
const keyOf = (c: Cell): string => matchKey(textOf(c).value);

/** Printed again character by character. */
const saysSame = (a: Cell, b: Cell): boolean =>
  a.lines.length > 0 &&
  a.lines.length === b.lines.length &&
  a.lines.every((l, i) => l.text.value === b.lines[i]?.text.value) &&
  keyOf(a) !== '';

function runsOf(row: readonly Cell[]): Run[] {
  const runs: [Cell, ...Cell[]][] = [];
  for (const cell of [...row].sort((a, b) => a.column - b.column)) {
    const last = runs.at(-1);
    if (last && saysSame(last[0], cell)) last.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

/** A cell for each run, down over the runs below it that say the same in the same columns. */
function joinedDown(rows: readonly (readonly Run[])[], mayJoin: (run: Run) => boolean): Cell[] {
  const cells: Cell[] = [];
  let above = new Map<number, { readonly at: number; readonly run: Run }>();
  for (const row of rows) {
    const here: typeof above = new Map();
    for (const run of row) {
      const [first] = run;
      const over = above.get(first.column);
      const isSame = over && over.run.length === run.length && saysSame(over.run[0], first);
      const at = isSame && mayJoin(run) ? over.at : cells.length;
      const known = cells[at];
      cells[at] = known ? { ...known, rowSpan: known.rowSpan + 1 } : { ...first, columnSpan: run.length };
      here.set(first.column, { at, run });
    }
    above = here;
  }
  return cells;
}
