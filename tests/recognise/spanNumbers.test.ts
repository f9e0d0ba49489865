import { expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const item = (label: string, name: string): TestCell[][] => [
  [{ text: label, down: 3 }, '取組名', name],
  ['目標の内容', '絶やさずに続ける。'],
  ['取組の結果', '人が増えた。'],
];

it.each([
  ['目標１', '目標２', '１', '２'],
  ['取組①', '取組②', '①', '②'],
  ['重点目標 1', '重点目標 2', '1', '2'],
])('%s on the left of all rows numbers the item that they name', (first, second, one, two) => {
  expect(records(table([...item(first, '渡し船の運航'), ...item(second, '棚田の保全')]))).toMatchObject([
    { number: one, title: '渡し船の運航', objective: '絶やさずに続ける。' },
    { number: two, title: '棚田の保全', objective: '絶やさずに続ける。' },
  ]);
});
