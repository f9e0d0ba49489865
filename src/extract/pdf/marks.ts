import type { Fill, Rule } from '../../model/page.js';
import type { PdfFont } from './library/index.js';

/** A box that is still being worked on. */
export type MutableBox = [x0: number, y0: number, x1: number, y1: number];

/** Why a reader of the page does not see a glyph. `unpainted`: render mode 3 or 7, as the text layer under a scan has it. */
export type Hidden = 'no' | 'unpainted' | 'clipped' | 'layer' | 'white';

/** A glyph as the content stream shows it, before the page as a whole has been judged. */
export interface MarkedGlyph {
  text: string;
  box: MutableBox;
  size: number;
  font: PdfFont;
  bold: boolean;
  /** Quarter turns clockwise from upright. */
  turn: 0 | 1 | 2 | 3;
  hidden: Hidden;
  /** The character code in the content stream. */
  code: number;
}

/** A rule or fill, and how light it is painted: 0 black … 1 white. */
export type MarkedRule = Rule & { readonly shade: number };

/** A white area over whatever was painted before it. */
export interface WhiteArea {
  readonly box: MutableBox;
  /** How many fills were painted before it. */
  readonly over: number;
}

/** All that one page paints, in the page's own frame. */
export interface Marks {
  readonly glyphs: MarkedGlyph[];
  readonly rules: MarkedRule[];
  /** In the order in which they are painted. */
  readonly fills: Fill[];
  readonly whites: WhiteArea[];
  /** Whatever is painted and not white, images included: white text on it is seen. */
  readonly backdrops: MutableBox[];
  readonly images: MutableBox[];
  /** Filled shapes with curves: on a page without text, outlined letters. */
  outlines: number;
  /** Some font's characters were mapped back from its glyphs by the smallest code point: radicals tell. */
  backMapped: boolean;
  /** Texts shown in a font that could not be read. */
  fontless: number;
}

export const noMarks = (): Marks => ({
  glyphs: [],
  rules: [],
  fills: [],
  whites: [],
  backdrops: [],
  images: [],
  outlines: 0,
  backMapped: false,
  fontless: 0,
});

/** Text and lines of such a shade are not seen on paper. */
export const isWhite = (shade: number): boolean => shade > 0.97;

/** An area of such a shade can't be told from paper; a little darker, it shows where a cell is. */
export const isPaper = (shade: number): boolean => shade >= 0.985;

/** The page holds more than any page for readers: it is refused. */
export class PageTooDense extends Error {
  constructor(
    readonly what: 'operators' | 'glyphs' | 'rules',
    readonly count: number,
    readonly limit: number,
  ) {
    super(`${count} ${what}`);
  }
}
