import type { LabelField } from '../lexicon/types.js';
import { fieldOfHit, type Hit, hitAs, type TableEvent } from './events.js';

/** ○, －, 有, 該当: whether it is one of these, and no name. */
const MARK = /^(?:[○〇◯●◎△▲×✕☑☒✓✔レ★☆■□◆◇*＊]{1,3}|[（(][○〇◯●][）)]|有|無|あり|なし|該当|非該当|対象|対象外)$/u;
/** Ａ beside 構成事業: a grade. */
const GRADE = /^[A-EＡ-ＥSＳ][+＋-]?$/u;
const NAMES: ReadonlySet<LabelField | undefined> = new Set(['title', 'category', 'measures']);

/**
 * A form may ask of its item whether it is a chosen one, in words that elsewhere name items or levels:
 * ```
 *   № | 1 | 重点取組項目 | ○
 *   取組項目の名称 | 水辺の再生
 * ```
 * The mark answers that, and names nothing.
 */
export const withoutMarksAsNames = (events: readonly TableEvent[]): TableEvent[] =>
  events.map((e) => (isMarked(e) ? hitAs(e, 'remarks') : e));

function isMarked(e: TableEvent): e is Hit {
  if (e.type !== 'hit' || e.head !== null) return false;
  const field = fieldOfHit(e);
  const words = e.value.text.value.replace(/[\s　]/g, '');
  return (NAMES.has(field) && MARK.test(words)) || (field === 'title' && GRADE.test(words));
}
