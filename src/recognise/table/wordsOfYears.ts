import { isIndicator } from '../lexicon/itemFields.js';
import { isMissing } from '../value.js';
import { type Column, isFigureColumn } from './columns.js';
import { headWords } from './events.js';

/**
 * 計画 and 実績 of a year above words are no figures: what was planned for it is a step of the schedule, what came of it tells how
 * it went. Beside the name of what is measured they stay its figures, unless it has figures of its own.
 * ```
 *   取組項目 |        令和5年度
 *            | 計画 | 実績
 *   窓口の… | 検討 | 検討会を開いた。
 * ```
 */
export function withWordsOfYears(columns: readonly Column[], textsOf: (index: number) => readonly string[]): Column[] {
  const isMeasured = columns.some((c) => (isIndicator(c.field) || c.field === 'unit') && c.head.years === null);
  // What is measured has its figures in a column of their own, and the years hold nothing but words.
  if (isMeasured && !hasFiguresApart(columns, textsOf)) return [...columns];
  const plans = columns.filter((c) => c.field === 'target' && c.head.years !== null);
  // Sentences of a plan say what is to be done, and not when.
  if (plans.some((c) => textsOf(c.index).some((t) => /。$/.test(t.trim())))) return [...columns];
  return columns.map((column) => {
    const field = wordsOfYear(column, textsOf(column.index));
    return field ? { ...column, field, head: { ...column.head, kind: null } } : column;
  });
}

/** 目標値 beside the indicator, and 計画 above 検討 and 導入 in every year. */
function hasFiguresApart(columns: readonly Column[], textsOf: (index: number) => readonly string[]): boolean {
  const told = (c: Column) => textsOf(c.index).filter((t) => !isMissing(t));
  const figures = columns.filter((c) => c.head.kind !== null && isFigureColumn(c) && told(c).length > 0);
  const inWords = figures.filter((c) => told(c).every((t) => /\p{L}{2}/u.test(t) && !/[\d０-９]/.test(t)));
  const others = figures.filter((c) => !inWords.includes(c));
  return inWords.length >= 2 && others.length > 0 && others.every((c) => told(c).every((t) => FIGURE.test(t)));
}

function wordsOfYear(column: Column, texts: readonly string[]): 'schedule' | 'status' | null {
  const { years } = column.head;
  if (!isFigureColumn(column) || !years || years.from !== years.to) return null;
  const told = texts.filter((t) => !isMissing(t));
  const inWords = told.filter((t) => /\p{L}{2}/u.test(t) && !FIGURE.test(t));
  if (told.length === 0 || inWords.length * 4 < told.length * 3) return null;
  const label = headWords(column.head);
  if (column.field === 'target' && /(?:計画|予定)(?:内容)?$/.test(label)) return 'schedule';
  return column.field === 'result' && /実績(?:内容)?$/.test(label) ? 'status' : null;
}

/** 320人, 約40％, 月2回: a figure with its unit and a word before it. */
const FIGURE = /^[^\d０-９。、\n]{0,6}[\d０-９][\d０-９,.，．]*[^。\n]{0,8}$/u;
