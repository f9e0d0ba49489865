import type { Block, Cell } from '../../model/block.js';
import type { Lexicon } from '../lexicon/types.js';
import { linesToText } from '../value.js';

/** A header names at least so many columns. */
const FEWEST_HEADS = 2;
/** Of them so many are known: both of two. */
const KNOWN = 2 / 3;

/** A table whose header has a column for the names of items, with rows of them below: № | 事業名 | 担当課 | 事業内容. */
export function namesItems(block: Block | undefined, lexicon: Lexicon): boolean {
  if (block?.kind !== 'table' || block.rows < 2) return false;
  const fieldOf = (c: Cell) => lexicon.readLabel(linesToText(c.lines).value)?.field ?? null;
  const cellsOf = (row: number) => block.cells.filter((c) => c.row === row);
  // A title that spans the table may stand above.
  const isTitled = block.rows > 2 && cellsOf(0).filter((c) => c.lines.length > 0).length === 1;
  const top = isTitled ? 1 : 0;
  const groups = cellsOf(top).filter((c) => c.columnSpan > 1 && c.rowSpan === 1);
  // 取組項目 | 目標 below one head, and 取組状況 beside that over both rows.
  const isParted = groups.length > 0 && groups.length < cellsOf(top).length && block.rows > top + 2;
  const own = cellsOf(top).filter((c) => !isParted || !groups.includes(c));
  const partsOf = (g: Cell) =>
    cellsOf(top + 1).filter((c) => c.column >= g.column && c.column < g.column + g.columnSpan);
  // 工程表 over R6 | R7 | R8 says itself what the columns below it hold.
  const parts = isParted
    ? groups.flatMap((g) => (partsOf(g).every((c) => fieldOf(c) === null) ? [g] : partsOf(g)))
    : [];
  const heads = [...parts, ...own].map(fieldOf);
  const known = heads.filter((f) => f !== null);
  return (
    heads.length >= FEWEST_HEADS &&
    known.length >= KNOWN * heads.length &&
    known.includes('title') &&
    heads.indexOf('title') === heads.lastIndexOf('title') &&
    cellsOf(top + (isParted ? 2 : 1)).every((c) => fieldOf(c) !== 'title')
  );
}
