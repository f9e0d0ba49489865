import type { GridCell } from '../aligned/cells.js';
import type { Piece } from '../aligned/columns.js';
import type { ColumnEntry, ColumnTable } from '../aligned/columnTable.js';
import { endsSentence } from '../marks.js';
import { kindOf } from './kinds.js';
import { isKeyText, type Shape } from './shape.js';
import { isCutBelow, isToldColumn } from './toldColumns.js';

/** A text that flows on in another cell. */
const CUT = { flows: 1, leans: 0.5, begins: 0 } as const;
/** A sentence that goes on in another cell, where each item is told of in such. */
const CUT_SENTENCE = 1;
/** Two figures, two numbers of items, or two words that name rows of figures, in one cell. */
const TWO = 1;
/** (3,200): the part of the figure above that it is said of. */
const PART = /^[（(]/;
/** Rows without a number that they stand beside. */
const NO_KEY = 0.7;
/** No text beside a number or figures. */
const EMPTY = 0.4;
/** A sentence below another's end in one cell. */
const SECOND = 0.3;

/** Counts what no register has whose rows are read rightly: texts cut, two texts in a cell, rows without a number. */
export function rowFaults(table: ColumnTable, cells: readonly GridCell[], shape: Shape): number {
  const entryOf = new Map<Piece, ColumnEntry>();
  for (const [c, column] of table.columns.entries())
    for (const e of column.entries) {
      const piece = table.lines[e.line]?.pieces.find((p) => p.column === c && p.last === c);
      if (piece) entryOf.set(piece, e);
    }
  const items = table.columns[shape.key]?.entries.filter((e) => isKeyText(e.text)).length ?? 0;
  const told = table.columns.map((column, c) => c > shape.key && isToldColumn(column.entries, items));
  let faults = 0;
  for (const cell of cells) {
    if (cell.pieces.some((p) => p.isHeading)) continue;
    const { column } = cell;
    const entries = cell.pieces.flatMap((p) => entryOf.get(p) ?? []);
    if (column === shape.key && cell.columnSpan === 1) {
      const keys = entries.filter((e) => isKeyText(e.text)).length;
      faults += keys === 0 ? NO_KEY : (keys - 1) * TWO;
    } else if (column > shape.key && cell.pieces.length === 0 && (column <= shape.last || column === shape.key + 1))
      faults += EMPTY;
    const isFigure = (e: ColumnEntry): boolean => ['figure', 'dash'].includes(kindOf(e.text)) && !PART.test(e.text);
    if (column === shape.cycle) faults += Math.max(0, entries.length - 1) * TWO;
    else if (shape.figures.has(column)) faults += Math.max(0, entries.filter(isFigure).length - 1) * TWO;
    const first = entries[0];
    if (first && !shape.figures.has(column) && column !== shape.cycle && table.columns[column]?.entries[0] !== first)
      faults += CUT[first.onset];
    const end = entries.at(-1);
    if (end && told[column] && isCutBelow(end)) faults += CUT_SENTENCE;
    for (const [k, e] of entries.entries()) {
      const before = entries[k - 1];
      if (before && e.onset === 'begins' && endsSentence(before.text)) faults += SECOND;
    }
  }
  return faults;
}
