import type { SourceText } from '../../model/sourceText.js';
import { INSERTED } from '../../model/sourceText.js';
import type { FlowBox } from './flow.js';

/** Gaps (em, beyond the line's own tracking) from which two glyphs without a printed space between them have one. */
const WORD_GAP = { latin: 0.17, mixed: 0.32, japanese: 0.27 } as const;

/** Begins with ASCII, a Latin letter or a Latin sign. */
function isLatin(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 0x80 || (code >= 0xa1 && code <= 0x24f) || (code >= 0x2010 && code <= 0x2019);
}
const IDEOGRAPHIC_SPACE = '\u3000';

/**
 * The text of glyphs in line order. LibreOffice and Word put about 0.25 em between Japanese and Latin, justified lines and
 * letter-spaced labels put the same gap everywhere: neither is a space.
 */
export function segmentText(boxes: readonly FlowBox[]): SourceText {
  /** Most texts have no gap that could be a space: found when it is asked for. */
  let tracking: number | null = null;
  const isWordGap = (a: FlowBox, b: FlowBox): boolean => {
    const gap = (b.start - a.end) / Math.max(a.glyph.size, b.glyph.size);
    // What hardly any two glyphs have between them is not asked further.
    if (gap <= WORD_GAP.latin) return false;
    const least = leastGap(a, b);
    if (gap <= least) return false;
    tracking ??= trackingOf(boxes);
    return gap - tracking > least;
  };
  let value = '';
  const at: number[] = [];
  const put = (text: string, index: number): void => {
    value += text;
    for (let i = 0; i < text.length; i++) at.push(index);
  };
  let last: FlowBox | null = null;
  let blanks: FlowBox[] = [];
  for (const b of boxes) {
    if (b.blank) {
      blanks.push(b);
      continue;
    }
    const [space] = blanks;
    if (space) {
      const wide = blanks.filter((s) => s.glyph.text.includes(IDEOGRAPHIC_SPACE));
      if (last && wide.length > 0) for (const s of wide) put(IDEOGRAPHIC_SPACE, s.glyph.index);
      else if (last) put(' ', space.glyph.index);
      blanks = [];
    } else if (last && isWordGap(last, b)) put(' ', INSERTED);
    put(b.glyph.text, b.glyph.index);
    last = b;
  }
  return { value, at };
}

/** The gap (em) between two glyphs that is no space yet. */
function leastGap(a: FlowBox, b: FlowBox): number {
  const latin = Number(isLatin(a.glyph.text)) + Number(isLatin(b.glyph.text));
  return latin === 2 ? WORD_GAP.latin : latin === 1 ? WORD_GAP.mixed : WORD_GAP.japanese;
}

/** The gap (em, at least 0) that the line puts between all its glyphs: letter spacing or justification. */
function trackingOf(boxes: readonly FlowBox[]): number {
  const gaps: number[] = [];
  for (let i = 1; i < boxes.length; i++) {
    const a = boxes[i - 1] as FlowBox;
    const b = boxes[i] as FlowBox;
    if (a.blank || b.blank) continue;
    if (isLatin(a.glyph.text) !== isLatin(b.glyph.text)) continue;
    gaps.push((b.start - a.end) / Math.max(a.glyph.size, b.glyph.size));
  }
  if (gaps.length < 2) return 0;
  gaps.sort((a, b) => a - b);
  // Few gaps prove tracking only when all agree: the least is then all of them.
  const typical = gaps.length < 4 ? gaps[0] : gaps[gaps.length >> 1];
  return Math.max(0, typical ?? 0);
}
