import type { RecordDraft } from '../draft.js';
import { isGoal } from '../lexicon/itemFields.js';
import type { LabelField } from '../lexicon/types.js';
import { fieldOfHit, type Hit, hitAs, labelWords, type TableEvent } from './events.js';
import { isOnlyNamed } from './formLabels.js';
import { besideGoalInWords, isSentence } from './goalInWords.js';
import { endsWithActions } from './listsActions.js';

/** What the goal is for, or what it will be like then: the aim of a goal that is named above. */
const AIM = /目的|狙い|ねらい|意図|姿|状態|将来像|効果/;
const LONGEST_NAME = 60;

/**
 * A form about one goal, whose name stands beside the first label and whose aim has a label of its own:
 * ```
 *   重点目標   | 1 水辺の再生
 *   現状と課題 | …
 *   目的       | …
 * ```
 * The goal is the item then, unless a list of its actions follows, of which it is the level, or, told in a sentence, the goal. One form may stand below the other.
 * @param open the record at hand: where a heading above the form has named the item, the goal is its goal.
 */
export function goalToTitle(
  events: readonly TableEvent[],
  open: RecordDraft | null,
  actionsFollow: () => boolean,
): TableEvent[] {
  const hits = events.filter((e): e is Hit => e.type === 'hit' && e.head === null);
  const names = new Set<TableEvent>();
  const opens = new Set<string>();
  if (isOnlyNamed(open) || hits.some((h) => fieldOfHit(h) === 'title')) return [...events];
  for (const [i, goal] of hits.entries()) {
    if (!isGoal(fieldOfHit(goal)) || !isName(goal) || AIM.test(labelWords(goal))) continue;
    const below = hits.slice(i + 1);
    const next = below.findIndex((h) => labelWords(h) === labelWords(goal));
    const own = next < 0 ? below : below.slice(0, next);
    const [aim, ...more] = own.filter((h) => isGoal(fieldOfHit(h)));
    const isFirst = hits.slice(0, i).every((h) => ABOVE_ITEM.has(fieldOfHit(h))) || opens.has(labelWords(goal));
    if (!aim || more.length > 0 || !AIM.test(labelWords(aim)) || !isFirst) continue;
    names.add(goal);
    opens.add(labelWords(goal));
  }
  const [goal] = names as ReadonlySet<Hit>;
  if (goal && names.size === 1 && (actionsFollow() || endsWithActions(events)))
    return isSentence(goal) ? besideGoalInWords(events, goal) : goalToLevel(events, goal);
  return events.map((e) => (names.has(e) ? hitAs(e as Hit, 'title') : e));
}

/** The goal is the innermost level of its actions, wherever the form prints the plan's own ones. */
function goalToLevel(events: readonly TableEvent[], goal: Hit): TableEvent[] {
  const rest = events.filter((e) => e !== goal);
  const last = rest.findLastIndex((e) => e.type === 'hit' && e.head === null && fieldOfHit(e) === 'category');
  return rest.toSpliced(Math.max(last + 1, events.indexOf(goal)), 0, hitAs(goal, 'category'));
}

/** What a form prints above its item, of the unit whose it is. */
const ABOVE_ITEM: ReadonlySet<LabelField | undefined> = new Set([
  'department',
  'division',
  'head',
  'policy',
  'duties',
  'category',
  'remarks',
  'fiscalYear',
  'number',
]);

/** 1 水辺の再生: no sentence and no list. A label that counts its goals (目標１) names each of them by its number. */
const isName = ({ path, value }: Hit): boolean => {
  const text = value.text.value.trim();
  return text !== '' && text.length <= LONGEST_NAME && !/[。！!\n]/.test(text) && path.at(-1)?.reading?.ordinal == null;
};
