import { expect, it } from 'vitest';
import { paragraph, records, type TestCell, table } from './blocks.js';

const sums = (label: string, planned: string[], done: string[]): TestCell[][] => [
  [{ text: label, down: 2 }, '計画', ...planned],
  ['実績', ...done],
];

it.each([
  ['歳入の増加額', '歳出の削減額'],
  ['増収額', '経費節減額'],
])('what was gained and saved by year, planned and done, under %s and %s', (gained, saved) => {
  const [read] = records(
    table([
      ['項目番号', '12', '実施項目名', '渡し場の貸出し'],
      ['取組内容', { text: '使わない渡し場を貸す。', across: 3 }],
    ]),
    paragraph('■効果額（単位：千円）'),
    table([
      [{ text: '区分', across: 2 }, 'Ｒ５', 'Ｒ６', 'Ｒ７', '３年間の計'],
      ...sums(gained, ['10', '20', '30', '60'], ['12', '18', '', '30']),
      ...sums(saved, ['－', '－', '－', '－'], ['－', '5', '', '5']),
    ]),
  );
  expect(read?.indicators).toBeUndefined();
  expect(read?.progress).toMatchObject([
    { fiscalYear: 2023, revenueEffect: { yen: 12_000 }, expenditureEffect: null },
    { fiscalYear: 2024, revenueEffect: { yen: 18_000 }, expenditureEffect: { yen: 5_000 } },
  ]);
  const texts = ((read?.extras ?? []) as { text: string }[]).map((e) => e.text);
  expect(texts.join(' ')).toBe('10 20 30 60 30 5');
});
