import { findFiscalYears } from '../japanese/index.js';
import type { Block, Cell, Table } from '../model/block.js';
import { diagnostic } from '../model/diagnostic.js';
import type { SourceCharacters } from '../model/place.js';
import type { SourceText } from '../model/sourceText.js';
import type { PlanDraft, RecordDraft } from './draft.js';
import { linesToText } from './value.js';
import { textPlace } from './where.js';

/** A figure that was read, and the year that it was given. */
interface Read {
  readonly record: RecordDraft;
  readonly text: SourceText;
  readonly year: number;
}

/** A cell that names years. */
interface Head {
  readonly cell: Cell;
  readonly named: readonly number[];
}

/** A head that names years says little else. */
const LONGEST_HEAD = 40;
/** A year at the side of its row stands alone: R6, 令和６年度. */
const LONGEST_YEAR = 8;

/**
 * Doubts the figures whose years the table does not tell: those below a head of several columns that names several years,
 * ```
 *   令和4年度 令和5年度  │        which of the columns is which?
 *   実績 │ 目標 │ 実績 │
 * ```
 * and those in the row of a year that were given another one.
 */
export function doubtYears(plan: PlanDraft, blocks: readonly Block[], characters: SourceCharacters): void {
  const figures = figuresOf(plan);
  if (figures.byPlace.size === 0) return;
  for (const table of blocks.flatMap((b) => (b.kind === 'table' ? withNested(b) : [])))
    for (const { record, text } of doubtfulIn(table, figures)) {
      record.doubts.add('figure-ambiguous');
      plan.diagnostics.push(diagnostic('figure-ambiguous', textPlace(text, characters), { text: text.value }));
    }
}

/** Figures by the first character of their texts. */
interface Figures {
  readonly byPlace: ReadonlyMap<number, Read>;
  /** 1 where a figure begins: each character of the tables is looked up, and hardly one begins any. */
  readonly begins: Uint8Array;
}

function figuresOf(plan: PlanDraft): Figures {
  const byPlace = new Map<number, Read>();
  for (const record of plan.records)
    for (const { text, fiscalYear } of record.indicators.flatMap((i) => i.values)) {
      const first = text.at.find((at) => at >= 0);
      if (fiscalYear !== null && first !== undefined) byPlace.set(first, { record, text, year: fiscalYear });
    }
  const begins = new Uint8Array([...byPlace.keys()].reduce((most, at) => Math.max(most, at + 1), 0));
  for (const at of byPlace.keys()) begins[at] = 1;
  return { byPlace, begins };
}

const withNested = (table: Table): Table[] => [
  table,
  ...table.cells.filter((c) => c.tables.length > 0).flatMap((c) => c.tables.flatMap(withNested)),
];

function doubtfulIn({ cells }: Table, figures: Figures): Read[] {
  const heads = cells.map((cell): Head => ({ cell, named: yearsOf(cell) })).filter(({ named }) => named.length > 0);
  if (heads.length === 0) return [];
  // Years may run down all the rows of a long table.
  const byRow = grouped(heads, ({ cell }) => span(cell.row, cell.rowSpan));
  const byColumn = grouped(heads, ({ cell }) => span(cell.column, cell.columnSpan));
  const found: Read[] = [];
  for (const cell of cells) {
    const own = figuresIn(cell, figures);
    if (own.length === 0) continue;
    const over = new Set(span(cell.column, cell.columnSpan).flatMap((column) => byColumn.get(column) ?? []));
    const above = [...over].filter((head) => head.cell.row + head.cell.rowSpan <= cell.row);
    const sure = above.filter((h) => h.cell.columnSpan === 1 || h.named.length === 1).flatMap((h) => h.named);
    const isShared = above.some((h) => h.cell.columnSpan > 1 && h.named.length > 1);
    const beside = (byRow.get(cell.row) ?? []).filter((h) => isBeside(h.cell, cell)).flatMap((h) => h.named);
    const behind = (byRow.get(cell.row) ?? []).filter((h) => isBehind(h.cell, cell)).flatMap((h) => h.named);
    const known = [...sure, ...beside, ...behind];
    found.push(...own.filter(({ year }) => !known.includes(year) && (isShared || beside.length > 0)));
  }
  return found;
}

function figuresIn({ lines }: Cell, { byPlace, begins }: Figures): Read[] {
  const found: Read[] = [];
  for (const { text } of lines)
    for (const at of text.at) {
      if (begins[at] === 1) found.push(byPlace.get(at) as Read);
    }
  return found;
}

/** The single years that the cell names, each once; a span of years is none. */
function yearsOf({ lines }: Cell): readonly number[] {
  if (lines.length === 0) return NO_YEARS;
  const { value } = linesToText(lines);
  const found = value.length <= LONGEST_HEAD ? findFiscalYears(value) : [];
  if (found.length === 0) return NO_YEARS;
  return [...new Set(found.filter((y) => y.kind === 'fiscal-year' || y.kind === 'calendar-year').map((y) => y.from))];
}

const NO_YEARS: readonly number[] = [];

/** The year of the row stands left of the figure, and says nothing else. */
const isBeside = (side: Cell, cell: Cell): boolean =>
  side.column < cell.column && linesToText(side.lines).value.length <= LONGEST_YEAR;

/** 71.6% | R5: the year stands right behind the figure, in a column of years. */
const isBehind = (side: Cell, cell: Cell): boolean =>
  side.column === cell.column + cell.columnSpan && linesToText(side.lines).value.length <= LONGEST_YEAR;

const span = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);

function grouped(heads: readonly Head[], placesOf: (head: Head) => readonly number[]): Map<number, Head[]> {
  const groups = new Map<number, Head[]>();
  for (const head of heads)
    for (const place of placesOf(head)) {
      const own = groups.get(place) ?? [];
      own.push(head);
      groups.set(place, own);
    }
  return groups;
}
