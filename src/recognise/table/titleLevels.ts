import { readMarker } from '../../japanese/index.js';
import { labelKey } from '../lexicon/labelKey.js';
import type { LabelField } from '../lexicon/types.js';
import { isMissing } from '../value.js';
import { fieldOfHit, type Hit, hitAs, innermost, type TableEvent } from './events.js';
import { isNumberAlone } from './formRow.js';
import { HEADS_FORM } from './levelNumbers.js';

/**
 * A form may print the level above its item under a word that elsewhere names items:
 * ```
 *   整理番号 | 5 | 取組名   | 水路の改修
 *   基本目標 | Ⅰ | 推進項目 | (1) 水辺の安全
 * ```
 * Of two names under different labels in the head of a form, the item is the one without a number of its own, else the one beside
 * the number; without a number it is the last one, as the levels go down. The other is a level.
 */
export function titlesToLevels(events: readonly TableEvent[]): TableEvent[] {
  const levels = new Set<TableEvent>();
  for (const { head, isNumbered: hasNumber } of headsOfForms(events)) {
    for (const aim of head.filter((h, i) => MAY_BE_LEVEL.has(fieldOfHit(h)) && isLevel(h, head.slice(i))))
      levels.add(aim);
    const titles = head.filter((h) => fieldOfHit(h) === 'title' && !isMissing(h.value.text.value));
    if (new Set(titles.map(labelOf)).size < titles.length || titles.length < 2) continue;
    const isNumberedForm = hasNumber || head.some((h) => fieldOfHit(h) === 'number');
    const bare = isNumberedForm ? titles.filter((t) => !opensWithNumber(t)) : [];
    const item = bare.length === 1 ? bare[0] : (titles.find((t) => isNumbered(t, head)) ?? titles.at(-1));
    for (const title of titles) if (title !== item) levels.add(title);
  }
  return levels.size === 0 ? [...events] : events.map((e) => (levels.has(e) ? hitAs(e as Hit, 'category') : e));
}

interface FormHead {
  readonly head: Hit[];
  /** No.1 stands before it, in a cell of its own without a label. */
  readonly isNumbered: boolean;
}

/** The runs of labelled values that number, name and place an item, before anything is told of it. */
function headsOfForms(events: readonly TableEvent[]): FormHead[] {
  const heads: FormHead[] = [{ head: [], isNumbered: false }];
  for (const e of events) {
    if (e.type === 'labels') continue;
    const field = e.type === 'hit' && e.head === null ? fieldOfHit(e) : undefined;
    if (e.type === 'hit' && field && (HEADS_FORM.has(field) || MAY_BE_LEVEL.has(field))) heads.at(-1)?.head.push(e);
    else heads.push({ head: [], isNumbered: e.type === 'loose' && isNumberAlone(e.value.text.value) });
  }
  return heads;
}

/** 基本方針, 重点目標: what a department or an item aims at, or the level that an item stands in. */
const MAY_BE_LEVEL: ReadonlySet<LabelField | undefined> = new Set(['policy', 'objective', 'goals']);
const OF_PLAN = /^(?:基本|重点|政策|施策|戦略|個別|大|中|小)(?:目標|方針)$/;
const LONGEST_LEVEL = 40;

/** 基本方針 | Ⅰ 豊かな川 with the item's name behind it: a numbered name of the plan's, and no sentence. */
function isLevel(hit: Hit, behind: readonly Hit[]): boolean {
  const { value } = hit.value.text;
  const isName = value.length <= LONGEST_LEVEL && !/[。\n]/.test(value) && opensWithNumber(hit);
  return isName && OF_PLAN.test(labelOf(hit)) && behind.some((h) => fieldOfHit(h) === 'title');
}

/** (1) 水辺の安全 where the item has its number in a cell of its own: it numbers the level. */
function opensWithNumber({ value: { text } }: Hit): boolean {
  const marker = readMarker(text.value);
  return marker !== null && marker.ordinal !== null && marker.length < text.value.length;
}

/** The number stands right before the name, or right behind it. */
function isNumbered(title: Hit, head: readonly Hit[]): boolean {
  const at = head.indexOf(title);
  const fieldAt = (i: number): LabelField | undefined => {
    const hit = head[i];
    return hit && fieldOfHit(hit);
  };
  return fieldAt(at - 1) === 'number' || (fieldAt(at + 1) === 'number' && fieldAt(at + 2) !== 'title');
}

const labelOf = (hit: Hit): string => labelKey(innermost(hit.path)?.label ?? '');
