import type { Line, LineBreak } from '../../model/block.js';
import type { Glyph } from '../../model/page.js';
import { isBlank } from '../blank.js';
import { type BadgeOf, badgeRanges } from './badges.js';
import type { SetLine } from './lines.js';
import type { Segment } from './segments.js';

/** The edges between which text is set. Points. */
export interface TextEdges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the text begins, if not at `left` (a number set right in its cell): indents count from here. */
  readonly textLeft?: number;
}

export type Alignment = 'left' | 'center' | 'right';

/** May not begin a line, so it stays with the character before it. */
const NO_START: ReadonlySet<string> = new Set('、。，．,.：；:;？！?!」』）)］]｝}〕〉》】〟’”');
/** Nor may this, for those who set strictly. */
const NO_START_STRICT: ReadonlySet<string> = new Set(
  'ゝゞ々ーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ・％%℃‐–～〜…‥',
);
/** May not end a line, so it stays with the character after it. */
const NO_END: ReadonlySet<string> = new Set('「『（(［[｛{〔〈《【〝‘“￥¥＄$№');
const WORD = /^[A-Za-z0-9&'’.,/+_@#-]$/u;
const HANGING = /^[、。，．]$/u;
const MINOR = 0.05;
const NO_BADGES: BadgeOf = new Map();

/**
 * Gives every line its place in the container and what its end means: when the next line's first unbreakable chunk would still
 * have fitted, the writer ended the line.
 * @param following what comes after the last line: a line, nothing (`null`), or unknown, because a page break comes first.
 */
export function placeLines(
  lines: readonly SetLine[],
  edges: TextEdges,
  page: number,
  badges: BadgeOf = NO_BADGES,
  following?: SetLine | null,
): Line[] {
  const align = alignmentOf(lines, edges);
  const down = runsDown(lines);
  const textLeft = edges.textLeft ?? edges.left;
  const placed = lines.map((line, i): Line => {
    const ranges = badgeRanges(line.text, badges, i > 0);
    const indent = line.vertical ? line.box[1] - edges.top : line.box[0] - textLeft;
    const isInside = down && i + 1 < lines.length;
    const after = isInside ? 'wrap' : lineBreak(line, i + 1 < lines.length ? lines[i + 1] : following, edges, align);
    // A stamp closes what it stands behind, but where it wrapped is not to be seen.
    const stamped = ranges.at(-1)?.[1] === line.text.value.length;
    return {
      text: line.text,
      page,
      box: line.box,
      size: Math.round(line.size * 100) / 100,
      bold: line.bold,
      // A damaged font may have no size.
      indent: Math.max(0, Math.round((indent / (line.size || 1)) * 10) / 10),
      after: after === 'wrap' && stamped ? 'unknown' : after,
      ...(ranges.length > 0 ? { badges: ranges } : {}),
    };
  });
  return align === 'left' ? endAtIndents(placed) : placed;
}

/** Letters one below the other, with a number above them perhaps: a text that reads down a narrow cell, whatever its room. */
function runsDown(lines: readonly SetLine[]): boolean {
  if (lines.length < 3) return false;
  const middle = (l: SetLine): number => (l.box[0] + l.box[2]) / 2;
  const first = lines[0] as SetLine;
  return lines.every((l, i) => {
    const text = l.text.value.trim();
    const isLetter = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー・、]$/u.test(text);
    const isNumber = i === 0 && /^[(（]?(?:[0-9０-９]{1,2}|[Ⅰ-Ⅻ①-⑳])[)）.．]?$/u.test(text);
    return !l.vertical && (isLetter || isNumber) && Math.abs(middle(l) - middle(first)) < 0.5 * l.size;
  });
}

/**
 * A full line in the run of a paragraph ends it when the next is indented as first lines are:
 * ```
 *   　また、…………
 *   …………ります。     full by chance
 *   　加えて、………
 * ```
 */
function endAtIndents(lines: Line[]): Line[] {
  return lines.map((line, i) => {
    const [before, next] = [lines[i - 1], lines[i + 1]];
    if (line.after !== 'wrap' || before?.after !== 'wrap' || !next) return line;
    const step = next.indent - line.indent;
    return step > 0.7 && step < 2.2 && before.indent > line.indent - 0.3 ? { ...line, after: 'end' } : line;
  });
}

