import type { PdfFont } from './library/index.js';
import type { MarkedGlyph, Marks, MutableBox } from './marks.js';

/** Stands for the font of a viewer, which sets what the field's own font cannot. */
const VIEWER_FONT: PdfFont = {
  name: '',
  bold: false,
  vertical: false,
  type3: false,
  fontMatrix: [0.001, 0, 0, 0.001, 0, 0],
  bbox: [0, 0, 0, 0],
  defaultVMetrics: [-1000, 500, 880],
};

const PADDING = 2;
const LARGEST_SIZE = 12;
const LINE_HEIGHT = 1.2;

/**
 * Makes sure that a form field shows its value: where the glyphs of its appearance (those from index `from` on) are other
 * characters, because the form's font has no Japanese, or where there are none, the value is set as a viewer would set it.
 * An appearance that only formats the value (1,234 for 1234) is left as it is.
 */
export function showFieldText(value: string, box: MutableBox, from: number, marks: Marks): void {
  const shown = marks.glyphs.slice(from).map((g) => g.text);
  const lacking = [...value].filter((c) => c.trim() !== '' && !shown.includes(c));
  const formatted = shown.some((c) => c.trim() !== '') && lacking.every((c) => c < '\u0080');
  if (lacking.length === 0 || formatted) return;

  marks.glyphs.length = from;
  const lines = value.split(/\r\n?|\n/);
  const height = (box[3] - box[1]) / lines.length;
  const widest = Math.max(...lines.map((line) => emsOf(line)), 1);
  const size = Math.min(LARGEST_SIZE, height / LINE_HEIGHT, (box[2] - box[0] - 2 * PADDING) / widest);
  lines.forEach((line, i) => {
    const y = box[1] + height * (i + 0.5) - size / 2;
    let x = box[0] + PADDING;
    for (const text of line) {
      const advance = emsOf(text) * size;
      marks.glyphs.push(glyphAt([x, y, x + advance, y + size], text, size));
      x += advance;
    }
  });
}

/** Half an em for ASCII and half-width kana, one for all else. */
function emsOf(text: string): number {
  let ems = 0;
  for (const c of text) ems += c < '\u0080' || (c >= '\uFF61' && c <= '\uFF9F') ? 0.5 : 1;
  return ems;
}

const glyphAt = (box: MutableBox, text: string, size: number): MarkedGlyph => ({
  text,
  box,
  size,
  font: VIEWER_FONT,
  bold: false,
  turn: 0,
  hidden: 'no',
  code: -1,
});
