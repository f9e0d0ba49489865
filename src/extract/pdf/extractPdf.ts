import { type Diagnostic, diagnostic } from '../../model/diagnostic.js';
import { ImportError } from '../../model/errors.js';
import type { ExtractedPdf } from '../../model/extracted.js';
import type { Page } from '../../model/page.js';
import { PdfCharacters } from '../characters.js';
import type { ExtractLimits } from '../options.js';
import { openPdf } from './library/index.js';
import { PageTooDense } from './marks.js';
import { readPage } from './readPage.js';

/**
 * Opens a PDF for reading page by page. A page that cannot be read is passed over with a diagnostic.
 * @throws ImportError `encrypted`, `corrupt` or `limit`.
 */
export async function extractPdf(bytes: Uint8Array, limits: ExtractLimits): Promise<ExtractedPdf> {
  const open = async () => {
    const opening = openPdf(bytes, limits.maxStreamBytes);
    return within(limits.timeoutMs, opening, 'opening it').catch((error: unknown) => {
      // It may open yet, with nobody left to close it.
      opening.then((late) => late.close()).catch(() => {});
      throw error;
    });
  };
  let document = await open();
  const { pageCount } = document;
  if (pageCount > limits.maxPages) {
    await document.close();
    throw new ImportError('limit', { limit: `${limits.maxPages} pages` });
  }
  const characters = new PdfCharacters();
  const diagnostics: Diagnostic[] = [];

  async function* pages(): AsyncGenerator<Page> {
    for (let number = 1; number <= pageCount; number++) {
      let page: Page | null = null;
      try {
        const read = document.withPage(number, (content) => readPage(content, characters, diagnostics));
        page = await within(limits.timeoutMs, read, 'the page');
      } catch (error) {
        diagnostics.push(failure(number, error));
        if (error instanceof TimedOut || error instanceof PageTooDense) {
          // The library would go on with the page: a fresh start reads the rest.
          await document.close();
          document = await open();
        }
      }
      if (page) yield page;
    }
  }

  return {
    format: 'pdf',
    pageCount,
    pages,
    characters,
    diagnostics,
    close: () => document.close(),
  };
}

function failure(page: number, error: unknown): Diagnostic {
  if (error instanceof PageTooDense) {
    const { what, count, limit } = error;
    return diagnostic('page-too-dense', null, { page, what, count, limit });
  }
  const cause = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
  return diagnostic('page-failed', null, { page, cause });
}

class TimedOut extends ImportError {}

/** @throws ImportError `limit` when the work takes longer. */
async function within<T>(ms: number, work: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimedOut('limit', { limit: `${ms / 1000} s for ${what}` })), ms);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
