import type { Cell, Table } from '../../model/block.js';
import { figureKind } from '../fields/input.js';
import { isGoal } from '../lexicon/itemFields.js';
import type { Lexicon } from '../lexicon/types.js';
import { linesToText, onOneLine } from '../value.js';

/** Rows of figures, of two kinds in turn. */
interface Turns {
  readonly column: number;
  readonly first: number;
  readonly end: number;
}

const FEWEST_ROWS = 4;

/**
 * A table of a text whose names stand beside the first of two rows, where white space alone gave the second to the name below:
 * ```
 *   活動指標 | 便数     | 目標 | 3  | 4           活動指標 | 便数     | 目標 | 3  | 4
 *   成果指標 | 渡した客 | 実績 | 2  | 5     →              |          | 実績 | 2  | 5
 *            |          | 目標 | 30 | 41          成果指標 | 渡した客 | 目標 | 30 | 41
 *            |          | 実績 | 28 | 44                   |          | 実績 | 28 | 44
 * ```
 */
export function withKindsInTurn(table: Table, lexicon: Lexicon): Table {
  const turns = table.origin === 'aligned' ? findTurns(table, lexicon) : null;
  if (!turns) return table;
  const isSecond = (row: number) => row >= turns.first && row < turns.end && (row - turns.first) % 2 === 1;
  const isBefore = (c: Cell) => c.column + c.columnSpan <= turns.column && c.lines.length > 0;
  const late = new Set(table.cells.filter((c) => isBefore(c) && isSecond(c.row) && c.rowSpan > 1));
  const given = new Set([...late].map((c) => placeKey(c.row, c.column)));
  const isOwner = (c: Cell) => isBefore(c) && !isSecond(c.row) && given.has(placeKey(c.row + c.rowSpan, c.column));
  const owned = new Set(table.cells.filter(isOwner).map((c) => placeKey(c.row + c.rowSpan, c.column)));
  const cells = table.cells.map((c) => {
    if (late.has(c) && owned.has(placeKey(c.row, c.column))) return { ...c, row: c.row + 1, rowSpan: c.rowSpan - 1 };
    return isOwner(c) ? { ...c, rowSpan: c.rowSpan + 1 } : c;
  });
  return { ...table, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
}

const placeKey = (row: number, column: number): string => `${row} ${column}`;

/** The column whose cells name two kinds of figures in turn, row by row. */
function findTurns(table: Table, lexicon: Lexicon): Turns | null {
  const kinds = new Map<number, Map<number, string>>();
  for (const c of table.cells) {
    if (c.column === 0 || c.rowSpan > 1 || c.columnSpan > 1 || c.lines.length === 0) continue;
    const text = onOneLine(linesToText(c.lines)).value;
    const label = text.length <= LONGEST_KIND ? lexicon.readLabel(text) : null;
    if (!label || label.years || !(figureKind(label) || isGoal(label.field))) continue;
    const rows = kinds.get(c.column) ?? new Map<number, string>();
    rows.set(c.row, text);
    kinds.set(c.column, rows);
  }
  for (const [column, rows] of kinds) {
    const [first, ...more] = [...rows.keys()].sort((a, b) => a - b);
    if (first === undefined || more.length + 1 < FEWEST_ROWS || more.length % 2 === 0) continue;
    const [one, two] = [rows.get(first), rows.get(first + 1)];
    const isInTurn = more.every((row, i) => row === first + i + 1 && rows.get(row) === (i % 2 === 0 ? two : one));
    if (one !== two && isInTurn) return { column, first, end: first + more.length + 1 };
  }
  return null;
}

const LONGEST_KIND = 6;
