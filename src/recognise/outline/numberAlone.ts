import type { Line } from '../../model/block.js';
import { GOALS, TEXTS } from '../lexicon/itemFields.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { type CountedName, readCountedName } from './countedName.js';

/** What is told first of an item. */
const TOLD: ReadonlySet<LabelField> = new Set([...GOALS, ...TEXTS, 'criteria', 'division', 'department']);
/** 指標１, 予算２ above what is told of them are no items. */
const NO_ITEM: ReadonlySet<LabelField> = new Set(['indicator', 'indicatorName', 'target', 'result', 'step', 'budget']);
const LONGEST = 16;

/** 取組１, 【取組１】, ■ 取組１ on a line of its own, right above what is told of the item that it counts; null for any other line. */
export function numberAlone(lines: readonly Line[], at: number, lexicon: Lexicon): CountedName | null {
  const { value } = (lines[at] as Line).text;
  if (value.length > LONGEST) return null;
  const counted = readCountedName(`${value}　名称`);
  if (!counted || counted.from < value.length) return null;
  const own = lexicon.readLabel(value)?.field;
  return (own === undefined || !NO_ITEM.has(own)) && tellsOfItem(lines, at + 1, lexicon) ? counted : null;
}

/** A label without a number, and a value beside or below it. */
function tellsOfItem(lines: readonly Line[], at: number, lexicon: Lexicon): boolean {
  const [label, below] = lines.slice(at, at + 2).map((l) => l.text.value);
  const alone = label ? lexicon.readLabel(label) : null;
  const told = alone ?? (label ? lexicon.readInlineLabel(label)?.reading : null);
  if (!told || told.ordinal !== null || !TOLD.has(told.field)) return false;
  return alone === null || (below !== undefined && lexicon.readLabel(below) === null);
}
