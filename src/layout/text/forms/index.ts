import type { Block, Cell, Table } from '../../../model/block.js';
import { lazily } from '../../../model/lazily.js';
import { partGluedLabels } from '../aligned/gluedLabels.js';
import { formTable } from '../aligned/gridTable.js';
import type { MiddleForm } from '../aligned/middleLabels.js';
import type { Token } from '../aligned/segments.js';
import type { FlowContext } from '../flow.js';
import { joinedWords, textOver } from '../letters.js';
import type { SourceLine } from '../sourceLines.js';
import { displayWidth } from '../width.js';
import { rightEdge } from '../wraps.js';
import { partBeside, toColumns } from './beside.js';
import { faultsOf } from './faults.js';
import { toFigureTables } from './figureTables.js';
import type { FormLine } from './formLines.js';
import type { InnerTable } from './innerTables.js';
import { type FormKinds, toKinds } from './kinds.js';
import { type LabelBook, toLabelBook } from './labelBook.js';
import type { Style } from './parting.js';
import { areLabelled, tableLosses } from './soundness.js';
import { flowsIn, partStretch, type Stretch, toStretches } from './stretches.js';

type Words = readonly Token[];

/** How other lines are read; `source` may have blanks where a label was taken out. */
export type ReadLines = (source: string, lines: readonly SourceLine[]) => readonly Block[];

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
  const run = plain.map((l) => l.line);
  const glued = partGluedLabels(
    source,
    plain.map((l) => l.words),
    isLabel,
  );
  const lines: FormLine[] = plain.map(({ line }, i) => ({ line, words: glued[i] as Words }));
  const book = toLabelBook(source, lines, isLabel);
  if (!book) return null;
  const starts = book.openings.flatMap((o, i) => (o?.name === book.first ? [i] : []));
  const headings = repeatedHeadings(source, lines, book, starts);
  const forms = starts.map((from, k): Form => {
    const to = starts[k + 1] ?? lines.length;
    const kinds = toKinds(source, lines, from, to, book, headings, isLabel);
    return { from, to, kinds, stretches: toStretches(source, lines, from, to, kinds) };
  });
  if (!areClose(lines, forms) || !areLabelled(lines, starts[0] as number, book)) return null;
  const style = styleOf(forms);
  const tables = forms.flatMap(({ kinds }) =>
    kinds.tables.map((t) => ({ table: t, words: tableWords(lines, kinds, t) })),
  );
  const figureTables = toFigureTables(
    context,
    tables.map(({ table, words }) => ({ words, page: (lines[table.from] as FormLine).line.page })),
    isLabel,
  );
  const figures = new Map(tables.map(({ table }, i) => [table, figureTables[i] ?? null]));
  const large = tables.filter(({ words }) => words.length >= LARGE);
  const read = large.filter(({ table }) => figures.get(table)).length;
  const before = readLines(source, run);
  // Tables that are left to be read by themselves are better read with what stands around them.
  if (read < large.length * READ) return before;
  // Once for all tables: the source may be long.
  const masked = lazily(() =>
    without(
      source,
      tables.flatMap(({ table: { label } }) => (label ? [...label.lines.values()].flat() : [])),
    ),
  );
  const texts = forms.flatMap(({ kinds, stretches: own }) =>
    own
      .flatMap((s) => (s.labels.length > 0 ? s.lines : []))
      .flatMap((l) => {
        const words = kinds.values.get(l);
        return words?.length ? [words] : [];
      }),
  );
  const textEdge = rightEdge(
    texts.filter((w) => toColumns(w).length === 1).map((w) => displayWidth(textOver(source, w))),
  );
  const reader: Reader = { context, lines, style, figures, readLines, masked, textEdge };
  const out = [...readLines(source, run.slice(0, starts[0])), ...forms.flatMap((form) => toBlocks(reader, form))];
  const flows = forms.flatMap(({ kinds, stretches: own }) => own.flatMap((s) => flowsIn(s, kinds)));
  const begins = texts.map((w) => (w[0] as Token).from);
  const faults = (blocks: readonly Block[]): number =>
    faultsOf(lines, book, flows, begins, blocks, isLabel) +
    tableLosses(
      source,
      large.map((t) => t.words),
      blocks,
    );
  return faults(out) < faults(before) ? out : before;
}

/** Blank lines between rows, and rows of tables, are no more than these shares of the forms' lines. */
const BLANK = 0.2;
const TABULAR = 0.65;

/** The rows of the forms follow one another, and most are no rows of tables. */
function areClose(lines: readonly FormLine[], forms: readonly Form[]): boolean {
  const own = lines.slice(forms[0]?.from);
  const blank = own.filter((l, i) => l.words.length === 0 && own[i - 1]?.words.length !== 0).length;
  const tabular = forms.reduce((sum, f) => sum + f.kinds.tables.reduce((n, t) => n + t.to - t.from, 0), 0);
  const all = own.filter((l) => l.words.length > 0).length;
  return blank <= all * BLANK && tabular <= all * TABULAR;
}

