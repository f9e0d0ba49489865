import type { Token } from '../aligned/segments.js';
import { nameOf } from '../letters.js';
import { beginsBullet } from '../marks.js';
import { toColumns } from './beside.js';
import { type FormText, isBehindEdge, isLeftOfTexts, widthOf } from './formText.js';
import { beginsHeading } from './headingMarks.js';
import { isFigure, isHeadRow } from './headRow.js';
import { type LabelBlock, MOST_APART } from './labelBlocks.js';

type Words = readonly Token[];

/** Lines [from, to) that are a table inside the form, and the one label that stands beside them all. */
export interface InnerTable {
  readonly from: number;
  readonly to: number;
  readonly label: LabelBlock | null;
}

/** The text of a line that goes on from an entry above is no longer than this share of the longest. */
const SHORT = 0.5;
/** Nor is a line left of the texts that goes on with a first column, in places. */
const REST = 8;
/** The entries of a row in several columns are shorter than this share of the longest text. */
const NARROW = 0.6;
/** What goes on with an entry begins so far from it at most, in places. */
const NEAR = 2;

/** A form with its labels, while tables are looked for in it. */
interface LabelledForm extends FormText {
  readonly labels: readonly LabelBlock[];
  readonly labelAt: ReadonlyMap<number, LabelBlock>;
  /** How wide the widest text of a line is, in places. */
  readonly widest: number;
  /** The lines that have entries in several columns. */
  readonly tabular: ReadonlySet<number>;
}

/** Runs of tabular lines with what stands between them and belongs to their entries. */
export function innerTables(text: FormText, labels: readonly LabelBlock[]): InnerTable[] {
  const form = withTabularLines(text, labels);
  const { at, tabular } = form;
  const out: InnerTable[] = [];
  for (let k = 0; k < at.length; k++) {
    if (!tabular.has(at[k] as number)) continue;
    const first = firstLine(form, k, out.at(-1)?.to ?? 0);
    const last = lastLine(form, k);
    const [from, to] = [at[first] as number, (at[last] as number) + 1];
    out.push({ from, to, label: onlyLabel(form, from, to) });
    k = last;
  }
  return out;
}

function withTabularLines(text: FormText, labels: readonly LabelBlock[]): LabelledForm {
  const widest = text.at.reduce((most, i) => Math.max(most, widthOf(text.values.get(i) as Words)), 0);
  const labelAt = new Map(labels.flatMap((b) => [...b.lines.keys()].map((i): [number, LabelBlock] => [i, b])));
  const withLabelBeside = new Set(
    labels.flatMap((b) => [
      ...(b.beside.length > 0 ? b.lines.keys() : []),
      ...b.beside.flatMap((s) => [...s.lines.keys()]),
    ]),
  );
  const tabular = new Set(text.at.filter((i) => !withLabelBeside.has(i) && isTabular(text, i, widest)));
  return { ...text, labels, labelAt, widest, tabular };
}

/** The line has entries in several columns. */
function isTabular(form: FormText, i: number, widest: number): boolean {
  const { source, isLabel } = form;
  if (form.headings.has(i)) return false;
  const words = form.values.get(i) as Words;
  const columns = toColumns(words);
  if (words[0] && beginsBullet(nameOf(source, [words[0]])) && columns.length < 3) return false;
  if (isHeadRow(form, i)) return true;
  const figures = words.filter((w) => isFigure(source.slice(w.from, w.to))).length;
  if (columns.length > 1 && figures > 1) return true;
  const names = columns.slice(1, -1).filter((c) => isLabel(nameOf(source, c))).length;
  if (names > 0 && names * 2 >= columns.length - 1) return false;
  return columns.length > 2 && columns.every((c) => widthOf(c) < widest * NARROW);
}

/** The first line of the table around the `k`th, below the lines that other tables have taken. */
function firstLine(form: LabelledForm, k: number, taken: number): number {
  let first = k;
  while (first > 0) {
    const above = form.at[first - 1] as number;
    if (above < taken || !mayHeadTable(form, above)) break;
    first--;
  }
  return withBrokenName(form, first, taken);
}

