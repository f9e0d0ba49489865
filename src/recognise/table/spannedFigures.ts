import { type Column, sameHead } from './columns.js';
import { columnTexts, isFigureAlone } from './columnTexts.js';
import { type BodyRow, headWords } from './events.js';

const TELLS_RESULT = /実績|結果|成果|到達/;

/**
 * One head over the names of what is measured and their figures, which a rule parts:
 * ```
 *   番号 | 今年度の目標 |      数値目標
 *    1   | 手続の案内   | 案内の回数 | 12回
 * ```
 */
export function withSpannedFigures(columns: readonly Column[], rows: readonly BodyRow[]): Column[] {
  return columns.map((column, i) => {
    const name = columns[i - 1];
    const { head } = column;
    if (column.field !== 'indicator' || name?.field !== 'indicator' || !sameHead(name, column)) return column;
    const isPlain = (c: Column) => c.head.kind === null && c.head.years === null;
    if (!isPlain(column) || !isPlain(name) || columns.some((c) => c.head.kind !== null)) return column;
    const own = rows.flatMap((r) => (r.cells[i] !== r.cells[i - 1] ? (r.cells[i] ?? []) : []));
    const figures = own.filter((c) => c.role !== 'empty').map((c) => c.text.value.trim());
    const names = columnTexts(rows, name.index);
    const areNames = names.length > 0 && names.every((t) => /\p{L}{2}/u.test(t));
    if (!areNames || figures.length === 0 || !figures.every(isFigureAlone)) return column;
    const field = TELLS_RESULT.test(headWords(head).replace(/目標|指標/g, '')) ? 'result' : 'target';
    return { ...column, field, head: { ...head, kind: field } };
  });
}
