import { type Marker, readMarker, readTightNumber } from '../japanese/index.js';
import type { Line } from '../model/block.js';

/** Two numbers may be figures (２校 above ３年), three in a row are a list's. */
const FEWEST = 3;
/** Known without reading any marker. */
const MAY_BE_TIGHT = /^[\s　]*[0-9０-９]{1,2}\p{L}/u;

/**
 * The numbers of a list that stand right before their texts (１家庭用設備を増やす, ２公園を直す, ３…), by the index of their lines:
 * one a printed paragraph, from 1 on, none left out. White space behind some of them is none behind others where a PDF does not
 * print it. Nothing where there are fewer than three.
 */
export function tightNumbersOf(lines: readonly Line[]): ReadonlyMap<number, Marker> {
  const tight = new Map<number, Marker>();
  if (!lines.some(({ text }) => MAY_BE_TIGHT.test(text.value))) return tight;
  let count = 0;
  for (const [i, { text }] of lines.entries()) {
    if (i > 0 && lines[i - 1]?.after === 'wrap') continue;
    const marker = readTightNumber(text.value, count + 1);
    if (marker) tight.set(i, marker);
    const spaced = marker ? null : readMarker(text.value);
    if (marker || (spaced?.style === 'bare' && spaced.ordinal === count + 1)) count++;
  }
  return count >= FEWEST ? tight : new Map();
}
