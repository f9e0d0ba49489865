import type { Line } from '../../model/block.js';
import { keyedBracket } from '../bracketKeys.js';
import type { FieldContext } from '../fields/input.js';
import { textToValue } from '../value.js';
import { type CellReading, withLines } from './cellReading.js';
import type { Column } from './columns.js';
import type { BodyRow, LabelledValue } from './events.js';

/**
 * Cells that name items and close with lines in brackets, where a note says what such brackets hold:
 * ```
 *   ＜　＞内は予算額（単位：千円）
 *   (1) 水路の清掃 | 用水の底をさらいます。
 *   ＜1,200＞      |
 * ```
 */
export function withClosingBrackets(rows: readonly BodyRow[], item: Column, context: FieldContext): BodyRow[] {
  const keys = context.bracketKeys?.();
  if (!keys || keys.size === 0) return [...rows];
  const toParts = ({ cell: { lines } }: CellReading) => {
    const found: LabelledValue[] = [];
    let end = lines.length;
    for (; end > 1; end--) {
      const keyed = keyedBracket(lines[end - 1] as Line, keys);
      if (!keyed) break;
      const { reading, label } = keyed.key;
      found.unshift({ label: { reading, text: label }, value: textToValue(keyed.inside) });
    }
    return found.length > 0 ? { lines: lines.slice(0, end), told: found } : null;
  };
  /** Rows of one item share its cell, and go on sharing it. */
  const read = new Map<CellReading, CellReading>();
  return rows.map((row) => {
    const cell = row.cells[item.index];
    if (cell?.role !== 'value') return row;
    const known = read.get(cell);
    const parts = known ? null : toParts(cell);
    const name = known ?? (parts && withLines(cell, parts.lines));
    if (!name) return row;
    read.set(cell, name);
    const cells = row.cells.map((c) => (c === cell ? name : c));
    return { ...row, cells, labelled: [...(row.labelled ?? []), ...(parts?.told ?? [])] };
  });
}
