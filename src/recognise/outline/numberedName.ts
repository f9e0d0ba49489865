import { labelKey } from '../lexicon/labelKey.js';
import type { LabelReading } from '../lexicon/types.js';
import { mayBeItem, numberedWord } from '../table/levelOfForm.js';
import type { LinePieces } from './linePieces.js';

const NAME = /の?名称?$/;

/** 施策番号 1-1, and 施策名 水辺の再生 on the next line: the level has a number of its own, so it is the item. */
export function asNumberedName(pieces: LinePieces, at: number, reading: LabelReading): LabelReading {
  if (reading.field !== 'category' || at === 0 || !NAME.test(reading.label) || !mayBeItem(reading.label))
    return reading;
  const before = pieces.at(at - 1);
  const number = before.type === 'inline' ? before.reading : null;
  const counted = labelKey(reading.label.replace(NAME, ''));
  return number?.field === 'number' && numberedWord(number.label) === counted
    ? { ...reading, field: 'title' }
    : reading;
}
