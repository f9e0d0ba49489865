import { expect, it } from 'vitest';
import type { RecordDraft } from '../../src/recognise/draft.js';
import { recogniseBlocks, type TestCell, table } from './blocks.js';

const wide = (text: string): TestCell => ({ text, across: 6 });

function read(...row: readonly string[]): RecordDraft | undefined {
  const blanks = Array.from({ length: 7 - row.length }, () => '');
  const rows = [
    ['事業名', wide('渡し船の運航')],
    ['目的', wide('毎日船が出る。')],
    [...row, ...blanks],
  ];
  return recogniseBlocks([table(rows)], 2024).records[0];
}
const figures = (record: RecordDraft | undefined) =>
  record?.indicators.map((i) => [i.name?.value, ...i.values.map((v) => `${v.kind} ${v.value} ${v.unit}`)]);

it.each([
  [
    ['利用者数（人）', '計画', '1,200', '実績', '860'],
    ['利用者数', 'target 1200 人', 'result 860 人'],
  ],
  [
    ['運航日数', '目標', '300日', '実績', '298日'],
    ['運航日数', 'target 300 日', 'result 298 日'],
  ],
  [
    ['運航日数', '目標値', '300日', '実績値', '298日', '達成率', '99％'],
    ['運航日数', 'target 300 日', 'result 298 日'],
  ],
])('reads what is measured and its figures pair by pair on a row of a form: %j', (row, expected) => {
  const found = read(...row);
  expect(found?.objective?.value).toBe('毎日船が出る。');
  expect(figures(found)).toEqual([expected]);
});

it('keeps sums of money whose side nobody tells under the words of their pair', () => {
  const found = read('効果額（千円）', '計画', '1,200', '実績', '860');
  expect(found?.indicators).toEqual([]);
  expect(found?.extras.map((e) => [e.label?.value, e.text.value])).toEqual([
    ['効果額（千円） 計画', '1,200'],
    ['効果額（千円） 実績', '860'],
  ]);
});
