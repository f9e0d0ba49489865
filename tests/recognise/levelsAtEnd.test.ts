import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, type TestCell, table } from './blocks.js';

const form = (number: string, name: string, ...below: TestCell[][]) =>
  table(
    [
      [number, name, '達成度', '○'],
      ['これまでの取組状況', { text: `${name}ための板を替えました。`, across: 3 }],
      ['担当課', { text: '港湾課', across: 3 }],
      ...below,
    ],
    'aligned',
  );
const level = (word: string, name: string): TestCell[] => [word, { text: name, across: 3 }];
const read = (...blocks: Parameters<typeof recogniseBlocks>[0]) =>
  recogniseBlocks(blocks).records.map((r) => [
    r.number?.marker?.value,
    r.title?.value,
    ...r.category.map((c) => c.value),
  ]);

describe('a level in the last row of a form of a text', () => {
  it('heads what follows, where running text counts another', () => {
    expect(
      read(
        paragraph('柱１　海を楽しむまち'),
        form('公約１', '桟橋を直します。'),
        form('公約２', '灯台を開きます。', level('柱２', '山を守るまち')),
        form('公約３', '道を直します。'),
      ),
    ).toEqual([
      ['公約１', '桟橋を直します。', '柱１　海を楽しむまち'],
      ['公約２', '灯台を開きます。', '柱１　海を楽しむまち'],
      ['公約３', '道を直します。', '柱２　山を守るまち'],
    ]);
  });
});
