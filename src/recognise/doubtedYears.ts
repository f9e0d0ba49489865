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
  if (figures.size === 0) return;
  for (const table of blocks.flatMap((b) => (b.kind === 'table' ? withNested(b) : [])))
    for (const { record, text } of doubtfulIn(table, figures)) {
      record.doubts.add('figure-ambiguous');
      plan.diagnostics.push(diagnostic('figure-ambiguous', textPlace(text, characters), { text: text.value }));
    }
}

/** By the first character of its text. */
function figuresOf(plan: PlanDraft): ReadonlyMap<number, Read> {
  const figures = new Map<number, Read>();
  for (const record of plan.records)
    for (const { text, fiscalYear } of record.indicators.flatMap((i) => i.values)) {
      const first = text.at.find((at) => at >= 0);
      if (fiscalYear !== null && first !== undefined) figures.set(first, { record, text, year: fiscalYear });
    }
  return figures;
}

const withNested = (table: Table): Table[] => [table, ...table.cells.flatMap((c) => c.tables.flatMap(withNested))];

function doubtfulIn({ cells }: Table, figures: ReadonlyMap<number, Read>): Read[] {
  const years = new Map(cells.map((c) => [c, yearsOf(c)] as const).filter(([, named]) => named.length > 0));
  if (years.size === 0) return [];
  return cells.flatMap((cell) => {
    const own = figuresIn(cell, figures);
    if (own.length === 0) return [];
    const above = [...years].filter(([head]) => head.row + head.rowSpan <= cell.row && isOver(head, cell));
    const sure = above
      .filter(([head, named]) => head.columnSpan === 1 || named.length === 1)
      .flatMap(([, named]) => named);
    const isShared = above.some(([head, named]) => head.columnSpan > 1 && named.length > 1);
    const beside = [...years].filter(([side]) => isBeside(side, cell)).flatMap(([, named]) => named);
    const known = [...sure, ...beside];
    return own.filter(({ year }) => !known.includes(year) && (isShared || beside.length > 0));
  });
}

const figuresIn = ({ lines }: Cell, figures: ReadonlyMap<number, Read>): Read[] =>
  lines.flatMap((l) => l.text.at.flatMap((at) => figures.get(at) ?? []));

/** The single years that the cell names, each once; a span of years is none. */
function yearsOf({ lines }: Cell): number[] {
  const { value } = linesToText(lines);
  const found = value.length <= LONGEST_HEAD ? findFiscalYears(value) : [];
  return [...new Set(found.filter((y) => y.kind === 'fiscal-year' || y.kind === 'calendar-year').map((y) => y.from))];
}

const isOver = (head: Cell, cell: Cell): boolean =>
  head.column < cell.column + cell.columnSpan && cell.column < head.column + head.columnSpan;

/** The year stands left of the figure in its row, and says nothing else. */
const isBeside = (side: Cell, cell: Cell): boolean =>
  side.row <= cell.row &&
  cell.row < side.row + side.rowSpan &&
  side.column < cell.column &&
  linesToText(side.lines).value.length <= LONGEST_YEAR;
