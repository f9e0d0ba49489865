import { extract } from '../extract/index.js';
import { layoutPage } from '../layout/page/layoutPage.js';
import { ImportError } from '../model/errors.js';
import type { ExtractedPdf } from '../model/extracted.js';
import type { Page } from '../model/page.js';
import { layoutWords } from '../recognise/layoutWords.js';
import { createLexicon, type UserLexicon } from '../recognise/lexicon/index.js';
import { pageToSvg } from './pageToSvg.js';

export type Explanation =
  | { readonly kind: 'drawn'; readonly svg: string }
  /** The input is a text. */
  | { readonly kind: 'no-pages' }
  | { readonly kind: 'no-such-page'; readonly pages: number };

/**
 * Draws how a page was read: its characters and rules, over them the cells and blocks that layout found and what each
 * label was taken for.
 * @param number page, from 1
 * @throws ImportError when the document or the page cannot be read
 */
export async function explainPage(
  bytes: Uint8Array,
  number: number,
  userLexicon: UserLexicon = {},
): Promise<Explanation> {
  const extracted = await extract(bytes);
  if (extracted.format === 'text') return { kind: 'no-pages' };
  try {
    if (number > extracted.pageCount) return { kind: 'no-such-page', pages: extracted.pageCount };
    const page = await readOnePage(extracted, number);
    const lexicon = createLexicon(userLexicon);
    const { blocks } = layoutPage(page, layoutWords(lexicon));
    return { kind: 'drawn', svg: pageToSvg(page, blocks, lexicon) };
  } finally {
    await extracted.close();
  }
}

async function readOnePage(pdf: ExtractedPdf, number: number): Promise<Page> {
  for await (const page of pdf.pages()) if (page.number === number) return page;
  throw new ImportError('corrupt', { cause: pdf.diagnostics.at(-1)?.message ?? `page ${number} cannot be read` });
}
