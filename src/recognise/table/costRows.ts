import { joinTexts, type SourceText } from '../../model/sourceText.js';
import { isIndicator } from '../lexicon/itemFields.js';
import { isMissing, onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';
import type { Column } from './columns.js';
import type { BodyRow } from './events.js';

/**
 * Among the rows of what is measured, those that their sort sets apart as what it costs: money spent, and hands at work.
 * ```
 *   区分     | 指標名   | 単位 | R5年度 計画 | 実績
 *   活動指標 | 便数     | 便   |      3      |  4
 *   コスト   | 事業費   | 千円 |         8,240
 *            | 従事者数 | 人   |           0.8
 * ```
 * The sort stands before the names, and others of the same column are no costs: what measures savings is named 経費 itself.
 */
export function costRows(columns: readonly Column[], rows: readonly BodyRow[]): ReadonlySet<BodyRow> {
  const name = columns.findIndex(isName);
  const sorts = columns.slice(0, Math.max(0, name));
  const costs = rows.filter((row) =>
    sorts.some(({ index }) => row.cells[index]?.label?.field === 'budget' && row.cells[index] !== row.cells[name]),
  );
  return new Set(costs.length < rows.length ? costs : []);
}

/** What a row of costs tells of each year, under the name of the cost with what it is counted in: 事業費　千円. */
export function costsOf(columns: readonly Column[], row: BodyRow): { label: SourceText; text: SourceText }[] {
  const cells = (of: readonly Column[]): CellReading[] => {
    const found = new Set(of.flatMap(({ index }) => row.cells[index] ?? []));
    return [...found].filter((c) => c.role !== 'empty' && !isMissing(c.text.value));
  };
  const isYear = ({ head }: Column) => head.years !== null || head.kind !== null;
  const name = columns.findIndex(isName);
  const label = joinTexts(
    cells(columns.slice(name).filter((c) => !isYear(c))).map((c) => onOneLine(c.text)),
    '　',
  );
  return cells(columns.filter(isYear)).map((c) => ({ label, text: c.text }));
}

const isName = ({ field, head }: Column): boolean => isIndicator(field) && head.years === null && head.kind === null;
