import { expect, test } from 'vitest';
import { filled, recogniseBlocks, table } from './blocks.js';

const HEAD = [
  [
    { text: '番号', down: 2 },
    { text: '取組名', down: 2 },
    { text: '担当課', down: 2 },
    { text: '工程・指標', across: 2, down: 2 },
    '現状',
    { text: '年次計画', across: 2 },
  ],
  ['Ｒ５', 'Ｒ６', 'Ｒ７'],
];

test.each([
  ['工程', '指標'],
  ['取組工程', 'ＫＰＩ'],
])('rows of an item that %s and %s tell apart are its steps and its figures', (step, measure) => {
  const register = table([
    ...HEAD,
    [
      { text: '1', down: 3 },
      { text: '港の見回り', down: 3 },
      { text: '港湾課', down: 3 },
      { text: step, down: 2 },
      '当番の割り振り',
      '検討',
      '実施',
      '→',
    ],
    ['船の修理', '', '着手', '完了'],
    [measure, '見回りの日数（日）', '90', '120', '200以上'],
    [
      { text: '2', down: 2 },
      { text: '灯台の公開', down: 2 },
      { text: '観光課', down: 2 },
      step,
      '階段の点検',
      '',
      '点検',
      '公開',
    ],
    [measure, '灯台を訪れた人（人）', '－', '－', '3,000'],
  ]);
  const { records } = recogniseBlocks([register]);
  expect(records.map(filled)).toMatchObject([
    {
      title: '港の見回り',
      schedule: [
        {
          step: '当番の割り振り',
          years: [
            { fiscalYear: 2023, text: '検討' },
            { fiscalYear: 2024, text: '実施' },
            { fiscalYear: 2025, text: '→' },
          ],
        },
        {
          step: '船の修理',
          years: [
            { fiscalYear: 2024, text: '着手' },
            { fiscalYear: 2025, text: '完了' },
          ],
        },
      ],
      indicators: [
        {
          name: '見回りの日数',
          values: [
            { kind: 'baseline', fiscalYear: 2023, value: 90 },
            { kind: 'target', fiscalYear: 2024, value: 120 },
            { kind: 'target', fiscalYear: 2025, comparator: 'gte', value: 200 },
          ],
        },
      ],
    },
    {
      title: '灯台の公開',
      schedule: [{ step: '階段の点検' }],
      indicators: [{ name: '灯台を訪れた人', values: [{ fiscalYear: 2025, value: 3000 }] }],
    },
  ]);
});
