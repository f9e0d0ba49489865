import type { Block } from '../../../model/block.js';
import { rememberAnswers } from '../../labelAnswers.js';
import { formTable } from '../aligned/gridTable.js';
import type { FlowContext } from '../flow.js';
import type { FormLine } from '../forms/formLines.js';
import type { SourceLine } from '../sourceLines.js';
import { partBesides } from './besides.js';
import { type FormRow, type FormRows, type IsLabel, toRows } from './lines.js';
import { type Label, toLabels, wordsOf } from './names.js';
import { partTexts, type Range } from './parting.js';
import { textsOfRows, toPlaces, toTextLines } from './places.js';

/** How other lines are read. */
export type ReadLines = (lines: readonly SourceLine[]) => readonly Block[];

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
  const { edge, texts, flows, isParted } = textsOfRows(source, rows, outside);
  const labels = toLabels(rows, isLabel, (row) => flows.has(row), isParted);
  if (!areNarrow(labels)) return null;
  const firsts = firstLabels(labels);
  if (isTooLong(rows, labels)) return null;
  const textLines = toTextLines(source, rows, texts, flows);
  const places = toPlaces(rows, labels, firsts, isParted);
  const [middle, top] = [partTexts(textLines, places, 'middle'), partTexts(textLines, places, 'top')];
  const found = middle.cost <= top.cost + SURE ? middle : top;
  if (!(found.cost <= labels.length * MOST_COST)) return null;
  return toBlocks(context, lines, { ...parted, texts, labels, firsts, ranges: found.ranges, edge }, isLabel, readLines);
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
function toBlocks(
  context: FlowContext,
  lines: readonly FormLine[],
  found: Found,
  isLabel: IsLabel,
  readLines: ReadLines,
): Block[] {
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
      const own = at.map((r) => (rows[r] as FormRow).text);
      const [only] = own;
      const isLine = only !== undefined && own.length === 1 && label.rows.length === 1;
      const cells = isLine ? partBesides(context.source, only, isLabel).map((w) => [w]) : [own];
      const words = [wordsOf(rows, label), ...cells];
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
