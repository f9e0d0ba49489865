import type { Block, Cell, Table } from '../../../model/block.js';
import { lazily } from '../../../model/lazily.js';
import { partGluedLabels } from '../aligned/gluedLabels.js';
import { formTable } from '../aligned/gridTable.js';
import type { MiddleForm } from '../aligned/middleLabels.js';
import type { Token } from '../aligned/segments.js';
import { isAfterWideGap } from '../aligned/words.js';
import type { FlowContext } from '../flow.js';
import { joinedWords } from '../letters.js';
import { beginsAnew, beginsBullet, circledOrdinal, endsSentence } from '../marks.js';
import type { SourceLine } from '../sourceLines.js';
import { displayWidth } from '../width.js';
import { rightEdge } from '../wraps.js';
import { partBeside, toColumns } from './beside.js';
import { type Flow, faultsOf } from './faults.js';
import type { HeadPlaces } from './figureHead.js';
import { toFigureTable } from './figures.js';
import type { FormLine } from './formLines.js';
import { type FormKinds, type InnerTable, type LabelBlock, toKinds } from './kinds.js';
import { type LabelBook, toLabelBook } from './labelBook.js';
import { type PartLine, partLines, type Style } from './parting.js';
import { areLabelled, tableLosses } from './soundness.js';

type Words = readonly Token[];

/** How other lines are read; `source` may have blanks where a label was taken out. */
export type ReadLines = (source: string, lines: readonly SourceLine[]) => readonly Block[];

const FULL = 2.5;
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
    return { from, to, kinds, stretches: stretches(lines, from, to, kinds) };
  });
  const style = styleOf(source, forms);
  if (!areClose(lines, forms) || !areLabelled(lines, starts[0] as number, book)) return null;
  const tables = forms.flatMap(({ kinds }) =>
    kinds.tables.map((t) => ({ table: t, words: tableWords(lines, kinds, t) })),
  );
  const places: HeadPlaces = new Map();
  for (const { words } of tables) toFigureTable(context, words, isLabel, null, places, true);
  const figures = new Map(
    tables.map(({ table, words }) => {
      const { page } = (lines[table.from] as FormLine).line;
      return [table, toFigureTable(context, words, isLabel, page, places, false)] as const;
    }),
  );
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
    texts.filter((w) => toColumns(w).length === 1).map((w) => displayWidth(textOf(source, w))),
  );
  const reader: Reader = { context, lines, style, figures, readLines, masked, textEdge };
  const out = [...readLines(source, run.slice(0, starts[0])), ...forms.flatMap((form) => toBlocks(reader, form))];
  const flows = forms.flatMap(({ kinds, stretches: own }) => own.flatMap((s) => flowsIn(source, s, kinds)));
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

