import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { IpadicFeatures, Tokenizer as Kuromoji } from 'kuromoji';

/** A morpheme. `start` is the UTF-16 unit where it begins. */
export interface Token {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  /** 名詞, 動詞, 助詞, 助動詞, 形容詞, 副詞, 接続詞, 接頭詞, 連体詞, 記号 … */
  readonly pos: string;
  /** 一般, 固有名詞, 数, サ変接続, 接尾, 格助詞 … */
  readonly detail: string;
  /** Dictionary word, as against a run of characters that the dictionary doesn't hold. */
  readonly known: boolean;
  readonly base: string;
}

export interface Tokenizer {
  tokenize(text: string): Token[];
}

let loading: Promise<Tokenizer> | null = null;

/** Loads the dictionary once; later calls share it. About half a second and 200 MB: call it only when a text needs it. */
export function loadTokenizer(): Promise<Tokenizer> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Tokenizer> {
  const { default: kuromoji } = await import('kuromoji');
  const main = createRequire(import.meta.url).resolve('kuromoji');
  const dicPath = join(dirname(main), '..', 'dict');
  if (!existsSync(dicPath)) throw new Error('the dictionary of kuromoji is missing: reinstall the package');
  const engine = await new Promise<Kuromoji<IpadicFeatures>>((resolve, reject) => {
    kuromoji.builder({ dicPath }).build((error, built) => (error ? reject(error) : resolve(built)));
  });
  return {
    tokenize(text) {
      const tokens: Token[] = [];
      let at = 0;
      for (const t of engine.tokenize(text)) {
        // word_position counts in code points from 1; the surface's own place is safe for every plane.
        const start = text.indexOf(t.surface_form, at);
        const end = start + t.surface_form.length;
        at = end;
        tokens.push({
          surface: t.surface_form,
          start,
          end,
          pos: t.pos,
          detail: t.pos_detail_1,
          known: t.word_type === 'KNOWN',
          base: t.basic_form,
        });
      }
      return tokens;
    },
  };
}
