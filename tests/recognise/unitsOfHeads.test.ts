import { expect, it } from 'vitest';
import { recogniseBlocks, table } from './blocks.js';

it.each([
  ['港湾部長（渡船課）', ['渡船課'], ['港湾部長']],
  ['港湾局長（渡船課、航路課）', ['渡船課', '航路課'], ['港湾局長']],
  ['渡船課', ['渡船課'], []],
  ['港湾部（渡船課）', ['港湾部（渡船課）'], []],
])('takes the units in brackets behind who leads them for those that do it: %s', (value, divisions, extras) => {
  const rows = [
    ['事業名', '渡し船の運航'],
    ['主管部長（課）', value],
    ['目的', '毎日船が出る。'],
  ];
  const [found] = recogniseBlocks([table(rows)]).records;
  expect(found?.divisions.map((d) => d.value)).toEqual(divisions);
  expect(found?.extras.map((e) => e.text.value)).toEqual(extras);
});
