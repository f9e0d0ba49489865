import { toCells } from '../aligned/cells.js';
import type { Found } from '../aligned/gridTable.js';
import { withOnsets } from '../wrapped/onsets.js';
import { nestedRows } from './nested.js';
import { partedByRows } from './parted.js';
import { rowFaults } from './rowFaults.js';
import { shapeOf } from './shape.js';

/** Other rows are taken where they have so many faults fewer, and this share of them at most. */
const FEWER = 1.5;
const SHARE = 0.35;
/** A page has no more lines: what is longer is a text without pages, whose rows cost too much to search. */
const MOST_LINES = 200;

/** The table with the rows that have the fewest faults, of those that its lines show and those that its numbers and figures do. */
export function withBestRows(source: string, found: Found): Found {
  const { columns } = found;
  if (columns.lines.length > MOST_LINES) return found;
  const shape = shapeOf(columns);
  const isAcross = columns.lines.some((l) => l.pieces.some((p) => !p.isHeading && p.last > p.column));
  if (!shape || isAcross || columns.labelled.size > 0) return found;
  const table = partedByRows(withOnsets(columns), shape);
  const own = found.body?.cells ?? toCells(columns, found.starts, found.alignments);
  const faultsNow = rowFaults(table, own, shape);
  const body = nestedRows(source, table, shape);
  if (!body || rowFaults(table, body.cells, shape) >= Math.min(faultsNow - FEWER, faultsNow * SHARE)) return found;
  return { ...found, body };
}
