import type { LabelField } from '../lexicon/types.js';
import { bareLabel, isMidTerm } from '../midTerm.js';
import { fieldOfHit, type Hit, hitAs, type TableEvent } from './events.js';

/** 自己評価, 年度末の振返り. */
const AT_END =
  /^(?:年度末|期末|最終|年間|通年|下半期|事後|当?年度)?(?:の|における)?(?:自己|内部|総合)?(?:振り?返り|ふりかえり|評価|点検|検証|報告|実績|結果)$/;
const TOLD_TWICE: ReadonlySet<LabelField | undefined> = new Set<LabelField>([
  'achievement',
  'status',
  'outcome',
  'nextSteps',
  'result',
  'measures',
]);

/**
 * How it stood in the middle of the year, in a form that tells of its end, too: what counts is the latter, and the former is kept
 * under its labels. 実績 at the end is what came of it then, where nothing else tells that.
 * ```
 *   中間振返り | 達成状況 | ① | 課題と改善策 | …
 *   自己評価   | 当年度の取組実績 | …
 *              | 達成状況 | ② | 課題と改善策 | …
 * ```
 */
export function withMidTermApart(events: readonly TableEvent[]): TableEvent[] {
  const hits = events.filter((e): e is Hit => e.type === 'hit' && e.head === null && e.path.length > 1);
  const middle = hits.filter((h) => isMidTerm(sideOf(h)));
  const end = middle.length > 0 ? hits.filter((h) => !middle.includes(h) && AT_END.test(bareLabel(sideOf(h)))) : [];
  if (end.length === 0) return [...events];
  const fields = new Set(end.map(fieldOfHit));
  // Where the end says what came of it, the middle alone tells what was done.
  const isEarly = (field: LabelField | undefined) => TOLD_TWICE.has(field) && (field !== 'status' || fields.has(field));
  const early = new Set(middle.filter((h) => isEarly(fieldOfHit(h))));
  if (early.size === 0) return [...events];
  const done = fields.has('outcome') ? [] : end.filter((h) => fieldOfHit(h) === 'status' && DONE.test(labelOf(h)));
  return events.map((e) => {
    if (e.type !== 'hit') return e;
    if (early.has(e)) return hitAs(e, 'remarks');
    return done.includes(e) ? hitAs(e, 'outcome') : e;
  });
}

const DONE = /実績/;
const sideOf = ({ path }: Hit): string => path[0]?.text.value ?? '';
const labelOf = ({ path }: Hit): string => bareLabel(path.at(-1)?.text.value ?? '');
