import type { Block, Cell, Table } from '../../model/block.js';
import { sliceRows } from '../../model/tableRows.js';
import type { Lexicon } from '../lexicon/types.js';
import { cellWords } from '../value.js';

/** A blank cell over fewer rows parts no forms. */
const FEWEST_ROWS = 3;
const FEWEST_LABELS = 2;

/**
 * Posters whose forms a word processor set side by side in one table, with a blank column between them:
 * ```
 *   港湾部                               部長　堀 早月
 *   重点目標１ | 桟橋の修繕 |   | 重点目標２ | 岸の灯
 *   目標       | …          |   | 目標       | …
 *   取組       | …          |   | 取組       | …
 *   一年を振り返って | …
 * ```
 * Each form becomes a table of its own, in the order in which a reader takes them: row by row, and from the left.
 */
export const withFormsBeside = (blocks: readonly Block[], lexicon: Lexicon): Block[] =>
  blocks.flatMap((b): Block[] => (b.kind === 'table' && b.origin === 'ruled' ? formsOf(b, lexicon) : [b]));

function formsOf(table: Table, lexicon: Lexicon): Table[] {
  const gutters = table.cells.filter((c) => isGutter(c, table)).sort((a, b) => a.row - b.row);
  const tables: Table[] = [];
  let done = 0;
  for (const gutter of gutters) {
    if (gutter.row < done || !isPartedBy(gutter, table, lexicon)) continue;
    if (gutter.row > done) tables.push(sliceRows(table, done, gutter.row));
    tables.push(...sidesOf(gutter, table));
    done = gutter.row + gutter.rowSpan;
  }
  if (done === 0) return [table];
  return done < table.rows ? [...tables, sliceRows(table, done)] : tables;
}

const isGutter = (c: Cell, table: Table): boolean =>
  c.rowSpan >= FEWEST_ROWS &&
  c.lines.length === 0 &&
  c.tables.length === 0 &&
  c.column > 0 &&
  c.column + c.columnSpan < table.columns;

/** Labels of a form stand at the left of both sides, and no cell reaches from above or below into them. */
function isPartedBy(gutter: Cell, table: Table, lexicon: Lexicon): boolean {
  const [top, bottom] = [gutter.row, gutter.row + gutter.rowSpan];
  const inside = table.cells.filter((c) => c.row < bottom && c.row + c.rowSpan > top);
  if (inside.some((c) => c.row < top || c.row + c.rowSpan > bottom)) return false;
  return [0, gutter.column + gutter.columnSpan].every((column) => {
    const sides = inside.filter((c) => c.column === column && c.lines.length > 0);
    return sides.filter((c) => lexicon.readLabel(cellWords(c)) !== null).length >= FEWEST_LABELS;
  });
}

/** The forms left and right of the blank column, those of one height side by side. */
function sidesOf(gutter: Cell, table: Table): Table[] {
  const right = gutter.column + gutter.columnSpan;
  const bottom = gutter.row + gutter.rowSpan;
  const openers = (column: number): number[] => {
    const sides = table.cells.filter((c) => c.column === column && c.row >= gutter.row && c.row < bottom);
    const word = wordOf(sides.find((c) => c.row === gutter.row));
    return sides.filter((c) => c.row === gutter.row || (word !== null && wordOf(c) === word)).map((c) => c.row);
  };
  const [left, beside] = [openers(0), openers(right)];
  const tops = left.join() === beside.join() ? left : [gutter.row];
  return tops.flatMap((top, i) => {
    const end = tops[i + 1] ?? bottom;
    return [cut(table, top, end, 0, gutter.column), cut(table, top, end, right, table.columns)];
  });
}

/** 重点目標 of 重点目標１: what the form is counted by. */
function wordOf(cell: Cell | undefined): string | null {
  const words = cell ? cellWords(cell) : '';
  return /^(\p{L}{2,8})[（(]?(?:[0-9０-９]{1,2}|[①-⑳Ⅰ-Ⅻ])[）)]?$/u.exec(words)?.[1] ?? null;
}

function cut(table: Table, top: number, bottom: number, left: number, right: number): Table {
  const own = table.cells.filter((c) => c.row >= top && c.row < bottom && c.column >= left && c.column < right);
  const cells = own.map((c) => ({ ...c, row: c.row - top, column: c.column - left }));
  return { ...table, box: null, rows: bottom - top, columns: right - left, cells, breaks: [] };
}
