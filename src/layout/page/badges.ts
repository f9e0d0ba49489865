import { type Box, boxHeight, boxHolds, boxWidth } from '../../model/geometry.js';
import type { Fill, Glyph } from '../../model/page.js';
import type { SourceText } from '../../model/sourceText.js';
import { lowerBound } from '../sorted.js';
import { isShaded } from './edges.js';
import type { SetLine } from './lines.js';

/** Badge number of a glyph by its source index. */
export type BadgeOf = ReadonlyMap<number, number>;

/** The badges on the lines of one container. */
export type BadgesOf = (lines: readonly SetLine[]) => BadgeOf;

/** A badge is about one line high, */
const HEIGHT = 2.4;
/** hardly wider than its text (em left and right together), */
const MARGINS = 2.5;
/** and holds a word or two. */
const LONGEST = 14;

/**
 * Finds stamps: small frames or patches of colour round a word or two of a line (`… を実施します！ [達成]`).
 * @param cells areas that are cells, boxes or the like themselves: a patch as large as one of them is its background.
 */
export function findBadges(
  glyphs: readonly Glyph[],
  frames: readonly Box[],
  fills: readonly Fill[],
  isBackground: (box: Box) => boolean,
): BadgeOf {
  const candidates = [...frames, ...fills.filter((f) => isShaded(f) && !isBackground(f.box)).map((f) => f.box)].filter(
    (b) => boxHeight(b) <= 60,
  );
  const badges = new Map<number, number>();
  if (candidates.length === 0) return badges;
  const byTop = [...glyphs].sort((a, b) => a.box[1] - b.box[1]);
  const tops = byTop.map((g) => g.box[1]);
  for (const [id, box] of candidates.entries()) {
    const inside: Glyph[] = [];
    for (let i = lowerBound(tops, box[1] - 60); i < byTop.length && (tops[i] as number) <= box[3]; i++) {
      const g = byTop[i] as Glyph;
      const x = (g.box[0] + g.box[2]) / 2;
      const y = (g.box[1] + g.box[3]) / 2;
      if (g.text.trim() !== '' && boxHolds(box, x, y)) inside.push(g);
      if (inside.length > LONGEST) break;
    }
    if (inside.length === 0 || inside.length > LONGEST) continue;
    const size = Math.max(...inside.map((g) => g.size));
    if (boxHeight(box) > HEIGHT * size) continue;
    const text = Math.max(...inside.map((g) => g.box[2])) - Math.min(...inside.map((g) => g.box[0]));
    if (boxWidth(box) > text + MARGINS * size) continue;
    for (const g of inside) badges.set(g.index, id);
  }
  return badges;
}

/** Ranges of the text that lie in badges. `alone`: a badge may be the whole line (it did not fit on the line before). */
export function badgeRanges(text: SourceText, badges: BadgeOf, alone: boolean): (readonly [number, number])[] {
  if (badges.size === 0) return [];
  const ranges: [number, number][] = [];
  let open: number | undefined;
  for (let i = 0; i < text.at.length; i++) {
    const id = badges.get(text.at[i] as number);
    const last = ranges.at(-1);
    if (id !== undefined && id === open && last) last[1] = i + 1;
    else if (id !== undefined) ranges.push([i, i + 1]);
    if (id !== undefined || text.value[i]?.trim() !== '') open = id;
  }
  const badged = ranges.reduce((n, [from, to]) => n + text.value.slice(from, to).replace(/\s/gu, '').length, 0);
  const whole = badged === text.value.replace(/\s/gu, '').length;
  // Several patches side by side are the shaded cells of a row.
  return whole && (!alone || ranges.length > 1) ? [] : ranges;
}
