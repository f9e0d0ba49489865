import type { CellReading } from './cellReading.js';
import { type ColumnHead, headField } from './events.js';

/**
 * Who grades, left of the grades:
 * ```
 *   評価           | 必要性 | 有効性 | 総合評価
 *   一次（担当課） |   高   |   中   |    Ｂ
 *   二次（会議）   |        |        |    Ｃ
 * ```
 * @param left the first column of the heads.
 */
export function namesEvaluator(
  text: readonly CellReading[],
  heads: readonly ColumnHead[] | null,
  left: number,
): boolean {
  const [first, ...more] = text;
  const above = heads?.[0];
  if (!first || !above || first.cell.column !== left || more.length < 2) return false;
  if (headField(above)?.field !== 'achievement' || !more.every((c) => c.role === 'value')) return false;
  return more.some((c) => {
    const head = heads[c.cell.column - left];
    return (
      head !== undefined &&
      head.labels.at(-1)?.text !== above.labels.at(-1)?.text &&
      headField(head)?.field === 'achievement'
    );
  });
}
