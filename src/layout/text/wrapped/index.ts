import { type TableColumn, toColumnTable } from '../aligned/columnTable.js';
import { isYear } from '../aligned/headWords.js';
import { toRows } from '../aligned/rows.js';
import { type BandHead, readBandHeads } from '../register/bandHead.js';
import { type BandLines, bodyPieces, toBandLines } from '../register/bandLines.js';
import { bandsOf } from '../register/bands.js';
import { fewestFaults } from '../register/fewestFaults.js';
import type { Register } from '../register/index.js';
import { columnGuesses } from '../register/places.js';
import { solveColumns } from './columns.js';
import { wrappedFaults } from './faults.js';
import { type Line, sortOf } from './pieces.js';
import { itemRows } from './rows.js';
import { endAboveTitles } from './titles.js';

/** A table of wrapped cells; it is sure of its rows where numbers begin the texts of a column. */
export interface Wrapped extends Register {
  readonly isSure: boolean;
}

/** A head has so many labels at least. */
const FEWEST_LABELS = 3;
/** A page has no more lines. */
const MOST_LINES = 200;
/** This share of the words of a register of figures are such. */
const OF_FIGURES = 0.3;

/** Reads tables of wrapped cells whose columns stand one space apart, by all their lines at once. */
export function readWrapped(source: string, lines: readonly Line[], isLabel: (text: string) => boolean): Wrapped[] {
  return bandsOf(source, lines, isLabel, FEWEST_LABELS).flatMap((band) => {
    if (band.to - band.body > MOST_LINES || isOfFigures(source, lines.slice(band.body, band.to))) return [];
    const own = toBandLines(source, lines, band);
    const end = endAboveTitles(source, own.lines, own.top);
    if (end <= own.top) return [];
    const read = readBandHeads(source, own, isLabel).flatMap((head) => readBody(source, own, end, head, isLabel) ?? []);
    return fewestFaults(read).map((r) => ({ from: band.from, to: band.from + end, ...r }));
  });
}

/** Registers of figures are read by their figures. */
function isOfFigures(source: string, body: readonly Line[]): boolean {
  const sorts = body.flatMap((l) => l.map((w) => sortOf(source.slice(w.from, w.to))));
  return sorts.filter((s) => s === 'figure' || s === 'dash').length > sorts.length * OF_FIGURES;
}

/** This share of a column's texts are figures, and so many at least. */
const FIGURES = 0.6;
const FEWEST_FIGURES = 2;

function isFigures({ entries }: TableColumn): boolean {
  const figures = entries.filter((e) => ['figure', 'dash'].includes(sortOf(e.text))).length;
  return figures >= FEWEST_FIGURES && figures >= entries.length * FIGURES;
}

/** A head with so many years has a column for each. */
const FEWEST_YEARS = 3;

function readBody(
  source: string,
  { lines, top, isBetween }: BandLines,
  end: number,
  { leaves, lines: labels, cells }: BandHead,
  isLabel: (text: string) => boolean,
): Pick<Wrapped, 'found' | 'faults' | 'isSure'> | null {
  const count = leaves.length;
  const years = labels.flat().filter(({ word }) => isYear(source.slice(word.from, word.to)));
  if (years.length >= FEWEST_YEARS) return null;
  const body = lines.slice(0, end).map((l, i) => (i < top || isBetween[i] ? [] : l));
  const solved = columnGuesses(source, leaves, body)
    .map((first) => solveColumns(source, body, leaves, first))
    .reduce((a, b) => (b.cost < a.cost ? b : a));
  const pieces = bodyPieces(lines.slice(0, end), solved.assigned, isBetween, count);
  const table = toColumnTable(source, pieces, count, isLabel);
  // Labels down the left are a form's.
  if (table.labelled.size > 0 || table.columns.some(isFigures)) return null;
  const items = itemRows(table);
  const found = { head: cells, columns: table, ...toRows(table, 'middle'), ...(items ? { body: items } : {}) };
  return { found, faults: wrappedFaults(source, pieces, count), isSure: items?.areTexts === true };
}
