import { ImportError } from '../model/errors.js';
import type { Extracted } from '../model/extracted.js';
import { identify } from './identify.js';
import { DEFAULT_LIMITS, type ExtractOptions } from './options.js';

export type { ExtractOptions } from './options.js';

/**
 * Opens a document: a PDF page by page, a text at once.
 * @throws ImportError `empty`, `not-supported`, `encrypted`, `corrupt`, `bad-encoding` or `limit`.
 */
export async function extract(bytes: Uint8Array, options: ExtractOptions = {}): Promise<Extracted> {
  const limits = { ...DEFAULT_LIMITS, ...options };
  const format = identify(bytes);
  if (bytes.length > limits.maxFileBytes) throw new ImportError('limit', { limit: `${limits.maxFileBytes} bytes` });
  // Loaded only when needed: the PDF library is most of the start-up time.
  if (format === 'pdf') return (await import('./pdf/extractPdf.js')).extractPdf(bytes, limits);
  return (await import('./text/extractText.js')).extractText(bytes);
}

/** Whether anything printable was read; for a PDF, ask once all pages have been. */
export function hasText({ characters }: Extracted): boolean {
  for (let i = 0; i < characters.count; i++) if (characters.textOf(i).trim() !== '') return true;
  return false;
}
