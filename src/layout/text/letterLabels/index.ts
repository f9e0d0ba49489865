import type { Block } from '../../../model/block.js';
import { rememberAnswers } from '../../labelAnswers.js';
import { formTable } from '../aligned/gridTable.js';
import type { Token } from '../aligned/segments.js';
import type { FlowContext } from '../flow.js';
import { type FormLine, toFormLine } from '../forms/formLines.js';
import { nameOf } from '../letters.js';
import type { ReadLines } from '../narrowLabels/index.js';
import type { FormRow } from '../narrowLabels/lines.js';
import { type Label, toLabels, wordsOf } from '../narrowLabels/names.js';
import { partTexts, type Range } from '../narrowLabels/parting.js';
import { flowsOf, textsOfRows, toPlaces, toTextLines } from '../narrowLabels/places.js';
import { toParagraphs } from '../paragraphs.js';
import type { SourceLine } from '../sourceLines.js';
import { headRows } from './heads.js';
import { toLetterRows } from './lines.js';

type IsLabel = (text: string) => boolean;

/** So many labels at least, of so many names that are known, and this share of all known. */
const FEWEST = 4;
const FEWEST_NAMES = 2;
const KNOWN = 0.7;
/** This share of the labels has several letters. */
const OF_LETTERS = 0.9;
/** This share of the letters stands beside labels of their own at most. */
const OVER_LABELS = 0.1;
/** No label has more letters. */
const MOST_LETTERS = 12;
/** No likely parting costs more for each label. */
const MOST_COST = 0.9;

/**
 * Reads forms whose labels are set downwards, a letter a line, at the left of their texts:
 *
 *   現   古い水門が増え、点検に時間がかか
 *   状   っている。
 *   ね
 *   ら   水門の鍵を新しくする。
 *   い
 *
 * Nothing but the labels that are known and come again says where one ends and the next begins; texts are parted among them as
 * among other narrow labels. Lines that stand beside no letters are read as other lines are. Null where the lines are no such forms.
 */
export function readLetterLabels(
  context: FlowContext,
  lines: readonly FormLine[],
  words: { readonly isLabel: IsLabel; readonly isListed: IsLabel },
  readLines: ReadLines,
): readonly Block[] | null {
  const { source } = context;
  const isLabel = rememberAnswers(words.isLabel);
  const { rows, outside, overLabels } = toLetterRows(source, lines, isLabel);
  const letters = rows.filter((r) => r.label.length > 0).length;
  if (letters < FEWEST || overLabels > letters * OVER_LABELS) return null;
  const { edge, flows, isParted } = textsOfRows(source, rows, outside);
  const read = (isWhole: IsLabel): Reading | null => {
    const labels = toLabels(rows, isLabel, (row) => flows.has(row), isParted, { most: MOST_LETTERS, isWhole });
    if (!areLetterLabels(labels)) return null;
    const forms = toForms(context, rows, labels, edge, isParted);
    const cost = forms.reduce((sum, f) => sum + f.cost, 0);
    return cost <= labels.length * MOST_COST ? { forms, cost } : null;
  };
  // 取組内容 may be two labels, too, where the texts beside its halves end with sentences and those beside the whole don't.
  const [whole, parts] = [read(rememberAnswers(words.isListed)), read(() => false)];
  const found = parts && (!whole || parts.cost < whole.cost) ? parts : whole;
  return found && toBlocks(context, lines, found.forms, edge, isLabel, readLines);
}

interface Reading {
  readonly forms: readonly Form[];
  readonly cost: number;
}

/** The labels are known for the most part, or come again, and have several letters. */
function areLetterLabels(labels: readonly Label[]): boolean {
  const known = labels.filter((l) => l.isKnown);
  const times = (name: string): number => labels.filter((l) => l.name === name).length;
  return (
    labels.length >= FEWEST &&
    new Set(known.map((l) => l.name)).size >= FEWEST_NAMES &&
    known.length >= labels.length * KNOWN &&
    labels.every((l) => l.isKnown || times(l.name) > 1) &&
    labels.filter((l) => l.rows.length > 1).length >= labels.length * OF_LETTERS
  );
}

