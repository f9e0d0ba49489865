import { isPost, nameWithReading } from '../head.js';
import { plainLabel } from '../outline/plainLabel.js';
import { onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';

/**
 * 水道局長 | 三ツ橋 玲（みつはし れい）: a post beside a name and its reading labels them, wherever in a table the two stand, also
 * below the rows of another department. 防災監 there is no department either.
 */
export function postsToLabels(readings: readonly CellReading[]): readonly CellReading[] {
  const posts = new Set(readings.filter((r) => r.role === 'value' && isPost(r.text.value)));
  if (posts.size === 0) return readings;
  const beside = new Map(readings.map((r) => [`${r.cell.row} ${r.cell.column}`, r]));
  const isNamed = (post: CellReading): boolean => {
    const next = beside.get(`${post.cell.row} ${post.cell.column + post.cell.columnSpan}`);
    return next?.role === 'value' && nameWithReading(onOneLine(post.text, ''), next.text) !== null;
  };
  return readings.map((r) => (posts.has(r) && isNamed(r) ? { ...r, role: 'label', label: plainLabel('head') } : r));
}
