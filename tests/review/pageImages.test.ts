import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.js';
import { drawPages, type PageImage } from '../../src/extract/pdf/pageImages.js';
import type { Page } from '../../src/model/page.js';

/** A page of 300 × 200 points with one word, set along the given text matrix; `extra` goes into the page object. */
function onePagePdf(matrix: string, extra = ''): Uint8Array {
  const stream = `BT /F1 24 Tf ${matrix} Tm (Word) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>${extra}>>`,
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj${object}endobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
  return new TextEncoder().encode(text);
}

async function readAndDraw(bytes: Uint8Array, scale: number): Promise<{ page: Page; image: PageImage }> {
  const pdf = await extract(bytes);
  if (pdf.format !== 'pdf') throw new Error('no PDF');
  const pages: Page[] = [];
  for await (const page of pdf.pages()) pages.push(page);
  await pdf.close();
  const images: PageImage[] = [];
  for await (const image of drawPages(bytes, pages, scale)) images.push(image);
  return { page: pages[0] as Page, image: images[0] as PageImage };
}

/** Share of the dark pixels of the image that lie within the boxes of the page's glyphs. */
async function inkInBoxes({ page, image }: { page: Page; image: PageImage }): Promise<number> {
  const drawn = await loadImage(Buffer.from(image.data));
  const scale = drawn.width / page.width;
  expect(drawn.height / page.height).toBeCloseTo(scale, 1);
  const context = createCanvas(drawn.width, drawn.height).getContext('2d');
  context.drawImage(drawn, 0, 0);
  const { data, width } = context.getImageData(0, 0, drawn.width, drawn.height);
  let inside = 0;
  let all = 0;
  for (let i = 0; i < data.length; i += 4) {
    if ((data[i] as number) > 128) continue;
    const [x, y] = [((i / 4) % width) / scale, Math.floor(i / 4 / width) / scale];
    all++;
    if (page.glyphs.some(({ box }) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3])) inside++;
  }
  expect(all).toBeGreaterThan(100);
  return inside / all;
}

describe('page images', () => {
  it.each([
    ['upright text', '1 0 0 1 40 150', ''],
    ['text that runs up the page', '0 1 -1 0 100 40', ''],
    ['text that runs down the page', '0 -1 1 0 200 160', ''],
    ['text upside down', '-1 0 0 -1 260 60', ''],
    ['a turned page', '1 0 0 1 40 150', '/Rotate 90'],
    ['a cropped page', '1 0 0 1 40 150', '/CropBox[20 100 200 200]'],
    ['a turned page with turned text', '0 1 -1 0 100 40', '/Rotate 90'],
  ])('show the characters of %s where they were read', async (_, matrix, extra) => {
    expect(await inkInBoxes(await readAndDraw(onePagePdf(matrix, extra), 2))).toBeGreaterThan(0.98);
  });

  it('take the smaller format and no more pixels than a screen has use for', async () => {
    const { image } = await readAndDraw(onePagePdf('1 0 0 1 40 150'), 2);
    expect(['image/webp', 'image/png']).toContain(image.mime);
    expect(image.data.length).toBeLessThan(6000);
    const huge = await readAndDraw(onePagePdf('1 0 0 1 40 150'), 40);
    const drawn = await loadImage(Buffer.from(huge.image.data));
    expect(drawn.width * drawn.height).toBeLessThan(4_600_000);
  });

  it('are left out where a page cannot be drawn, and leave the bytes alone', async () => {
    const bytes = onePagePdf('1 0 0 1 40 150');
    const before = bytes.slice();
    const images: PageImage[] = [];
    const frame = { width: 300, height: 200 };
    for await (const image of drawPages(
      bytes,
      [
        { ...frame, number: 7 },
        { ...frame, number: 1 },
      ],
      1,
    ))
      images.push(image);
    expect(images.map((i) => i.page)).toEqual([1]);
    expect(bytes).toEqual(before);
  });
});
