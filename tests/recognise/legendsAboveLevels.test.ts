import { expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const form = (number: string, name: string) =>
  table([
    ['施策番号', number, '取組項目', name],
    ['取組内容', { text: `${name}を進める。`, across: 3 }],
    ['評価', { text: 'Ｂ', across: 3 }],
  ]);

it('a heading below what the marks mean is no part of that', () => {
  const marks = '自己評価の基準\nＡ：達成した　Ｂ：一部を達成した　Ｃ：達成できなかった';
  const found = records(
    paragraph(`${marks}\nⅠ 水辺の再生`),
    form('1', '桟橋の点検'),
    paragraph('Ⅱ 町の守り'),
    form('2', '堤の見回り'),
  );
  expect(found.map((r) => [r.title, r.category])).toEqual([
    ['桟橋の点検', ['Ⅰ 水辺の再生']],
    ['堤の見回り', ['Ⅱ 町の守り']],
  ]);
  expect(found[0]).toMatchObject({ achievement: { label: 'Ｂ', meaning: '一部を達成した' } });
});
