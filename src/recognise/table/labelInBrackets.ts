import type { Line } from '../../model/block.js';
import { joinTexts, sliceText, trimText } from '../../model/sourceText.js';
import type { LabelReading, Lexicon } from '../lexicon/types.js';
import type { Column } from './columns.js';
import { headWords } from './events.js';

/** The lines of a cell before its last bracket, and those inside it. */
export interface BracketParts {
  readonly before: readonly Line[];
  readonly inside: readonly Line[];
}

/** 取組項目（担当課）: the label that a column's head prints in brackets behind its first, where units of the city are meant. */
export function labelInBrackets(column: Column, lexicon: Lexicon): LabelReading | null {
  const inner = /[^（(\s][\s]*[（(]([^（）()]+)[）)]\s*$/.exec(headWords(column.head))?.[1];
  const reading = inner ? lexicon.readLabel(inner) : null;
  const isUnit = reading?.field === 'division' || reading?.field === 'department';
  return isUnit && reading.field !== column.field ? reading : null;
}

/** 窓口の見直し / （市民課）: parts a cell at the bracket that it ends with, over a line or several; null when it ends with none. */
export function splitBrackets(lines: readonly Line[]): BracketParts | null {
  const last = lines.at(-1);
  if (!last || !/[）)]\s*$/.test(last.text.value)) return null;
  const from = lines.findLastIndex((l) => /[（(]/.test(l.text.value));
  const first = lines[from];
  if (!first) return null;
  const open = Math.max(first.text.value.lastIndexOf('（'), first.text.value.lastIndexOf('('));
  const text = joinTexts([sliceText(first.text, open + 1), ...lines.slice(from + 1).map((l) => l.text)]);
  const inside = trimText(sliceText(text, 0, text.value.search(/[）)]\s*$/)));
  const rest = trimText(sliceText(first.text, 0, open));
  const before = rest.value === '' ? lines.slice(0, from) : [...lines.slice(0, from), { ...first, text: rest }];
  return before.length > 0 && inside.value !== '' && !/[）)]/.test(inside.value)
    ? { before, inside: [{ ...first, text: inside, after: 'end' }] }
    : null;
}
