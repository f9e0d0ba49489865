import { GOALS, HEAD_SHEET, TEXTS } from '../lexicon/itemFields.js';
import type { LabelField } from '../lexicon/types.js';
import { fieldOfHit, type Hit, labelWords, type TableEvent } from './events.js';

/** What it will be like, or what it is good for: told of the item that the form names, and no goal that counts as an item itself. */
const AIM = /目的|狙い|ねらい|意図|姿|状態|将来像|ビジョン/;
const TOLD: ReadonlySet<LabelField | undefined> = new Set([...GOALS, ...TEXTS]);
/** What a form prints above the name of its item. */
const ABOVE: ReadonlySet<LabelField | undefined> = new Set([...HEAD_SHEET, 'budget']);

/**
 * A form about one item may tell what it is for before it names it:
 * ```
 *   施策番号     | 3 | 分野 | 水辺
 *   めざす姿     | 岸辺で人が憩っている。
 *   施策         | 水辺の再生          ← the item, and not a second one
 * ```
 * The name comes first then.
 */
export function nameBelowAim(events: readonly TableEvent[]): TableEvent[] {
  const told = events.filter((e) => e.type !== 'labels');
  const titles = told.filter((e) => isHit(e) && fieldOfHit(e) === 'title');
  const numbers = told.filter((e) => isHit(e) && fieldOfHit(e) === 'number');
  const [title] = titles;
  if (!title || titles.length > 1 || numbers.length > 1) return [...events];
  const above = told.slice(0, told.indexOf(title));
  const hits = above.filter(isHit);
  const first = hits.find((e) => TOLD.has(fieldOfHit(e)));
  if (!first || hits.length < above.length || !hits.every(mayStandAbove)) return [...events];
  const [number] = numbers;
  const isCounted = number !== undefined && above.slice(0, above.indexOf(first)).includes(number);
  const aims = hits.filter((e) => TOLD.has(fieldOfHit(e)));
  if (!isCounted && !aims.every((e) => GOALS.includes(fieldOfHit(e) as LabelField) && AIM.test(labelWords(e))))
    return [...events];
  const rest = events.filter((e) => e !== title);
  return rest.toSpliced(rest.indexOf(first), 0, title);
}

const isHit = (e: TableEvent): e is Hit => e.type === 'hit' && e.head === null;

const mayStandAbove = (hit: Hit): boolean => {
  const field = fieldOfHit(hit);
  return field === 'number' || ABOVE.has(field) || TOLD.has(field);
};
