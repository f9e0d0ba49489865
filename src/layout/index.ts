import type { Page } from '../model/page.js';
import { joinPages } from './page/joinPages.js';
import { layoutPage, type PageLayout, tableAtFoot } from './page/layoutPage.js';
import { takeLeaders } from './page/leaders.js';
import type { LayoutOptions } from './page/options.js';
import { takeTypedRules } from './page/typedRules.js';
import type { TextLayout } from './text/index.js';

export type { LayoutOptions } from './page/options.js';

/** Lays out a PDF page by page, then joins what goes on over page breaks. Glyphs of a page are let go with the page. */
export async function layoutPdf(pages: AsyncIterable<Page>, options: LayoutOptions = {}): Promise<TextLayout> {
  const laidOut: PageLayout[] = [];
  const markup: [number, number][] = [];
  for await (const printed of pages) {
    const { page: unruled, typed } = takeTypedRules(printed);
    const { page, leaders } = takeLeaders(unruled);
    for (const index of [...typed, ...leaders]) markup.push([index, index + 1]);
    const before = laidOut.at(-1);
    laidOut.push(layoutPage(page, options, before ? tableAtFoot(before) : null));
  }
  markup.sort((a, b) => a[0] - b[0]);
  return { ...joinPages(laidOut, options), markup };
}
