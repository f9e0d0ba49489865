import type { Cell, Line, Table } from '../../model/block.js';

/** 12,000, △1,200千円, 98.5％, －, Ｂ: what one line of a cell of values holds. */
const VALUE =
  /^(?:[（(]?[約△▲▼+＋-]?[0-9０-９][0-9０-９,，.．]*[\s　]?[^0-9０-９\s、。]{0,4}[)）]?|[-－―ー–—…]+|[◎○〇◯△▲×✕]|[A-FSＡ-ＦＳ][+＋]?)$/u;

/** Figures and marks alone; a blank cell is none. */
export const isOfValues = ({ lines, tables }: Cell): boolean =>
  lines.length > 0 && tables.length === 0 && lines.every((l) => VALUE.test(l.text.value.trim()));

/**
 * The table with its rows parted where these cells are, of which a row has but one.
 * @param parts what each of the new rows holds of a cell, these cells among them; any other cell spans the rows.
 */
export function withRowsApart(table: Table, parted: readonly Cell[], parts: ReadonlyMap<Cell, Line[][]>): Table {
  const more = new Map(parted.map((c) => [c.row, (parts.get(c)?.length ?? 1) - 1]));
  const starts: number[] = [];
  for (let row = 0, at = 0; row <= table.rows; row++) {
    starts.push(at);
    at += 1 + (more.get(row) ?? 0);
  }
  const startOf = (row: number): number => starts[row] as number;
  const cells = table.cells.flatMap((cell): Cell[] => {
    const row = startOf(cell.row);
    const own = parts.get(cell);
    if (own) return own.map((lines, i) => ({ ...cell, row: row + i, rowSpan: 1, lines }));
    return [{ ...cell, row, rowSpan: startOf(cell.row + cell.rowSpan) - row }];
  });
  return {
    ...table,
    rows: startOf(table.rows),
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    breaks: table.breaks.map(startOf),
  };
}
