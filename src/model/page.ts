import type { Box } from './geometry.js';

/** One printed character. Boxes are in the reader's frame: /Rotate, CropBox and a turned text direction are already applied. */
export interface Glyph {
  /** Index into the document's `SourceCharacters`. */
  readonly index: number;
  /** As decoded from the font, with CJK radicals and vertical presentation forms folded. */
  readonly text: string;
  /** Advance box: x from origin to origin + advance, y from ascent to descent of the em box. */
  readonly box: Box;
  /** Font size in points as printed. */
  readonly size: number;
  /** Font name as in the PDF; bold is read from the name, the flags or a double strike. */
  readonly font: string;
  readonly bold: boolean;
  /** Set by a vertical writing mode (top to bottom), not merely stacked. */
  readonly vertical: boolean;
}

/** A straight line that a reader sees: a stroked segment or a filled rectangle at most 3 pt thick, along an axis. */
export interface Rule {
  readonly direction: 'horizontal' | 'vertical';
  /** y of a horizontal rule, x of a vertical one (its middle). */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly thickness: number;
}

/** A filled rectangle thicker than a rule: a cell background, a band, a drawn arrow's body. `shade` 0 black … 1 white. */
export interface Fill {
  readonly box: Box;
  readonly shade: number;
}

export interface Page {
  /** From 1. */
  readonly number: number;
  /** Points, as the reader sees it. */
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  readonly fills: readonly Fill[];
  /** Images that cover at least a tenth of the page: a sign of a scan. */
  readonly images: number;
  /** Quarter turns clockwise of the page's text that were undone: the page is seen turned back by as many. Absent for none. */
  readonly turn?: 0 | 1 | 2 | 3;
}
