/** Comparison keys and printed widths: how Japanese text is compared and measured without changing it. */

import { remembered } from '../model/remembered.js';

const DASHES = /[‐‑‒–—―−－─━ーｰ〜～~-]/g;

/** Full-width digits, letters and signs as their ASCII counterparts, one unit for one unit; ～ stays a wave dash. */
export function halfWidth(text: string): string {
  return text.replace(/[！-｝]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ');
}

/**
 * A key under which two printings of the same words are equal: compatibility forms folded (NFKC, which also folds most
 * CJK radicals), all white space removed, every dash, wave dash and long-vowel mark one sign, letters in lower case.
 * For comparing only: never a value of the output.
 */
export const matchKey: (text: string) => string = remembered((text) =>
  text.normalize('NFKC').replace(/\s+/gu, '').replace(DASHES, '-').replace(/[‧･]/g, '・').toLowerCase(),
);

/** Width in columns as a fixed-pitch Japanese display shows it: 2 for full-width characters, 1 for others. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const c of text) {
    const code = c.codePointAt(0) as number;
    if (code === 0x200b || code === 0xfeff || (code >= 0x300 && code < 0x370)) continue;
    width += isWide(code) ? 2 : 1;
  }
  return width;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2460 && code <= 0x24ff) ||
    (code >= 0x2500 && code <= 0x27bf) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd) ||
    code === 0x203b ||
    (code >= 0x2160 && code <= 0x217f)
  );
}
