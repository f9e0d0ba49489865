import type { Line, LineBreak } from '../../model/block.js';
import type { Glyph } from '../../model/page.js';
import { type BadgeOf, badgeRanges } from './badges.js';
import type { SetLine } from './lines.js';

/** The edges between which text is set. Points. */
export interface TextEdges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** May not begin a line, so it stays with the character before it. */
const NO_START =
  /^[、。，．,.：；:;？！?!」』）)］\]｝}〕〉》】〟’”ゝゞ々ーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ・％%℃‐–～〜…‥]$/u;
/** May not end a line, so it stays with the character after it. */
const NO_END = /^[「『（(［[｛{〔〈《【〝‘“￥¥＄$№]$/u;
const WORD = /^[A-Za-z0-9０-９Ａ-Ｚａ-ｚ&'’./+_@#-]$/u;
const MINOR = 0.05;
const NO_BADGES: BadgeOf = new Map();

/**
 * Gives every line its place in the container and what its end means: when the next line's first unbreakable chunk would still
 * have fitted, the writer ended the line.
 */
export function placeLines(
  lines: readonly SetLine[],
  edges: TextEdges,
  page: number,
  badges: BadgeOf = NO_BADGES,
): Line[] {
  const centred = isCentred(lines, edges);
  return lines.map((line, i) => {
    const ranges = badgeRanges(line.text, badges, i > 0);
    const indent = line.vertical ? line.box[1] - edges.top : line.box[0] - edges.left;
    return {
      text: line.text,
      page,
      box: line.box,
      size: line.size,
      bold: line.bold,
      indent: Math.max(0, Math.round((indent / line.size) * 10) / 10),
      after: lineBreak(line, lines[i + 1], edges, centred),
      ...(ranges.length > 0 ? { badges: ranges } : {}),
    };
  });
}

function lineBreak(line: SetLine, next: SetLine | undefined, edges: TextEdges, centred: boolean): LineBreak {
  const room = roomAfter(line, edges, centred);
  // Nothing follows here: full to less than a character may go on after a page break.
  if (!next) return room < line.size * (1 - MINOR) ? 'wrap' : 'end';
  if (line.size / next.size > 1.3 || next.size / line.size > 1.3) return 'end';
  return room > chunkLength(next) + MINOR * line.size ? 'end' : 'wrap';
}

/** Points left at the end of the line. */
function roomAfter(line: SetLine, edges: TextEdges, centred: boolean): number {
  const [x0, y0, x1, y1] = line.box;
  if (line.vertical) return edges.bottom - y1 + Math.min(0, y0 - edges.top);
  return centred ? edges.right - edges.left - (x1 - x0) : edges.right - x1;
}

/** Length of what can't be parted at the beginning of a line: a word, or a character with what may not leave it. */
function chunkLength(line: SetLine): number {
  const glyphs = line.segments.flatMap((s) => s.glyphs).filter((g) => g.text.trim() !== '');
  let i = 0;
  const at = (k: number): string => glyphs[k]?.text ?? '';
  while (i < glyphs.length && NO_END.test(at(i))) i++;
  if (WORD.test(at(i))) while (i + 1 < glyphs.length && WORD.test(at(i + 1)) && touch(glyphs[i], glyphs[i + 1])) i++;
  while (i + 1 < glyphs.length && NO_START.test(at(i + 1))) i++;
  const first = glyphs[0];
  const last = glyphs[Math.min(i, glyphs.length - 1)];
  if (!first || !last) return line.size;
  if (line.segments.length > 1 && line.vertical) return last.size;
  return line.vertical ? last.box[3] - first.box[1] : last.box[2] - first.box[0];
}

const touch = (a: Glyph | undefined, b: Glyph | undefined): boolean =>
  a !== undefined && b !== undefined && b.box[0] - a.box[2] < 0.15 * a.size;

/** Whether the lines share their middle and not their left edge. */
export function isCentred(lines: readonly SetLine[], edges: TextEdges): boolean {
  if (lines.length === 0 || lines.some((l) => l.vertical)) return false;
  const axis = (edges.left + edges.right) / 2;
  const off = (l: SetLine) => Math.abs((l.box[0] + l.box[2]) / 2 - axis) / l.size;
  return (
    lines.every((l) => off(l) < 0.6) &&
    lines.some((l) => l.box[0] - edges.left > l.size && edges.right - l.box[2] > l.size)
  );
}
