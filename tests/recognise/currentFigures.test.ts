import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const figures = (heads: readonly string[], names = ['干潟の面積【ha】', '観察会の参加者数［人］']) =>
  table([
    ['担当課', { text: '海辺課', across: heads.length }],
    ['取組内容', { text: '干潟を守る。', across: heads.length }],
    ['環境指標', ...heads],
    ...names.map((n, i) => [n, ...heads.map((_, k) => `${10 * (i + 1) + k}（R${k + 1}）`)]),
  ]);

const kinds = (...heads: string[]) => {
  const [record] = records(paragraph('施策１ 干潟'), figures(heads)) as {
    indicators: { values: { kind: string }[] }[];
  }[];
  return record?.indicators[0]?.values.map((v) => v.kind);
};

describe('現況値 beside where the plan began', () => {
  it.each([
    [
      ['設定時の値', '現況値', '令和9年度目標値'],
      ['baseline', 'result', 'target'],
    ],
    [
      ['基準値', '現状値', '目標値'],
      ['baseline', 'result', 'target'],
    ],
    [
      ['計画策定時', '最新の値', '最終目標値'],
      ['baseline', 'result', 'target'],
    ],
    [
      ['現状値', '中間目標', '最終目標'],
      ['baseline', 'target', 'target'],
    ],
    [
      ['基準値（R7）', '現状値（R4）', '目標値（R9）'],
      ['baseline', 'baseline', 'target'],
    ],
  ])('%j', (heads, wanted) => expect(kinds(...heads)).toEqual(wanted));
});

it('reads the unit in any bracket behind the name', () => {
  const names = [
    '干潟の面積【ha】',
    '観察会の参加者数［人］',
    '排出量〔千t-CO2〕',
    '協力店の登録数【店】',
    '清掃の回数【延べ】',
  ];
  const [record] = records(paragraph('施策１ 干潟'), figures(['設定時', '目標値'], names)) as {
    indicators: { name: string; unit: string | null; values: { value: number }[] }[];
  }[];
  expect(record?.indicators.map((i) => [i.name, i.unit, i.values[0]?.value])).toEqual([
    ['干潟の面積', 'ha', 10],
    ['観察会の参加者数', '人', 20],
    ['排出量', 't-CO2', 30_000],
    ['協力店の登録数', '店', 40],
    ['清掃の回数【延べ】', null, 50],
  ]);
});

it('names of what is measured at the side of a form are no labels of it: the heading above names the item', () => {
  const long = [
    '干潟で育った貝の重さの平年に対する比率',
    '保全の活動を行った団体の延べ日数の合計',
    '漂着した物を集めた量の平均',
  ];
  const read = records(
    paragraph('基本目標Ⅰ 海辺\n施策１ 干潟'),
    figures(['基準値', '目標値'], long),
    paragraph('施策２ 砂浜'),
    figures(['基準値', '目標値']),
  );
  expect(read).toMatchObject([
    { number: '施策１', title: '干潟', category: ['基本目標Ⅰ 海辺'] },
    { number: '施策２', title: '砂浜', category: ['基本目標Ⅰ 海辺'] },
  ]);
});

it('may stand below a head of two rows', () => {
  const form = (...names: string[]) =>
    table([
      ['担当課', { text: '海辺課', across: 3 }],
      ['取組内容', { text: '干潟を守る。', across: 3 }],
      [{ text: '環境指標', down: 2 }, { text: '基準値', down: 2 }, '令和６年度', '令和９年度'],
      ['目標値', '目標値'],
      ...names.map((n) => [n, '3', '4', '5']),
    ]);
  const names = ['干潟に来る鳥の種の数', '観察の会を開いた回数', '海岸を清掃した団体の数', '潮だまりの生き物の種の数'];
  const read = records(paragraph('施策１ 干潟'), form(...names), paragraph('施策２ 砂浜'), form(...names));
  expect(read).toMatchObject([{ title: '干潟' }, { title: '砂浜' }]);
  expect(read.map((r) => (r.indicators as unknown[]).length)).toEqual([4, 4]);
});
