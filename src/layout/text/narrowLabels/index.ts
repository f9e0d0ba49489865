import type { Block } from '../../../model/block.js';
import { formTable } from '../aligned/gridTable.js';
import type { Token } from '../aligned/segments.js';
import type { FlowContext } from '../flow.js';
import type { FormLine } from '../forms/formLines.js';
import { rememberAnswers } from '../labelAnswers.js';
import { textOver } from '../letters.js';
import { beginsAnew, beginsBullet, circledOrdinal, endsSentence } from '../marks.js';
import type { SourceLine } from '../sourceLines.js';
import { displayWidth } from '../width.js';
import { rightEdge } from '../wraps.js';
import { type FormRow, type FormRows, toRows } from './lines.js';
import { type Label, toLabels, wordsOf } from './names.js';
import { type Place, partTexts, type Range, type TextLine } from './parting.js';

type Words = readonly Token[];

/** How other lines are read. */
export type ReadLines = (lines: readonly SourceLine[]) => readonly Block[];

/** A line so near the right edge, in em, is full. */
const FULL = 2.5;
/** So many labels at least, this share of them known, and this share broken over lines. */
const FEWEST = 3;
const KNOWN = 0.7;
const BROKEN = 0.25;
/** This share of the lines stand in columns of their own at most, and this share, titles left out, in no form. */
const IN_COLUMNS = 0.05;
const OUTSIDE = 0.15;
/** No likely parting costs more for each label. */
const MOST_COST = 0.9;
/** That labels stand beside the first lines must be so much likelier. */
const SURE = 0.1;
/** A part of a label that stands alone leans so far, in lines, to the line of text that is nearer. */
const LEAN = 0.4;
/** No text of a form has more lines. */
const LONGEST_TEXT = 150;

/**
 * Reads forms whose labels stand in a column so narrow that most are broken over several lines, beside the middles of their texts or
 * the first lines, with a space between the two or hardly one:
 *
 *          ① 古い水門が増え、点検に時間がかか
 *   １．現状 っている。
 *   と課題   ② 堤防の草を刈る人が減っている。
 *          ③ 鍵の型がまちまちである。
 *   ２．目標 ① 水門の鍵を新しくする。
 *
 * The labels are the same from form to form, whatever lines they are broken at: they say what stands in the column, and texts are
 * parted among them by where they stand, how their items are counted and where sentences go on. Null where the lines are no such
 * forms.
 */
export function readNarrowLabels(
  context: FlowContext,
  lines: readonly FormLine[],
  readsLabel: (text: string) => boolean,
  readLines: ReadLines,
): readonly Block[] | null {
  const { source } = context;
  const isLabel = rememberAnswers(readsLabel);
  const parted = toRows(source, lines, isLabel);
  const { rows, outside } = parted;
  if (!mayBeForms(parted)) return null;
  const edge = rightEdge(rows.filter((r) => r.text.length > 0).map((r) => endOf(source, r.text)));
  const texts = rows.flatMap((r, i) => (r.text.length > 0 ? [i] : []));
  const flows = flowsOf(source, rows, texts, edge);
  const isParted = (row: number): boolean => {
    for (let l = (rows[row - 1]?.line ?? -1) + 1; l < (rows[row] as FormRow).line; l++) if (outside.has(l)) return true;
    return false;
  };
  const labels = toLabels(rows, isLabel, (row) => flows.has(row), isParted);
  if (!areNarrow(labels)) return null;
  const firsts = firstLabels(labels);
  if (isTooLong(rows, labels)) return null;
  const textLines = toTextLines(source, rows, texts, flows);
  const places = toPlaces(rows, labels, firsts, isParted);
  const [middle, top] = [partTexts(textLines, places, 'middle'), partTexts(textLines, places, 'top')];
  const found = middle.cost <= top.cost + SURE ? middle : top;
  if (!(found.cost <= labels.length * MOST_COST)) return null;
  return toBlocks(context, lines, { ...parted, texts, labels, firsts, ranges: found.ranges, edge }, readLines);
}

