import { expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const sheet = (name: string) =>
  table([
    ['事業名', name],
    ['目的', '毎日船が出る。'],
  ]);

it.each([
  [['綾部', '海', '氏（元小学校長）'], undefined],
  [['綾部', '様', ''], undefined],
  [['港湾部', '', ''], '港湾部'],
])('%j above the sheets: a person is no department', (row, department) => {
  const names = table([['堀', '早月', '氏（大学教授）'], row], 'aligned');
  const found = records(paragraph('意見を伺った方'), names, sheet('渡し船'));
  expect(found.map((r) => r.department)).toEqual([department]);
});
