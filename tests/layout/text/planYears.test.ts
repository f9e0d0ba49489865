import { expect, it } from 'vitest';
import { displayWidth } from '../../../src/layout/text/width.js';
import { layoutWords } from '../../../src/recognise/layoutWords.js';
import { createLexicon } from '../../../src/recognise/lexicon/index.js';
import { lay, outline } from './helpers.js';

/** A line of texts that begin at these places, in half-width characters. */
const line = (...texts: readonly (readonly [place: number, text: string])[]): string =>
  texts.reduce((out, [place, text]) => out + ' '.repeat(place - 2 * displayWidth(out)) + text, '');
const row = (texts: readonly string[]): string =>
  line(...texts.map((t, i) => [[0, 8, 22, 32, 46, 56, 66, 76][i] as number, t] as const));

it('years told by their place in the plan are heads of their own below what stands over them', () => {
  const [, table] = outline(
    lay(
      [
        '     渡し船の計画   進行表',
        '',
        line([38, '目標指標'], [64, '年度別計画']),
        row(['番号', '取組項目', '担当課', '指標名', '目標値', '初年度', '２年目', '３年目']),
        row(['①', '桟橋の修繕', '港湾課', '修繕した数', '４か所', '調査', '設計', '工事']),
        row(['②', '灯台の公開', '航路課', '来た人の数', '800人', '試行', '公開', '→']),
        row(['③', '夜の運航', '渡船課', '夜の便の数', '12便', '試行', '→', '公開']),
      ].join('\n'),
      layoutWords(createLexicon()),
    ),
  ) as [string, string[][]];
  const heads = table.slice(0, 2).flatMap((cells) => cells.map((c) => c.replace(/^\[.*\]/, '')));
  expect(heads).toEqual(expect.arrayContaining(['年度別計画', '初年度', '２年目', '３年目']));
});