/** The texts of a stretch that go on over the end of a line. */
function flowsIn(source: string, stretch: Stretch, form: FormKinds): Flow[] {
  const at = (k: number): number => form.values.get(stretch.lines[k] as number)?.[0]?.from ?? -1;
  return flowLines(source, stretch, form).flatMap(({ flows }, k): Flow[] =>
    flows && at(k) >= 0 ? [[at(k - 1) >= 0 ? at(k - 1) : at(k - 2), at(k)]] : [],
  );
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
    return words.length < 4 && toColumns(words).length === 1 && !textOf(source, words).endsWith('。');
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
function styleOf(source: string, forms: readonly Form[]): Style {
  const cost = (style: Style): number =>
    forms
      .flatMap(({ kinds, stretches: own }) =>
        own.map((s) => (s.labels.length > 0 ? partStretch(source, s, kinds, style).cost : 0)),
      )
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

interface Stretch {
  readonly lines: readonly number[];
  readonly labels: readonly LabelBlock[];
  /** Which lines have blank lines above them. */
  readonly apart: ReadonlySet<number>;
}

/** The stretches of rows between the tables and headings of a form. */
function stretches(lines: readonly FormLine[], from: number, to: number, form: FormKinds): Stretch[] {
  const out: { lines: number[]; labels: LabelBlock[]; apart: Set<number> }[] = [];
  let open: { lines: number[]; labels: LabelBlock[]; apart: Set<number> } | null = null;
  const inTable = tableLines(form);
  const byLine = new Map(form.labels.map((b) => [b.from, b]));
  let isApart = false;
  for (let i = from; i < to; i++) {
    if ((lines[i] as FormLine).words.length === 0) {
      isApart = true;
      continue;
    }
    if (inTable.has(i) || form.outside.has(i)) {
      open = null;
    } else {
      if (!open) {
        open = { lines: [], labels: [], apart: new Set() };
        out.push(open);
      }
      open.lines.push(i);
      if (isApart) open.apart.add(i);
      const label = byLine.get(i);
      if (label) open.labels.push(label);
    }
    isApart = false;
  }
  return out;
}

const tableLines = (form: FormKinds): Set<number> => {
  const out = new Set<number>();
  for (const t of form.tables) for (let i = t.from; i < t.to; i++) out.add(i);
  return out;
};

function partStretch(source: string, stretch: Stretch, form: FormKinds, style: Style): ReturnType<typeof partLines> {
  const at = new Map(stretch.lines.map((i, k) => [i, k]));
  return partLines(
    flowLines(source, stretch, form),
    stretch.labels.map((b) => ({ from: at.get(b.from) as number, to: (at.get(lastLine(b)) as number) + 1 })),
    style,
  );
}

/** What each line of a stretch is to the one above it. */
function flowLines(source: string, { lines, apart }: Stretch, form: FormKinds): PartLine[] {
  const value = (k: number): Words => form.values.get(lines[k] as number) ?? [];
  const textAt = (k: number): string => textOf(source, value(k));
  const ends = lines.map((_, k) => {
    const w = value(k);
    return w.length === 0 ? 0 : (w[0] as Token).x0 + displayWidth(textAt(k));
  });
  const full = form.end - FULL;
  const marks = (k: number): string | null => (beginsBullet(textAt(k)) ? textAt(k).slice(0, 1) : null);
  let mark: string | null = null;
  const read = lines.map((i, k): PartLine => {
    // A label alone in the middle of its text stands between two lines of it.
    const above = value(k - 1).length === 0 ? k - 2 : k - 1;
    const [a, b] = [value(above), value(k)];
    const isBelow = k > 0 && a.length > 0 && b.length > 0 && Math.abs((a[0] as Token).x0 - (b[0] as Token).x0) <= 5;
    const text = textAt(k);
    const before = mark;
    mark = marks(k) ?? (beginsAnew(text) ? null : mark);
    const isFull = (ends[above] ?? 0) >= full;
    const goesOnBeside = besideAbove(form, lines[k - 1] ?? -1, value(k));
    const flows = isBelow && isFull && !/[。：]$/.test(textAt(above)) && !beginsAnew(text);
    const rest = isBelow && text.length <= 4 && endsSentence(text) && !/[。]$/.test(textAt(above));
    return {
      flows: flows || rest || goesOnBeside,
      isListed: k > 0 && ((mark !== null && marks(k) === before) || followsItem(textAt(k - 1), text)),
      isApart: apart.has(i),
    };
  });
  return read.map((line, k) => (value(k).length > 0 ? line : { ...line, flows: read[k + 1]?.flows ?? false }));
}

/** 総務課 below the 財政課 of 担当課: the line goes on with a text beside that of the row above. */
function besideAbove(form: FormKinds, above: number, words: Words): boolean {
  const label = form.labels.find((b) => b.from === above);
  if (!label || label.beside.length === 0) return false;
  return words.some((w, k) => isAfterWideGap(words, k) && label.beside.some((s) => Math.abs(w.x0 - s.x1) <= BESIDE));
}

/** Texts beside one another begin so near the end of their label, in places. */
const BESIDE = 6;
/** ② behind ①. */
const followsItem = (above: string, text: string): boolean => {
  const [before, own] = [circledOrdinal(above), circledOrdinal(text)];
  return before !== null && own === before + 1;
};

const lastLine = (b: LabelBlock): number => Math.max(...b.lines.keys());

const textOf = (source: string, words: Words): string =>
  words.length === 0 ? '' : source.slice((words[0] as Token).from, (words.at(-1) as Token).to);

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
      const { above } = partStretch(source, stretch, kinds, style);
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
