import { expect, it } from 'vitest';
import { records, table } from './blocks.js';

/** A form with the years across, and rows of what was planned and done beside the name of the indicator. */
const indicatorsOf = (name: string) => {
  const form = table([
    ['番号', '1', { text: '取組項目', across: 2 }, { text: '渡し船の切符の電子化', across: 2 }],
    [
      { text: '取組内容', across: 3 },
      { text: '券売機を入れ替える。', across: 3 },
    ],
    [{ text: '年度', across: 3 }, '令和5年度', '令和6年度', '令和7年度'],
    [{ text: '指標', down: 2 }, { text: name, down: 2 }, '計画', '20', '30', '40'],
    ['実績', '22', '33', ''],
  ]);
  const [record] = records(form) as { indicators: { name: string; unit?: string; values: object[] }[] }[];
  return record?.indicators;
};

it.each([
  ['切符の利用率（％）\n［R4基準値：12］', 2022],
  ['切符の利用率（％）\n〔令和4年度の現状値：12〕', 2022],
  ['切符の利用率（％）\n（策定時 12）', undefined],
])('an indicator prints its unit, and below it how things stood: %j', (name, fiscalYear) => {
  const [first, ...more] = indicatorsOf(name) ?? [];
  expect(more).toEqual([]);
  expect(first).toMatchObject({ name: '切符の利用率', unit: '％' });
  expect(first?.values).toHaveLength(6);
  const stood = { kind: 'baseline', value: 12, unit: '％', ...(fiscalYear ? { fiscalYear } : {}) };
  expect(first?.values[0]).toMatchObject(stood);
});
