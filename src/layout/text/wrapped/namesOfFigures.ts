import type { ColumnEntry } from '../aligned/columnTable.js';
import { sortOf } from './pieces.js';

/** This share of a column's texts are figures, and so many at least. */
const FIGURES = 0.6;
const FEWEST = 2;

const isFigure = (e: ColumnEntry): boolean => ['figure', 'dash'].includes(sortOf(e.text));

/** The entries are those of a column of figures. */
export const areFigures = (entries: readonly ColumnEntry[]): boolean => {
  const figures = entries.filter(isFigure).length;
  return figures >= FEWEST && figures >= entries.length * FIGURES;
};

interface Column {
  readonly entries: readonly ColumnEntry[];
  readonly ends: readonly number[];
}

/**
 * How many entries of a column stand in the rows up to each one, where figures stand beside them: a name goes with the figures of its
 * line, whatever place it has in the height of its row.
 */
export function besideFigures(names: Column, figures: readonly Column[]): readonly number[] {
  const rowAt = new Map<number, number>();
  for (const { entries, ends } of figures)
    for (const [r, end] of ends.entries())
      for (let k = ends[r - 1] ?? 0; k < end; k++) {
        const line = (entries[k] as ColumnEntry).line;
        rowAt.set(line, Math.min(rowAt.get(line) ?? r, r));
      }
  const rows = names.entries.map((e, k) => ({
    own: names.ends.findIndex((end) => k < end),
    beside: rowAt.get(e.line),
  }));
  if (rows.every((r) => r.beside === undefined || r.beside === r.own)) return names.ends;
  let latest = Number.POSITIVE_INFINITY;
  const most = rows.map(() => 0);
  for (let k = rows.length - 1; k >= 0; k--) {
    latest = Math.min(latest, rows[k]?.beside ?? latest);
    most[k] = latest;
  }
  const out: number[] = new Array(names.ends.length).fill(0);
  let row = 0;
  for (const [k, { own, beside }] of rows.entries()) {
    const flows = k > 0 && names.entries[k]?.onset !== 'begins';
    row = Math.max(row, beside ?? (flows ? row : Math.min(own, most[k] as number)));
    for (let r = row; r < out.length; r++) out[r] = k + 1;
  }
  return out;
}