/** Lines without a label that come again with every form: its title, a heading in it. */
function repeatedHeadings(
  source: string,
  lines: readonly FormLine[],
  book: LabelBook,
  starts: readonly number[],
): Set<number> {
  const counts = new Map<string, number[]>();
  for (const [i, { words }] of lines.entries()) {
    if (words.length === 0 || book.openings[i]) continue;
    const text = joinedWords(source, words).replace(/[0-9０-９]+/g, '0');
    const at = counts.get(text) ?? [];
    at.push(i);
    counts.set(text, at);
  }
  const least = Math.max(2, book.forms * 0.6);
  const isTitle = (i: number): boolean => {
    const { words } = lines[i] as FormLine;
    return words.length < 4 && toColumns(words).length === 1 && !textOver(source, words).endsWith('。');
  };
  // The name of a city stands above the first label of each form, short as it is.
  const isAbove = (i: number): boolean => starts.some((s) => i < s && !book.openings.slice(i, s).some(Boolean));
  return new Set(
    [...counts].flatMap(([text, at]) =>
      at.length >= least && (text.length > 6 || at.every(isAbove)) ? at.filter(isTitle) : [],
    ),
  );
}

/** Whether labels stand at the top of their texts or in the middle, whichever breaks fewer sentences. */
function styleOf(forms: readonly Form[]): Style {
  const cost = (style: Style): number =>
    forms
      .flatMap(({ stretches }) => stretches.map((s) => (s.labels.length > 0 ? partStretch(s, style).cost : 0)))
      .reduce((sum, c) => sum + c, 0);
  return cost('middle') < cost('top') ? 'middle' : 'top';
}

/** One of the forms: its lines [from, to), what they are, and the rows between its tables and headings. */
interface Form {
  readonly from: number;
  readonly to: number;
  readonly kinds: FormKinds;
  readonly stretches: readonly Stretch[];
}

/** What the forms of a text are read with. */
interface Reader {
  readonly context: FlowContext;
  readonly lines: readonly FormLine[];
  readonly style: Style;
  /** The tables inside the forms; null for those that are no tables of figures. */
  readonly figures: ReadonlyMap<InnerTable, Table | null>;
  readonly readLines: ReadLines;
  /** The source without the labels beside tables. */
  readonly masked: () => string;
  readonly textEdge: number | null;
}

/** The rows of each label, the tables, and lines of no label. */
function toBlocks({ context, lines, style, figures, readLines, masked, textEdge }: Reader, form: Form): Block[] {
  const { source } = context;
  const { kinds } = form;
  const out: Block[] = [];
  const stretchAt = new Map(form.stretches.map((s) => [s.lines[0] as number, s]));
  const tableAt = new Map(kinds.tables.map((t) => [t.from, t]));
  let others: SourceLine[] = [];
  const endOthers = (): void => {
    if (others.some((l) => !l.blank)) out.push(...readLines(source, others));
    others = [];
  };
  for (let i = form.from; i < form.to; i++) {
    const table = tableAt.get(i);
    if (table) {
      const own = lines.slice(i, table.to).map((l) => l.line);
      const read = figures.get(table);
      const label = table.label ? [...table.label.lines.values()] : null;
      if (read || label) endOthers();
      if (label) out.push(...besideLabel(context, label, read ? [read] : readLines(masked(), own)));
      else if (read) out.push(read);
      else others.push(...own);
      i = table.to - 1;
      continue;
    }
    const stretch = stretchAt.get(i);
    if (!stretch) {
      others.push((lines[i] as FormLine).line);
      continue;
    }
    const last = stretch.lines.at(-1) as number;
    if (stretch.labels.length === 0) {
      for (let k = i; k <= last; k++) others.push((lines[k] as FormLine).line);
    } else {
      const { above } = partStretch(stretch, style);
      const index = new Map(stretch.lines.map((l, k) => [l, k]));
      const begins = stretch.labels.map((b, j) => (index.get(b.from) as number) - (above[j] as number));
      for (let k = 0; k < (begins[0] as number); k++) others.push((lines[stretch.lines[k] as number] as FormLine).line);
      endOthers();
      const rows = stretch.labels.map((b, j) => {
        const own = stretch.lines.slice(begins[j], begins[j + 1] ?? stretch.lines.length);
        const values = new Map(own.map((l) => [l, kinds.values.get(l) as Words]));
        const { own: text, beside } = partBeside(values, b.beside);
        return [[...b.lines.values()], text, ...beside.flatMap((s) => [s.label, s.text])];
      });
      const found: MiddleForm = { from: i, to: last + 1, rows };
      out.push(formTable(context, found, (lines[i] as FormLine).line.page, textEdge));
    }
    i = last;
  }
  endOthers();
  return out;
}

/** The lines of a table without the label beside it. */
const tableWords = (lines: readonly FormLine[], form: FormKinds, { from, to, label }: InnerTable): Words[] =>
  Array.from({ length: to - from }, (_, k) =>
    label ? (form.values.get(from + k) ?? []) : (lines[from + k] as FormLine).words,
  );

/** The source with blanks in place of the words. */
function without(source: string, words: Words): string {
  const parts: string[] = [];
  let done = 0;
  for (const w of [...words].sort((a, b) => a.from - b.from)) {
    parts.push(source.slice(done, w.from), ' '.repeat(w.to - w.from));
    done = w.to;
  }
  return [...parts, source.slice(done)].join('');
}

/** The first table with the label that stands beside it, which covers all its rows. */
function besideLabel(context: FlowContext, label: readonly Words[], blocks: readonly Block[]): Block[] {
  const at = blocks.findIndex((b) => b.kind === 'table');
  const table = blocks[at] as Table | undefined;
  const named = formTable(context, { from: 0, to: 1, rows: [[label, []]] }, table?.page ?? null);
  if (!table) return [named, ...blocks];
  const cell = named.cells[0] as Cell;
  const moved = table.cells.map((c) => ({ ...c, column: c.column + 1 }));
  const whole = { ...table, columns: table.columns + 1, cells: [{ ...cell, rowSpan: table.rows }, ...moved] };
  return blocks.map((b, i) => (i === at ? whole : b));
}
