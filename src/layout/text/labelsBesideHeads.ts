import type { Cell, Table } from '../../model/block.js';

/**
 * A table inside a form of a text whose label was taken for the first of its heads:
 * ```
 *            | 数値目標 | 指標 | 現在 | 目標          数値目標 | 指標 | 現在 | 目標
 *            |          | 便数 | 4    | 6       →              | 便数 | 4    | 6
 * ```
 * Where nothing stands in the column of labels beside it, nor below it, it is the label of these rows.
 */
export function withLabelsBesideHeads(table: Table, isLabel: (text: string) => boolean): Table {
  if (table.origin !== 'aligned') return table;
  const isBlank = (c: Cell): boolean => c.lines.length === 0 && c.tables.length === 0;
  const second = new Map(table.cells.flatMap((c) => (c.column === 1 ? [[c.row, c] as const] : [])));
  const moved = new Map<Cell, Cell | null>();
  for (const side of table.cells) {
    if (side.column !== 0 || side.columnSpan > 1 || side.rowSpan < 2 || !isBlank(side)) continue;
    const rows = Array.from({ length: side.rowSpan }, (_, i) => side.row + i);
    const [label, ...below] = rows.flatMap((row) => second.get(row) ?? []);
    const words = label?.lines.map((l) => l.text.value).join('') ?? '';
    if (!label || label.row !== side.row || label.columnSpan > 1 || !isLabel(words)) continue;
    if (below.length === 0 || !below.every((c) => isBlank(c) && c.columnSpan === 1)) continue;
    moved.set(side, { ...side, columnSpan: 2, lines: label.lines });
    for (const c of [label, ...below]) moved.set(c, null);
  }
  if (moved.size === 0) return table;
  return { ...table, cells: table.cells.flatMap((c) => (moved.has(c) ? (moved.get(c) ?? []) : [c])) };
}
