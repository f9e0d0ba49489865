import { toColumnTable } from '../aligned/columnTable.js';
import type { Found } from '../aligned/gridTable.js';
import { joinGroupHeadings } from '../aligned/groupHeadings.js';
import { numbersBefore } from '../aligned/numbersBefore.js';
import { toRows } from '../aligned/rows.js';
import type { Token } from '../aligned/segments.js';
import { hasWideGap } from '../aligned/words.js';
import { assignColumns } from './assign.js';
import { type BandHead, readBandHeads } from './bandHead.js';
import { type BandLines, bodyPieces, toBandLines } from './bandLines.js';
import { type Again, bandsOf } from './bands.js';
import { faultsOf } from './faults.js';
import { fewestFaults } from './fewestFaults.js';
import { kindsWithoutLabel, withColumn } from './kindsWithoutLabel.js';
import { columnGuesses } from './places.js';
import { registerRows } from './rows.js';

type Line = readonly Token[];

/** A register among a page's lines [from, to). */
export interface Register {
  readonly from: number;
  readonly to: number;
  readonly found: Found;
  readonly faults: number;
  /** Its head comes again and again in the text. */
  readonly isAgain?: boolean;
  /** How many lines its head has. */
  readonly head?: number;
}

/** Reads the registers among the lines of a page: tables of many columns, whose head names them. */
export function readRegisters(
  source: string,
  lines: readonly Line[],
  isLabel: (text: string) => boolean,
  again: Again,
): Register[] {
  return bandsOf(source, lines, isLabel, again).flatMap((band) => {
    const own = toBandLines(source, lines, band);
    const heads = readBandHeads(source, own, isLabel, (label) => OF_YEAR.test(label));
    const read = heads.flatMap((head) => {
      const kinds = kindsWithoutLabel(source, head.leaves, own.lines.slice(own.top));
      const parted = kinds ? readBody(source, own, withColumn(head, kinds), isLabel) : [];
      return [
        ...readBody(source, own, head, isLabel),
        ...parted.map((r) => ({ ...r, faults: r.faults - TELLS_ITSELF })),
      ];
    });
    return fewestFaults(read).map(({ end, ...r }) => ({
      from: band.from,
      to: band.from + end,
      isAgain: band.isAgain,
      head: own.top,
      ...r,
    }));
  });
}

/** Words that come in turn show their column, however it is labelled. */
const TELLS_ITSELF = 2.5;

/** The rows below a head, where the guesses at its columns differ in several ways. */
function readBody(
  source: string,
  { lines, top, isBetween: areHeadings }: BandLines,
  { leaves, cells }: BandHead,
  isLabel: (text: string) => boolean,
): (Pick<Register, 'found' | 'faults'> & { readonly end: number })[] {
  const free = lines.map((l, i) => (i < top || areHeadings[i] ? [] : l));
  const count = leaves.length;
  return columnGuesses(source, leaves, free).map((starts) => {
    const isBetween = areHeadings.map((is, i) => is || isAcross(free[i] as Line, starts));
    const body = free.map((l, i) => (isBetween[i] ? [] : l));
    let end = lines.length;
    while (end > top + 1 && (isBetween[end - 1] || lines[end - 1]?.length === 0)) end--;
    const columns = assignColumns(source, body, starts);
    const pieces = bodyPieces(lines.slice(0, end), columns, isBetween, count);
    const rows = joinGroupHeadings(source, numbersBefore(source, pieces, count), isLabel);
    const table = toColumnTable(source, rows, count, isLabel);
    const byNumbers = registerRows(toColumnTable(source, rows, count, isLabel, true));
    const found = {
      head: cells,
      columns: table,
      ...toRows(table, cells.isCentred ? 'middle' : 'top'),
      ...(byNumbers ? { body: byNumbers } : {}),
    };
    return { end, found, faults: faultsOf(source, cells, rows, count) };
  });
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
