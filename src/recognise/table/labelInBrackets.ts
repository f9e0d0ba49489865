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

const OPEN = '（(【〔［[〈＜<《≪';
const CLOSE = '）)】〕］\\]〉＞>》≫';
const BEHIND = new RegExp(`[^${OPEN}\\s]\\s*[${OPEN}]([^${OPEN}${CLOSE}]+)[${CLOSE}]\\s*$`, 'u');
const CLOSED = new RegExp(`[${CLOSE}]\\s*$`, 'u');
const OPENED = new RegExp(`[${OPEN}]`, 'u');

/**
 * 取組項目（担当課）, 事業名［所管課］, 事業名／所管課: the label that a column's head prints behind its first, where units of the city are
 * meant.
 */
export function labelInBrackets(column: Column, lexicon: Lexicon): LabelReading | null {
  const inner =
    BEHIND.exec(headWords(column.head))?.[1] ??
    /[／]([^／]+)$/.exec(column.head.labels.at(-1)?.reading?.label ?? '')?.[1];
  const reading = inner ? lexicon.readLabel(inner) : null;
  const isUnit = reading?.field === 'division' || reading?.field === 'department';
  return isUnit && reading.field !== column.field ? reading : null;
}

/** 窓口の見直し / （市民課）: parts a cell at the bracket that it ends with, over a line or several; null when it ends with none. */
export function splitBrackets(lines: readonly Line[]): BracketParts | null {
  const last = lines.at(-1);
  if (!last || !CLOSED.test(last.text.value)) return null;
  const from = lines.findLastIndex((l) => OPENED.test(l.text.value));
  const first = lines[from];
  if (!first) return null;
  const open = Math.max(...[...OPEN].map((bracket) => first.text.value.lastIndexOf(bracket)));
  const text = joinTexts([sliceText(first.text, open + 1), ...lines.slice(from + 1).map((l) => l.text)]);
  const inside = trimText(sliceText(text, 0, text.value.search(CLOSED)));
  const rest = trimText(sliceText(first.text, 0, open));
  const before = rest.value === '' ? lines.slice(0, from) : [...lines.slice(0, from), { ...first, text: rest }];
  return before.length > 0 && inside.value !== '' && !CLOSED.test(inside.value)
    ? { before, inside: [{ ...first, text: inside, after: 'end' }] }
    : null;
}

/** A unit's name is broken over no more lines. */
const MOST_LINES = 2;

/** 窓口の見直し / 市民課, 窓口の見直し／市民課: parts a cell at the unit that its last lines name; null when they name none. */
export function splitUnit(lines: readonly Line[], lexicon: Lexicon): BracketParts | null {
  const isUnit = (text: string) => text.split(/[、，・]/).every((t) => lexicon.readOrganisation(t.trim()) !== null);
  const last = lines.at(-1);
  const stroke = last ? Math.max(last.text.value.lastIndexOf('／'), last.text.value.lastIndexOf('/')) : -1;
  if (last && stroke > 0 && isUnit(last.text.value.slice(stroke + 1))) {
    const name = { ...last, text: trimText(sliceText(last.text, 0, stroke)) };
    const unit = trimText(sliceText(last.text, stroke + 1));
    return { before: [...lines.slice(0, -1), name], inside: [{ ...last, text: unit, after: 'end' }] };
  }
  for (let n = 1; n <= MOST_LINES && n < lines.length; n++) {
    const unit = lines.slice(-n);
    if (isUnit(unit.map((l) => l.text.value).join(''))) return { before: lines.slice(0, -n), inside: unit };
  }
  return null;
}
