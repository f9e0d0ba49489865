import type { Lost } from '../batch/job.js';

export const ENCODINGS = ['utf-8', 'cp932'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Turns text into bytes and remembers what had to be written as `?`. */
export interface Encoder {
  encode(text: string): Promise<string | Uint8Array>;
  /** How often each character could not be written. */
  readonly lost: ReadonlyMap<string, number>;
}

/** Windows' Japanese code page has one code for some characters that other encodings write differently. */
const CP932_TWINS: Readonly<Record<string, string>> = {
  '\u301c': '\uff5e', // 〜 ～
  '\u2212': '\uff0d', // − －
  '\u2014': '\u2015', // — ―
  '\u2016': '\u2225', // ‖ ∥
  '\u00a2': '\uffe0',
  '\u00a3': '\uffe1',
  '\u00ac': '\uffe2',
};

export function makeEncoder(encoding: Encoding): Encoder {
  const lost = new Map<string, number>();
  if (encoding === 'utf-8') return { encode: async (text) => text, lost };
  return {
    lost,
    async encode(text) {
      const { default: iconv } = await import('iconv-lite');
      const writable = text.replace(/[\u301c\u2212\u2014\u2016\u00a2\u00a3\u00ac]/g, (c) => CP932_TWINS[c] as string);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
      for (const [character] of writable.matchAll(/[^\u0000-\u007f]/gu)) {
        if (iconv.decode(iconv.encode(character, 'cp932'), 'cp932') !== character) {
          lost.set(character, (lost.get(character) ?? 0) + 1);
        }
      }
      return iconv.encode(writable, 'cp932');
    },
  };
}

/** What was lost, for a person: every character with its code and count. */
export function lossReport(losses: Lost, encoding: Encoding): string | null {
  if (losses.length === 0) return null;
  const lost = new Map<string, number>();
  for (const [character, n] of losses) lost.set(character, (lost.get(character) ?? 0) + n);
  const list = [...lost].map(
    ([c, n]) => `${c} (U+${c.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}) × ${n}`,
  );
  return `not in ${encoding}, written as ?: ${list.join(', ')}`;
}
