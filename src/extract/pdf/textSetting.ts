import type { GraphicsState } from './graphicsState.js';
import type { PdfFont } from './library/index.js';
import { compose, type Matrix } from './matrix.js';

/** How a text is set: what its matrices, font and size come to, and what they were. */
export interface TextSetting {
  readonly ctm: Matrix;
  readonly textMatrix: Matrix;
  readonly font: PdfFont;
  readonly fontSize: number;
  readonly horizontalScale: number;
  /** From text space to the page's frame. */
  readonly m: Matrix;
  /** Height of the em in text space. */
  readonly em: number;
  /** The same in points, as a reader sees it. */
  readonly size: number;
  /** Text space for one unit of glyph space. */
  readonly unit: number;
  readonly turn: 0 | 1 | 2 | 3;
}

/** Worked out anew only where something has changed: browsers show a text glyph by glyph. */
export function settingOf(state: GraphicsState, font: PdfFont): TextSetting {
  const { ctm, textMatrix, fontSize, horizontalScale, setting } = state;
  if (
    setting?.ctm === ctm &&
    setting.textMatrix === textMatrix &&
    setting.font === font &&
    setting.fontSize === fontSize &&
    setting.horizontalScale === horizontalScale
  )
    return setting;
  const m = compose(ctm, textMatrix);
  const em = emOf(font, fontSize);
  const size = Math.abs(em) * Math.hypot(m[2], m[3]);
  const unit = (font.fontMatrix[0] as number) * fontSize;
  const turn = turnOf(m, horizontalScale * fontSize);
  state.setting = { ctm, textMatrix, font, fontSize, horizontalScale, m, em, size, unit, turn };
  return state.setting;
}

/** Height of the em in text space. A Type 3 font of any other scale than the usual tells it by its bounding box only. */
function emOf(font: PdfFont, fontSize: number): number {
  const scale = Math.abs(font.fontMatrix[3] as number);
  if (!font.type3 || (scale > 0.0003 && scale < 0.0021)) return fontSize;
  const height = Math.abs((font.bbox[3] as number) - (font.bbox[1] as number)) * scale;
  return height > 0.1 ? fontSize * height : fontSize;
}

/** Quarter turns clockwise of the writing direction in the page's frame, whose y points down. */
function turnOf(m: Matrix, sign: number): 0 | 1 | 2 | 3 {
  const x = m[0] * sign;
  const y = m[1] * sign;
  if (Math.abs(x) >= Math.abs(y)) return x >= 0 ? 0 : 2;
  return y > 0 ? 1 : 3;
}
