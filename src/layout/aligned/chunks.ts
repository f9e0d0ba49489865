import type { Segment } from '../page/segments.js';
import { lowerBound } from '../sorted.js';
import { type Atom, atomsToSegment } from './atoms.js';
import { atomsToBaselines } from './bands.js';

/** A printed line inside one column. */
export interface ColumnLine {
  readonly segment: Segment;
  readonly middle: number;
  readonly em: number;
  readonly x0: number;
  readonly x1: number;
  /** How many columns it runs over, its own included. */
  readonly columns: number;
}

/** Lines of one column that follow one another without more white than lines of one text have: a cell, or a part of one. */
export interface Chunk {
  readonly lines: readonly ColumnLine[];
  readonly top: number;
  readonly bottom: number;
}

/** A text hangs over a column's boundary by more than this many em before it is believed to span. */
const OVERHANG = 0.3;
/** A printed space is narrower than this many em. */
const SPACE = 1.15;

/** Lines of every column, from top to bottom; `boundaries` part the columns. */
export function atomsToColumns(atoms: readonly Atom[], boundaries: readonly number[]): ColumnLine[][] {
  const columns: ColumnLine[][] = Array.from({ length: boundaries.length + 1 }, () => []);
  for (const baseline of atomsToBaselines(atoms)) {
    if (runsAcross(baseline, boundaries)) {
      const column = lowerBound(boundaries, (baseline[0] as Atom).x0 + OVERHANG * (baseline[0] as Atom).em);
      const reach = lowerBound(boundaries, (baseline.at(-1) as Atom).x1 - OVERHANG * (baseline[0] as Atom).em);
      columns[column]?.push(atomsToLine(baseline, reach - column + 1));
      continue;
    }
    let last: { column: number; reach: number; atoms: Atom[] } | null = null;
    const flush = (): void => {
      if (last) columns[last.column]?.push(atomsToLine(last.atoms, last.reach - last.column + 1));
    };
    for (const a of baseline) {
      const column = lowerBound(boundaries, a.x0 + OVERHANG * a.em);
      const reach = lowerBound(boundaries, a.x1 - OVERHANG * a.em);
      const end: number = last?.atoms.at(-1)?.x1 ?? 0;
      // What follows a text that runs over a boundary, without a column's gap, is the same text.
      const goesOn: boolean =
        last !== null && (column === last.column || (last.reach >= column && a.x0 - end < 0.35 * a.em));
      if (last && goesOn) {
        last.atoms.push(a);
        last.reach = Math.max(last.reach, reach);
      } else {
        flush();
        last = { column, reach: Math.max(column, reach), atoms: [a] };
      }
    }
    flush();
  }
  return columns;
}

/** Whether the line is one text over several columns: it runs over a boundary, and nowhere is a gap wider than a printed space. */
function runsAcross(baseline: readonly Atom[], boundaries: readonly number[]): boolean {
  const crosses = baseline.some((a) => {
    const margin = OVERHANG * a.em;
    return lowerBound(boundaries, a.x0 + margin) < lowerBound(boundaries, a.x1 - margin);
  });
  return crosses && baseline.every((a, i) => i === 0 || a.x0 - (baseline[i - 1] as Atom).x1 < SPACE * a.em);
}

/** The line that these atoms of one baseline make, over so many columns. */
export function atomsToLine(atoms: readonly Atom[], columns: number): ColumnLine {
  const segment = atomsToSegment(atoms);
  const middle = (segment.box[1] + segment.box[3]) / 2;
  return { segment, middle, em: segment.size, x0: segment.box[0], x1: segment.box[2], columns };
}

/**
 * @param limit the widest distance (em) of two lines of one chunk, as `pitchLimit` finds it.
 * @param breaks heights, ascending, that no chunk crosses.
 */
export function linesToChunks(lines: readonly ColumnLine[], limit: number, breaks: readonly number[] = []): Chunk[] {
  const groups: ColumnLine[][] = [];
  let last: ColumnLine | null = null;
  for (const line of lines) {
    const parted = last !== null && lowerBound(breaks, last.middle) !== lowerBound(breaks, line.middle);
    if (last && !parted && pitchBetween(last, line) <= limit) groups.at(-1)?.push(line);
    else groups.push([line]);
    last = line;
  }
  return groups.map(linesToChunk);
}

export function linesToChunk(lines: readonly ColumnLine[]): Chunk {
  const first = lines[0] as ColumnLine;
  const last = lines.at(-1) as ColumnLine;
  return { lines, top: first.middle - first.em / 2, bottom: last.middle + last.em / 2 };
}

export function pitchBetween(a: ColumnLine, b: ColumnLine): number {
  return (b.middle - a.middle) / Math.max(a.em, b.em);
}

export const centreOf = (c: { readonly top: number; readonly bottom: number }): number => (c.top + c.bottom) / 2;