/**
 * The first line with that on which the name of the first column begins above the others of the head:
 *
 *     取組の目標
 *               単位   基準値   令和4年度
 *     （指標）
 *     件数      件         6         9
 */
function withBrokenName(form: LabelledForm, first: number, taken: number): number {
  const { at, labels, values } = form;
  const i = at[first] as number;
  const above = first > 0 ? (at[first - 1] as number) : -1;
  const name = labels.find((b) => b.from < i && b.to > i);
  if (!name || above < taken || !name.lines.has(above) || (values.get(above) as Words).length > 0) return first;
  const edge = at.slice(first + 1).find((j) => j >= name.to && !form.labelAt.has(j));
  return edge !== undefined && isLeftOfTexts(form, form.wordsAt(edge)[0] as Token) ? first - 1 : first;
}

/** The last line of the table around the `k`th. */
function lastLine(form: LabelledForm, k: number): number {
  const { at, tabular, headings } = form;
  let last = k;
  for (let n = k + 1; n < at.length && n <= last + MOST_APART; n++) {
    const i = at[n] as number;
    if (headings.has(i)) break;
    if (tabular.has(i)) {
      if (isHeadRow(form, i) && !isHeadRow(form, at[last] as number)) break;
      last = n;
    } else if (!mayGoOn(form, i)) break;
  }
  for (; last + 1 < at.length; last++) {
    const below = at[last + 1] as number;
    if (!mayGoOn(form, below) || !isRest(form, below, at[last] as number)) break;
  }
  return last;
}

/** The line has no label and stands far behind the place of texts, as the upper lines of a head do, and a label's first may. */
function mayHeadTable(form: LabelledForm, i: number): boolean {
  if (form.headings.has(i) || form.labelAt.has(i)) return false;
  const first = form.wordsAt(i)[0] as Token;
  return !beginsAsHeading(form, first) && isBehindEdge(form, first) && !isBesideText(form, i);
}

/** The line may be one of a table above: it has no label, or nothing else, and is short or stands apart. */
function mayGoOn(form: LabelledForm, i: number): boolean {
  if (form.labelAt.has(i)) return isMiddleLabel(form, i);
  if (form.headings.has(i)) return false;
  const words = form.wordsAt(i);
  const first = words[0] as Token;
  if (beginsAsHeading(form, first)) return false;
  if (isBehindEdge(form, first)) return !isBesideText(form, i);
  if (isLeftOfTexts(form, first)) return widthOf(words) <= REST;
  return toColumns(words).length > 1 || widthOf(words) < form.widest * SHORT;
}

const beginsAsHeading = ({ source }: FormText, first: Token): boolean =>
  beginsHeading(source.slice(first.from, first.to));

/** A label with nothing beside it, in the middle of a table's height. */
const isMiddleLabel = ({ labelAt, values }: LabelledForm, i: number): boolean =>
  labelAt.has(i) && (values.get(i) as Words).length === 0;

/** What follows a table's last row goes on with its entries right below. */
function isRest(form: LabelledForm, i: number, above: number): boolean {
  const first = form.wordsAt(i)[0] as Token;
  const entries = form.values.get(above) as Words;
  return entries.some((w) => Math.abs(w.x0 - first.x0) <= NEAR) || isBehindEdge(form, first);
}

/** The line goes on with the text of a label beside another. */
function isBesideText({ labels, wordsAt }: LabelledForm, i: number): boolean {
  const first = wordsAt(i)[0] as Token;
  return labels.some((b) => Math.abs(i - b.from) <= MOST_APART && b.beside.some((s) => first.x0 >= s.x0 - NEAR));
}

/** The label that alone stands beside a table, none of whose lines begins farther left. */
function onlyLabel(form: LabelledForm, from: number, to: number): LabelBlock | null {
  const { at, values } = form;
  const own = form.labels.filter((b) => b.from < to && b.to > from);
  const [label] = own;
  if (!label || own.length > 1) return null;
  const isLeft = (word: Token | undefined): boolean => word !== undefined && isLeftOfTexts(form, word);
  return at.some((i) => i >= from && i < to && isLeft((values.get(i) as Words)[0])) ? null : label;
}
