import { expect, it } from 'vitest';
import { paragraph, plain, recogniseBlocks, table } from './blocks.js';

const below = table([
  ['番号', '事業名', '担当課', '事業内容'],
  ['1', '桟橋の修繕', '港湾課', '板を取り替えます。'],
  ['2', '灯台の公開', '観光課', '案内人を置きます。'],
]);
const read = (beside: string) =>
  recogniseBlocks([paragraph('港のまちづくり'), table([['現状と課題', beside]], 'aligned'), below]);

it.each(['【様式２】', '様式第１号', '（別紙３）', '資料１'])(
  '%s at the other end of a heading is no value',
  (number) => {
    const plan = read(number);
    expect(JSON.stringify(plain(plan.records))).not.toContain(number);
    expect(plan.records.map((r) => r.title?.value)).toEqual(['桟橋の修繕', '灯台の公開']);
    expect(plan.labels.map((l) => l.value)).toContain(number);
  },
);

it.each(['様式を改める。', '資料館'])('%s beside a label numbers no form', (value) => {
  expect(read(value).labels.map((l) => l.value)).not.toContain(value);
});
