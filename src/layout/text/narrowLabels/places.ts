import type { Token } from '../aligned/segments.js';
import { textOver } from '../letters.js';
import { beginsAnew, beginsBullet, circledOrdinal, endsSentence } from '../marks.js';
import { displayWidth } from '../width.js';
import { rightEdge } from '../wraps.js';
import type { FormRow } from './lines.js';
import type { Label } from './names.js';
import type { Place, TextLine } from './parting.js';

type Words = readonly Token[];

/** A line so near the right edge, in em, is full. */
const FULL = 2.5;
/** A part of a label that stands alone leans so far, in lines, to the line of text that is nearer. */
const LEAN = 0.4;

export const endOf = (source: string, words: Words): number =>
  (words[0]?.x0 ?? 0) + displayWidth(textOver(source, words));

/** How the texts of forms stand beside their labels. */
export interface TextsOfRows {
  /** Where full lines end, in em; null where that can't be told. */
  readonly edge: number | null;
  /** The rows that have a text. */
  readonly texts: readonly number[];
  /** The rows whose text goes on with that above. */
  readonly flows: ReadonlySet<number>;
  /** Whether a line of no form stands between the row and the one above. */
  readonly isParted: (row: number) => boolean;
}

/** @param outside the lines that stand in no form. */
export function textsOfRows(source: string, rows: readonly FormRow[], outside: ReadonlySet<number>): TextsOfRows {
  const edge = rightEdge(rows.filter((r) => r.text.length > 0).map((r) => endOf(source, r.text)));
  const texts = rows.flatMap((r, i) => (r.text.length > 0 ? [i] : []));
  const isParted = (row: number): boolean => {
    for (let l = (rows[row - 1]?.line ?? -1) + 1; l < (rows[row] as FormRow).line; l++) if (outside.has(l)) return true;
    return false;
  };
  return { edge, texts, flows: flowsOf(source, rows, texts, edge), isParted };
}

/** The rows whose text goes on with that above. */
export function flowsOf(
  source: string,
  rows: readonly FormRow[],
  texts: readonly number[],
  edge: number | null,
): ReadonlySet<number> {
  const out = new Set<number>();
  for (const [k, i] of texts.entries()) {
    const above = rows[texts[k - 1] ?? -1];
    if (!above) continue;
    const [before, text] = [textOver(source, above.text), textOver(source, (rows[i] as FormRow).text)];
    if (beginsAnew(text) || /[。：:]$/.test(before)) continue;
    const isFull = edge !== null && endOf(source, above.text) >= edge - FULL;
    const isRest = text.length <= 4 && endsSentence(text);
    if (isFull || isRest || /[、，]$/.test(before)) out.add(i);
  }
  return out;
}

const COUNTED = /^(?:[（(]([0-9０-９]{1,2})[)）]|([0-9０-９]{1,2})[.．、)）](?![0-9０-９]))/;

function markOf(text: string): TextLine['mark'] {
  const circled = circledOrdinal(text);
  if (circled !== null) return { kind: '①', ordinal: circled };
  const found = COUNTED.exec(text);
  if (!found) return null;
  const [, inBrackets, plain] = found;
  const ordinal = Number((inBrackets ?? plain ?? '').normalize('NFKC'));
  return { kind: inBrackets ? '(1)' : '1.', ordinal };
}

export function toTextLines(
  source: string,
  rows: readonly FormRow[],
  texts: readonly number[],
  flows: ReadonlySet<number>,
): TextLine[] {
  const ys = heights(rows);
  const blanks = texts.map((i) => blanksAbove(rows, i)).sort((a, b) => a - b);
  const usual = blanks[Math.floor(blanks.length * 0.75)] ?? 0;
  const hasBlanks = blanks.at(-1) !== blanks[0];
  const setApart = (n: number): 'none' | 'some' | 'more' => (n === 0 ? 'none' : n > usual ? 'more' : 'some');
  let bullet: string | null = null;
  return texts.map((i): TextLine => {
    const row = rows[i] as FormRow;
    const text = textOver(source, row.text);
    const before = bullet;
    if (beginsAnew(text)) bullet = beginsBullet(text) ? text.slice(0, 1) : null;
    return {
      page: row.page,
      y: ys[i] as number,
      flows: flows.has(i),
      blanks: hasBlanks ? setApart(blanksAbove(rows, i)) : null,
      mark: markOf(text),
      isListed: beginsBullet(text) && text.slice(0, 1) === before,
    };
  });
}

/** Blank lines above a row's text, past the parts of labels that stand alone. */
function blanksAbove(rows: readonly FormRow[], at: number): number {
  let sum = (rows[at] as FormRow).blanks;
  for (let i = at - 1; i >= 0 && rows[i]?.text.length === 0; i--) sum += (rows[i] as FormRow).blanks;
  return sum;
}

/** How far down its page each row stands, in lines: a part of a label that stands alone is beside two lines of its text. */
function heights(rows: readonly FormRow[]): number[] {
  let y = 0;
  return rows.map((r, i) => {
    if (r.page !== rows[i - 1]?.page) y = 0;
    y += r.blanks;
    if (r.text.length === 0) return y + 0.5;
    y++;
    return y;
  });
}

export function toPlaces(
  rows: readonly FormRow[],
  labels: readonly Label[],
  firsts: ReadonlySet<number>,
  isParted: (row: number) => boolean,
): Place[] {
  const ys = heights(rows);
  /** How many lines of text stand above each row. */
  const above: number[] = [];
  let n = 0;
  for (const r of rows) {
    above.push(n);
    if (r.text.length > 0) n++;
  }
  const blanks = (row: number): number => rows[row]?.blanks ?? 1;
  /** A part that stands alone is between two lines of text, and nearer that which no blank line parts from it. */
  const yAt = (row: number): number => {
    if ((rows[row] as FormRow).text.length > 0) return above[row] as number;
    const lean = Math.sign(blanks(row) - blanks(row + 1)) * LEAN;
    return (above[row] as number) - 0.5 + lean;
  };
  return labels.map((label, j): Place => {
    const [top, bottom] = [label.rows[0] as number, label.rows.at(-1) as number];
    const start = (labels[j - 1]?.rows.at(-1) ?? -1) + 1;
    let title: number | null = null;
    for (let r = start; r <= top; r++) if (isParted(r)) title = above[r] as number;
    return {
      page: (rows[top] as FormRow).page,
      first: above[top] as number,
      last: (above[bottom] as number) + ((rows[bottom] as FormRow).text.length > 0 ? 1 : 0),
      top: yAt(top),
      bottom: yAt(bottom),
      topY: ys[top] as number,
      bottomY: ys[bottom] as number,
      parts: label.rows.length,
      isOverPages: (rows[top] as FormRow).page !== (rows[bottom] as FormRow).page,
      isFirst: firsts.has(j),
      title: firsts.has(j) ? title : null,
    };
  });
}
