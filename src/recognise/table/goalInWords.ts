import { isGoal } from '../lexicon/itemFields.js';
import { fieldOfHit, type Hit, hitAs, labelWords, type TableEvent } from './events.js';

/** What reaching a goal is good for: 目的・効果, ねらい. */
const GOOD_FOR = /目的|狙い|ねらい|意図|効果/;

/** 港を安全にします, 古い桟橋を直す: the goal itself, and no name of a level. */
export const isSentence = ({ value }: Hit): boolean =>
  /(?:ます|です|ましょう|[をにがへで].*[うくすつぶむるぐ])$/u.test(value.text.value.trim());

/**
 * Beside a goal told in a sentence, what it is good for is aimed at no more:
 * ```
 *   重点目標   | 港を安全にします
 *   目的・効果 | 船が安心して着ける。
 * ```
 */
export function besideGoalInWords<T extends TableEvent>(events: readonly T[], goal: Hit): (T | Hit)[] {
  const isAim = (e: TableEvent): e is Hit =>
    e !== goal && e.type === 'hit' && e.head === null && isGoal(fieldOfHit(e)) && GOOD_FOR.test(labelWords(e));
  return events.map((e) => (isAim(e) ? hitAs(e, 'remarks') : e));
}
