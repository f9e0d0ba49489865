import type { Column } from './columns.js';
import { columnTexts, distinctCount } from './columnTexts.js';
import type { BodyRow } from './events.js';

/**
 * Two columns of actions, both above names: the one beside the numbers has a name for each, and what spans several of these
 * stands a level above them.
 * ```
 *   アクションプラン | № | 実施内容
 *   (1) 港の活用     | 1 | 桟橋の貸出し
 *                    | 2 | 倉庫の貸出し
 * ```
 */
export function levelsOfActions(
  columns: readonly Column[],
  rows: readonly BodyRow[],
  isName: (text: string) => boolean,
): Column[] {
  const areNames = (c: Column): boolean => {
    const texts = columnTexts(rows, c.index);
    return c.field === 'measures' && c.head.years === null && texts.length > 0 && texts.every(isName);
  };
  const number = columns.find((c) => c.field === 'number');
  const item = number && columns[number.index + 1];
  if (!item || !areNames(item) || columns.some((c) => c.field === 'title')) return [...columns];
  const count = distinctCount(rows, item.index);
  const isLevel = (c: Column): boolean => c.index < number.index && areNames(c) && distinctCount(rows, c.index) < count;
  if (distinctCount(rows, number.index) !== count || !columns.some(isLevel)) return [...columns];
  return columns.map((c) =>
    c === item ? { ...c, field: 'title' as const } : isLevel(c) ? { ...c, field: 'category' as const } : c,
  );
}
