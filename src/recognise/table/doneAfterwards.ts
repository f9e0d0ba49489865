import type { LabelReading } from '../lexicon/types.js';
import {
  type ColumnHead,
  fieldOfHit,
  type Hit,
  headField,
  headWords,
  hitAs,
  labelWords,
  type TableEvent,
} from './events.js';

/**
 * 取組状況（9月末） beside 取組実績（3月末）, of one year: how it stood, and what came of it. Where a table tells of an outcome by its
 * own label, 実績 stays what was done.
 */
export function withDoneAfterwards(events: readonly TableEvent[]): TableEvent[] {
  const hits = events.filter((e): e is Hit => e.type === 'hit' && e.head === null);
  const done = new Set(
    afterwards(
      hits,
      (h) => [fieldOfHit(h), labelWords(h)],
      () => null,
    ),
  );
  return events.map((e) => {
    if (e.type === 'hit' && done.has(e)) return hitAs(e, 'outcome');
    if (e.type !== 'rows') return e;
    const heads = new Set(afterwards(e.heads, (h) => [headField(h)?.field, headWords(h)], yearOf));
    return heads.size === 0 ? e : { ...e, heads: e.heads.map((h) => (heads.has(h) ? asOutcome(h) : h)) };
  });
}

const yearOf = ({ years }: ColumnHead): number | null => years?.from ?? null;

const STATE = /状況|経過|進捗|中間/;
const DONE = /実績/;

/** What tells 実績 behind what tells 状況, both of the same year. */
function afterwards<T>(
  told: readonly T[],
  read: (item: T) => readonly [LabelReading['field'] | null | undefined, string],
  year: (item: T) => number | null,
): T[] {
  if (told.some((t) => read(t)[0] === 'outcome')) return [];
  const isStatus = (t: T, words: RegExp) => read(t)[0] === 'status' && words.test(read(t)[1]);
  return told.filter(
    (t, i) =>
      isStatus(t, DONE) &&
      !STATE.test(read(t)[1]) &&
      told.slice(0, i).some((b) => isStatus(b, STATE) && !DONE.test(read(b)[1]) && year(b) === year(t)),
  );
}

const asOutcome = (head: ColumnHead): ColumnHead => ({
  ...head,
  labels: head.labels.map((l, i) =>
    i === head.labels.length - 1 && l.reading ? { ...l, reading: { ...l.reading, field: 'outcome' as const } } : l,
  ),
});
