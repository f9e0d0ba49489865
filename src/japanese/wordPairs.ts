import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

let pairs: Uint32Array | undefined;

/**
 * Whether a word of the dictionary may have the last unit of `before` and the first of `after` side by side. Most pairs stand so
 * in none, and then no word can lie across a space between them, which spares most documents the loading of the dictionary.
 * The build writes the file (`writeWordPairs`): pairs as 32-bit numbers, sorted.
 */
export function mayLieAcross(before: string, after: string): boolean {
  pairs ??= readPairs();
  // Not built: the dictionary itself must tell.
  if (pairs.length === 0) return true;
  const pair = pairOf(before.charCodeAt(before.length - 1), after.charCodeAt(0));
  let [low, high] = [0, pairs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle] as number) < pair) low = middle + 1;
    else high = middle;
  }
  return pairs[low] === pair;
}

/** Every pair of UTF-16 units of the words, as the file has them. */
export function wordsToPairs(words: Iterable<string>): Uint32Array {
  const found = new Set<number>();
  for (const word of words)
    for (let i = 1; i < word.length; i++) found.add(pairOf(word.charCodeAt(i - 1), word.charCodeAt(i)));
  return Uint32Array.from(found).sort();
}

const pairOf = (a: number, b: number): number => a * 0x10000 + b;

function readPairs(): Uint32Array {
  try {
    const { buffer, byteOffset, byteLength } = readFileSync(createRequire(import.meta.url).resolve('#word-pairs'));
    return new Uint32Array(buffer.slice(byteOffset, byteOffset + byteLength));
  } catch {
    return new Uint32Array(0);
  }
}
