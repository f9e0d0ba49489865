import { sliceText } from '../../model/sourceText.js';
import { TEXTS } from '../lexicon/itemFields.js';
import type { LabelField, LabelReading } from '../lexicon/types.js';
import { headingStyle } from '../outline/headingStack.js';
import { fieldOfHit, type TableEvent } from './events.js';
import { isHeading } from './headingRows.js';

/** What a form tells of the item that its first row names. */
const OF_ITEM: ReadonlySet<LabelField | undefined> = new Set<LabelField | undefined>([
  ...TEXTS,
  'objective',
  'goals',
  'division',
  'department',
  'head',
  'period',
]);

/**
 * A level of the plan in the last cell of the row that names the item, without a label of its own:
 * ```
 *   施策1-1  | 川を守る | 基本目標１ 安全なまち
 *   主担当課 | 河川課
 * ```
 * Its own word says what it is: a level of that item.
 */
export function withLevelsBesideName(events: readonly TableEvent[]): TableEvent[] {
  return events.map((event, i) => {
    const name = events[i - 1];
    if (event.type !== 'loose' || name?.type !== 'hit' || fieldOfHit(name) !== 'title') return event;
    const next = events.slice(i + 1).find((e) => e.type !== 'labels');
    if (next?.type !== 'hit' || !OF_ITEM.has(fieldOfHit(next))) return event;
    const line = event.value.lines[0]?.text;
    const word = line && WORD.exec(line.value)?.[0];
    return word && LEVEL_STYLE.test(headingStyle(line.value)?.style ?? '') && isHeading(event.value)
      ? {
          type: 'hit',
          path: [{ reading: LEVEL, text: sliceText(line, 0, word.length) }],
          head: null,
          value: event.value,
        }
      : event;
  });
}

/** 基本目標２, 第１章. */
const LEVEL_STYLE = /^(?:named|chapter):/;
/** What the level's number counts: 基本目標. */
const WORD = /^[^\d０-９\s　一二三四五六七八九十①-⑳Ⅰ-Ⅻ]+/u;
const LEVEL: LabelReading = {
  field: 'category',
  label: '',
  ordinal: null,
  years: null,
  unit: null,
  legend: [],
  certainty: 'composed',
};
