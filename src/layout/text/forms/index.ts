import type { Block, Cell, Table } from '../../../model/block.js';
import { partGluedLabels } from '../aligned/gluedLabels.js';
import { formTable } from '../aligned/gridTable.js';
import type { MiddleForm } from '../aligned/middleLabels.js';
import { metricOf, type Token } from '../aligned/segments.js';
import type { FlowContext } from '../flow.js';
import { beginsAnew, beginsBullet, endsSentence } from '../marks.js';
import type { SourceLine } from '../sourceLines.js';
import { displayWidth } from '../width.js';
import { rightEdge } from '../wraps.js';
import { isWide, partBeside, toColumns } from './beside.js';
import { type Flow, faultsOf } from './faults.js';
import type { HeadPlaces } from './figureHead.js';
import { toFigureTable } from './figures.js';
import { type FormKinds, type InnerTable, type LabelBlock, toKinds } from './kinds.js';
import { type LabelBook, toLabelBook } from './labelBook.js';
import { type FormLine, toFormLine } from './openings.js';
import { type PartLine, partLines, type Style } from './parting.js';
import { areLabelled, tableLosses } from './soundness.js';

type Words = readonly Token[];

/** A part of a text with forms: a table read, or lines to be read as others are. */
export type FormPart =
  | { readonly table: Table }
  | { readonly lines: readonly SourceLine[]; readonly beside?: { readonly label: readonly Words[] } };

/** How other lines are read; `source` may have blanks where a label was taken out. */
export type ReadLines = (source: string, lines: readonly SourceLine[]) => readonly Block[];

const FULL = 2.5;
/** A table of so many lines counts; this share of them must be read here. */
const LARGE = 3;
const READ = 1 / 3;

/** Reads the forms that follow one another in a text; null where it has none. */
export function readForms(
  context: FlowContext,
  run: readonly SourceLine[],
  isLabel: (text: string) => boolean,
  readLines: ReadLines,
): readonly Block[] | null {
  const { source } = context;
  if (run.some((l) => source.slice(l.from, l.to).includes('\t'))) return null;
  const plain = run.map((l) => toFormLine(source, l, isLabel));
  const glued = partGluedLabels(
    source,
    plain.map((l) => l.words),
    isLabel,
  );
  const lines: FormLine[] = plain.map(({ line }, i) => ({ line, words: glued[i] as Words }));
  const book = toLabelBook(source, lines, isLabel);
  if (!book || metricOf(source, run) !== 'characters') return null;
  const starts = book.openings.flatMap((o, i) => (o?.name === book.first ? [i] : []));
  const headings = repeatedHeadings(source, lines, book, starts);
  const forms = starts.map((from, k) =>
    toKinds(source, lines, from, starts[k + 1] ?? lines.length, book, headings, isLabel),
  );
  const style = styleOf(source, lines, starts, forms);
  if (!areClose(lines, starts, forms) || !areLabelled(lines, starts[0] as number, book)) return null;
  const places: HeadPlaces = new Map();
  const tables = forms.flatMap((form) => form.tables.map((t) => tableWords(lines, form, t)));
  for (const words of tables) toFigureTable(context, words, isLabel, null, places, true);
  const large = tables.filter((t) => t.length >= LARGE);
  const read = large.filter((t) => toFigureTable(context, t, isLabel, null, places, false)).length;
  const before = readLines(source, run);
  // Tables that are left to be read by themselves are better read with what stands around them.
  if (read < large.length * READ) return before;
  // Once for all tables: the source may be long.
  let blanked: string | null = null;
  const masked = (): string => {
    blanked ??= without(
      source,
      forms.flatMap((form) => form.tables.flatMap((t) => (t.label ? [...t.label.lines.values()].flat() : []))),
    );
    return blanked;
  };
  const texts = forms.flatMap((form, k) =>
    stretches(lines, [starts[k] as number, starts[k + 1] ?? lines.length], form).flatMap((s) =>
      s.labels.length > 0
        ? s.lines.flatMap((l) => (form.values.get(l)?.length ? [form.values.get(l) as Words] : []))
        : [],
    ),
  );
  const textEdge = rightEdge(
    texts.filter((w) => toColumns(w).length === 1).map((w) => displayWidth(textOf(source, w))),
  );
  const out: Block[] = [...readLines(source, run.slice(0, starts[0]))];
  for (const [k, form] of forms.entries())
    out.push(
      ...toBlocks(
        context,
        lines,
        [starts[k] as number, starts[k + 1] ?? lines.length],
        form,
        style,
        isLabel,
        readLines,
        places,
        masked,
        textEdge,
      ),
    );
  const flows = forms.flatMap((form, k) =>
    stretches(lines, [starts[k] as number, starts[k + 1] ?? lines.length], form).flatMap((s) =>
      flowsIn(source, s, form),
    ),
  );
  const begins = texts.map((w) => (w[0] as Token).from);
  const faults = (blocks: readonly Block[]): number =>
    faultsOf(lines, book, flows, begins, blocks, isLabel) + tableLosses(source, large, blocks);
  return faults(out) < faults(before) ? out : before;
}

