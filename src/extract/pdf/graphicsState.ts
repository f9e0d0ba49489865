import type { PdfFont } from './library/index.js';
import type { MarkedGlyph, MutableBox } from './marks.js';
import { compose, IDENTITY, type Matrix, mapBox } from './matrix.js';
import type { TextSetting } from './textSetting.js';

/** What `q` saves and `Q` restores, as far as reading needs it. Lengths are in user space, boxes in the page's frame. */
export class GraphicsState {
  ctm: Matrix;
  /** Upright box around the clipping path. */
  clip: MutableBox;
  lineWidth = 1;
  /** 0 black … 1 white; a pattern counts as middle grey. */
  fillShade = 0;
  strokeShade = 0;
  fillAlpha = 1;
  strokeAlpha = 1;

  font: PdfFont | null = null;
  fontSize = 0;
  charSpacing = 0;
  wordSpacing = 0;
  /** 1 is normal. */
  horizontalScale = 1;
  leading = 0;
  rise = 0;
  renderMode = 0;
  /** Text shown as a clip (modes 4–7) since the last `q`: what is painted next is seen through it. */
  textClip: MarkedGlyph[] = [];
  textMatrix: Matrix = IDENTITY;
  /** How the last text was set, which mostly is how the next one is. */
  setting: TextSetting | null = null;
  /** Pen and line start, in the space of the text matrix. */
  x = 0;
  y = 0;
  lineX = 0;
  lineY = 0;

  constructor(ctm: Matrix, clip: MutableBox) {
    this.ctm = ctm;
    this.clip = clip;
  }

  clone(): GraphicsState {
    // Field by field: forms save it hundreds of times a page.
    const copy = new GraphicsState(this.ctm, this.clip);
    copy.lineWidth = this.lineWidth;
    copy.fillShade = this.fillShade;
    copy.strokeShade = this.strokeShade;
    copy.fillAlpha = this.fillAlpha;
    copy.strokeAlpha = this.strokeAlpha;
    copy.font = this.font;
    copy.fontSize = this.fontSize;
    copy.charSpacing = this.charSpacing;
    copy.wordSpacing = this.wordSpacing;
    copy.horizontalScale = this.horizontalScale;
    copy.leading = this.leading;
    copy.rise = this.rise;
    copy.renderMode = this.renderMode;
    copy.textClip = this.textClip.slice();
    copy.textMatrix = this.textMatrix;
    copy.setting = this.setting;
    copy.x = this.x;
    copy.y = this.y;
    copy.lineX = this.lineX;
    copy.lineY = this.lineY;
    return copy;
  }

  transform(m: Matrix): void {
    this.ctm = compose(this.ctm, m);
  }

  /** Narrows the clip to a rectangle in user space. */
  clipTo(x0: number, y0: number, x1: number, y1: number): void {
    const box = mapBox(this.ctm, x0, y0, x1, y1);
    const c = this.clip;
    this.clip = [Math.max(c[0], box[0]), Math.max(c[1], box[1]), Math.min(c[2], box[2]), Math.min(c[3], box[3])];
  }

  /** Something is painted: text that clips it becomes visible. */
  paintThroughText(): void {
    if (this.textClip.length === 0) return;
    for (const glyph of this.textClip) if (glyph.hidden === 'unpainted') glyph.hidden = 'no';
    this.textClip = [];
  }

  moveText(x: number, y: number): void {
    this.x = this.lineX += x;
    this.y = this.lineY += y;
  }

  setTextMatrix(m: Matrix): void {
    this.textMatrix = m;
    this.x = this.y = this.lineX = this.lineY = 0;
  }
}

/** Lightness of `#rrggbb`. */
export function shadeOf(color: string): number {
  const n = Number.parseInt(color.slice(1), 16);
  return (0.299 * (n >> 16) + 0.587 * ((n >> 8) & 255) + 0.114 * (n & 255)) / 255;
}
