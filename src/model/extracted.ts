import type { Diagnostic } from './diagnostic.js';
import type { Page } from './page.js';
import type { SourceCharacters } from './place.js';

/** A PDF opened for reading: pages come one at a time, so that memory follows the page and not the document. */
export interface ExtractedPdf {
  readonly format: 'pdf';
  readonly pageCount: number;
  /** In page order; a page that fails is passed over with a diagnostic. */
  pages(): AsyncIterable<Page>;
  /** Complete once `pages()` has been read to its end. */
  readonly characters: SourceCharacters;
  readonly diagnostics: Diagnostic[];
  close(): Promise<void>;
}

/** A decoded text; source character `i` is the UTF-16 unit `i` of `text`. Lines end at `\n` (CRLF and CR folded), pages at `\f`. */
export interface ExtractedText {
  readonly format: 'text';
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'shift_jis' | 'euc-jp';
  readonly characters: SourceCharacters;
  readonly diagnostics: Diagnostic[];
}

export type Extracted = ExtractedPdf | ExtractedText;
