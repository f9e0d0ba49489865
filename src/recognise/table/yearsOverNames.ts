import { isIndicator } from '../lexicon/itemFields.js';
import type { Column } from './columns.js';

/**
 * The names of the indicators under a year that stands over their figures, too: the figures are that year's, and a name has none.
 * ```
 *     令和5年度の指標
 *   指標     | 実績値
 *   貸出冊数 | 9,200冊
 * ```
 */
export function withoutYearsOverNames(columns: readonly Column[]): Column[] {
  return columns.map((column, i) => {
    const { head, field } = column;
    const own = head.labels.at(-1)?.reading;
    const isName = isIndicator(field);
    if (!isName || head.labels.length < 2 || head.years === null || head.kind !== null || own?.years) return column;
    const next = columns[i + 1]?.head;
    const outer = head.labels[0]?.text;
    const sharesYears = next?.labels[0]?.text === outer && next?.years?.from === head.years.from;
    return sharesYears && next?.kind ? { ...column, head: { ...head, years: null } } : column;
  });
}
