import { readMarker } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';
import type { SourceText } from '../../model/sourceText.js';
import { figureKind } from '../fields/input.js';
import { valueToItems } from '../items.js';
import { isMissing, linesToValue, onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';
import { type Column, isFigureColumn } from './columns.js';
import type { BodyRow } from './events.js';

/**
 * Rows whose cells list several indicators, entry by entry, as a row for each of them; other rows as they are.
 * ```
 *   指標名         | 現状値 | 目標値
 *   ・来館者数     | ・80人 | ・95人
 *   ・貸出しの冊数 | ・12冊 | ・15冊
 * ```
 * Figures without marks stand on as many lines as there are names.
 */
export const rowsOfEachFigure = (rows: readonly BodyRow[], columns: readonly Column[]): BodyRow[] =>
  rows.flatMap((row) => splitRow(row, columns) ?? [row]);

function splitRow(row: BodyRow, columns: readonly Column[]): BodyRow[] | null {
  const name = columns.find((c) => c.field === 'indicatorName') ?? columns.find((c) => c.field === 'indicator');
  const names = name && (numberedIn(row.cells[name.index]) ?? listedIn(row.cells[name.index]));
  if (!names) return null;
  const parts = new Map<CellReading, readonly SourceText[]>([[row.cells[name.index] as CellReading, names]]);
  let figures = 0;
  for (const { index, head, field } of columns.filter((c) => c !== name && isFigureColumn(c))) {
    const cell = row.cells[index];
    if (!cell || cell.role === 'empty' || isMissing(cell.text.value)) continue;
    const own = listedIn(cell) ?? (head.kind === null ? null : linesOf(cell, names.length));
    if (own?.length === names.length) parts.set(cell, own);
    // One unit may be that of all of them; figures that are not told apart are nobody's.
    else if (field !== 'unit' || own) return null;
    if (own && (head.kind !== null || head.years !== null)) figures++;
  }
  if (figures === 0) return null;
  return names.map((_, k) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const own = cell && parts.get(cell)?.[k];
      return own ? withText(cell, own) : cell;
    }),
  }));
}

/** The entries of a cell that opens each of them with a mark; null for any other cell. */
function listedIn(cell: CellReading | null | undefined): readonly SourceText[] | null {
  if (!cell || cell.cell.tables.length > 0 || figureKind(cell.label)) return null;
  const [first] = cell.cell.lines;
  const marker = first && readMarker(first.text.value);
  if (!marker || (marker.style !== 'bullet' && marker.style !== 'circled')) return null;
  const items = valueToItems(linesToValue(cell.cell.lines));
  // ① 来館者数 ① 95人: what a text ran together are no entries of one column.
  return items.length >= 2 && !items.some((t) => /[①-⑳]/.test(t.value)) ? items : null;
}

const BULLET = /^[\s　]*[①-⑳]?[\s　]*[・･◎○●]/u;
const NUMBERED = /^[\s　]*[①-⑳][\s　]*[・･◎○●]/u;

/** ⑦・来館者数 and ・貸出しの冊数 below it: the number is that of the item whose indicators they are. */
function numberedIn(cell: CellReading | null | undefined): readonly SourceText[] | null {
  const [first, ...rest] = cell?.cell.lines ?? [];
  if (!first || !NUMBERED.test(first.text.value)) return null;
  const entries: Line[][] = [[first]];
  for (const line of rest) {
    if (BULLET.test(line.text.value)) entries.push([line]);
    else entries.at(-1)?.push(line);
  }
  return entries.length >= 2 ? entries.map((lines) => onOneLine(linesToValue(lines).text)) : null;
}

/** As many lines as there are names: each is the figure of one. */
function linesOf({ cell: { lines, tables } }: CellReading, count: number): readonly SourceText[] | null {
  return tables.length === 0 && lines.length === count ? lines.map((l) => onOneLine(linesToValue([l]).text)) : null;
}

function withText(cell: CellReading, text: SourceText): CellReading {
  const [line] = cell.cell.lines;
  return line ? { ...cell, text, cell: { ...cell.cell, lines: [{ ...line, text, after: 'end' }] } } : cell;
}
