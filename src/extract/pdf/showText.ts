import { foldAngles, foldRadicals, foldSymbolMarks, foldVerticalForms, tellsBackMapped } from '../foldCharacters.js';
import { MAX_PAGE_GLYPHS } from '../options.js';
import { isPlain } from '../plain.js';
import type { GraphicsState } from './graphicsState.js';
import type { PdfGlyph } from './library/index.js';
import { type Hidden, isWhite, type MarkedGlyph, type Marks, PageTooDense } from './marks.js';
import { mapBox } from './matrix.js';
import { settingOf } from './textSetting.js';

/** The em box that Japanese fonts share: all boxes of one size are of one height, whatever the font says of itself. */
const ASCENT = 0.88;
const DESCENT = -0.12;

/** Less of a glyph than this inside the clip, across or along, is not seen. */
const SEEN = 0.25;

/** Adds the glyphs of one show-text operator and moves the pen: every spacing of the PDF imaging model applies. */
export function showText(
  items: readonly (PdfGlyph | number)[],
  state: GraphicsState,
  shown: boolean,
  marks: Marks,
): void {
  const { font, fontSize, charSpacing, wordSpacing, horizontalScale, rise } = state;
  if (!font) marks.fontless++;
  if (!font || fontSize === 0) return;
  if (marks.glyphs.length + items.length > MAX_PAGE_GLYPHS) {
    throw new PageTooDense('glyphs', marks.glyphs.length + items.length, MAX_PAGE_GLYPHS);
  }
  const { m, em, size, unit, turn } = settingOf(state, font);
  const hidden = hiddenBy(state, shown);
  // Fill and stroke in one colour is how a writer without a bold font makes one.
  const bold = font.bold || ((state.renderMode === 2 || state.renderMode === 6) && state.fillAlpha > 0);

  for (const item of items) {
    if (typeof item === 'number') {
      const back = (item / 1000) * fontSize;
      if (font.vertical) state.y -= back;
      else state.x -= back * horizontalScale;
      continue;
    }
    const spacing = charSpacing + (item.isSpace ? wordSpacing : 0);
    let box: MarkedGlyph['box'];
    if (font.vertical) {
      const metric = item.vmetric ?? font.defaultVMetrics;
      const advance = (metric[0] as number) * unit;
      const width = item.width * unit * horizontalScale;
      const left = state.x - (item.vmetric ? (metric[1] as number) : item.width / 2) * unit * horizontalScale;
      const top = state.y + rise;
      box = mapBox(m, left, top, left + width, top + advance);
      state.y += advance + spacing;
    } else {
      const advance = item.width * unit * horizontalScale;
      const y = state.y + rise;
      box = mapBox(m, state.x, y + DESCENT * em, state.x + advance, y + ASCENT * em);
      state.x += advance + spacing * horizontalScale;
    }
    const plain = isPlain(item.unicode);
    const text = plain ? item.unicode : textOf(item.unicode);
    if (text === '') continue;
    if (!plain && tellsBackMapped(item.unicode)) marks.backMapped = true;
    const glyph: MarkedGlyph = {
      text,
      box,
      size,
      font,
      bold,
      turn,
      hidden: hidden === 'no' || hidden === 'white' ? (isOutside(box, state.clip) ? 'clipped' : hidden) : hidden,
      code: item.originalCharCode,
    };
    marks.glyphs.push(glyph);
    if (state.renderMode >= 4) state.textClip.push(glyph);
  }
}

const SPACES = /^[\t\n\v\f\r \u00A0\u2000-\u200A\u202F\u205F]$/;

/** Spaces of every width are one, the ideographic one apart: layout measures gaps itself. */
function textOf(unicode: string): string {
  if (SPACES.test(unicode)) return ' ';
  if (unicode.length === 1 && unicode < '\u2E80') return unicode === '\0' ? '' : foldAngles(unicode);
  return foldSymbolMarks(foldVerticalForms(foldRadicals(unicode.replaceAll('\0', ''))));
}

function hiddenBy(state: GraphicsState, shown: boolean): Hidden {
  if (!shown) return 'layer';
  const mode = state.renderMode & 3;
  if (mode === 3) return 'unpainted';
  const fills = mode !== 1 && state.fillAlpha > 0.02;
  const strokes = mode !== 0 && state.strokeAlpha > 0.02;
  if (!fills && !strokes) return 'layer';
  return (!fills || isWhite(state.fillShade)) && (!strokes || isWhite(state.strokeShade)) ? 'white' : 'no';
}

function isOutside(box: MarkedGlyph['box'], clip: MarkedGlyph['box']): boolean {
  const across = Math.min(box[2], clip[2]) - Math.max(box[0], clip[0]);
  const along = Math.min(box[3], clip[3]) - Math.max(box[1], clip[1]);
  return across < SEEN * (box[2] - box[0]) || along < SEEN * (box[3] - box[1]);
}
