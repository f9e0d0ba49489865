import type { Block, Cell, Table } from '../../model/block.js';
import type { Lexicon } from '../lexicon/types.js';
import { linesToText } from '../value.js';
import { headerHeight } from './sharedHeader.js';

/** - 3 -, 3 / 6: what a converter leaves between the pages of one table. */
const PAGE_NUMBER = /^[\s\-–—―－]*(?:[0-9０-９]{1,3}\s*[/／]\s*)?[0-9０-９]{1,3}[\s\-–—―－]*$/;

/**
 * A register in text that pages cut, its head printed again on each: the rows below the later head go on with the table above where the
 * first of them leaves out what stood in a merged cell before it.
 * ```
 *   番号 | 柱           | 取組          番号 | 柱 | 取組
 *   1    | (1) 海の守り | 灯台の改修    2    |    | 防波堤の点検
 * ```
 */
export function joinContinuedTables(blocks: readonly Block[], lexicon: Lexicon): Block[] {
  const joined: Block[] = [];
  /** Where the table stands that may go on. */
  let above = -1;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      if (!block.lines.every((l) => PAGE_NUMBER.test(l.text.value))) above = -1;
      joined.push(block);
      continue;
    }
    const last = joined[above];
    const height = block.origin === 'delimited' ? headerHeight(block, lexicon) : 0;
    if (last?.kind === 'table' && height > 0 && goesOn(last, block, height, lexicon))
      joined[above] = withRows(last, block, height);
    else {
      joined.push(block);
      above = height > 0 ? joined.length - 1 : -1;
    }
  }
  return joined;
}

const textOf = (cell: Cell): string => linesToText(cell.lines).value;
const isEmpty = (cell: Cell): boolean => cell.lines.length === 0 && cell.tables.length === 0;

/** Columns of levels, departments and the like stand first; they are merged over the items that they hold. */
const MOST_GROUPS = 3;
const GROUP_FIELDS: ReadonlySet<string> = new Set(['category', 'department']);

/** The same head, and in the first row below it a column of groups left out, while something behind it is given. */
function goesOn(above: Table, below: Table, height: number, lexicon: Lexicon): boolean {
  const headOf = (table: Table): string =>
    table.cells
      .filter((c) => c.row < height)
      .map((c) => `${c.row},${c.column},${c.columnSpan}:${textOf(c)}`)
      .join('|');
  if (above.columns !== below.columns || above.rows <= height || headOf(above) !== headOf(below)) return false;
  const isGroup = (column: number): boolean => {
    const own = above.cells.filter((c) => c.column === column && c.columnSpan === 1);
    const label = own.filter((c) => c.row < height && !isEmpty(c)).map(textOf);
    const rows = own.filter((c) => c.row >= height);
    const isMerged = rows.some((c) => !isEmpty(c)) && rows.some(isEmpty);
    return isMerged || label.some((l) => GROUP_FIELDS.has(lexicon.readLabel(l)?.field ?? ''));
  };
  const first = below.cells.filter((c) => c.row === height);
  const last = first.findLastIndex((c) => !isEmpty(c));
  return first.some((c, i) => i < last && isEmpty(c) && c.column < MOST_GROUPS && isGroup(c.column));
}

function withRows(above: Table, below: Table, height: number): Table {
  const shift = above.rows - height;
  const rows = below.cells.filter((c) => c.row >= height).map((c) => ({ ...c, row: c.row + shift }));
  return { ...above, rows: above.rows + below.rows - height, cells: [...above.cells, ...rows] };
}
