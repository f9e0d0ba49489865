import { layoutPdf } from '../../../src/layout/index.js';
import type { Layout, Table } from '../../../src/model/block.js';
import type { Fill, Glyph, Page, Rule } from '../../../src/model/page.js';
import { page } from './glyphs.js';

/** What a test puts on one page. */
export interface Part {
  readonly glyphs: Glyph[];
  readonly rules?: Rule[];
  readonly fills?: Fill[];
}

async function* inOrder(pages: readonly Page[]): AsyncGenerator<Page> {
  yield* pages;
}

export const layout = (...pages: Part[]): Promise<Layout> =>
  layoutPdf(inOrder(pages.map((p, i) => page({ ...p, number: i + 1 }))));

export const tablesOf = (l: Layout): Table[] => l.blocks.filter((b): b is Table => b.kind === 'table');

/** Rows with `|` between cells, `/` between lines and the span of cells that span rows. */
export const rowsOf = (t: Table): string[] =>
  Array.from({ length: t.rows }, (_, r) =>
    t.cells
      .filter((c) => c.row === r)
      .map((c) => c.lines.map((l) => l.text.value).join('/') + (c.rowSpan > 1 ? `(${c.rowSpan})` : ''))
      .join('|'),
  );
