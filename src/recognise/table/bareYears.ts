import { halfWidth } from '../../japanese/index.js';
import { yearsOfEras } from '../lexicon/bareYears.js';
import type { Lexicon } from '../lexicon/types.js';
import { onOneLine } from '../value.js';
import { type CellReading, kindBesideYear } from './cellReading.js';

/** ４年度, 元年度, (5年度), ６年度（目標）: a year that leaves its era out. */
const BARE = /^[（(]?(元|[\d０-９]{1,2})\s?年度[）)]?(?:[（(［[][^）)\]］]{1,8}[）)\]］])?$/;
/** 4, 元: a year that leaves out its word, too; only what stands above it can tell. */
const NUMBER = /^(元|[\d０-９]{1,2})$/;
/** 年度: its word stands above the numbers. */
const SAYS_YEARS = /^(?:会計|事業|実施|対象|取組)?年度$/;
const NAMES_YEARS = /^(?:(?:会計|事業|実施|対象)?年度|区分|項目)$/;

interface Bare {
  readonly reading: CellReading;
  /** What the number may stand for, in each era; of a year printed with its era that one. */
  readonly candidates: readonly number[];
}

/**
 * Years without an era that run on across a row or down a column. Which they are is told by one of them that has its era
 * (令和4年度 | 5年度 | 6年度), else by the years that the document names elsewhere; where these leave it open, none are read.
 */
export function withBareYears(
  readings: readonly CellReading[],
  lexicon: Lexicon,
  named: () => ReadonlySet<number>,
): readonly CellReading[] {
  const below = numbersBelow(readings);
  if (below.length === 0 && !readings.some(isBareYear)) return readings;
  const years = new Map<CellReading, number>();
  for (const run of [...runsAcross(readings), ...runsDown(readings), ...below]) {
    const first = firstYear(run, named);
    if (first !== null) for (const [i, { reading }] of run.entries()) years.set(reading, first + i);
  }
  return readings.map((r) => {
    const year = r.role === 'year' ? undefined : years.get(r);
    if (year === undefined) return r;
    const label = kindBesideYear(onOneLine(r.text).value, lexicon);
    return { ...r, role: 'year', label, years: { from: year, to: year } };
  });
}

/** The cell is nothing but a year without its era. */
export const isBareYear = ({ role, text }: Pick<CellReading, 'role' | 'text'>): boolean =>
  role !== 'year' && text.value.length <= 16 && BARE.test(onOneLine(text).value.trim());

function toBare(reading: CellReading): Bare | null {
  if (reading.role === 'year')
    return reading.years && reading.years.from === reading.years.to
      ? { reading, candidates: [reading.years.from] }
      : null;
  const printed = isBareYear(reading) ? BARE.exec(onOneLine(reading.text).value.trim())?.[1] : undefined;
  if (!printed) return null;
  const n = toOrdinal(printed);
  return n < 1 ? null : { reading, candidates: yearsOfEras(n) };
}

/** Two years side by side among labels alone, three among anything. */
function runsAcross(readings: readonly CellReading[]): Bare[][] {
  const printed = readings.filter((r) => r.role !== 'empty');
  return linesWithBareYears(printed, (r) => r.cell.row).flatMap((row) => {
    const cells = row.sort((a, b) => a.cell.column - b.cell.column);
    const isHeader = cells.every((c) => c.role !== 'value' || isBareYear(c));
    const besides = (a: CellReading, b: CellReading) => a.cell.column + a.cell.columnSpan === b.cell.column;
    return runsOf(cells, besides).filter((run) => run.length >= (isHeader ? 2 : 3));
  });
}

