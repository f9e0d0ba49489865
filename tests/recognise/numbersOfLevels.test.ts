import { expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

it.each<[string, TestCell[], string]>([
  ['a number in a cell of its own', ['基本目標', 'Ⅰ', '川と暮らす町'], 'Ⅰ 川と暮らす町'],
  ['a number in brackets', ['施策', '（２）', '川と暮らす町'], '（２） 川と暮らす町'],
  ['the word again with its number', ['基本目標', '基本目標１', '川と暮らす町'], '基本目標１ 川と暮らす町'],
  ['the label that counts', ['施策１', { text: '川と暮らす町', across: 2 }], '施策１ 川と暮らす町'],
  ['the label, and the name too', ['施策１', { text: '施策１　川と暮らす町', across: 2 }], '施策１　川と暮らす町'],
  ['no number', ['基本目標', { text: '川と暮らす町', across: 2 }], '川と暮らす町'],
])('stands before the name of a level in a form: %s', (_, level, category) => {
  const read = records(
    table([
      level,
      ['事業名', { text: '堤の手入れ', across: 2 }],
      ['目的', { text: '堤の草を刈り、道を守る。', across: 2 }],
    ]),
  );
  expect(read).toMatchObject([{ title: '堤の手入れ', category: [category], objective: '堤の草を刈り、道を守る。' }]);
});
