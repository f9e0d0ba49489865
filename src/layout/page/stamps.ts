import type { Box } from '../../model/geometry.js';
import type { Glyph, Rule } from '../../model/page.js';
import { isBlank } from '../blank.js';
import { lowerBound } from '../sorted.js';

/** A stamp is at most this high in points, */
const HIGHEST = 40;
/** at most this many times as high as its text, */
const HEIGHT = 2.4;
/** and its corners meet within this many points (round corners leave a little). */
const CORNER = 2.5;
/** Another rule this near touches; stamps on consecutive lines may overlap by a little more. */
const TOUCH = 0.4;
/** Text of the same line stands no farther away (em) than this. */
const BESIDE = 1.2;

/**
 * Sets small frames within a line of text apart from the rules of tables, before stamps on consecutive lines can be taken for one
 * grid:
 * ```
 *   窓口を見直します！ ┌────┐      text right beside the frame, no rule between: a stamp
 *                      │達成│
 *                      └────┘
 * ```
 */
export function takeStamps(
  rules: readonly Rule[],
  glyphs: readonly Glyph[],
): { stamps: Box[]; rules: readonly Rule[] } {
  const across = rules.filter((r) => r.direction === 'horizontal' && r.to - r.from < 8 * HIGHEST);
  const down = rules.filter((r) => r.direction === 'vertical').sort((a, b) => a.at - b.at);
  if (across.length < 2 || down.length < 2) return { stamps: [], rules };
  const downAt = down.map((r) => r.at);
  const byFrom = [...across].sort((a, b) => a.from - b.from);
  const froms = byFrom.map((r) => r.from);
  /** Only a frame that looks like a stamp asks for the text around it. */
  let text: Glyph[] | undefined;
  let tops: number[] | undefined;
  const stamps: Box[] = [];
  const used = new Set<Rule>();

  const side = (x: number, y0: number, y1: number): Rule | undefined => {
    for (let i = lowerBound(downAt, x - CORNER); i < down.length && (downAt[i] as number) <= x + CORNER; i++) {
      const r = down[i] as Rule;
      if (Math.abs(r.from - y0) <= CORNER && Math.abs(r.to - y1) <= CORNER) return r;
    }
    return undefined;
  };
  /** Whether another rule runs beside the frame's side, so that the frame is one of several cells. */
  const walled = (x: number, middle: number, own: Rule): boolean => {
    for (let i = lowerBound(downAt, x - 4); i < down.length && (downAt[i] as number) <= x + 4; i++) {
      const r = down[i] as Rule;
      if (r !== own && Math.abs(r.at - own.at) > 0.01 && r.from < middle && r.to > middle) return true;
    }
    return false;
  };

  for (const top of across) {
    if (used.has(top)) continue;
    for (
      let i = lowerBound(froms, top.from - CORNER);
      i < byFrom.length && (froms[i] as number) <= top.from + CORNER;
      i++
    ) {
      const bottom = byFrom[i] as Rule;
      const height = bottom.at - top.at;
      if (height < 6 || height > HIGHEST || Math.abs(bottom.to - top.to) > CORNER || used.has(bottom)) continue;
      const left = side(top.from, top.at, bottom.at);
      const right = side(top.to, top.at, bottom.at);
      if (!left || !right || left === right) continue;
      const box: Box = [left.at, top.at, right.at, bottom.at];
      if (!standsFree(box, rules, [top, bottom, left, right])) continue;
      const middle = (top.at + bottom.at) / 2;
      if (walled(left.at, middle, left) || walled(right.at, middle, right)) continue;
      text ??= glyphs.filter((g) => !isBlank(g.text)).sort((a, b) => a.box[1] - b.box[1]);
      tops ??= text.map((g) => g.box[1]);
      if (!isWithinLine(box, text, tops)) continue;
      stamps.push(box);
      for (const r of [top, bottom, left, right]) used.add(r);
      break;
    }
  }
  return { stamps, rules: stamps.length === 0 ? rules : rules.filter((r) => !used.has(r)) };
}

/** Whether no other rule touches a corner: the cells of a table go on there. */
function standsFree([x0, y0, x1, y1]: Box, rules: readonly Rule[], own: readonly Rule[]): boolean {
  const near = (v: number, corner: number) => Math.abs(v - corner) <= TOUCH;
  return !rules.some((r) => {
    const [a0, a1, c0, c1] = r.direction === 'horizontal' ? [x0, x1, y0, y1] : [y0, y1, x0, x1];
    const meets = (near(r.at, c0) || near(r.at, c1)) && r.to >= a0 - TOUCH && r.from <= a1 + TOUCH;
    const crosses = r.at >= c0 - TOUCH && r.at <= c1 + TOUCH && (near(r.from, a1) || near(r.to, a0));
    return (meets || crosses) && !own.includes(r);
  });
}

/** Whether the frame fits its text closely and text of the same line stands right beside it. */
function isWithinLine(box: Box, text: readonly Glyph[], tops: readonly number[]): boolean {
  const [x0, y0, x1, y1] = box;
  let size = 0;
  const line: Glyph[] = [];
  for (let i = lowerBound(tops, y0 - HIGHEST); i < text.length && (tops[i] as number) < y1; i++) {
    const g = text[i] as Glyph;
    const y = (g.box[1] + g.box[3]) / 2;
    if (y < y0 || y > y1) continue;
    const x = (g.box[0] + g.box[2]) / 2;
    if (x > x0 && x < x1) size = Math.max(size, g.size);
    else line.push(g);
  }
  if (size === 0 || y1 - y0 > HEIGHT * size) return false;
  const reach = BESIDE * size;
  return line.some(
    (g) => (g.box[2] <= x0 + 1 && x0 - g.box[2] < reach) || (g.box[0] >= x1 - 1 && g.box[0] - x1 < reach),
  );
}