/** Years below each other, under what says that years follow, or under nothing. */
function runsDown(readings: readonly CellReading[]): Bare[][] {
  return linesWithBareYears(readings, (r) => r.cell.column).flatMap((column) => {
    const cells = column.sort((a, b) => a.cell.row - b.cell.row);
    const places = new Map(cells.map((c, i) => [c, i]));
    const below = (a: CellReading, b: CellReading) => a.cell.row + a.cell.rowSpan === b.cell.row;
    return runsOf(cells, below).filter((run) => {
      const above = cells[(places.get(run[0]?.reading as CellReading) as number) - 1];
      return run.length >= 2 && (!above || above.role === 'empty' || NAMES_YEARS.test(onOneLine(above.text, '').value));
    });
  });
}

/** The cells of each row or column that has a year without its era. */
function linesWithBareYears(readings: readonly CellReading[], lineOf: (r: CellReading) => number): CellReading[][] {
  const lines = new Map<number, CellReading[]>();
  for (const r of readings) if (isBareYear(r)) lines.set(lineOf(r), []);
  for (const r of readings) lines.get(lineOf(r))?.push(r);
  return [...lines.values()];
}

/**
 * Three numbers or more that count on down a column, below nothing but 年度:
 * ```
 *   年度 | 計画 | 取組状況
 *    4   |  …   |   …
 *    5   |  …   |   …
 * ```
 */
function numbersBelow(readings: readonly CellReading[]): Bare[][] {
  const heads = readings.filter(saysYears);
  if (heads.length === 0) return [];
  const isHead = new Set(heads);
  const columns = new Map<number, CellReading[]>(heads.map((h) => [h.cell.column, []]));
  for (const r of readings) columns.get(r.cell.column)?.push(r);
  return [...columns.values()].flatMap((column) => {
    const cells = column.sort((a, b) => a.cell.row - b.cell.row);
    const starts = cells.flatMap((c, i) => (isHead.has(c) ? [i + 1] : []));
    return starts.flatMap((start) => {
      const end = cells.findIndex((c, i) => i >= start && !isNumber(c));
      const run = cells.slice(start, end < 0 ? cells.length : end).map(toNumber);
      return run.length >= 3 && startsOf(run).length > 0 ? [run] : [];
    });
  });
}

/** Few cells are as short as that, and every cell of a document is asked. */
const saysYears = ({ role, text }: CellReading): boolean =>
  role !== 'empty' && text.value.includes('年') && SAYS_YEARS.test(onOneLine(text, '').value.trim());

const isNumber = ({ role, text }: CellReading): boolean =>
  role === 'value' && text.value.length <= 2 && NUMBER.test(text.value);

const toNumber = (reading: CellReading): Bare => ({
  reading,
  candidates: yearsOfEras(toOrdinal(reading.text.value)),
});

/** 元 or 5: which year of its era it is. */
const toOrdinal = (printed: string): number => (printed === '元' ? 1 : Number(halfWidth(printed)));

/** The longest runs of neighbours whose years go up by one. */
function runsOf(cells: readonly CellReading[], touch: (a: CellReading, b: CellReading) => boolean): Bare[][] {
  const runs: Bare[][] = [];
  for (const cell of cells) {
    const bare = toBare(cell);
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (!bare) runs.push([]);
    else if (run && last && touch(last.reading, cell) && startsOf([...run, bare]).length > 0) run.push(bare);
    else runs.push([bare]);
  }
  return runs.filter((run) => run.some((b) => b.candidates.length > 1));
}

/** The years that the first of the run may be so that all of them follow on. */
const startsOf = (run: readonly Bare[]): number[] =>
  (run[0]?.candidates ?? []).filter((first) => run.every((b, i) => b.candidates.includes(first + i)));

/** The one start that the document's own years speak for. */
function firstYear(run: readonly Bare[], named: () => ReadonlySet<number>): number | null {
  const starts = startsOf(run);
  if (run.some((b) => b.candidates.length === 1)) return starts[0] ?? null;
  const years = named();
  const met = starts.filter((first) => run.some((_, i) => years.has(first + i)));
  const [only] = met;
  return met.length === 1 && only !== undefined ? only : null;
}