function lineBreak(line: SetLine, next: SetLine | null | undefined, edges: TextEdges, align: Alignment): LineBreak {
  if (next === null) return 'end';
  const room = roomAfter(line, edges, align);
  // The page ends here: full to less than a character may go on behind the break.
  if (next === undefined) return room < line.size * (1 - MINOR) ? 'wrap' : 'end';
  if (line.size / next.size > 1.3 || next.size / line.size > 1.3) return 'end';
  if (endsAtMargin(line, next)) return 'end';
  const glyphs = printedGlyphs(next);
  if (room <= chunkLength(next, glyphs, 'loose') + MINOR * line.size) return 'wrap';
  return room > chunkLength(next, glyphs, 'strict') + MINOR * line.size ? 'end' : 'unknown';
}

/** So many em of white space set a few words off to the margin: the title of a sheet, and its date at the right. */
const SET_OFF = 4;

/** The line closes with words of their own at the right margin, and the next begins where it began itself: nothing is wrapped. */
function endsAtMargin(line: SetLine, next: SetLine): boolean {
  const [last, before] = [line.segments.at(-1), line.segments.at(-2)];
  if (!last || !before || line.vertical || next.segments.length > 1) return false;
  const isShort = last.box[2] - last.box[0] < (line.box[2] - line.box[0]) / 3;
  return isShort && last.box[0] - before.box[2] > SET_OFF * line.size && next.box[0] - line.box[0] < line.size;
}

/**
 * Where the text of a line ends for the margin's sake: a comma or full stop may hang out behind it.
 */
export function textEnd(line: SetLine | Segment): number {
  const glyphs = ('glyphs' in line ? line : line.segments.at(-1))?.glyphs ?? [];
  const last = glyphs.at(-1);
  const before = glyphs.at(-2);
  return last && before && HANGING.test(last.text) ? before.box[2] : line.box[2];
}

/** Points left at the end of the line; in lines set to the middle or the right, all that is free on both sides. */
function roomAfter(line: SetLine, edges: TextEdges, align: Alignment): number {
  const [x0, y0, x1, y1] = line.box;
  if (line.vertical) return edges.bottom - y1 + Math.min(0, y0 - edges.top);
  return align === 'left' ? edges.right - x1 : edges.right - edges.left - (x1 - x0);
}

/**
 * Length of what can't be parted at the beginning of a line: a word, or a character with what may not leave it. Programs differ in
 * small kana and in what follows a comma.
 */
function chunkLength(line: SetLine, glyphs: readonly Glyph[], setting: 'loose' | 'strict'): number {
  let i = 0;
  const at = (k: number): string => glyphs[k]?.text ?? '';
  while (i < glyphs.length && NO_END.has(at(i))) i++;
  const word = (): void => {
    if (WORD.test(at(i))) while (WORD.test(at(i + 1)) && touch(glyphs[i], glyphs[i + 1])) i++;
  };
  const strict = setting === 'strict';
  word();
  while (NO_START.has(at(i + 1)) || (strict && NO_START_STRICT.has(at(i + 1)))) i++;
  if (strict && i > 0 && NO_START.has(at(i)) && WORD.test(at(i + 1))) {
    i++;
    word();
  }
  const first = glyphs[0];
  const last = glyphs[Math.min(i, glyphs.length - 1)];
  if (!first || !last) return line.size;
  const [from, to] = line.vertical ? ([1, 3] as const) : ([0, 2] as const);
  if (line.segments.length > 1 && line.vertical) return last.size;
  // Letter spacing takes its room too: count to where the next glyph begins, if it stands near.
  const after = glyphs[i + 1];
  const gap = after ? after.box[from] - last.box[to] : 0;
  return last.box[to] - first.box[from] + (gap > 0 && gap < 0.6 * line.size ? gap : 0);
}

function printedGlyphs(line: SetLine): Glyph[] {
  const glyphs: Glyph[] = [];
  for (const segment of line.segments) for (const g of segment.glyphs) if (!isBlank(g.text)) glyphs.push(g);
  return glyphs;
}

const touch = (a: Glyph | undefined, b: Glyph | undefined): boolean =>
  a !== undefined && b !== undefined && b.box[0] - a.box[2] < 0.15 * a.size;

/** How the lines of one container stand between its edges. */
export function alignmentOf(lines: readonly SetLine[], edges: TextEdges): Alignment {
  if (lines.length === 0 || lines.some((l) => l.vertical)) return 'left';
  const free = lines.map((l) => ({
    left: (l.box[0] - edges.left) / l.size,
    right: (edges.right - l.box[2]) / l.size,
  }));
  const shortest = free.reduce((a, b) => (b.left + b.right > a.left + a.right ? b : a));
  if (shortest.left < 0.4) return 'left';
  if (free.every((f) => Math.abs(f.left - f.right) < 0.8) && shortest.right > 0.4) return 'center';
  return free.every((f) => f.right < 0.3) ? 'right' : 'left';
}
