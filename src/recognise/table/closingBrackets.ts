import type { Line } from '../../model/block.js';
import { joinTexts } from '../../model/sourceText.js';
import { keyedBracket } from '../bracketKeys.js';
import type { FieldContext } from '../fields/input.js';
import { textToValue } from '../value.js';
import { type CellReading, withLines } from './cellReading.js';
import type { Column } from './columns.js';
import type { BodyRow, LabelledValue } from './events.js';
import { splitBrackets } from './labelInBrackets.js';

/** What may stand for the name beside a number. */
const NAMES: ReadonlySet<Column['field']> = new Set(['title', 'objective', 'goals', 'measures'] as const);

/**
 * Cells that name items and close with lines in brackets, where a note says what such brackets hold:
 * ```
 *   ＜　＞内は予算額（単位：千円）
 *   (1) 水路の清掃 | 用水の底をさらいます。
 *   ＜1,200＞      |
 * ```
 */
export function withClosingBrackets(
  rows: readonly BodyRow[],
  columns: readonly Column[],
  item: Column,
  context: FieldContext,
): BodyRow[] {
  const keys = context.bracketKeys?.();
  if (!keys || keys.size === 0) return [...rows];
  const named =
    item.field === 'number' ? (columns.find((c) => c.index > item.index && NAMES.has(c.field)) ?? item) : item;
  const toParts = ({ cell: { lines } }: CellReading) => {
    const found: LabelledValue[] = [];
    let end = lines.length;
    for (; end > 1; end--) {
      const keyed = keyedBracket(lines[end - 1] as Line, keys);
      if (!keyed) break;
      const { reading, label } = keyed.key;
      found.unshift({ label: { reading, text: label }, value: textToValue(keyed.inside) });
    }
    if (found.length > 0) return { lines: lines.slice(0, end), told: found };
    // 【港湾課、 / 水産課】: broken over lines.
    const parts = splitBrackets(lines);
    const first = parts && lines[parts.before.length];
    const last = lines.at(-1);
    const whole =
      first && last && first !== last
        ? { ...first, text: joinTexts(lines.slice(parts.before.length).map((l) => l.text)) }
        : null;
    const keyed = whole && keyedBracket(whole, keys);
    if (!parts || !keyed) return null;
    return {
      lines: [...parts.before],
      told: [{ label: { reading: keyed.key.reading, text: keyed.key.label }, value: textToValue(keyed.inside) }],
    };
  };
  /** Rows of one item share its cell, and go on sharing it. */
  const read = new Map<CellReading, CellReading>();
  return rows.map((row) => {
    const cell = row.cells[named.index];
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
