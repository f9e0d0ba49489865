import type { Glyph } from '../../model/page.js';
import { isBlank } from '../blank.js';

/** A glyph along its line: `start`/`end` in the direction of writing, `top`/`bottom` across it. Points. */
export interface FlowBox {
  readonly glyph: Glyph;
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
  /** White space: asked of each glyph at every step. */
  readonly blank: boolean;
}

/** Turns horizontal or vertical writing into one frame, so that lines are found once for both. */
export function flowGlyphs(glyphs: readonly Glyph[], vertical: boolean): FlowBox[] {
  return glyphs.map((glyph) => {
    const [x0, y0, x1, y1] = glyph.box;
    const blank = isBlank(glyph.text);
    return vertical
      ? { glyph, start: y0, end: y1, top: -x1, bottom: -x0, blank }
      : { glyph, start: x0, end: x1, top: y0, bottom: y1, blank };
  });
}

/** Whether two glyphs stand on one line, as far as their heights tell. */
export function sameBaseline(a: FlowBox, b: FlowBox): boolean {
  const small = Math.min(a.bottom - a.top, b.bottom - b.top);
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const ratio = a.glyph.size / b.glyph.size;
  // Ruby stands above the line and shares little height with it; a superscript shares at least half of its own.
  return shared >= (ratio > 0.8 && ratio < 1.25 ? 0.65 : 0.5) * small;
}
