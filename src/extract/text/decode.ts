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
  const candidates = (['shift_jis', 'euc-jp'] as const)
    .map((encoding) => ({ encoding, text: strictly(encoding, bytes) }))
    .filter((c): c is { encoding: 'shift_jis' | 'euc-jp'; text: string } => c.text !== null)
    .map((c) => ({ ...c, likelihood: likelihood(c.text) }))
    .sort((a, b) => b.likelihood - a.likelihood);
  const best = candidates[0];
  if (!best) {
    const repaired = mostlyUtf8(bytes);
    if (repaired !== null) return { text: repaired, encoding: 'utf-8' };
    throw new ImportError('bad-encoding');
  }
  return { text: best.text, encoding: best.encoding };
}

function strictly(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 with a few broken bytes (a file cut in the middle of a character) is still UTF-8. */
function mostlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.split('\uFFFD').length - 1;
  return broken <= text.length / 200 + 1 && text.length > 8 ? text : null;
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
    else if (u >= 0xe000 && u <= 0xf8ff) score -= 3;
  }
  return count === 0 ? 0 : score / count;
}
