import { extract } from '../../src/extract/index.js';
import type { ExtractedPdf } from '../../src/model/extracted.js';
import type { Page } from '../../src/model/page.js';

/** Reads all pages of a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<{ pages: Page[]; pdf: ExtractedPdf; codes: string[] }> {
  const pdf = await extract(bytes);
  if (pdf.format !== 'pdf') throw new Error('not a PDF');
  const pages: Page[] = [];
  for await (const page of pdf.pages()) pages.push(page);
  await pdf.close();
  return { pages, pdf, codes: pdf.diagnostics.map((d) => d.code) };
}

/** The text of a page in the order of the content stream, without spaces. */
export const textOf = (page: Page | undefined): string =>
  (page?.glyphs ?? [])
    .map((g) => g.text)
    .join('')
    .replace(/[ \u3000]/g, '');

/** The text in the order of reading: by line (boxes of about the same height), then from left to right. */
export function linesOf(page: Page | undefined): string[] {
  const glyphs = [...(page?.glyphs ?? [])].sort((a, b) => a.box[1] - b.box[1]);
  const lines: (typeof glyphs)[] = [];
  for (const g of glyphs) {
    const line = lines.at(-1);
    if (line?.[0] && Math.abs(line[0].box[1] - g.box[1]) < 0.5 * g.size) line.push(g);
    else lines.push([g]);
  }
  return lines.map((line) =>
    line
      .sort((a, b) => a.box[0] - b.box[0])
      .map((g) => g.text)
      .join('')
      .replace(/[ \u3000]/g, ''),
  );
}