/** Blank lines between rows, and rows of tables, are no more than these shares of the forms' lines. */
const BLANK = 0.2;
const TABULAR = 0.65;

/** The rows of the forms follow one another, and most are no rows of tables. */
function areClose(lines: readonly FormLine[], starts: readonly number[], forms: readonly FormKinds[]): boolean {
  const own = lines.slice(starts[0]);
  const blank = own.filter((l, i) => l.words.length === 0 && own[i - 1]?.words.length !== 0).length;
  const tabular = forms.reduce((sum, f) => sum + f.tables.reduce((n, t) => n + t.to - t.from, 0), 0);
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
    const text = words
      .map((w) => source.slice(w.from, w.to))
      .join('')
      .replace(/[0-9０-９]+/g, '0');
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
function styleOf(
  source: string,
  lines: readonly FormLine[],
  starts: readonly number[],
  forms: readonly FormKinds[],
): Style {
  const cost = (style: Style): number =>
    forms.reduce((sum, form, k) => {
      const range: [number, number] = [starts[k] as number, starts[k + 1] ?? lines.length];
      return stretches(lines, range, form).reduce(
        (s, at) => s + (at.labels.length > 0 ? partStretch(source, at, form, style).cost : 0),
        sum,
      );
    }, 0);
  return cost('middle') < cost('top') ? 'middle' : 'top';
}

interface Stretch {
  readonly lines: readonly number[];
  readonly labels: readonly LabelBlock[];
  /** Which lines have blank lines above them. */
  readonly apart: ReadonlySet<number>;
}

/** The stretches of rows between the tables and headings of a form. */
function stretches(lines: readonly FormLine[], [from, to]: readonly [number, number], form: FormKinds): Stretch[] {
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
  return words.some((w, k) => k > 0 && isWide(words, k) && label.beside.some((s) => Math.abs(w.x0 - s.x1) <= BESIDE));
}

/** Texts beside one another begin so near the end of their label, in places. */
const BESIDE = 6;
const FIRST = '①'.charCodeAt(0);
/** ② behind ①. */
const followsItem = (above: string, text: string): boolean =>
  text.charCodeAt(0) > FIRST && text.charCodeAt(0) < FIRST + 20 && above.charCodeAt(0) === text.charCodeAt(0) - 1;

const lastLine = (b: LabelBlock): number => Math.max(...b.lines.keys());

const textOf = (source: string, words: Words): string =>
  words.length === 0 ? '' : source.slice((words[0] as Token).from, (words.at(-1) as Token).to);

function toBlocks(
  context: FlowContext,
  lines: readonly FormLine[],
  range: readonly [number, number],
  form: FormKinds,
  style: Style,
  isLabel: (text: string) => boolean,
  readLines: ReadLines,
  places: HeadPlaces,
  masked: () => string,
  textEdge: number | null,
): Block[] {
  const { source } = context;
  /** The rows of each label, and lines of no label. */
  const out: Block[] = [];
  const parted = stretches(lines, range, form);
  const stretchAt = new Map(parted.map((s) => [s.lines[0] as number, s]));
  const tableAt = new Map(form.tables.map((t) => [t.from, t]));
  let others: SourceLine[] = [];
  const endOthers = (): void => {
    if (others.some((l) => !l.blank)) out.push(...readLines(source, others));
    others = [];
  };
  for (let i = range[0]; i < range[1]; i++) {
    const table = tableAt.get(i);
    if (table) {
      const own = lines.slice(i, table.to).map((l) => l.line);
      const figures = toFigureTable(
        context,
        tableWords(lines, form, table),
        isLabel,
        (lines[i] as FormLine).line.page,
        places,
        false,
      );
      if (figures) endOthers();
      if (figures)
        out.push(...(table.label ? besideLabel(context, [...table.label.lines.values()], [figures]) : [figures]));
      else if (table.label) {
        endOthers();
        const words = [...table.label.lines.values()];
        out.push(...besideLabel(context, words, readLines(masked(), own)));
      } else others.push(...own);
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
      const { above } = partStretch(source, stretch, form, style);
      const index = new Map(stretch.lines.map((l, k) => [l, k]));
      const begins = stretch.labels.map((b, j) => (index.get(b.from) as number) - (above[j] as number));
      for (let k = 0; k < (begins[0] as number); k++) others.push((lines[stretch.lines[k] as number] as FormLine).line);
      endOthers();
      const rows = stretch.labels.map((b, j) => {
        const own = stretch.lines.slice(begins[j], begins[j + 1] ?? stretch.lines.length);
        const values = new Map(own.map((l) => [l, form.values.get(l) as Words]));
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
