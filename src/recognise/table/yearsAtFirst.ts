import type { Column } from './columns.js';
import { headField, headWords } from './events.js';

/**
 * 令和6年度当初 tells what was planned for the year where results of years before it stand beside it, and where the plan started
 * where no figure is older.
 * ```
 *   指標 | R5実績 | R6当初 | R7計画        指標 | R6当初 | R7目標 | R8目標
 *                  target                        baseline
 * ```
 */
export function withYearsAtFirst(columns: readonly Column[]): Column[] {
  return columns.map((c) => {
    if (!isAtFirst(c)) return c;
    const others = columns.filter((o) => o !== c && o.head.kind !== null && o.head.years !== null && !isAtFirst(o));
    if (others.length === 0) return c;
    const isOld = others.some((o) => o.head.kind === 'result' && yearOf(o) < yearOf(c));
    const kind = isOld ? 'target' : 'baseline';
    return { ...c, field: kind, head: { ...c.head, kind } };
  });
}

const isAtFirst = ({ head }: Column): boolean =>
  head.years !== null && KINDS.has(headField(head)?.field) && /当初[）)]?$/.test(headWords(head).trim());

const KINDS: ReadonlySet<string | undefined> = new Set(['target', 'baseline']);

const yearOf = ({ head }: Column): number => head.years?.from ?? 0;
