import type { Block, Table } from '../../../model/block.js';
import { lazily } from '../../../model/lazily.js';
import { partGluedLabels } from '../aligned/gluedLabels.js';
import type { Token } from '../aligned/segments.js';
import type { FlowContext } from '../flow.js';
import { textOver } from '../letters.js';
import { displayWidth } from '../width.js';
import { rightEdge } from '../wraps.js';
import { toColumns } from './beside.js';
import { faultsOf } from './faults.js';
import { toFigureTables } from './figureTables.js';
import { type Form, type FormReader, formBlocks, type ReadLines } from './formBlocks.js';
import type { FormLine } from './formLines.js';
import type { InnerTable } from './innerTables.js';
import { type FormKinds, toKinds } from './kinds.js';
import { type LabelBook, toLabelBook } from './labelBook.js';
import type { Style } from './parting.js';
import { repeatedHeadings } from './repeatedHeadings.js';
import { areLabelled, tableLosses } from './soundness.js';
import { flowsIn, partStretch, toStretches } from './stretches.js';

type Words = readonly Token[];

/** A table of so many lines counts; this share of them must be read here. */
const LARGE = 3;
const READ = 1 / 3;

/** Reads the forms that follow one another in a text; null where it has none. */
export function readForms(
  context: FlowContext,
  plain: readonly FormLine[],
  isLabel: (text: string) => boolean,
  readLines: ReadLines,
): readonly Block[] | null {
  const { source } = context;
  const lines = withoutGlue(source, plain, isLabel);
  const book = toLabelBook(source, lines, isLabel);
  if (!book) return null;
  const forms = toForms(source, lines, book, isLabel);
  const start = (forms[0] as Form).from;
  if (!areForms(source, lines, forms) || !areLabelled(lines, start, book)) return null;
  const tables = tablesOf(lines, forms);
  const figures = readFigures(context, lines, tables, isLabel);
  const large = tables.filter(({ words }) => words.length >= LARGE);
  const unread = large.filter(({ table }) => !figures.get(table));
  const run = lines.map((l) => l.line);
  const before = readLines(source, run);
  // Lines beside a label that are no table of figures may be its text: labels and tables cannot be told apart here. A table without a
  // label is read with the lines around it, whatever it is.
  const isDoubtful = unread.length > large.length * (1 - READ) && unread.some(({ table }) => table.label);
  if (isDoubtful) return before;
  const texts = textLines(forms);
  const reader: FormReader = {
    context,
    lines,
    style: styleOf(forms),
    figures,
    readLines,
    // Once for all tables: the source may be long.
    masked: lazily(() => withoutLabels(source, tables)),
    textEdge: rightEdge(texts.filter((w) => toColumns(w).length === 1).map((w) => displayWidth(textOver(source, w)))),
  };
  const out = [...readLines(source, run.slice(0, start)), ...forms.flatMap((form) => formBlocks(reader, form))];
  const flows = forms.flatMap(({ kinds, stretches }) => stretches.flatMap((s) => flowsIn(s, kinds)));
  const begins = texts.map((w) => (w[0] as Token).from);
  const losses = large.map((t) => t.words);
  const faults = (blocks: readonly Block[]): number =>
    faultsOf(lines, book, flows, begins, blocks, isLabel) + tableLosses(source, losses, blocks);
  return faults(out) < faults(before) ? out : before;
}

/** The lines with a label and the text that white space parts from it too little as words of their own. */
function withoutGlue(source: string, lines: readonly FormLine[], isLabel: (text: string) => boolean): FormLine[] {
  const words = partGluedLabels(
    source,
    lines.map((l) => l.words),
    isLabel,
  );
  return lines.map(({ line }, i) => ({ line, words: words[i] as Words }));
}

