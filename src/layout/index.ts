import type { Layout } from '../model/block.js';
import type { Page } from '../model/page.js';
import { joinPages } from './page/joinPages.js';
import { layoutPage, type PageLayout, tableAtFoot } from './page/layoutPage.js';
import type { LayoutOptions } from './page/options.js';

export type { LayoutOptions } from './page/options.js';
export { layoutText, type TextLayout, type TextLayoutOptions } from './text/index.js';

/** Lays out a PDF page by page, then joins what goes on over page breaks. Glyphs of a page are let go with the page. */
export async function layoutPdf(pages: AsyncIterable<Page>, options: LayoutOptions = {}): Promise<Layout> {
  const laidOut: PageLayout[] = [];
  for await (const page of pages) {
    const before = laidOut.at(-1);
    laidOut.push(layoutPage(page, options, before ? tableAtFoot(before) : null));
  }
  return joinPages(laidOut, options);
}