function mayBeForms({ rows, outside, titles, inColumns }: FormRows): boolean {
  const parts = rows.filter((r) => r.label.length > 0).length;
  return (
    parts >= FEWEST && inColumns <= rows.length * IN_COLUMNS && outside.size - titles.size <= rows.length * OUTSIDE
  );
}

/** The labels are known for the most part, and many are broken over lines. */
function areNarrow(labels: readonly Label[]): boolean {
  const known = labels.filter((l) => l.isKnown).length;
  const broken = labels.filter((l) => l.rows.length > 1).length;
  return (
    new Set(labels.flatMap((l) => (l.isKnown ? [l.name] : []))).size >= FEWEST &&
    known >= labels.length * KNOWN &&
    broken >= labels.length * BROKEN
  );
}

/** So many lines stand between two labels that they are no form's. */
const isTooLong = (rows: readonly FormRow[], labels: readonly Label[]): boolean => {
  const at = [0, ...labels.map((l) => l.rows[0] as number), rows.length];
  return at.some((row, i) => i > 0 && row - (at[i - 1] as number) > LONGEST_TEXT);
};

/** The labels that begin a form: the first of the text, wherever it comes again. */
function firstLabels(labels: readonly Label[]): ReadonlySet<number> {
  const [first] = labels;
  return new Set(labels.flatMap((l, j) => (l.name === first?.name ? [j] : [])));
}

const endOf = (source: string, words: Words): number => (words[0]?.x0 ?? 0) + displayWidth(textOver(source, words));

/** The rows whose text goes on with that above. */
function flowsOf(
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

function toTextLines(
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

function toPlaces(
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

/** The forms found. */
interface Found extends FormRows {
  /** The rows that have a text. */
  readonly texts: readonly number[];
  readonly labels: readonly Label[];
  readonly firsts: ReadonlySet<number>;
  readonly ranges: readonly Range[];
  readonly edge: number | null;
}

/** A table a form; what stands in none is read as other lines are, above the form that it stands before or in. */
function toBlocks(context: FlowContext, lines: readonly FormLine[], found: Found, readLines: ReadLines): Block[] {
  const { rows, titles, texts, labels, firsts, ranges, edge } = found;
  const lineAt = (row: number): number => (rows[row] as FormRow).line;
  const out: Block[] = [];
  const taken = new Set<number>();
  for (const l of labels) for (const r of l.rows) taken.add(lineAt(r));
  for (const { from, to } of ranges) for (const r of texts.slice(from, to)) taken.add(lineAt(r));
  let done = 0;
  const readOthers = (to: number): void => {
    let others: SourceLine[] = [];
    const end = (): void => {
      if (others.some((l) => !l.blank)) out.push(...readLines(others));
      others = [];
    };
    for (let l = done; l < to; l++) {
      const { line } = lines[l] as FormLine;
      const note = titles.has(l) ? noteAt(context.source, line) : null;
      if (taken.has(l)) continue;
      others.push(note === null ? line : { ...line, to: note });
      if (note !== null) end();
      if (note !== null) others.push({ ...line, from: note });
    }
    end();
    done = to;
  };
  const starts = [...new Set([0, ...firsts])].sort((a, b) => a - b);
  for (const [k, start] of starts.entries()) {
    const own = labels.slice(start, starts[k + 1]);
    const form = own.map((label, j) => {
      const { from, to } = ranges[start + j] as Range;
      const at = texts.slice(from, to);
      const words = [wordsOf(rows, label), at.map((r) => (rows[r] as FormRow).text)];
      return { words, lines: [...label.rows, ...at].map(lineAt) };
    });
    const all = form.flatMap((r) => r.lines);
    const [from, to] = [Math.min(...all), Math.max(...all) + 1];
    readOthers(to);
    const { page } = (lines[from] as FormLine).line;
    out.push(formTable(context, { from, to, rows: form.map((r) => r.words) }, page, edge));
  }
  readOthers(lines.length);
  return out;
}

const NOTE = /[\s\u3000]+[（(][^（）()]*[）)][\s\u3000]*$/;

/** Where the mark of a handout stands at the right of a title, which is a line of its own; null where none does. */
function noteAt(source: string, line: SourceLine): number | null {
  const at = NOTE.exec(source.slice(line.from, line.to))?.index;
  return at === undefined ? null : line.from + at;
}
