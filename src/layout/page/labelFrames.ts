import { type Box, boxHeight, holdsMiddle } from '../../model/geometry.js';
import type { Glyph } from '../../model/page.js';
import { isBlank } from '../blank.js';
import type { Grid } from './grids.js';

/** A frame round a label is at most so many times as high as its text, */
const HEIGHT = 2.4;
/** holds a few words, */
const LONGEST = 14;
/** and the text that it labels begins at most so many em to its right. */
const BESIDE = 3;
/** Frames of one form begin at one x, within so many points. */
const ALIGNED = 1;

/**
 * Grids that are no tables but small frames round the labels of a form, one below the other and perhaps touching:
 * ```
 *  ( 課題 )  参加者の固定化が進む。
 *  ( 方法 )  休日にも開き、配信を
 *            取り入れる。
 * ```
 * The texts stand beside them without a frame of their own: alignment finds the form. Half of the frames that begin at one x hold
 * known labels at least.
 */
export function labelFrames(
  grids: readonly Grid[],
  glyphs: readonly Glyph[],
  isLabel: (text: string) => boolean,
): ReadonlySet<Grid> {
  const columns = grids.filter((grid) => grid.xs.length === 2);
  if (columns.length === 0) return NONE;
  const printed = glyphs.filter((g) => !isBlank(g.text) && !g.vertical);
  const found = columns.flatMap((grid) => {
    const texts = framedTexts(grid, printed);
    return texts ? [{ grid, x: grid.box[0], texts }] : [];
  });
  const isOfForm = (x: number): boolean => {
    const texts = found.filter((f) => Math.abs(f.x - x) <= ALIGNED).flatMap((f) => f.texts);
    return texts.filter(isLabel).length * 2 >= texts.length;
  };
  return new Set(found.filter((f) => isOfForm(f.x)).map((f) => f.grid));
}

const NONE: ReadonlySet<Grid> = new Set();

/** What the frames hold; null where one of the cells is no frame of a label, or has no text beside it. */
function framedTexts({ cells }: Grid, glyphs: readonly Glyph[]): string[] | null {
  const texts: string[] = [];
  let size = 0;
  const blank: Box[] = [];
  for (const { box } of cells) {
    const own = glyphs.filter((g) => holdsMiddle(box, g.box));
    const [first] = own;
    if (!first) {
      blank.push(box);
      continue;
    }
    if (own.length > LONGEST || boxHeight(box) > HEIGHT * first.size) return null;
    if (own.some((g) => Math.abs(middle(g) - middle(first)) > 0.3 * first.size)) return null;
    if (!glyphs.some((g) => isBeside(g, box, first.size))) return null;
    size = first.size;
    texts.push(
      [...own]
        .sort((a, b) => a.box[0] - b.box[0])
        .map((g) => g.text)
        .join(''),
    );
  }
  // White between two frames, too low for a text.
  return texts.length > 0 && blank.every((b) => boxHeight(b) < size) ? texts : null;
}

const middle = (g: Glyph): number => (g.box[1] + g.box[3]) / 2;

const isBeside = (g: Glyph, [, top, right, bottom]: Box, em: number): boolean =>
  middle(g) > top && middle(g) < bottom && g.box[0] >= right - 1 && g.box[0] < right + BESIDE * em;
