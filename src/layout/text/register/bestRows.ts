import { toCells } from '../aligned/cells.js';
import type { TableColumn } from '../aligned/columnTable.js';
import type { Found } from '../aligned/gridTable.js';
import { withOnsets } from '../wrapped/onsets.js';
import { itemRows } from '../wrapped/rows.js';
import { nestedRows } from './nested.js';
import { partedByRows } from './parted.js';
import { rowFaults } from './rowFaults.js';
import { isKeyText, shapeOf } from './shape.js';

/** Other rows are taken where they have so many faults fewer, and this share of them at most. */
const FEWER = 1.5;
const SHARE = 0.35;
/** A page has no more lines: what is longer is a text without pages, whose rows cost too much to search. */
const MOST_LINES = 200;

/** A table with the rows that have the fewest faults. */
export interface BestRows {
  readonly found: Found;
  /** Null where no column numbers the items, or it holds something else as well. */
  readonly faults: number | null;
}

/** The table with the rows that have the fewest faults, of those that its lines show and those that its numbers and figures do. */
export const withBestRows = (source: string, found: Found): Found => bestRowsOf(source, found).found;

export function bestRowsOf(source: string, found: Found): BestRows {
  const { columns } = found;
  if (columns.lines.length > MOST_LINES) return { found, faults: null };
  const shape = shapeOf(columns);
  const isAcross = columns.lines.some((l) => l.pieces.some((p) => !p.isHeading && p.last > p.column));
  if (!shape || isAcross || columns.labelled.size > 0) return { found, faults: null };
  const table = partedByRows(withOnsets(columns), shape);
  const own = found.body?.cells ?? toCells(columns, found.starts, found.alignments);
  const faultsNow = rowFaults(table, own, shape);
  const body = nestedRows(source, table, shape);
  const faults = body ? rowFaults(table, body.cells, shape) : Number.POSITIVE_INFINITY;
  // A number beside several rows counts an item that has rows of its own.
  const hasRows = own.some((c) => c.column === shape.key && c.rowSpan > 1 && c.pieces.length > 0);
  const byItems = faultsNow >= FEWER && !hasRows ? itemRows(columns) : null;
  const faultsOfItems = byItems ? rowFaults(table, byItems.cells, shape) : Number.POSITIVE_INFINITY;
  const isNumbered = (columns.columns[shape.key] as TableColumn).entries.every((e) => isKeyText(e.text));
  const orNone = (own: number): number | null => (isNumbered ? own : null);
  const [best, least] = faultsOfItems < faults ? [byItems, faultsOfItems] : [body, faults];
  if (!best || least >= Math.min(faultsNow - FEWER, faultsNow * SHARE)) return { found, faults: orNone(faultsNow) };
  return { found: { ...found, body: best }, faults: orNone(least) };
}
