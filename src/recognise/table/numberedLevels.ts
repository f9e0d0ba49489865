import { readMarker } from '../../japanese/index.js';
import { labelKey } from '../lexicon/labelKey.js';
import type { LabelField } from '../lexicon/types.js';
import { fieldOfHit, type Hit, hitAs, innermost, type TableEvent } from './events.js';

/** 政策の基本方向, 施策課題, 施策の展開方向: what is told of a policy, or a level below it. */
const OF_POLICY =
  /^(?:基本|単位|重点|主要|個別)?(?:政策|施策)の?(?:基本的?な?)?(?:課題|目標|方向性?|方針|展開方向|展開の方向性?|展開|柱)$/;
export const MAY_BE_LEVEL: ReadonlySet<LabelField | undefined> = new Set([
  'direction',
  'currentState',
  'policy',
  'objective',
  'goals',
  'measures',
]);
const LONGEST_LEVEL = 50;

/**
 * Beside levels of the plan, what is numbered and named in a few words is a level, too:
 * ```
 *   基本政策       | Ⅱ 豊かな川
 *   政策の基本方向 | ２ 水辺に親しむ
 *   施策課題       | (1) 親水施設の充実
 * ```
 */
export function withNumberedLevels(events: readonly TableEvent[]): TableEvent[] {
  const hits = events.filter((e): e is Hit => e.type === 'hit' && e.head === null);
  if (!hits.some((h) => fieldOfHit(h) === 'category' && isNumberedName(h))) return [...events];
  const isLevel = (e: TableEvent): e is Hit =>
    e.type === 'hit' &&
    e.head === null &&
    MAY_BE_LEVEL.has(fieldOfHit(e)) &&
    OF_POLICY.test(labelOf(e)) &&
    isNumberedName(e);
  return events.map((e) => (isLevel(e) ? hitAs(e, 'category') : e));
}

/** A few words, and no sentence. */
export const isShortName = ({ value: { text } }: Hit): boolean =>
  text.value.length <= LONGEST_LEVEL && !/[。\n]/.test(text.value);

function isNumberedName(hit: Hit): boolean {
  const { value } = hit.value.text;
  const marker = readMarker(value);
  return marker?.ordinal != null && marker.length < value.length && isShortName(hit);
}

const labelOf = (hit: Hit): string => labelKey(innermost(hit.path)?.label ?? '');
