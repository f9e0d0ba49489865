import type { Piece } from '../aligned/columns.js';
import { type TableColumn, toColumnTable } from '../aligned/columnTable.js';
import { toHeadCells } from '../aligned/headCells.js';
import { coverSubLabels } from '../aligned/headCover.js';
import { spanRepeatedLabels } from '../aligned/headGroups.js';
import { isNote, isYear } from '../aligned/headWords.js';
import { toRows } from '../aligned/rows.js';
import { segmentOf, textOf } from '../aligned/segments.js';
import { type Band, bandsOf, isHeading, isNumbered } from '../register/bands.js';
import { readHead } from '../register/head.js';
import type { Register } from '../register/index.js';
import { columnStarts } from '../register/places.js';
import { coverYears } from '../register/yearLabels.js';
import { solveColumns } from './columns.js';
import { wrappedFaults } from './faults.js';
import { type Line, sortOf } from './pieces.js';
import { piecesOf } from './profile.js';
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
/** How loath to put labels together: the reading with the fewest faults is the right one. */
const RELUCTANCES = [0, 1.2];
/** What a column without text costs the first guess at where columns begin. */
const EMPTY_COLUMNS = [3, 8];
/** This share of the words of a register of figures are such. */
const OF_FIGURES = 0.3;

/** Reads tables of wrapped cells whose columns stand one space apart, by all their lines at once. */
export function readWrapped(source: string, lines: readonly Line[], isLabel: (text: string) => boolean): Wrapped[] {
  return bandsOf(source, lines, isLabel, FEWEST_LABELS).flatMap((band) => {
    if (band.to - band.body > MOST_LINES || isOfFigures(source, lines.slice(band.body, band.to))) return [];
    const read = RELUCTANCES.flatMap((reluctance) => readBand(source, lines, band, isLabel, reluctance) ?? []);
    const [first, ...others] = read;
    return first ? [others.reduce((best, r) => (r.faults < best.faults ? r : best), first)] : [];
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

function readBand(
  source: string,
  lines: readonly Line[],
  band: Band,
  isLabel: (text: string) => boolean,
  reluctance: number,
): Wrapped | null {
  const own = lines.slice(band.from, band.to);
  const top = band.body - band.from;
  const head = readHead(
    source,
    own.slice(0, top).filter((l) => l.length > 0),
    isLabel,
    reluctance,
  );
  const count = head.leaves.length;
  const years = head.lines.flat().filter(({ word }) => isYear(source.slice(word.from, word.to)));
  if (years.length >= FEWEST_YEARS) return null;
  const left = own.reduce((least, l) => Math.min(least, l[0]?.x0 ?? least), Number.POSITIVE_INFINITY);
  const isBetween = own.map((l, i) => i >= top && (isHeading(source, l) || isNumbered(source, l, left)));
  const end = endAboveTitles(source, own, top);
  if (end <= top) return null;
  const body = own.slice(0, end).map((l, i) => (i < top || isBetween[i] ? [] : l));
  const guesses = EMPTY_COLUMNS.map((empty) => columnStarts(source, head.leaves, body, empty));
  const distinct = guesses.filter((g, k) => guesses.findIndex((o) => o.join() === g.join()) === k);
  const solved = distinct
    .map((g) => solveColumns(source, body, head.leaves, g))
    .reduce((a, b) => (b.cost < a.cost ? b : a));
  const pieces = own.slice(0, end).map((l, i): Piece[] => {
    if (isBetween[i]) return [{ column: 0, last: count - 1, ...segmentOf(l), isHeading: true }];
    return piecesOf(i < top ? [] : (solved.assigned[i] as readonly number[])).map(({ from, to, column }) => ({
      column,
      last: column,
      ...segmentOf(l.slice(from, to)),
    }));
  });
  const labels = coverYears(source, head).map((l) =>
    l.map(({ word, column, last }): Piece => ({ column, last, ...segmentOf([word]) })),
  );
  const grouped = spanRepeatedLabels(
    source,
    labels,
    labels.map(() => true),
  );
  const covered = coverSubLabels(grouped, (p) => isNote(textOf(source, p)));
  const cells = toHeadCells(source, covered, count, (text) => isLabel(text) || isYear(text));
  if (!cells) return null;
  const table = toColumnTable(source, pieces, count, isLabel);
  // Labels down the left are a form's.
  if (table.labelled.size > 0 || table.columns.some(isFigures)) return null;
  const items = itemRows(table);
  const found = { head: cells, columns: table, ...toRows(table, 'middle'), ...(items ? { body: items } : {}) };
  return {
    from: band.from,
    to: band.from + end,
    found,
    faults: wrappedFaults(source, pieces, count),
    isSure: items?.areTexts === true,
  };
}
