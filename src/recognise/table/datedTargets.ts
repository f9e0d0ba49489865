import { findFiscalYears } from '../../japanese/index.js';
import type { Column } from './columns.js';
import { type BodyRow, headField, headWords } from './events.js';

/** 目標年月, 目標年度, 達成時期, 期限: when the target beside it is to be reached. */
const WHEN_REACHED = /^(?:目標|達成|到達)(?:の|達成|設定)?(?:年度?|年月日?|月|時期|期限|期日|年次)$/;

/** 指標値 | 目標年月 | 実績値: a column that dates the targets of its rows, and no other figure of theirs. */
export const datesTargets = (column: Column | undefined): boolean =>
  column !== undefined &&
  headField(column.head)?.field === 'period' &&
  WHEN_REACHED.test(headWords(column.head).replace(/[\s　]|[（(].*$/g, ''));

/** The fiscal year in which the row's target is to be reached (R7.3 → 2024); null where no column says one. */
export function yearOfTarget(
  columns: readonly Column[],
  row: BodyRow,
): { readonly from: number; readonly to: number } | null {
  const column = columns.find(datesTargets);
  const text = column ? (row.cells[column.index]?.text.value ?? '') : '';
  const [year, ...more] = findFiscalYears(text);
  return year && more.length === 0 && year.from === year.to ? { from: year.from, to: year.to } : null;
}
