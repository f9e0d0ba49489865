import { tellActionsInTime } from '../lexicon/actionsAndTime.js';
import type { Column } from './columns.js';
import { headWords } from './events.js';

/** 取組内容・スケジュール above ・講座の開催（５月）: what is done, where no other column tells it and no year stands in the cells. */
export function withActionsInTime(columns: readonly Column[], textsOf: (index: number) => readonly string[]): Column[] {
  if (columns.some((c) => c.field === 'measures')) return [...columns];
  const isTold = (c: Column) =>
    c.field === 'schedule' && c.head.years === null && tellActionsInTime(headWords(c.head), textsOf(c.index));
  const told = columns.filter(isTold);
  return columns.map((c) => (told.length === 1 && c === told[0] ? { ...c, field: 'measures' } : c));
}
