import { describe, expect, it } from 'vitest';
import { paragraph, records, type TestCell, table } from './blocks.js';

const head = table([
  ['事業番号', '7', '担当課', '緑地課'],
  ['事業名', { text: '薬草園の手入れ', across: 3 }],
  ['現状と課題', { text: '草が伸びている。', across: 3 }],
]);

const figures = (label: string, up: string, down: string, number?: string) => {
  const numbered = (mark: string): TestCell[] => (number === undefined ? [] : [mark]);
  return table([
    [...numbered(number ?? ''), '指標名', '単位', '基準値', '実績値', '目標値', label],
    [...numbered('1'), '手入れをした区画の数', '区画', '5', '9', '12', up],
    [...numbered('2'), '枯れた株の数', '株', '40', '25', '10', down],
  ]);
};

describe('whether the figures of an indicator should rise or fall', () => {
  it.each([
    ['めざす方向', '↑', '↓', '№'],
    ['目指す方向', '↗', '↘', undefined],
    ['望ましい方向性', '増加', '減少', 'No.'],
    ['増減', '増やす', '減らす', '番号'],
    ['方向', '（↑）', '（↓）', undefined],
  ])('%s tells it, above %s and %s, and names no item', (label, up, down, number) => {
    const told = table([['今後の方針', '株分けを進める。']]);
    const read = records(head, paragraph('３ 指標'), figures(label, up, down, number), paragraph('４ 評価'), told);
    expect(read).toMatchObject([
      {
        title: '薬草園の手入れ',
        indicators: [
          { name: '手入れをした区画の数', values: [{ value: 5 }, { value: 9 }, { value: 12 }] },
          { name: '枯れた株の数', values: [{ value: 40 }, { value: 25 }, { value: 10 }] },
        ],
        progress: [{ nextSteps: '株分けを進める。' }],
      },
    ]);
    expect(read[0]).not.toHaveProperty('objective');
  });
});
