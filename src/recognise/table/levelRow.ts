import { readMarker } from '../../japanese/index.js';
import { linesToValue } from '../value.js';
import type { TableEvent } from './events.js';
import type { Grid } from './grid.js';
import { type Region, rowText } from './rowKinds.js';

/**
 * ```
 *   番号 | 事業名     | 担当課 | 概要     | 今後の方向性
 *   柱   | Ⅰ 海の町  | 項目   | １ 港を守る               levels of the plan, each behind its label, over the items below
 *   1    | 灯台の改修 | 港湾課 | …        | …
 * ```
 */
export function levelRowToEvents(grid: Grid, region: Region, row: number): TableEvent[] | null {
  const cells = rowText(grid, region, row);
  const isPaired = cells.every((c, i) =>
    i % 2 === 0 ? c.role === 'label' && LEVELS.has(c.label?.field ?? '') : c.role === 'value',
  );
  const isOwn = cells.every((c) => c.cell.row === row && grid.rowEnd(c) === row + 1);
  if (cells.length < 2 || cells.length % 2 === 1 || !isPaired || !isOwn) return null;
  const reach = grid.columnEnd(cells.at(-1) ?? (cells[0] as (typeof cells)[number]));
  const below = row + 1 < region.bottom ? rowText(grid, region, row + 1)[0] : undefined;
  if (reach !== region.right || cells[0]?.cell.column !== region.left || below?.role === 'label') return null;
  const values = cells.filter((c) => c.role === 'value');
  // Only their numbers tell which is inside of which.
  if (!values.every((c) => readMarker(c.text.value))) return null;
  return [
    { type: 'labels', labels: cells.filter((c) => c.role === 'label').map((c) => c.text) },
    ...values.map((c): TableEvent => ({ type: 'group', value: linesToValue(c.cell.lines, c.cell.tables) })),
  ];
}

const LEVELS: ReadonlySet<string> = new Set(['category']);
