import { isFigureless } from '../figures/index.js';
import { HEAD_SHEET, isIndicator } from '../lexicon/itemFields.js';
import type { LabelField } from '../lexicon/types.js';
import { plainLabel } from '../outline/plainLabel.js';
import { isMissing, onOneLine, textToValue } from '../value.js';
import { fieldOfHit, type Hit, hitAs, innermost, labelWords, type TableEvent } from './events.js';

/** What a sheet prints at its top beside the indicator that it is about. */
const HEADS_SHEET: ReadonlySet<LabelField | undefined> = new Set(HEAD_SHEET);
const LONGEST_NAME = 80;

/**
 * A sheet about one indicator of the plan: its levels, the indicator with its number, and who is in charge, with the figures in the
 * tables below. Nothing else names an item, so the indicator is it.
 * ```
 *   基本目標 | １ 働く場をつくる
 *   施策     | (1) 港のにぎわい
 *   KPI その1 | 朝市の来場者数 | 担当課 | 水産課
 * ```
 * Null for any other table; else the events with its number and title, and the name that the figures below want.
 */
export function indicatorToTitle(events: readonly TableEvent[]): { events: TableEvent[]; name: Hit } | null {
  const hits = events.filter((e): e is Hit => e.type === 'hit');
  if (hits.length < events.filter((e) => e.type !== 'labels').length || hits.some((h) => h.head !== null)) return null;
  const [name, ...more] = hits.filter((h) => isIndicator(fieldOfHit(h)));
  if (!name || more.length > 0 || !isNumberedName(name)) return null;
  const others = hits.filter((h) => h !== name);
  if (!others.every((h) => HEADS_SHEET.has(fieldOfHit(h))) || !others.some((h) => fieldOfHit(h) === 'category'))
    return null;
  const label = name.path.at(-1);
  if (!label) return null;
  const number: Hit = {
    type: 'hit',
    path: [{ reading: plainLabel('number'), text: label.text }],
    head: null,
    value: textToValue(onOneLine(label.text)),
  };
  return { events: events.flatMap((e) => (e === name ? [number, hitAs(name, 'title')] : [e])), name };
}

/** KPI その1, 指標②: the label counts what is named. A figure in the value would be its target. */
function isNumberedName(hit: Hit): boolean {
  const text = hit.value.text.value;
  return (
    innermost(hit.path)?.ordinal != null &&
    /[0-9０-９①-⑳Ⅰ-Ⅻ]/.test(labelWords(hit)) &&
    !isMissing(text) &&
    text.length <= LONGEST_NAME &&
    !/[。\n]/.test(text) &&
    isFigureless(text)
  );
}
