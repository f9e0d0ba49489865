import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { Page } from '../../model/page.js';

/** A page as an image, upright as its reader sees it. */
export interface PageImage {
  readonly page: number;
  readonly mime: 'image/webp' | 'image/png';
  readonly data: Uint8Array;
}

export type PageFrame = Pick<Page, 'number' | 'width' | 'height' | 'turn'>;

/** WebP quality: thin rules and small characters stay clean. */
const QUALITY = 75;
/** No page becomes larger than this, posters included. */
const MAX_PIXELS = 4_500_000;

/**
 * Draws pages one by one (`pixelsPerPoint` 2 is 144 dpi). A page that cannot be drawn is passed over. Loads the drawing
 * library, which reading does without.
 */
export async function* drawPages(
  bytes: Uint8Array,
  frames: readonly PageFrame[],
  pixelsPerPoint: number,
): AsyncGenerator<PageImage> {
  const [{ PDFParse }, canvas] = await Promise.all([import('pdf-parse'), import('@napi-rs/canvas')]);
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const pdf = new PDFParse({
    data: new Uint8Array(bytes),
    cMapUrl: join(root, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(root, 'standard_fonts') + sep,
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
  });
  try {
    for (const frame of frames) {
      const scale = Math.min(pixelsPerPoint, Math.sqrt(MAX_PIXELS / (frame.width * frame.height)));
      const png = await pdf
        .getScreenshot({ partial: [frame.number], scale, imageDataUrl: false, imageBuffer: true })
        .then(
          ({ pages }) => pages[0]?.data,
          () => undefined,
        );
      if (!png) continue;
      const drawn = await canvas.loadImage(Buffer.from(png));
      const webp = turnBack(drawn, frame.turn ?? 0, canvas).toBuffer('image/webp', QUALITY);
      const isSmaller = webp.length < png.length || frame.turn !== undefined;
      yield { page: frame.number, mime: isSmaller ? 'image/webp' : 'image/png', data: isSmaller ? webp : png };
    }
  } finally {
    await pdf.destroy();
  }
}

type Canvas = typeof import('@napi-rs/canvas');

/** The same turn as `turnUpright` gives the characters, so that boxes and image agree. */
function turnBack(drawn: Awaited<ReturnType<Canvas['loadImage']>>, turn: 0 | 1 | 2 | 3, { createCanvas }: Canvas) {
  const { width: w, height: h } = drawn;
  const image = turn % 2 === 0 ? createCanvas(w, h) : createCanvas(h, w);
  const context = image.getContext('2d');
  if (turn === 1) context.setTransform(0, -1, 1, 0, 0, w);
  if (turn === 2) context.setTransform(-1, 0, 0, -1, w, h);
  if (turn === 3) context.setTransform(0, 1, -1, 0, h, 0);
  context.drawImage(drawn, 0, 0);
  return image;
}
