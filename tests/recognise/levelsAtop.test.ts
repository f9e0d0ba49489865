import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/block.js';
import { paragraph, recogniseBlocks, table } from './blocks.js';

const form = (level: string | null, levelName: string, number: string, name: string): Block =>
  table(
    [
      ...(level ? [[level, { text: levelName, across: 3 }]] : []),
      [number, name, '担当課', '港湾課'],
      ['現状と課題', { text: '板が傷んでいる。', across: 3 }],
      ['取組内容', { text: '板を取り替える。', across: 3 }],
    ],
    'aligned',
  );

const read = (...blocks: Block[]) =>
  recogniseBlocks(blocks, 2024).records.map((r) => [r.category.map((c) => c.value), r.title?.value ?? null]);

describe('a level in the first row of a form in a text', () => {
  it.each([
    ['第１', '第２', '計画'],
    ['（１）', '（２）', '取組'],
    ['１', '２', '重点'],
  ])('%s is a heading above it', (first, second, word) => {
    const found = read(
      paragraph('方針１　水辺のまち'),
      form(first, '船着場の手入れ', `${word}1`, '桟橋の修繕'),
      form(null, '', `${word}2`, '渡し場の再開'),
      form(second, '浜の手入れ', `${word}3`, '浜の掃除'),
    );
    const above = (level: string) => ['方針１　水辺のまち', level];
    expect(found).toEqual([
      [above(`${first}　船着場の手入れ`), '桟橋の修繕'],
      [above(`${first}　船着場の手入れ`), '渡し場の再開'],
      [above(`${second}　浜の手入れ`), '浜の掃除'],
    ]);
  });
});
