import type { Glyph, Page } from '../../model/page.js';
import { isBlank } from '../blank.js';

const DOTS: ReadonlySet<string> = new Set('….‥・･·．⋯');
/** An ellipsis of a text has fewer dots. */
const FEWEST_DOTS = 9;
const DOTS_OF: Readonly<Record<string, number>> = { '…': 3, '⋯': 3, '‥': 2 };
/** Baselines this many em apart are those of one line. */
const SAME_LINE = 0.3;

/**
 * Takes the dots away that lead the eye from one text of a line to the next (健診の受診…………保健課): they are white space. Dots
 * before a page number stay, for a table of contents is known by them.
 */
export function takeLeaders(page: Page): { readonly page: Page; readonly leaders: readonly number[] } {
  // Most pages have no leaders; the marks of lists and the points of figures are fewer.
  if (dotsIn(page.glyphs) < FEWEST_DOTS) return { page, leaders: [] };
  const taken = new Set<Glyph>();
  for (const line of toLines(page.glyphs.filter((g) => !g.vertical && !isBlank(g.text))))
    for (const g of leadersOf(line)) taken.add(g);
  if (taken.size === 0) return { page, leaders: [] };
  return {
    page: { ...page, glyphs: page.glyphs.filter((g) => !taken.has(g)) },
    leaders: [...taken].map((g) => g.index),
  };
}

const middle = (g: Glyph): number => (g.box[1] + g.box[3]) / 2;

function toLines(glyphs: readonly Glyph[]): Glyph[][] {
  const lines: Glyph[][] = [];
  for (const g of [...glyphs].sort((a, b) => middle(a) - middle(b))) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && middle(g) - middle(first) <= SAME_LINE * first.size) line.push(g);
    else lines.push([g]);
  }
  return lines.map((line) => line.sort((a, b) => a.box[0] - b.box[0]));
}

/** Dots that a font prints as one glyph come in one text. */
const isDot = ({ text }: Glyph): boolean => DOTS.has(text) || (text.length > 1 && [...text].every((c) => DOTS.has(c)));

/** How many dots are printed: an ellipsis has three of them. */
function dotsIn(glyphs: readonly Glyph[]): number {
  let dots = 0;
  for (const g of glyphs) if (isDot(g)) for (const c of g.text) dots += DOTS_OF[c] ?? 1;
  return dots;
}

function leadersOf(line: readonly Glyph[]): Glyph[] {
  const out: Glyph[] = [];
  for (let from = 0; from < line.length; ) {
    let to = from;
    while (to < line.length && isDot(line[to] as Glyph)) to++;
    const run = line.slice(from, to);
    if (from > 0 && dotsIn(run) >= FEWEST_DOTS && leadsToText(line.slice(to))) out.push(...run);
    from = Math.max(to, from + 1);
  }
  return out;
}

/** More than a page number stands behind the dots. */
function leadsToText(after: readonly Glyph[]): boolean {
  const rest = after.map((g) => g.text).join('');
  return rest !== '' && !/^[PpＰ.]*[0-9０-９]{1,3}$/.test(rest);
}
