import type { Table } from '../../../model/block.js';
import type { Token } from '../aligned/segments.js';
import type { FlowContext } from '../flow.js';
import { figureGrid } from './figureGrid.js';
import { hasNames, toFigureHead } from './figureHead.js';
import { toFigureLines } from './figureLines.js';
import { toFigureRows } from './figureRows.js';
import { addHeadPlaces, type HeadPlaces } from './headPlaces.js';
import { isYearIn, partHead } from './headWords.js';

/** The lines of what may be a table of figures. */
export interface TableLines {
  readonly words: readonly (readonly Token[])[];
  readonly page: number | null;
}

/**
 * Reads the small tables of figures inside forms, however tight their columns are: the figures of a row stand at its end, as many in
 * every row, and tell where the columns are that the words of the head name; the heads of all tables tell together whose column a
 * word stands above. Null for lines that are no such table.
 */
export function toFigureTables(
  context: FlowContext,
  tables: readonly TableLines[],
  isLabel: (text: string) => boolean,
): (Table | null)[] {
  const { source } = context;
  const places: HeadPlaces = new Map();
  const parted = tables.map(({ words, page }) => {
    const lines = toFigureLines(source, words);
    const head = lines && partHead(source, lines.head, lines.centres, (t) => isLabel(t) || isYearIn(t));
    if (!lines || !head || !hasNames(head)) return null;
    addHeadPlaces(places, source, head, lines.centres);
    return { lines, head, page };
  });
  return parted.map((own) => {
    if (!own) return null;
    const { body, centres } = own.lines;
    const head = toFigureHead(source, own.head, centres, places);
    if (!head) return null;
    const rows = toFigureRows(source, body, centres, { hasGroup: head.names > 1, hasUnit: head.hasUnit });
    return rows && figureGrid(context, head, rows, own.page);
  });
}
