import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const register = (name: string, ...figures: string[]) =>
  table([
    ['番号', '施策', '担当課', name, '単位', ...figures],
    ['1', '堤の花畑', '緑地課', '花を植えた畑の数', 'か所', '6', '8', '10'],
    ['2', '木陰の道', '道路課', '木を植えた道の長さ', 'ｍ', '120', '300', '400'],
  ]);

describe('the name of what is measured, left of its unit', () => {
  it.each([
    '成果目標（指標）',
    '目標（成果指標）',
    '成果目標',
    '目標値（指標名）',
    '達成目標',
    '施策の成果目標',
    '取組の目標',
  ])('under %s', (name) => {
    const read = records(register(name, '基準値（R4）', '実績値（R5）', '目標値（R8）'));
    expect(read).toMatchObject([
      {
        title: '堤の花畑',
        indicators: [
          {
            name: '花を植えた畑の数',
            unit: 'か所',
            values: [
              { kind: 'baseline', fiscalYear: 2022, value: 6 },
              { kind: 'result', fiscalYear: 2023, value: 8 },
              { kind: 'target', fiscalYear: 2026, value: 10 },
            ],
          },
        ],
      },
      { title: '木陰の道', indicators: [{ name: '木を植えた道の長さ', unit: 'ｍ' }] },
    ]);
    expect(read.map((r) => (r.indicators as unknown[]).length)).toEqual([1, 1]);
  });
});

describe('a name with brackets of its own above its unit', () => {
  it.each([
    ['指標名（単位）', '直売所で売れた野菜の割合（金額）\n（％）', '直売所で売れた野菜の割合（金額）', '％'],
    ['指標名（単位）', '舗装した林道（延長）\n（km）', '舗装した林道（延長）', 'km'],
    ['指標名', '堤の見回り（夜間）\n（回）', '堤の見回り（夜間）', '回'],
  ])('%s: %s', (head, printed, name, unit) => {
    const [read] = records(
      table([
        ['番号', '事業名', head, '目標値（R6）', '実績値（R6）'],
        ['1', '山の仕事', printed, '12', '10'],
      ]),
    );
    expect(read?.indicators).toMatchObject([
      {
        name,
        unit,
        values: [
          { value: 12, unit },
          { value: 10, unit },
        ],
      },
    ]);
  });
});

it.each([
  ['渡した品の数\n（延べ）', '渡した品の数（延べ）'],
  ['渡した品の数\n（堤の花畑で配った種と苗の数）', '渡した品の数'],
])('brackets below a name are a part of it where they are short: %s', (printed, name) => {
  const [read] = records(
    table([
      ['番号', '事業名', '指標名', '目標値（R6）', '実績値（R6）'],
      ['1', '山の仕事', printed, '12', '10'],
    ]),
  );
  expect(read?.indicators).toMatchObject([{ name }]);
});