/** The forms of a text, each from the label on that begins them all. */
function toForms(
  source: string,
  lines: readonly FormLine[],
  book: LabelBook,
  isLabel: (text: string) => boolean,
): readonly Form[] {
  const starts = book.openings.flatMap((o, i) => (o?.name === book.first ? [i] : []));
  const headings = repeatedHeadings(source, lines, book, starts);
  return starts.map((from, k): Form => {
    const to = starts[k + 1] ?? lines.length;
    const kinds = toKinds(source, lines, from, to, book, headings, isLabel);
    return { from, to, kinds, stretches: toStretches(source, lines, from, to, kinds) };
  });
}

/** A table inside a form, its lines without the label beside it. */
interface FormTable {
  readonly table: InnerTable;
  readonly words: readonly Words[];
}

const tablesOf = (lines: readonly FormLine[], forms: readonly Form[]): readonly FormTable[] =>
  forms.flatMap(({ kinds }) => kinds.tables.map((table) => ({ table, words: tableWords(lines, kinds, table) })));

/** The tables that are tables of figures; null for others. */
function readFigures(
  context: FlowContext,
  lines: readonly FormLine[],
  tables: readonly FormTable[],
  isLabel: (text: string) => boolean,
): ReadonlyMap<InnerTable, Table | null> {
  const read = toFigureTables(
    context,
    tables.map(({ table, words }) => ({ words, page: (lines[table.from] as FormLine).line.page })),
    isLabel,
  );
  return new Map(tables.map(({ table }, i) => [table, read[i] ?? null]));
}

/** The words behind the labels, line by line. */
const textLines = (forms: readonly Form[]): readonly Words[] =>
  forms.flatMap(({ kinds, stretches }) =>
    stretches
      .flatMap((s) => (s.labels.length > 0 ? s.lines : []))
      .flatMap((l) => {
        const words = kinds.values.get(l);
        return words?.length ? [words] : [];
      }),
  );

/** Rows of tables are no more than this share of the forms' lines. */
const TABULAR = 0.65;
/** 担当課　：建設課: colons set in a column tell what is a label, wherever it stands. */
const COLONS = 0.4;

/** Most rows of the forms are no rows of tables. Blank lines may part them: they tell which lines a label in the middle of its text has. */
function areForms(source: string, lines: readonly FormLine[], forms: readonly Form[]): boolean {
  const own = lines.slice(forms[0]?.from).filter((l) => l.words.length > 0);
  const tabular = forms.reduce((sum, f) => sum + f.kinds.tables.reduce((n, t) => n + t.to - t.from, 0), 0);
  if (tabular > own.length * TABULAR) return false;
  const hasColon = ({ words }: FormLine): boolean =>
    words.some((w, i) => i > 0 && /^[:：]/.test(source.slice(w.from, w.to)));
  return own.filter(hasColon).length <= own.length * COLONS;
}

/** Whether labels stand at the top of their texts or in the middle, whichever breaks fewer sentences. */
function styleOf(forms: readonly Form[]): Style {
  const cost = (style: Style): number =>
    forms
      .flatMap(({ stretches }) => stretches.map((s) => (s.labels.length > 0 ? partStretch(s, style).cost : 0)))
      .reduce((sum, c) => sum + c, 0);
  return cost('middle') < cost('top') ? 'middle' : 'top';
}

/** The lines of a table without the label beside it. */
const tableWords = (lines: readonly FormLine[], form: FormKinds, { from, to, label }: InnerTable): Words[] =>
  Array.from({ length: to - from }, (_, k) =>
    label ? (form.values.get(from + k) ?? []) : (lines[from + k] as FormLine).words,
  );

/** The source with blanks in place of the labels beside tables. */
function withoutLabels(source: string, tables: readonly FormTable[]): string {
  const words = tables.flatMap(({ table: { label } }) => (label ? [...label.lines.values()].flat() : []));
  const parts: string[] = [];
  let done = 0;
  for (const w of words.sort((a, b) => a.from - b.from)) {
    parts.push(source.slice(done, w.from), ' '.repeat(w.to - w.from));
    done = w.to;
  }
  return [...parts, source.slice(done)].join('');
}
