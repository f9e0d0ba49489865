import { isPlain } from '../plain.js';
import type { PdfFont } from './library/index.js';
import type { MarkedGlyph } from './marks.js';

/** Private use, replacement and control characters: no reader's text. */
const CONTROL = /^\p{Cc}+$/u;
const MEANINGLESS = /[\p{Co}\p{Cn}\p{Cc}\p{Cs}\uFFFD]/u;
/** What Japanese documents are written in. */
const EXPECTED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Latin}\p{Script=Common}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/**
 * Drops the glyphs of fonts that give no Unicode meaning: most of what such a font shows is private use or control
 * characters, or its glyph numbers taken for code points, which fall into scripts at random.
 */
export function dropUnreadable(glyphs: readonly MarkedGlyph[]): {
  readonly glyphs: readonly MarkedGlyph[];
  readonly unreadable: number;
} {
  const fonts = new Map<
    PdfFont,
    { total: number; meaningless: number; control: number; unmapped: number; odd: number }
  >();
  for (const { text, font, code } of glyphs) {
    if (text === ' ' || text === '\u3000') continue;
    let count = fonts.get(font);
    if (!count) {
      count = { total: 0, meaningless: 0, control: 0, unmapped: 0, odd: 0 };
      fonts.set(font, count);
    }
    count.total++;
    if (isPlain(text)) {
      if (text.charCodeAt(0) === code) count.unmapped++;
      continue;
    }
    if (CONTROL.test(text)) count.control++;
    if (MEANINGLESS.test(text)) count.meaningless++;
    else if (text.codePointAt(0) === code) {
      count.unmapped++;
      if (!EXPECTED.test(text)) count.odd++;
    }
  }
  const isUnreadable = (font: PdfFont): boolean => {
    const c = fonts.get(font);
    if (!c) return false;
    const unmapped = c.unmapped + c.meaningless > 0.9 * c.total;
    const numbers = unmapped && (c.control > 0 || c.odd + c.meaningless > 0.25 * c.total);
    return numbers || c.meaningless > 0.5 * c.total || c.control > 0.25 * c.total;
  };
  const bad = new Set([...fonts.keys()].filter(isUnreadable));
  const isClean = bad.size === 0 && [...fonts.values()].every((c) => c.control === 0);
  if (isClean) return { glyphs, unreadable: 0 };
  let unreadable = 0;
  const kept = glyphs.filter((g) => {
    const drop = bad.has(g.font) || (!isPlain(g.text) && CONTROL.test(g.text));
    if (drop) unreadable++;
    return !drop;
  });
  return { glyphs: kept, unreadable };
}
