import { expect, it } from 'vitest';
import { plain, recogniseBlocks, type TestCell, table } from './blocks.js';

const read = (...rows: readonly TestCell[][]) => {
  const form = table([
    ['取組項目', { text: '渡船の復活', across: 2 }],
    ['年度', '令和５年度', '令和６年度'],
    ...rows,
    ['自己点検', '○', '△'],
  ]);
  const [record] = recogniseBlocks([form]).records;
  return {
    schedule: record?.schedule.map((s) => [
      s.step?.value,
      ...s.years.map((y) => `${y.fiscalYear} ${plain(y.text) as string}`),
    ]),
    done: record?.progress.map((p) => p.status?.value),
  };
};

it('what is to be done in each year stands beside what was done in it', () => {
  const found = read(
    ['やること（計画）', '船の設計', '船の建造'],
    ['やったこと（実績）', '図面を引いた。', '進水した。'],
  );
  expect(found).toEqual({
    schedule: [['やること（計画）', '2023 船の設計', '2024 船の建造']],
    done: ['図面を引いた。', '進水した。'],
  });
});

it('and is what was done where nothing else tells of that', () => {
  const found = read(['取組内容', '図面を引いた。', '進水した。']);
  expect(found).toEqual({ schedule: [], done: ['図面を引いた。', '進水した。'] });
});
