import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { applyCorrections } from '../corrections/applyCorrections.js';
import { recordFingerprint } from '../corrections/fingerprint.js';
import { extract } from '../extract/index.js';
import type { ExtractedPdf } from '../model/extracted.js';
import type { Page } from '../model/page.js';
import type { CorrectionsFile, PlanDocument } from '../schema/types.js';
import { fieldNames } from './fieldNames.js';
import type { ReviewData } from './reviewData.js';
import { type EmbeddedImage, type ReviewAssets, reviewHtml } from './reviewHtml.js';
import { unassignedPlaces } from './unassigned.js';

/** Pixels a point, by the number of pages: a long document stays a file that can be mailed. */
const RESOLUTIONS: readonly (readonly [upTo: number, pixelsPerPoint: number])[] = [
  [60, 2],
  [150, 1.5],
  [Number.POSITIVE_INFINITY, 1.2],
];

/**
 * Makes the review page of a document: what was imported, beside the pages it was read from.
 * @param bytes the file that `document` was imported from
 * @param corrections of an earlier review; the reader goes on with them
 * @throws ImportError when the bytes cannot be read
 */
export async function makeReview(
  bytes: Uint8Array,
  document: PlanDocument,
  corrections: CorrectionsFile | null = null,
): Promise<string> {
  const extracted = await extract(bytes);
  const earlier = corrections && applyCorrections(document, corrections);
  const common = {
    document,
    fingerprints: Object.fromEntries(document.records.map((r) => [r.id, recordFingerprint(r)])),
    fieldNames: fieldNames(),
    corrections: {
      corrections: earlier?.applied ?? [],
      checked: corrections?.checked.filter((c) => earlier?.checked.includes(c.record)) ?? [],
    },
    unfit: earlier?.unfit.map((d) => d.message) ?? [],
  };
  const assets = await loadAssets();
  if (extracted.format === 'text') {
    const lines = extracted.text.split('\n').map((line) => line.replaceAll('\f', ''));
    return reviewHtml({ ...common, pages: null, lines, unassigned: unassignedPlaces(document, []) }, [], assets);
  }
  const pages = await readPages(extracted);
  const data: ReviewData = {
    ...common,
    pages: pages.map(({ number, width, height }) => ({ number, width, height })),
    lines: null,
    unassigned: unassignedPlaces(document, pages),
  };
  return reviewHtml(data, await drawnPages(bytes, pages), assets);
}

async function readPages(pdf: ExtractedPdf): Promise<Page[]> {
  const pages: Page[] = [];
  try {
    for await (const page of pdf.pages()) pages.push(page);
  } finally {
    await pdf.close();
  }
  return pages;
}

async function drawnPages(bytes: Uint8Array, pages: readonly Page[]): Promise<EmbeddedImage[]> {
  const { drawPages } = await import('../extract/pdf/pageImages.js');
  const scale = RESOLUTIONS.find(([upTo]) => pages.length <= upTo)?.[1] ?? 1;
  const images: EmbeddedImage[] = [];
  for await (const { page, mime, data } of drawPages(bytes, pages, scale)) {
    images.push({ page, uri: `data:${mime};base64,${Buffer.from(data).toString('base64')}` });
  }
  return images;
}

/** Built by `npm run build`. */
async function loadAssets(): Promise<ReviewAssets> {
  const { resolve } = createRequire(import.meta.url);
  const read = (name: string) => readFile(resolve(`#review-page/${name}`), 'utf8');
  const [script, style] = await Promise.all([read('main.js'), read('style.css')]);
  return { script: script.trim(), style: style.trim() };
}
