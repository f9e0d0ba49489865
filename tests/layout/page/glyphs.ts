import type { Box } from '../../../src/model/geometry.js';
import type { Fill, Glyph, Page, Rule } from '../../../src/model/page.js';

let next = 0;

const FULL = /[^\u0020-\u007e]/;

export interface SetOptions {
  readonly size?: number;
  readonly bold?: boolean;
  readonly vertical?: boolean;
  /** Extra points after each glyph. */
  readonly tracking?: number;
}

/** Sets `text` with its top left at x, y: full-width characters 1 em wide, ASCII ½ em. */
export function set(text: string, x: number, y: number, options: SetOptions = {}): Glyph[] {
  const { size = 10, bold = false, vertical = false, tracking = 0 } = options;
  let along = vertical ? y : x;
  return [...text].map((character) => {
    const width = FULL.test(character) ? size : size / 2;
    const box: Box = vertical ? [x, along, x + size, along + width] : [along, y, along + width, y + size];
    along += width + tracking;
    return { index: next++, text: character, box, size, font: 'Gothic', bold, vertical };
  });
}

export const hRule = (y: number, x0: number, x1: number): Rule => ({
  direction: 'horizontal',
  at: y,
  from: x0,
  to: x1,
  thickness: 0.5,
});

export const vRule = (x: number, y0: number, y1: number): Rule => ({
  direction: 'vertical',
  at: x,
  from: y0,
  to: y1,
  thickness: 0.5,
});

/** Every line of a full grid at the given xs and ys. */
export const gridRules = (xs: readonly number[], ys: readonly number[]): Rule[] => [
  ...ys.map((y) => hRule(y, xs[0] as number, xs.at(-1) as number)),
  ...xs.map((x) => vRule(x, ys[0] as number, ys.at(-1) as number)),
];

export function page(parts: {
  number?: number;
  glyphs?: Glyph[];
  rules?: Rule[];
  fills?: Fill[];
  width?: number;
  height?: number;
}): Page {
  return { number: 1, width: 595, height: 842, glyphs: [], rules: [], fills: [], images: 0, ...parts };
}
