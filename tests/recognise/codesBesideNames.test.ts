import { expect, it } from 'vitest';
import { filled, recogniseBlocks, table } from './blocks.js';

it('the code beside a name is the number of an item, and no unit', () => {
  const [record] = recogniseBlocks([
    table([
      ['所属', '02080000', '広報課'],
      ['事務事業', '237401', '広報紙の発行'],
      ['目的', { text: '市の出来事を伝える。', across: 2 }],
    ]),
  ]).records;
  expect(record && filled(record)).toMatchObject({
    number: '237401',
    title: '広報紙の発行',
    divisions: ['広報課'],
    extras: [{ label: '所属', text: '02080000' }],
  });
});
