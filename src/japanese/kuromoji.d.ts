/** The parts of kuromoji that its types leave out: the dictionaries and the lattice. */
declare module 'kuromoji/src/dict/DynamicDictionaries.js' {
  export default class DynamicDictionaries {
    token_info_dictionary: {
      loadDictionary(bytes: Uint8Array): unknown;
      target_map: Record<number, ArrayLike<number>>;
    };
    loadTrie(base: Int32Array, check: Int32Array): unknown;
    loadConnectionCosts(costs: Int16Array): unknown;
    loadUnknownDictionaries(
      entries: Uint8Array,
      features: Uint8Array,
      map: Uint8Array,
      categories: Uint8Array,
      compatible: Uint32Array,
      invoke: Uint8Array,
    ): unknown;
  }
}

declare module 'kuromoji/src/Tokenizer.js' {
  import type DynamicDictionaries from 'kuromoji/src/dict/DynamicDictionaries.js';

  export interface LatticeNode {
    readonly surface_form: string;
    readonly type: 'KNOWN' | 'UNKNOWN' | 'BOS' | 'EOS';
  }
  export default class Tokenizer {
    constructor(dictionaries: DynamicDictionaries);
    getLattice(text: string): object;
    readonly viterbi_searcher: { search(lattice: object): LatticeNode[] };
  }
}
