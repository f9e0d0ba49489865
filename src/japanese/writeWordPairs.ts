import { writeFileSync } from 'node:fs';
import { readDictionary } from './dictionary.js';
import { wordsToPairs } from './wordPairs.js';

/** Run by the build, `writeWordPairs FILE`: all words of the dictionary, from the paths of its double-array trie. */
function* dictionaryWords(): Generator<string> {
  const files = readDictionary(null);
  const base = new Int32Array(files.base);
  const check = new Int32Array(files.check);
  const decoder = new TextDecoder();
  const bytes: number[] = [];
  function* below(node: number): Generator<string> {
    for (let byte = 0; byte < 256; byte++) {
      const child = (base[node] as number) + byte;
      if (check[child] !== node) continue;
      // NUL ends a word.
      if (byte === 0) yield decoder.decode(Uint8Array.from(bytes));
      else {
        bytes.push(byte);
        if ((base[child] as number) >= 0) yield* below(child);
        bytes.pop();
      }
    }
  }
  yield* below(0);
}

writeFileSync(process.argv[2] as string, wordsToPairs(dictionaryWords()));
