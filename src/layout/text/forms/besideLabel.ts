import type { Block, Cell, Table } from '../../../model/block.js';
import { formTable } from '../aligned/gridTable.js';
import type { Token } from '../aligned/segments.js';
import type { FlowContext } from '../flow.js';

/** The first table with the label that stands beside it, which covers all its rows. */
export function besideLabel(
  context: FlowContext,
  label: readonly (readonly Token[])[],
  blocks: readonly Block[],
): Block[] {
  const at = blocks.findIndex((b) => b.kind === 'table');
  const table = blocks[at] as Table | undefined;
  const named = formTable(context, { from: 0, to: 1, rows: [[label, []]] }, table?.page ?? null);
  if (!table) return [named, ...blocks];
  const cell = named.cells[0] as Cell;
  const moved = table.cells.map((c) => ({ ...c, column: c.column + 1 }));
  const whole = {
    ...table,
    columns: table.columns + 1,
    cells: [{ ...cell, rowSpan: table.rows }, ...moved].sort((a, b) => a.row - b.row || a.column - b.column),
  };
  return blocks.map((b, i) => (i === at ? whole : b));
}
