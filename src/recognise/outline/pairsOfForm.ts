import type { Cell, Table } from '../../model/block.js';
import { readLegend } from '../lexicon/index.js';
import type { Lexicon } from '../lexicon/types.js';
import { linesToText, onOneLine } from '../value.js';

/**
 * A form about one item, of rows of labels above rows of their values and of labels beside their values, as a label and its value a row:
 * ```
 *   取組内容     │ 指標             取組内容 │ 港で訓練をする。
 *   港で訓練を…  │ 参加者 80%以上   指標     │ 参加者 80%以上
 *   改善策       │ －               改善策   │ －
 * ```
 * What explains the marks of a value stays below it, and whatever else has no label is given apart.
 */
export function toPairs(table: Table, lexicon: Lexicon): { readonly pairs: Table; readonly others: readonly Cell[] } {
  const filled = table.cells.filter((c) => c.lines.length > 0 || c.tables.length > 0);
  const isLabel = (c: Cell): boolean => lexicon.readLabel(onOneLine(linesToText(c.lines)).value) !== null;
  const taken = new Set<Cell>();
  const rows: (readonly Cell[])[] = [];
  const others: Cell[] = [];
  for (const cell of filled) {
    if (taken.has(cell)) continue;
    taken.add(cell);
    const value = isLabel(cell) ? (valueBelow(cell, filled, isLabel) ?? valueBeside(cell, filled, isLabel)) : null;
    if (value && !taken.has(value)) {
      taken.add(value);
      rows.push([cell, value]);
    } else if (readLegend(linesToText(cell.lines).value).length >= 2) rows.push([cell]);
    else others.push(cell);
  }
  const cells = rows.flatMap((own, row) =>
    own.map((c, column) => ({ ...c, row, column, rowSpan: 1, columnSpan: own.length === 1 ? 2 : 1 })),
  );
  return { pairs: { ...table, rows: rows.length, columns: 2, cells, breaks: [] }, others };
}

/** The cell of the same columns in the next row, where the label's own row holds nothing but labels. */
function valueBelow(label: Cell, cells: readonly Cell[], isLabel: (c: Cell) => boolean): Cell | null {
  if (!cells.every((c) => c.row !== label.row || isLabel(c))) return null;
  const below = cells.find((c) => c.row === label.row + label.rowSpan && c.column === label.column);
  return below && below.columnSpan === label.columnSpan && !isLabel(below) ? below : null;
}

function valueBeside(label: Cell, cells: readonly Cell[], isLabel: (c: Cell) => boolean): Cell | null {
  const beside = cells.find((c) => c.row === label.row && c.column === label.column + label.columnSpan);
  return beside && !isLabel(beside) ? beside : null;
}
