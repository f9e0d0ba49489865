import type { LabelField } from '../lexicon/types.js';
import type { Column } from './columns.js';
import { atLeastHalf, columnTexts } from './columnTexts.js';
import { type BodyRow, headWords } from './events.js';

/** 説明, 説明欄: what the items of a list are, and not what is remarked on them. */
const EXPLAINS = /^説明(?:欄|等)?$/;
/** Columns that tell it themselves: beside them an explanation is one of what they say. */
const TOLD: ReadonlySet<LabelField | null> = new Set<LabelField | null>([
  'measures',
  'objective',
  'goals',
  'criteria',
  'status',
  'outcome',
]);
/** 継続, 国庫補助: no explanation. */
const SHORTEST = 10;

/**
 * № | 事業名 | 予算額 | 説明: where no other column tells it, the explanation says what is done; behind a grade it says how the item came
 * so far.
 */
export function explainedItems(columns: readonly Column[], rows: readonly BodyRow[]): Column[] {
  const found = columns.filter((c) => c.field === 'remarks' && EXPLAINS.test(headWords(c.head)));
  const [only] = found;
  const isNamed = columns.some((c) => c.field === 'title' && c.head.years === null);
  if (!only || found.length > 1 || !isNamed || columns.some((c) => TOLD.has(c.field))) return [...columns];
  if (!atLeastHalf(columnTexts(rows, only.index), (t) => t.length >= SHORTEST)) return [...columns];
  const isGraded = columns.some((c) => c.field === 'achievement' && c.index < only.index);
  return columns.map((c) => (c === only ? { ...c, field: isGraded ? 'status' : 'measures' } : c));
}
