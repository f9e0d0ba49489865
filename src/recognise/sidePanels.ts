import type { Block, Cell, Paragraph, Table } from '../model/block.js';
import { OF_DEPARTMENT } from './departmentAtHand.js';
import type { Lexicon } from './lexicon/types.js';

/** A panel stands beside a header and a row at least, */
const FEWEST_ROWS = 3;
/** and beside so many columns. */
const FEWEST_COLUMNS = 3;

/**
 * A cell as high as the whole table, at one side of it, in which a department tells of itself:
 * ```
 *   建設部長      | № | 重点目標 | 取組
 *   堀 早月       | 1 | …
 *   部の方針      |   |
 *   橋を守ります。| 2 | …
 * ```
 * It only stands beside the register, which a program that sets pages drew as a column of it. Read as text above it.
 */
export const sidePanels = (blocks: readonly Block[], lexicon: Lexicon): Block[] =>
  blocks.flatMap((block): Block[] => {
    const panel = block.kind === 'table' ? panelOf(block, lexicon) : null;
    return panel ? [cellToParagraph(panel), withoutColumn(block as Table, panel.column)] : [block];
  });

function panelOf(table: Table, lexicon: Lexicon): Cell | null {
  if (table.rows < FEWEST_ROWS || table.columns <= FEWEST_COLUMNS) return null;
  const isPanel = (c: Cell): boolean =>
    c.rowSpan === table.rows &&
    c.columnSpan === 1 &&
    (c.column === 0 || c.column === table.columns - 1) &&
    c.tables.length === 0 &&
    c.lines.some((l, i) => i < c.lines.length - 1 && tellsOfDepartment(l.text.value, lexicon));
  return table.cells.find(isPanel) ?? null;
}

const tellsOfDepartment = (line: string, lexicon: Lexicon): boolean => {
  const field = lexicon.readLabel(line)?.field;
  return field !== undefined && OF_DEPARTMENT.has(field);
};

const cellToParagraph = ({ lines, page, box }: Cell): Paragraph => ({
  kind: 'paragraph',
  page,
  box,
  lines,
  align: 'unknown',
});

const withoutColumn = (table: Table, column: number): Table => ({
  ...table,
  columns: table.columns - 1,
  cells: table.cells
    .filter((c) => c.column !== column)
    .map((c) => (c.column > column ? { ...c, column: c.column - 1 } : c)),
});
