import { boxHolds, holdsMiddle } from '../../model/geometry.js';
import { isWhite, type MarkedGlyph, type MarkedRule, type Marks } from './marks.js';

/** An image over this part of the page is a scan of it, and the invisible text on it is the scan's text layer. */
const SCAN = 0.5;

/**
 * Parts the glyphs that a reader sees from the others. Unpainted text is kept where it is the text layer of a scan, or
 * where images are all else that the page shows; white text where something darker lies under it.
 */
export function visibleGlyphs(
  marks: Marks,
  width: number,
  height: number,
): { glyphs: MarkedGlyph[]; invisible: number } {
  const scans = marks.images.filter((b) => (b[2] - b[0]) * (b[3] - b[1]) >= SCAN * width * height);
  const nothingPainted =
    marks.images.length > 0 && !marks.glyphs.some((g) => g.hidden === 'no' && g.text.trim() !== '');
  let invisible = 0;
  const glyphs = marks.glyphs.filter((g) => {
    const seen =
      isOfThisWorld(g) &&
      (g.hidden === 'no' ||
        (g.hidden === 'unpainted' && (nothingPainted || scans.some((b) => holdsMiddle(b, g.box)))) ||
        (g.hidden === 'white' && marks.backdrops.some((b) => holdsMiddle(b, g.box))));
    if (!seen && g.text.trim() !== '') invisible++;
    return seen;
  });
  return { glyphs, invisible };
}

/** The largest page that PDF viewers show, in points: a larger character is damage, and costs layout dearly. */
const LARGEST = 14_400;

/** The sum is no number where one of them is none. */
const isOfThisWorld = ({ size, box }: MarkedGlyph): boolean =>
  size <= LARGEST && Number.isFinite(box[0] + box[1] + box[2] + box[3]);

/** The rules that a reader sees: white ones only where they part coloured cells. */
export function seenRules(marks: Marks): MarkedRule[] {
  return marks.rules.filter((r) => {
    if (!isWhite(r.shade)) return true;
    const middle = (r.from + r.to) / 2;
    const [x, y] = r.direction === 'horizontal' ? [middle, r.at] : [r.at, middle];
    return marks.fills.some(({ box }) => boxHolds(box, x, y, 1));
  });
}
