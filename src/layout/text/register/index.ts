import type { Piece } from '../aligned/columns.js';
import { toColumnTable } from '../aligned/columnTable.js';
import type { Found } from '../aligned/gridTable.js';
import { joinGroupHeadings } from '../aligned/groupHeadings.js';
import { toHeadCells } from '../aligned/headCells.js';
import { coverSubLabels } from '../aligned/headCover.js';
import { spanRepeatedLabels } from '../aligned/headGroups.js';
import { isNote, isYear } from '../aligned/headWords.js';
import { toRows } from '../aligned/rows.js';
import { segmentOf, type Token, textOf } from '../aligned/segments.js';
import { hasWideGap } from '../aligned/words.js';
import { assignColumns } from './assign.js';
import { type Band, bandsOf, isHeading, isNumbered } from './bands.js';
import { faultsOf } from './faults.js';
import { readHead } from './head.js';
import { columnStarts } from './places.js';
import { registerRows } from './rows.js';
import { coverYears } from './yearLabels.js';

type Line = readonly Token[];

/** A register among a page's lines [from, to). */
export interface Register {
  readonly from: number;
  readonly to: number;
  readonly found: Found;
  readonly faults: number;
}

/** How a head may be read and columns be found: how loath to put labels together, and what a column without text costs. */
interface Reading {
  readonly reluctance: number;
  readonly empty: number;
}

/** What the head alone leaves open, the texts below decide: the reading with the fewest faults is the right one. */
const READINGS: readonly Reading[] = [
  { reluctance: 0, empty: 3 },
  { reluctance: 0, empty: 8 },
  { reluctance: 1.2, empty: 3 },
  { reluctance: 1.2, empty: 8 },
];

/** Reads the registers among the lines of a page: tables of many columns, whose head names them. */
export function readRegisters(source: string, lines: readonly Line[], isLabel: (text: string) => boolean): Register[] {
  return bandsOf(source, lines, isLabel).flatMap((band) => {
    const read = READINGS.flatMap((reading) => readBand(source, lines, band, isLabel, reading) ?? []);
    const [first, ...others] = read;
    return first ? [others.reduce((best, r) => (r.faults < best.faults ? r : best), first)] : [];
  });
}

function readBand(
  source: string,
  lines: readonly Line[],
  band: Band,
  isLabel: (text: string) => boolean,
  { reluctance, empty }: Reading,
): Register | null {
  const own = lines.slice(band.from, band.to);
  const top = band.body - band.from;
  const head = readHead(
    source,
    own.slice(0, top).filter((l) => l.length > 0),
    isLabel,
    reluctance,
  );
  const count = head.leaves.length;
  const left = own.reduce((least, l) => Math.min(least, l[0]?.x0 ?? least), Number.POSITIVE_INFINITY);
  const isBetween = own.map((l, i) => i >= top && (isHeading(source, l) || isNumbered(source, l, left)));
  const free = own.map((l, i) => (i < top || isBetween[i] ? [] : l));
  const starts = columnStarts(source, head.leaves, free, empty);
  for (const [i, l] of free.entries()) if (isAcross(l, starts)) isBetween[i] = true;
  const body = free.map((l, i) => (isBetween[i] ? [] : l));
  let end = own.length;
  while (end > top + 1 && (isBetween[end - 1] || own[end - 1]?.length === 0)) end--;
  const columns = assignColumns(source, body, starts);
  const pieces = own.slice(0, end).map((l, i): Piece[] => {
    if (isBetween[i]) return [{ column: 0, last: count - 1, ...segmentOf(l), isHeading: true }];
    return toPieces(l, columns[i] as readonly number[]);
  });
  const labels = coverYears(source, head).map((l) =>
    l.map(({ word, column, last }): Piece => ({ column, last, ...segmentOf([word]) })),
  );
  const grouped = spanRepeatedLabels(
    source,
    labels,
    labels.map(() => true),
  );
  const covered = coverSubLabels(grouped, (p) => isNote(textOf(source, p))).map((l, y) =>
    l.map((p, k) => (OF_YEAR.test(textOf(source, p)) ? p : (grouped[y]?.[k] as Piece))),
  );
  const cells = toHeadCells(source, covered, count, (text) => isLabel(text) || isYear(text));
  if (!cells) return null;
  const rows = joinGroupHeadings(
    source,
    pieces.map((l, i) => (i < top ? [] : l)),
    isLabel,
  );
  const table = toColumnTable(source, rows, count, isLabel);
  const byNumbers = registerRows(toColumnTable(source, rows, count, isLabel, true));
  const found = {
    head: cells,
    columns: table,
    ...toRows(table, cells.isCentred ? 'middle' : 'top'),
    ...(byNumbers ? { body: byNumbers } : {}),
  };
  return { from: band.from, to: band.from + end, found, faults: faultsOf(source, cells, rows, count) };
}

/** A heading or note from the left edge over the beginning of others: nothing of it stands in a column of its own. */
const MOST_WORDS = 3;
const OVER = 2;

function isAcross(line: Line, starts: readonly number[]): boolean {
  const first = line[0];
  if (!first || line.length > MOST_WORDS || hasWideGap(line) || first.x0 >= (starts[1] ?? 0)) return false;
  const last = line.at(-1) as Token;
  return last.to - last.from > SHORT && starts.some((x) => x > last.x0 && last.x1 > x + OVER);
}

/** A shorter word is no heading. */
const SHORT = 4;

/** 令和６年度, 令和６年度の点検: what a year's columns stand under. */
const OF_YEAR = /^(?:令和|平成|[RHＲＨ])[\s　]?[0-9０-９元]{1,2}[\s　]?年度(?!の$)/;

/** The words of a line that stand in the same column, as one text. */
function toPieces(line: Line, columns: readonly number[]): Piece[] {
  const out: Piece[] = [];
  for (let from = 0; from < line.length; ) {
    let to = from + 1;
    while (to < line.length && columns[to] === columns[from]) to++;
    const column = columns[from] as number;
    out.push({ column, last: column, ...segmentOf(line.slice(from, to)) });
    from = to;
  }
  return out;
}