/** A form's labels, each with the lines of its text, by rows of their own. */
interface Form {
  readonly rows: readonly FormRow[];
  readonly labels: readonly Label[];
  readonly texts: readonly number[];
  readonly ranges: readonly Range[];
  readonly cost: number;
}

/** The forms: the rows between two lines that stand in none. */
function toForms(
  { source }: FlowContext,
  rows: readonly FormRow[],
  labels: readonly Label[],
  edge: number | null,
  isParted: (row: number) => boolean,
): Form[] {
  const starts = rows.flatMap((_, i) => (i === 0 || isParted(i) ? [i] : []));
  return starts.flatMap((from, k): Form[] => {
    const to = starts[k + 1] ?? rows.length;
    const own = rows.slice(from, to);
    const names = labels
      .filter((l) => (l.rows[0] as number) >= from && (l.rows[0] as number) < to)
      .map((l) => ({ ...l, rows: l.rows.map((r) => r - from) }));
    if (names.length === 0) return [];
    const texts = own.flatMap((r, i) => (r.text.length > 0 ? [i] : []));
    const textLines = toTextLines(source, own, texts, flowsOf(source, own, texts, edge));
    const places = toPlaces(own, names, new Set(), () => false);
    return [{ rows: own, labels: names, texts, ...partTexts(textLines, places, 'middle') }];
  });
}

/** A table a form, one for the labels above it; the lines that stand in neither are read as other lines are. */
function toBlocks(
  context: FlowContext,
  lines: readonly FormLine[],
  forms: readonly Form[],
  edge: number | null,
  isLabel: IsLabel,
  readLines: ReadLines,
): Block[] {
  const tables = forms.map(({ rows, labels, texts, ranges }) => {
    const lineAt = (row: number): number => (rows[row] as FormRow).line;
    const taken = new Set<number>();
    const own = labels.map((label, j) => {
      const { from, to } = ranges[j] as Range;
      const at = texts.slice(from, to);
      for (const r of [...label.rows, ...at]) taken.add(lineAt(r));
      return [wordsOf(rows, label), at.map((r) => (rows[r] as FormRow).text)];
    });
    return { rows: own, taken, to: [...taken].reduce((last, l) => Math.max(last, l), 0) + 1 };
  });
  const above = tables.map(({ taken, to }, k) => {
    const from = tables[k - 1]?.to ?? 0;
    return Array.from({ length: to - from }, (_, i) => from + i).filter((l) => !taken.has(l));
  });
  const heads = new Map(headRows(context.source, lines, above, isLabel).map((h) => [h.lines[0] as number, h]));
  const out: Block[] = [];
  const beginsWithLabel = (line: SourceLine): boolean => {
    const [first] = toFormLine(context.source, line, isLabel).words;
    return first !== undefined && isLabel(nameOf(context.source, [first]));
  };
  let others: SourceLine[] = [];
  const endOthers = (): void => {
    const own = others.filter((l) => !l.blank);
    const [only] = own;
    // 水門課   水門課長   堀 早月: a line alone that no label begins has no columns.
    if (own.length === 1 && only && !beginsWithLabel(only))
      for (const b of toParagraphs(context, own, { isLabel })) out.push(b);
    else if (only) for (const b of readLines(others)) out.push(b);
    others = [];
  };
  const readOthers = (own: readonly number[]): void => {
    const inHeads = new Set<number>();
    for (const l of own) {
      const head = heads.get(l);
      if (head) {
        const { line } = lines[head.lead.line] as FormLine;
        endOthers();
        if (head.lead.words.length > 0) others.push({ ...line, to: (head.lead.words.at(-1) as Token).to });
        endOthers();
        const row = head.pairs.flat();
        out.push(formTable(context, { from: l, to: l + 1, rows: [row] }, line.page));
        for (const i of head.lines) inHeads.add(i);
      }
      if (!inHeads.has(l)) others.push((lines[l] as FormLine).line);
    }
    endOthers();
  };
  for (const [k, { rows, taken, to }] of tables.entries()) {
    readOthers(above[k] as readonly number[]);
    const first = lines[[...taken].reduce((a, b) => Math.min(a, b), to)] as FormLine;
    out.push(formTable(context, { from: to - 1, to, rows }, first.line.page, edge));
  }
  const end = tables.at(-1)?.to ?? 0;
  readOthers(lines.slice(end).map((_, i) => end + i));
  return out;
}
