import { GOALS, TEXTS } from '../lexicon/itemFields.js';
import type { LabelField } from '../lexicon/types.js';
import { fieldOfHit, type Hit, hitAs, labelWords, type TableEvent } from './events.js';

const TELLS: ReadonlySet<LabelField | undefined> = new Set([...GOALS, ...TEXTS, 'criteria']);
const LONGEST_NAME = 30;

/**
 * A form whose first label announces what is done and has nothing but a name beside it, where another label below tells what is
 * done at length:
 * ```
 *   政策内容     | 水辺の散歩道の再生
 *   今年度の目標 | …
 *   主な取組内容 | ・… ・…
 * ```
 */
export function contentToTitle(events: readonly TableEvent[]): TableEvent[] {
  const hits = events.filter((e): e is Hit => e.type === 'hit' && e.head === null);
  if (hits.some((h) => fieldOfHit(h) === 'title') || events.some((e) => e.type === 'rows')) return [...events];
  const [first, ...others] = hits.filter((h) => TELLS.has(fieldOfHit(h)));
  if (!first || fieldOfHit(first) !== 'measures' || !isName(first)) return [...events];
  const told = others.find((h) => fieldOfHit(h) === 'measures' && labelWords(h) !== labelWords(first));
  if (!told || isName(told)) return [...events];
  return events.map((e) => (e === first ? hitAs(first, 'title') : e));
}

/** A noun with what describes it, on its own: no sentence, no list. */
const isName = ({ value }: Hit): boolean => {
  const text = value.text.value.trim();
  return text.length <= LONGEST_NAME && !/[。、：:\n]|[るすたう]$|^[①-⑳・]/u.test(text);
};
