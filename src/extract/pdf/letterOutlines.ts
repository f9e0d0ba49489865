import type { MarkedGlyph, MarkedRule } from './marks.js';

/** Fewer short rules than this are no outlines of letters, and not looked at one by one. */
const MANY = 24;
/** Height of the bands in which glyphs are looked up, in points. */
const BAND = 16;

/**
 * Leaves out the rules inside characters: a producer that can't make a font bold fills the text and strokes its outlines
 * besides, as paths of their own (cairo does), and the straight pieces of these (of 目 or 一) are no lines of a table.
 */
export function withoutLetterOutlines(
  rules: readonly MarkedRule[],
  glyphs: readonly MarkedGlyph[],
): readonly MarkedRule[] {
  const largest = glyphs.reduce((size, g) => Math.max(size, g.box[2] - g.box[0], g.box[3] - g.box[1]), 0);
  const isShort = (r: MarkedRule): boolean => r.to - r.from < largest;
  const short = rules.reduce((count, r) => count + (isShort(r) ? 1 : 0), 0);
  if (short < MANY) return rules;
  const bands = new Map<number, MarkedGlyph[]>();
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') continue;
    for (let band = bandOf(glyph.box[1]); band <= bandOf(glyph.box[3]); band++) {
      const there = bands.get(band);
      if (there) there.push(glyph);
      else bands.set(band, [glyph]);
    }
  }
  return rules.filter((r) => !isShort(r) || !bands.get(bandOf(middle(r)))?.some((g) => isInside(r, g)));
}

const bandOf = (y: number): number => Math.floor(y / BAND);

const middle = (r: MarkedRule): number => (r.direction === 'horizontal' ? r.at : (r.from + r.to) / 2);

function isInside({ direction, at, from, to }: MarkedRule, { box }: MarkedGlyph): boolean {
  const [along, across] = direction === 'horizontal' ? [0, 1] : [1, 0];
  return (
    from >= (box[along] as number) &&
    to <= (box[along + 2] as number) &&
    at >= (box[across] as number) &&
    at <= (box[across + 2] as number)
  );
}
