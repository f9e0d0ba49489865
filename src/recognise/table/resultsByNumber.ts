import { readMarker } from '../../japanese/index.js';
import type { Column } from './columns.js';
import { atLeastHalf, columnTexts } from './columnTexts.js';
import type { BodyRow } from './events.js';

/** What may stand beside the results of numbered items in a part of their sheet. */
const BESIDE: ReadonlySet<Column['field']> = new Set([
  'number',
  'result',
  'status',
  'outcome',
  'achievement',
  'nextSteps',
  'direction',
  'remarks',
  null,
] as const);
const FEWEST = 2;

/**
 * The part of a sheet that tells what came of its items, each by its number alone:
 * ```
 *   番号 | 期末の実績                     | 残された課題 | 評価
 *    ①  | 桟橋を12か所直し、灯を替えた。 | 人手が要る。 |  ４
 *    ②  | 当番を決め、毎朝見回った。     | 船が要る。   |  ３
 * ```
 * Null for any other table: under 実績 alone, figures are figures.
 */
export function resultsByNumber(columns: readonly Column[], rows: readonly BodyRow[]): Column[] | null {
  const [number, told, ...more] = columns;
  const textsOf = (c: Column) => columnTexts(rows, c.index);
  if (number?.field !== 'number' || !told || more.length === 0 || !columns.every((c) => BESIDE.has(c.field)))
    return null;
  const numbers = textsOf(number);
  if (numbers.length < FEWEST || !numbers.every((t) => readMarker(`${t}　名称`)?.ordinal != null)) return null;
  const isTold = (c: Column) =>
    c.field === 'result' && c.head.years === null && atLeastHalf(textsOf(c), (t) => SENTENCE.test(t.trim()));
  if (!isTold(told)) return null;
  const isGraded = more.some((c) => c.field === 'achievement');
  const field = isGraded || /結果/.test(told.head.labels.at(-1)?.text.value ?? '') ? 'outcome' : 'status';
  return columns.map((c) => (isTold(c) ? { ...c, field, head: { ...c.head, kind: null } } : c));
}

const SENTENCE = /.{8}。$/su;
