import type { LabelField } from '../lexicon/types.js';
import { ranksOf } from '../rankedLevels.js';
import { fieldOfHit, type Hit, hitAs, innermost, type TableEvent } from './events.js';
import { numberedWord } from './levelOfForm.js';

/** What a form prints between its numbers and the item's name. */
const BETWEEN: ReadonlySet<LabelField | undefined> = new Set([
  'fiscalYear',
  'division',
  'department',
  'head',
  'category',
  'period',
  'budget',
  'remarks',
  'direction',
]);
/** What the head of a form prints: the item's number and name, and what it belongs to. */
export const HEADS_FORM: ReadonlySet<LabelField | undefined> = new Set<LabelField | undefined>([
  ...BETWEEN,
  'number',
  'title',
]);
/** Numbers of what an item belongs to, or of an account: they tell the item from no other. */
const OF_LEVEL = /施策|政策|目標|方針|大綱|体系|柱|計画|予算|会計|款|科目|部課|所属|組織|前年度|昨年度/;

/**
 * 施策番号 | 2-1 | 整理番号 | 012 above one name: only one of the numbers is the item's, the other is kept as a text of it, behind
 * the number that names it.
 */
export function withoutLevelNumbers(events: readonly TableEvent[]): TableEvent[] {
  const read: TableEvent[] = [];
  let number: Hit | null = null;
  /** The number of the item at hand, with its name behind it. */
  let named: Hit | null = null;
  for (const e of events) {
    const field = e.type === 'hit' ? fieldOfHit(e) : undefined;
    if (e.type === 'hit' && field === 'number' && !number && named && isOfOther(e, named)) {
      // 整理番号 | 012 | 事業名 | 水辺の再生 | 予算コード | 02-04: the account's comes last.
      read.push(hitAs(e, 'remarks'));
    } else if (e.type !== 'hit' || field !== 'number' || !number) {
      read.push(e);
      if (e.type === 'hit' && field === 'title') named = number;
      if (e.type === 'hit' && field === 'number') number = e;
      else if (e.type !== 'labels' && !BETWEEN.has(field)) number = null;
    } else if (isOfOther(number, e) || standsAbove(number, e)) {
      read.splice(read.indexOf(number), 1);
      read.push(e, hitAs(number, 'remarks'));
      number = e;
    } else read.push(sameWords(number, e) ? e : hitAs(e, 'remarks'));
  }
  return read;
}

const isOfOther = (hit: Hit, number: Hit): boolean => OF_LEVEL.test(words(hit)) && !OF_LEVEL.test(words(number));

/** 施策コード above 小施策コード: the lower one is that of the item. */
function standsAbove(number: Hit, own: Hit): boolean {
  const ranks = ranksOf([number, own].map((h) => numberedWord(words(h))));
  return ranks !== null && (ranks[0] as number) < (ranks[1] as number);
}

const words = (hit: Hit): string => innermost(hit.path)?.label ?? '';

/** 番号 | 1 | 番号 | 2: two items, whose names stand elsewhere. */
const sameWords = (a: Hit, b: Hit): boolean => words(a) === words(b);
