import { isMissing } from '../value.js';
import { type Column, isFigureColumn } from './columns.js';
import { headWords } from './events.js';

/**
 * 計画 and 実績 of a year above words are no figures: what was planned for it is a step of the schedule, what came of it tells how
 * it went. Beside the name of what is measured they stay its figures.
 * ```
 *   取組項目 |        令和5年度
 *            | 計画 | 実績
 *   窓口の… | 検討 | 検討会を開いた。
 * ```
 */
export function withWordsOfYears(columns: readonly Column[], textsOf: (index: number) => readonly string[]): Column[] {
  const isMeasured = columns.some(
    (c) => (c.field === 'indicator' || c.field === 'indicatorName' || c.field === 'unit') && c.head.years === null,
  );
  if (isMeasured) return [...columns];
  const plans = columns.filter((c) => c.field === 'target' && c.head.years !== null);
  // Sentences of a plan say what is to be done, and not when.
  if (plans.some((c) => textsOf(c.index).some((t) => /。$/.test(t.trim())))) return [...columns];
  return columns.map((column) => {
    const field = wordsOfYear(column, textsOf(column.index));
    return field ? { ...column, field, head: { ...column.head, kind: null } } : column;
  });
}

function wordsOfYear(column: Column, texts: readonly string[]): 'schedule' | 'status' | null {
  const { years } = column.head;
  if (!isFigureColumn(column) || !years || years.from !== years.to) return null;
  const told = texts.filter((t) => !isMissing(t));
  const inWords = told.filter((t) => /\p{L}{2}/u.test(t) && !FIGURE.test(t));
  if (told.length === 0 || inWords.length * 4 < told.length * 3) return null;
  const label = headWords(column.head).replace(/[\s　]/g, '');
  if (column.field === 'target' && /(?:計画|予定)(?:内容)?$/.test(label)) return 'schedule';
  return column.field === 'result' && /実績(?:内容)?$/.test(label) ? 'status' : null;
}

/** 320人, 約40％, 月2回: a figure with its unit and a word before it. */
const FIGURE = /^[^\d０-９。、\n]{0,6}[\d０-９][\d０-９,.，．]*[^。\n]{0,8}$/u;
