import type { Column } from './columns.js';
import { atLeastHalf } from './columnTexts.js';
import { headWords } from './events.js';

/** 97, 約40％, 148台以下, and 検討 among them. */
const FIGURE = /^[^\d０-９。、\n]{0,6}[\d０-９][^。\n]{0,8}$/u;
const SENTENCE = /.{12}[^」』]。$/su;

/**
 * 令和5年度の結果 above sentences, in a table whose figures stand under a result of their own: it tells how it went. Null for any
 * other column.
 * ```
 *   指標 |  令和5年度  |      評価
 *        | 計画 | 実績 | 令和5年度の結果
 * ```
 */
export function toldResult(
  column: Column,
  columns: readonly Column[],
  textsOf: (index: number) => readonly string[],
): Column | null {
  if (column.field !== 'result') return null;
  const texts = textsOf(column.index).map((t) => t.trim());
  if (texts.length === 0 || texts.filter((t) => SENTENCE.test(t)).length * 4 < texts.length * 3) return null;
  const { years } = column.head;
  const isFigure = (c: Column): boolean =>
    c !== column &&
    c.head.kind === 'result' &&
    (years === null || c.head.years === null || c.head.years.to >= years.from) &&
    atLeastHalf(textsOf(c.index), (t) => FIGURE.test(t.trim()));
  if (!columns.some(isFigure)) return null;
  const field = /結果/.test(headWords(column.head)) ? 'outcome' : 'status';
  return { ...column, field, head: { ...column.head, kind: null } };
}
