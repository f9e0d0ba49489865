import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

/** Three rows of indicators an item, the last of them without a name: forms print all of their marks. */
const marked = (marks: readonly string[], heads: readonly TestCell[], group: TestCell = '指標の一覧') =>
  table([
    [
      { text: 'No.', down: 2 },
      { text: '事業名', down: 2 },
      { text: '担当課', down: 2 },
      ...(typeof group === 'string' ? [{ text: group, across: 6 }] : [group]),
    ],
    [...heads, '目標値', '単位', '実績値', '備考'],
    [...item('7', '薬草園の手入れ', '緑地課'), marks[0] ?? '', '手入れをした区画の数', '12', '区画', '9', ''],
    [marks[1] ?? '', '見学した人数', '400', '人', '520', ''],
    [marks[2] ?? '', '', '', '', '', ''],
    [...item('8', '水車小屋の公開', '文化課'), marks[0] ?? '', '公開した日数', '30', '日', '31', ''],
    [marks[1] ?? '', '', '', '', '', ''],
    [marks[2] ?? '', '', '', '', '', ''],
  ]);

const item = (...texts: string[]): TestCell[] => texts.map((text) => ({ text, down: 3 }));

const expected = [
  {
    title: '薬草園の手入れ',
    number: expect.stringContaining('7'),
    indicators: [
      { name: '手入れをした区画の数', unit: '区画', values: [{ value: 12 }, { value: 9 }] },
      { name: '見学した人数', unit: '人', values: [{ value: 400 }, { value: 520 }] },
    ],
  },
  {
    title: '水車小屋の公開',
    number: expect.stringContaining('8'),
    indicators: [{ name: '公開した日数', unit: '日', values: [{ value: 30 }, { value: 31 }] }],
  },
];

describe('marks that count the indicators of an item', () => {
  it.each([
    [['指標①', '指標②', '指標③']],
    [['①', '②', '③']],
    [['(1)', '(2)', '(3)']],
    [['KPI１', 'KPI２', 'KPI３']],
    [['成果指標Ａ', '成果指標Ｂ', '成果指標Ｃ']],
    [['ア', 'イ', 'ウ']],
  ])('are neither indicators nor items: %j', (marks) => {
    expect(records(marked(marks, [{ text: '指標', across: 2 }]))).toMatchObject(expected);
  });

  it('stand under a number of their own', () => {
    expect(records(marked(['1', '2', '3'], ['No.', '指標名']))).toMatchObject(expected);
  });

  it('stand in a text, where the head is over the marks alone', () => {
    const rows: TestCell[][] = [
      ['No.', '事業名', '担当課', '成果を測るもの', '', '', '', ''],
      ['', '', '', '指標', '', '目標値', '単位', '実績値'],
      ['7', '薬草園の手入れ', '緑地課', '指標①', '手入れをした区画の数', '12', '区画', '9'],
      ['', '', '', '指標②', '見学した人数', '400', '人', '520'],
      ['8', '水車小屋の公開', '文化課', '指標①', '公開した日数', '30', '日', '31'],
    ];
    expect(records(table(rows, 'delimited'))).toMatchObject(expected);
  });
});

describe('numbers before indicators, where no column names an item', () => {
  const figures = (number: string) =>
    table([
      [number, '指標名【単位】', '現状値（R2）', '目標値（R8）'],
      ['1', '見学した人数【人】', '400', '520'],
      ['2', '手入れをした区画の割合【％】', '38.5', '60.0'],
    ]);
  const indicators = [
    { name: '見学した人数', values: [{ value: 400 }, { value: 520 }] },
    { name: '手入れをした区画の割合', values: [{ value: 38.5 }, { value: 60 }] },
  ];

  it.each(['NO', 'No.', '番号'])('count those of the sheet that named its item: %s', (number) => {
    const sheet = table([
      ['整理番号', '7-1', '担当課', '緑地課'],
      ['事業名', '薬草園の手入れ', '目的', '薬草に親しむ人を増やす。'],
    ]);
    expect(records(sheet, figures(number))).toMatchObject([{ title: '薬草園の手入れ', indicators }]);
  });

  it('number the items of a register below no name', () => {
    expect(records(figures('No.'))).toHaveLength(2);
  });
});

describe('the value that an indicator sets', () => {
  const register = (value: string, when: string, ...times: string[]) =>
    table([
      ['番号', '交付対象事業の名称', '所管課', '指標', value, '単位', when, '実績値'],
      ['1', '薬草園の手入れ', '緑地課', '見学した人数', '400', '人', times[0] ?? '', '520'],
      ['2', '水車小屋の公開', '文化課', '公開した日数', '30', '日', times[1] ?? '', '31'],
    ]);

  it.each([
    ['指標値', '目標年月', 'R7.3', 'R9.3'],
    ['KPI値', '目標年度', '令和6年度', '令和8年度'],
    ['目標値', '達成時期', '令和7年3月', '令和9年3月'],
    ['数値指標の値', '目標年', '令和6年度末', '令和8年度末'],
  ])('%s is aimed at for its own %s', (value, when, ...times) => {
    const read = records(register(value, when, ...times));
    const [first, second] = read.map((r) => (r.indicators as { values: unknown[] }[])[0]?.values);
    expect(read).toMatchObject([{ title: '薬草園の手入れ' }, { title: '水車小屋の公開' }]);
    expect(first).toMatchObject([
      { kind: 'target', fiscalYear: 2024, value: 400 },
      { kind: 'result', fiscalYear: 2024, value: 520 },
    ]);
    expect(second).toMatchObject([
      { kind: 'target', fiscalYear: 2026, value: 30 },
      { kind: 'result', fiscalYear: 2024, value: 31 },
    ]);
  });
});
