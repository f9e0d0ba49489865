import type { Glyph, Page } from '../../model/page.js';
import { isBlank } from '../blank.js';

/** A line of one sign from end to end, as a typewriter draws it. */
const RULE = /^(?:([-=_~*#+])\1{11,}|([－＝＿～＊―ー─━═])\2{5,})$/u;
const SIGNS: ReadonlySet<string> = new Set('-=_~*#+－＝＿～＊―ー─━═');
/** A rule has so many signs at least. */
const FEWEST = 6;
/** Baselines this many em apart are those of one line. */
const SAME_LINE = 0.3;

/** Takes the rules away that a program without any drew with signs, line for line: where they stood is white space. */
export function takeTypedRules(page: Page): { readonly page: Page; readonly typed: readonly number[] } {
  const signs = page.glyphs.filter(isSign);
  if (signs.length < FEWEST) return { page, typed: [] };
  // The signs of サービス are on nearly every page, and make no rule.
  const rules = toLines(signs).filter((line) => RULE.test(line.map((g) => g.text).join('')));
  if (rules.length === 0) return { page, typed: [] };
  const taken = new Set<Glyph>();
  const others = page.glyphs.filter((g) => !isBlank(g.text) && !isSign(g)).map(middle);
  for (const line of rules) {
    const [first] = line as [Glyph];
    const isAlone = !others.some((y) => Math.abs(y - middle(first)) <= SAME_LINE * first.size);
    if (isAlone) for (const g of line) taken.add(g);
  }
  if (taken.size === 0) return { page, typed: [] };
  return {
    page: { ...page, glyphs: page.glyphs.filter((g) => !taken.has(g)) },
    typed: [...taken].map((g) => g.index),
  };
}

const isSign = ({ text }: Glyph): boolean =>
  SIGNS.has(text) || (text.length > 1 && [...text].every((c) => SIGNS.has(c)));

const middle = (g: Glyph): number => (g.box[1] + g.box[3]) / 2;

function toLines(glyphs: readonly Glyph[]): Glyph[][] {
  const lines: Glyph[][] = [];
  for (const g of [...glyphs].sort((a, b) => middle(a) - middle(b))) {
    const first = lines.at(-1)?.[0];
    if (first && middle(g) - middle(first) <= SAME_LINE * first.size) lines.at(-1)?.push(g);
    else lines.push([g]);
  }
  return lines;
}
