import { isDirection } from '../lexicon/index.js';
import type { LabelField } from '../lexicon/types.js';
import type { Column } from './columns.js';
import { columnTexts } from './columnTexts.js';
import { type BodyRow, headWords } from './events.js';

/** Any of these names the items of a register, or says what is to be done. */
const NAMES: ReadonlySet<LabelField | null> = new Set<LabelField | null>([
  'title',
  'measures',
  'number',
  'category',
  'objective',
  'goals',
  'indicator',
  'indicatorName',
]);
const TELLS: ReadonlySet<LabelField | null> = new Set<LabelField | null>(['status', 'outcome', 'nextSteps']);
const LONGEST_NAME = 40;

/**
 * 施策の方向 at the left, above names and not above 拡充 or 継続, where no other column names the items: they are what is reported on.
 * ```
 *   施策の方向   | 自己評価 | 進捗状況 | 所管課
 *   消防団の充実 |    Ａ    | …        | 防災課
 * ```
 */
export function namesByDirection(columns: readonly Column[], rows: readonly BodyRow[]): Column[] {
  const [first] = columns;
  const isDirectionOfPlan =
    first?.field === 'direction' &&
    /^(?:施策|取組|取り組み|事業)の(?:基本的?な?)?(?:方向性?|展開)$/.test(wordsOf(first));
  if (!isDirectionOfPlan || columns.some((c) => NAMES.has(c.field)) || !columns.some((c) => TELLS.has(c.field)))
    return [...columns];
  const texts = columnTexts(rows, first.index);
  const areNames = texts.length > 0 && texts.every((t) => t.length <= LONGEST_NAME && !/。/.test(t) && !isDirection(t));
  return areNames ? columns.map((c) => (c === first ? { ...c, field: 'title' as const } : c)) : [...columns];
}

const wordsOf = ({ head }: Column): string => headWords(head).replace(/[\s　]|[（(].*$/g, '');
