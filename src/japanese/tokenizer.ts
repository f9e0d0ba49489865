import { createRequire } from 'node:module';
import type Dictionaries from 'kuromoji/src/dict/DynamicDictionaries.js';
import type { default as KuromojiTokenizer, LatticeNode } from 'kuromoji/src/Tokenizer.js';
import { type DictionaryFiles, readDictionary } from './dictionary.js';

/** A word of a text. */
export interface Token {
  readonly surface: string;
  /** UTF-16 units [start, end). */
  readonly start: number;
  readonly end: number;
  /** Dictionary word, as against a run of characters that the dictionary doesn't hold. */
  readonly known: boolean;
}

/** Splits text into words by the cheapest path through the dictionary's lattice. */
export interface Tokenizer {
  tokenize(text: string): Token[];
}

export interface TokenizerOptions {
  /** Folder for a decompressed copy of the dictionary, which makes the next start faster; default: `PLAN_IMPORT_CACHE`. */
  readonly cacheDir?: string | null;
}

let loaded: Tokenizer | null = null;

/**
 * Loads the dictionary once; later calls share it. Some 150 milliseconds and 60 MB: only for a text that needs it, which is
 * known in the middle of reading, so nothing here is asynchronous.
 */
export function loadTokenizer(options: TokenizerOptions = {}): Tokenizer {
  loaded ??= load(options);
  return loaded;
}

/** Loads the dictionary when it is first asked. */
export const lazyTokenizer: Tokenizer = { tokenize: (text) => loadTokenizer().tokenize(text) };

function load(options: TokenizerOptions): Tokenizer {
  const cacheDir = options.cacheDir !== undefined ? options.cacheDir : (process.env.PLAN_IMPORT_CACHE ?? null);
  const require = createRequire(import.meta.url);
  const DynamicDictionaries = require('kuromoji/src/dict/DynamicDictionaries.js') as typeof Dictionaries;
  const Engine = require('kuromoji/src/Tokenizer.js') as typeof KuromojiTokenizer;
  const files = readDictionary(cacheDir);
  const dictionaries = new DynamicDictionaries();
  dictionaries.loadTrie(new Int32Array(files.base), new Int32Array(files.check));
  dictionaries.token_info_dictionary.loadDictionary(new Uint8Array(files.tid));
  dictionaries.token_info_dictionary.target_map = compactTargetMap(files);
  dictionaries.loadConnectionCosts(new Int16Array(files.cc));
  dictionaries.loadUnknownDictionaries(
    new Uint8Array(files.unk),
    new Uint8Array(0),
    new Uint8Array(files.unk_map),
    new Uint8Array(files.unk_char),
    new Uint32Array(files.unk_compat),
    withoutPadding(new Uint8Array(files.unk_invoke)),
  );
  const engine = new Engine(dictionaries);
  return {
    // Sentence by sentence: the lattice of a long text would cost its square.
    tokenize: (text) =>
      toTokens(
        text
          .split(/(?<=[、。\n])/u)
          .flatMap((part) => (part === '' ? [] : engine.viterbi_searcher.search(engine.getLattice(part)))),
      ),
  };
}

/** kuromoji takes a megabyte of padding for 170,000 more kinds of characters. The last name's own NUL stays. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.findLastIndex((b) => b !== 0) + 2);
}

function toTokens(path: readonly LatticeNode[]): Token[] {
  let at = 0;
  return path.map((node) => {
    const start = at;
    at += node.surface_form.length;
    return { surface: node.surface_form, start, end: at, known: node.type === 'KNOWN' };
  });
}

/**
 * Word id → entries of that word. kuromoji fills an object with 325,000 arrays, most of its start-up; the file already is
 * a table (count, then for each id: id, number of entries, entries), so a look-up reads it in place.
 */
function compactTargetMap(files: DictionaryFiles): Record<number, ArrayLike<number>> {
  const table = new Int32Array(files.tid_map, 0, files.tid_map.byteLength >> 2);
  const count = table[0] ?? 0;
  // Ids have gaps: the largest is well above their count, though not above the number of all entries.
  const places = new Int32Array(table.length);
  for (let at = 1, i = 0; i < count; i++) {
    places[table[at] as number] = at;
    at += 2 + (table[at + 1] as number);
  }
  return new Proxy<Record<number, ArrayLike<number>>>(
    {},
    {
      get(_, id) {
        const at = places[Number(id as string)];
        return at ? table.subarray(at + 2, at + 2 + (table[at + 1] as number)) : [];
      },
    },
  );
}
