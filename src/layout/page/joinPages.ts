import type { Block, Furniture, Layout, Paragraph, Table } from '../../model/block.js';
import { joinAlignedTables } from '../aligned/index.js';
import { takeFurniture } from './furniture.js';
import {
  continueCell,
  continueTable,
  finishTable,
  type GrowingTable,
  startTable,
  type TablePart,
} from './joinTables.js';
import type { PageLayout } from './layoutPage.js';
import type { LayoutOptions } from './options.js';
import type { TableEdges } from './tables.js';

/**
 * Takes out page furniture, and joins tables and paragraphs that go on over a page break. Repeated table headers count as
 * furniture. Pages in order.
 */
export function joinPages(pages: readonly PageLayout[], options: LayoutOptions = {}): Layout {
  const bare = takeFurniture(pages);
  const blocks: Block[] = [];
  const furniture: Furniture[] = [...bare.furniture];
  let growing: GrowingTable | null = null;
  const flush = (): void => {
    if (!growing) return;
    blocks.push(finishTable(growing));
    for (const line of growing.repeated) furniture.push({ page: line.page, lines: [line], role: 'header' });
    growing = null;
  };
  for (const page of bare.pages) {
    for (const [i, block] of page.blocks.entries()) {
      const first = i === 0 && !page.headed;
      const last = i === page.blocks.length - 1;
      if (block.kind === 'paragraph') {
        if (first && growing !== null && continueCell(growing, block)) {
          if (!last) flush();
          continue;
        }
        flush();
        const before = blocks.at(-1);
        const joined = first && before?.kind === 'paragraph' ? joinParagraphs(before, block, page.number) : null;
        if (joined) blocks[blocks.length - 1] = joined;
        else blocks.push(block);
        continue;
      }
      const part: TablePart = { table: block, edges: edgesOf(block, page), pageHeight: page.height };
      if (first && growing !== null && growing.first.origin === 'aligned' && block.origin === 'aligned') {
        const joined = joinAlignedTables(finishTable(growing), block, options);
        if (!joined) flush();
        growing = startTable(joined ? { ...part, table: joined, edges: edgesOf(joined, page) } : part);
      } else if (!(first && growing !== null && continueTable(growing, part))) {
        flush();
        growing = startTable(part);
      }
      if (!last) flush();
    }
  }
  flush();
  return { blocks, furniture, pages: pages.length };
}

/** Stands for the right edge of a table that has none. Points. */
const OPEN_WIDTH = 10_000;

function edgesOf(table: Table, page: PageLayout): TableEdges {
  return page.edges.get(table) ?? { xs: columnStarts(table), openTop: [], openBottom: [] };
}

/** Left edges of an aligned table's columns. */
function columnStarts(table: Table): number[] {
  const box = table.box ?? [0, 0, 0, 0];
  const xs = new Array<number>(table.columns + 1).fill(Number.NaN);
  for (const c of table.cells) {
    if (!c.box) continue;
    const x = xs[c.column] as number;
    xs[c.column] = Number.isNaN(x) ? c.box[0] : Math.min(x, c.box[0]);
  }
  xs[0] = box[0];
  // Where the last column's text happens to end says nothing.
  xs[table.columns] = box[0] + OPEN_WIDTH;
  for (let i = 1; i < xs.length; i++) if (Number.isNaN(xs[i] as number)) xs[i] = xs[i - 1] as number;
  return xs;
}

/** A paragraph whose last line was full goes on at the head of the next page, in the same size and alignment. */
function joinParagraphs(a: Paragraph, b: Paragraph, page: number): Paragraph | null {
  const last = a.lines.at(-1);
  const next = b.lines[0];
  if (!last || !next || last.page !== page - 1 || last.after !== 'wrap') return null;
  if (a.align !== b.align || a.align === 'center' || last.bold !== next.bold) return null;
  if (Math.abs((last.size ?? 0) - (next.size ?? 0)) > 0.1 * (last.size ?? 0)) return null;
  return { ...a, lines: [...a.lines, ...b.lines] };
}
