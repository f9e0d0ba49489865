import { ImportError } from '../../model/errors.js';
import type { ExtractedText } from '../../model/extracted.js';
import { hasUtf16Mark } from '../identify.js';

export type Encoding = ExtractedText['encoding'];

/**
 * Decodes a text by its mark (BOM), else as UTF-8 if it is valid, else as the Japanese encoding in which it reads likelier.
 * @throws ImportError `bad-encoding` when it is valid in none.
 */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  if (hasUtf16Mark(bytes)) {
    const label = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
    return { text: new TextDecoder(label).decode(bytes), encoding: 'utf-16' };
  }
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const best = (['utf-8', 'shift_jis', 'euc-jp'] as const)
    .map((encoding) => ({ encoding, text: new TextDecoder(encoding).decode(bytes) }))
    .map((reading) => ({ ...reading, likelihood: likelihood(reading.text) }))
    .reduce((a, b) => (b.likelihood > a.likelihood ? b : a));
  // A file cut in the middle of a character, or with a few damaged ones, is still text in that encoding.
  const broken = best.text.split('\uFFFD').length - 1;
  if (broken > best.text.length / 200 + 1) throw new ImportError('bad-encoding');
  return { text: best.text, encoding: best.encoding };
}

function strictly(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * How much a decoded text looks like Japanese, a character on average. Text of one encoding read in the other comes out as
 * half-width kana and rare kanji; real text is full of hiragana, and half-width kana stand in words.
 */
function likelihood(text: string): number {
  let score = 0;
  let count = 0;
  for (const c of text.slice(0, 20_000)) {
    const u = c.codePointAt(0) as number;
    if (u < 0x80) continue;
    count++;
    if (u >= 0x3041 && u <= 0x3096) score += 2;
    else if ((u >= 0x30a1 && u <= 0x30fe) || (u >= 0x3000 && u <= 0x3020)) score += 1.5;
    else if (u >= 0x4e00 && u <= 0x9fff) score += 1;
    else if (u >= 0xff01 && u <= 0xff5e) score += 1;
    else if (u >= 0xff61 && u <= 0xff9f) score -= 1;
    else if ((u >= 0xe000 && u <= 0xf8ff) || u === 0xfffd) score -= 3;
  }
  return count === 0 ? 0 : score / count;
}
