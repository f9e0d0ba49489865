import { expect, it } from 'vitest';
import { recogniseBlocks, table } from './blocks.js';

it.each([
  ['Ｂ（おおむね計画どおり）', 'おおむね計画どおり', ['Ｂ（おおむね計画どおり）']],
  ['Ｂ', null, []],
])('counts the meaning that a grade prints beside it as understood: %s', (grade, meaning, understood) => {
  const rows = [
    ['事業名', '渡し船の運航'],
    ['目的', '毎日船が出る。'],
    ['進捗評価', grade],
  ];
  const [found] = recogniseBlocks([table(rows)]).records;
  expect(found?.achievement?.label.value).toBe('Ｂ');
  expect(found?.achievement?.meaning).toBe(meaning);
  expect(found?.labels.map((l) => l.value).filter((l) => l.startsWith('Ｂ'))).toEqual(understood);
});
