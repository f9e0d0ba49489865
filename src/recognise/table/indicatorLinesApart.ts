import type { Block, Cell, Line, Table } from '../../model/block.js';
import { rowsOf } from '../../model/tableRows.js';
import { isOfValues, withRowsApart } from './rowsApart.js';

/** 貸した桟橋（本）: what is measured, and its unit. */
const NAME_WITH_UNIT = /^[\s　・]*\p{L}[^（()）]{1,30}[（(][^（()）0-9０-９、。]{1,6}[)）][\s　]*$/u;
const FEWEST_FIGURES = 2;

/**
 * Indicators that share one cell, a line each with its unit, as do their figures:
 * ```
 *   １ | 桟橋の修繕 | 直した桟橋（本）   | 3  | 5       １ | 桟橋の修繕 | 直した桟橋（本）   | 3  | 5
 *      |            | 替えた手すり（ｍ） | 40 | 60   →     |            |————————————————————|————|———
 *                                                          |            | 替えた手すり（ｍ） | 40 | 60
 * ```
 * (no rule between the lines of a cell) become a row each; what has not a line for each of them holds for all.
 */
export const indicatorLinesApart = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => (block.kind === 'table' ? withIndicatorLinesApart(block) : block));

function withIndicatorLinesApart(table: Table): Table {
  const rows = rowsOf(table);
  const parts = new Map<Cell, Line[][]>();
  const taken = new Set<number>();
  const names = table.cells.filter((name) => {
    const entries = mayListIndicators(name) && !taken.has(name.row) ? namesIn(name.lines) : null;
    if (!entries) return false;
    const beside = (rows[name.row] ?? []).filter((c) => c !== name && c.rowSpan === name.rowSpan && isOfValues(c));
    const figures = beside.filter((c) => c.column > name.column && c.lines.length === entries.length);
    if (figures.length < FEWEST_FIGURES || beside.some((c) => c.lines.length > 1 && !figures.includes(c))) return false;
    parts.set(name, entries);
    for (const cell of figures)
      parts.set(
        cell,
        cell.lines.map((l) => [l]),
      );
    taken.add(name.row);
    return true;
  });
  return names.length > 0 ? withRowsApart(table, names, parts) : table;
}

const mayListIndicators = ({ row, rowSpan, lines, tables, shaded }: Cell): boolean =>
  row > 0 && rowSpan === 1 && !shaded && tables.length === 0 && lines.length > 1;

/** The lines of each name, which its unit ends; null for anything but several of them. */
function namesIn(lines: readonly Line[]): Line[][] | null {
  const names: Line[][] = [];
  let open: Line[] = [];
  for (const line of lines) {
    open.push(line);
    if (!NAME_WITH_UNIT.test(open.map((l) => l.text.value).join(''))) continue;
    names.push(open);
    open = [];
  }
  return open.length === 0 && names.length > 1 ? names : null;
}
