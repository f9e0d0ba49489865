import type { Piece } from '../aligned/columns.js';
import { type TableColumn, toColumnTable } from '../aligned/columnTable.js';
import type { Found } from '../aligned/gridTable.js';
import { isYear } from '../aligned/headWords.js';
import { toRows } from '../aligned/rows.js';
import { textOf } from '../aligned/segments.js';
import { type BandHead, readBandHeads } from '../register/bandHead.js';
import { type BandLines, bodyPieces, toBandLines } from '../register/bandLines.js';
import { type Again, bandsOf } from '../register/bands.js';
import { bestRowsOf } from '../register/bestRows.js';
import { fewestFaults } from '../register/fewestFaults.js';
import type { Register } from '../register/index.js';
import { columnGuesses } from '../register/places.js';
import { registerRows } from '../register/rows.js';
import type { RegisterRows } from '../register/rowsBetween.js';
import { solveColumns } from './columns.js';
import { ACROSS, wrappedFaults } from './faults.js';
import { areInOrder } from './items.js';
import { areFigures } from './namesOfFigures.js';
import { type Line, sortOf } from './pieces.js';
import { itemRows } from './rows.js';
import { endAboveTitles } from './titles.js';

/** A table of wrapped cells; it is sure of its rows where numbers begin the texts of a column. */
export interface Wrapped extends Register {
  readonly isSure: boolean;
  /** Some of its columns hold figures. */
  readonly isOfFigures: boolean;
}

/** A head has so many labels at least. */
const FEWEST_LABELS = 3;
/** A page has no more lines, and a table that is read so no more columns. */
const MOST_LINES = 200;
const MOST_COLUMNS = 16;

/** Reads tables of wrapped cells whose columns stand one space apart, by all their lines at once. */
export function readWrapped(
  source: string,
  lines: readonly Line[],
  isLabel: (text: string) => boolean,
  again: Again,
): Wrapped[] {
  return bandsOf(source, lines, isLabel, again, FEWEST_LABELS).flatMap((band) => {
    if (band.to - band.body > MOST_LINES) return [];
    const own = toBandLines(source, lines, band);
    const end = endAboveTitles(source, own.lines, own.top);
    if (end <= own.top) return [];
    const read = readBandHeads(source, own, isLabel).flatMap((head) => readBody(source, own, end, head, isLabel) ?? []);
    return fewestFaults(read).map((r) => ({ from: band.from, to: band.from + end, head: own.top, ...r }));
  });
}

/** This share of the words of a register of figures are such. */
const OF_FIGURES = 0.3;

function isOfFigures(source: string, body: readonly Line[]): boolean {
  const sorts = body.flatMap((l) => l.map((w) => sortOf(source.slice(w.from, w.to))));
  return sorts.filter((s) => s === 'figure' || s === 'dash').length > sorts.length * OF_FIGURES;
}

/** 4, 5, 6: the numbers of the rows. */
const isOfNumbers = ({ entries }: TableColumn): boolean => areInOrder(entries.map((e) => e.text));

/** A head with so many years has a column of figures for each. */
const FEWEST_YEARS = 3;

function readBody(
  source: string,
  { lines, top, isBetween }: BandLines,
  end: number,
  { leaves, lines: labels, cells }: BandHead,
  isLabel: (text: string) => boolean,
): Pick<Wrapped, 'found' | 'faults' | 'isSure' | 'isOfFigures'> | null {
  const count = leaves.length;
  if (count > MOST_COLUMNS) return null;
  const years = labels.flat().filter(({ word }) => isYear(source.slice(word.from, word.to)));
  const body = lines.slice(0, end).map((l, i) => (i < top || isBetween[i] ? [] : l));
  const solved = columnGuesses(source, leaves, body)
    .map((first) => solveColumns(source, body, leaves, first))
    .reduce((a, b) => (b.cost < a.cost ? b : a));
  const pieces = bodyPieces(lines.slice(0, end), solved.assigned, isBetween, count);
  const table = toColumnTable(source, pieces, count, isLabel);
  // Labels down the left are a form's.
  if (table.labelled.size > 0) return null;
  const hasFigures =
    years.length >= FEWEST_YEARS ||
    isOfFigures(source, body) ||
    table.columns.some((c) => areFigures(c.entries) && !isOfNumbers(c));
  const items = itemRows(table);
  const byNumbers = hasFigures ? registerRows(toColumnTable(source, pieces, count, isLabel, true)) : null;
  if (hasFigures && !items && !byNumbers) return null;
  const rows = toRows(table, 'middle');
  const found = withFewestRowFaults(source, { head: cells, columns: table, ...rows }, [items, byNumbers]);
  const isSure = items?.areTexts === true && !hasFigures;
  const faults = wrappedFaults(source, pieces, count) + textsAcross(source, pieces, solved.starts) * ACROSS;
  return { found, faults, isSure, isOfFigures: hasFigures };
}

/** A text that ends a line so far beyond where the next column begins stands over both; so does no figure at its right. */
const BEYOND = 3;

/** How many texts stand over several columns, headings between rows aside. */
function textsAcross(source: string, lines: readonly (readonly Piece[])[], starts: readonly number[]): number {
  return lines.filter((l) => {
    const last = l.at(-1);
    if (!last || last.isHeading || sortOf(textOf(source, last)) !== 'text') return false;
    return last.x1 > (starts[last.column + 1] ?? Number.POSITIVE_INFINITY) + BEYOND;
  }).length;
}

/** The table with the rows, of those that are known otherwise, that have the fewest faults. */
function withFewestRowFaults(source: string, found: Found, bodies: readonly (RegisterRows | null)[]): Found {
  const [first, second] = bodies.flatMap((body) => (body ? [{ ...found, body }] : []));
  if (!first || !second) return first ?? found;
  const faultsOf = (of: Found): number => bestRowsOf(source, of).faults ?? 0;
  return faultsOf(second) < faultsOf(first) ? second : first;
}
