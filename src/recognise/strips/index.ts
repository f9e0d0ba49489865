import type { Block, Cell, Line, Paragraph, Table } from '../../model/block.js';
import type { SourceText } from '../../model/sourceText.js';
import type { Lexicon } from '../lexicon/types.js';
import { linesToText } from '../value.js';
import { partCardHeads } from './cardHead.js';
import { withLevelsAbove } from './levelsAbove.js';
import { readMeasureStrip } from './measureStrip.js';
import { cellsOfRow, cellsToLine, rowsOfTable } from './stripRows.js';
import { readTitleStrip, type TitleStrip } from './titleStrip.js';
import { readYearStrip } from './yearStrip.js';

export type { TitleStrip } from './titleStrip.js';

/** Two of them show that items are headed so. */
const FEWEST = 2;

export interface Strips {
  readonly blocks: readonly Block[];
  /** Rows that open an item with its number and its name. */
  readonly titles: ReadonlyMap<Block, TitleStrip>;
  /** Arrows between figures. */
  readonly signs: readonly SourceText[];
}

/** What a row of a table is read as. */
interface Row {
  readonly title: TitleStrip | null;
  readonly table: Table;
  readonly signs: readonly SourceText[];
}

/**
 * Documents of modern design print an item in strips: a bar with its number and name, a bar with its indicator, boxes with the years.
 * Each strip becomes the table that plans with rules print in its place; the bars with the names are told apart from them.
 */
export function withStrips(blocks: readonly Block[], lexicon: Lexicon): Strips {
  // A text has no bars but those of its own tables; its lines are read as they stand.
  const areSet = blocks.some(isSet);
  const cards = partCardHeads(blocks, lexicon);
  if (!areSet && cards.titles.size === 0) return { blocks, titles: new Map(), signs: [] };
  const signs: SourceText[] = [];
  const titles = new Map<Block, TitleStrip>();
  const parted = blocks.flatMap((block): Block[] => {
    const card = cards.parts.get(block);
    if (card) return [...card];
    if (block.kind === 'paragraph') return areSet ? paragraphToBlocks(block, lexicon, signs) : [block];
    const rows = areSet ? tableToRows(block, lexicon) : null;
    if (!rows) return [block];
    for (const row of rows) {
      signs.push(...row.signs);
      if (row.title) titles.set(row.table, row.title);
    }
    return rows.map((r) => r.table);
  });
  const items = new Map([...confirmed(titles, parted, lexicon), ...cards.titles]);
  return { ...withLevelsAbove(parted, items, lexicon), signs };
}

/** The block has lines set on a page. */
const isSet = (block: Block): boolean =>
  block.kind === 'paragraph' ? block.lines.some(hasSize) : block.cells.some((c) => c.lines.some(hasSize));

const hasSize = ({ size }: Line): boolean => size !== null;

/** The rows of a table that is nothing but strips; null for any other. */
function tableToRows(table: Table, lexicon: Lexicon): Row[] | null {
  const rows: Row[] = [];
  for (let r = 0; r < table.rows; r++) {
    const cells = cellsOfRow(table, r);
    if (!cells) return null;
    if (cells.length === 0) continue;
    const row = cellsToRow(cells, lexicon);
    const title = row || r > 0 ? null : readTitleStrip(cells, lexicon);
    if (row) rows.push({ ...row, title: null });
    else if (title) rows.push({ title, table: table.rows === 1 ? table : rowsOfTable(table, r, r + 1), signs: [] });
    else return null;
  }
  return rows.length > 0 ? rows : null;
}

function cellsToRow(cells: readonly Cell[], lexicon: Lexicon): Omit<Row, 'title'> | null {
  const line = cellsToLine(cells);
  const measure = line && readMeasureStrip(line, lexicon);
  if (measure) return measure;
  const years = readYearStrip(cells, lexicon);
  return years && { table: years, signs: [] };
}

/** Lines of running text about one indicator, where arrows lead from figure to figure. */
function paragraphToBlocks(block: Paragraph, lexicon: Lexicon, signs: SourceText[]): Block[] {
  const out: Block[] = [];
  let from = 0;
  const endAt = (to: number) => {
    if (to > from)
      out.push(from === 0 && to === block.lines.length ? block : { ...block, lines: block.lines.slice(from, to) });
  };
  for (const [i, line] of block.lines.entries()) {
    const strip = readMeasureStrip(line, lexicon);
    if (!strip || strip.signs.length === 0) continue;
    endAt(i);
    signs.push(...strip.signs);
    out.push(strip.table);
    from = i + 1;
  }
  endAt(block.lines.length);
  return out;
}

/** Those of which several count on in one way, with a label of the item's own below each. */
function confirmed(
  titles: ReadonlyMap<Block, TitleStrip>,
  blocks: readonly Block[],
  lexicon: Lexicon,
): ReadonlyMap<Block, TitleStrip> {
  const own = new Map(
    blocks.flatMap((block, i) => {
      const title = titles.get(block);
      return title && opensWithLabel(blocks[i + 1], lexicon) ? [[block, title] as const] : [];
    }),
  );
  const ordinals = new Map<string, Set<string>>();
  for (const { style, number } of own.values())
    ordinals.set(style, (ordinals.get(style) ?? new Set()).add(number.value));
  return new Map([...own].filter(([, { style }]) => (ordinals.get(style)?.size ?? 0) >= FEWEST));
}

function opensWithLabel(block: Block | undefined, lexicon: Lexicon): boolean {
  if (!block) return false;
  const text = linesToText(block.kind === 'paragraph' ? block.lines.slice(0, 1) : (block.cells[0]?.lines ?? [])).value;
  return lexicon.readLabel(text) !== null || lexicon.readInlineLabel(text) !== null;
}
