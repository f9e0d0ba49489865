import { expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const sheet = (label: string, name: string, unit = '人') => [
  paragraph('① 総合戦略　令和6年度実績評価シート【個別施策】　令和7年3月作成'),
  table([
    ['基本目標', { text: 'Ⅰ 港で働く', across: 3 }],
    ['個別施策', { text: '(1) 朝市のにぎわい', across: 3 }],
    [label, name, '担当課', '水産課'],
  ]),
  table([
    ['従前値（R4）', '（単位）', '', 'R5', 'R6', 'R7', '目標値', '（単位）', '目標年度'],
    [
      { text: '30', down: 2 },
      { text: unit, down: 2 },
      '目標値',
      '40',
      '50',
      '60',
      '60',
      unit,
      { text: 'R7年度', down: 2 },
    ],
    ['実績値', '38', '55', '-', '55', unit],
  ]),
  table([
    ['設定根拠', '組合の要望による。'],
    ['今後の取組', '出店者を増やす。'],
  ]),
];

interface Read {
  readonly number: string;
  readonly indicators: {
    name: string;
    unit: string;
    values: { kind: string; fiscalYear: number; value: number }[];
  }[];
}

it('a sheet about one numbered indicator has it as its item', () => {
  const read = records(
    ...sheet('KPI その1', '朝市に出店した人の数'),
    ...sheet('KPI その2', '朝市に来た人の数'),
    ...sheet('KPI その3', '朝市で働いた人の数'),
  );
  expect(read).toMatchObject([
    {
      number: 'KPI その1',
      title: '朝市に出店した人の数',
      divisions: ['水産課'],
      category: ['Ⅰ 港で働く', '(1) 朝市のにぎわい'],
    },
    { number: 'KPI その2', category: ['Ⅰ 港で働く', '(1) 朝市のにぎわい'] },
    { number: 'KPI その3', category: ['Ⅰ 港で働く', '(1) 朝市のにぎわい'] },
  ]);
});

it('its figures are named by it; what the row says again of the last year is no figure of its own', () => {
  const [record] = records(...sheet('KPI その1', '朝市に出店した人の数', '店')) as unknown as Read[];
  expect(record?.indicators.map((i) => [i.name, i.unit])).toEqual([['朝市に出店した人の数', '店']]);
  expect(record?.indicators[0]?.values.map((v) => `${v.kind} ${v.fiscalYear} ${v.value}`)).toEqual([
    'baseline 2022 30',
    'target 2023 40',
    'target 2024 50',
    'target 2025 60',
    'result 2023 38',
    'result 2024 55',
  ]);
});

it('an indicator without a number, or beside what is to be done, names no item', () => {
  const [plain] = records(...sheet('KPI', '朝市に出店した人の数')) as unknown as { title: string | null }[];
  expect(plain?.title ?? null).toBeNull();
  const form = table([
    ['個別施策', '(1) 朝市のにぎわい'],
    ['事業名', '桟橋の修繕'],
    ['指標１', '朝市に出店した人の数'],
  ]);
  expect(records(form)).toMatchObject([{ title: '桟橋の修繕' }]);
});
