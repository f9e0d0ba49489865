import { expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const figures = (name: string, ...rows: string[][]) =>
  table([[name, '計画当初現状値', '年度', '現状値', '年度', '目標値（R9）', '進捗状況'], ...rows]);

const part = (heading: string, name: string, ...rows: string[][]) => [
  paragraph(heading),
  paragraph('(1)環境指標（数値目標）の進捗状況'),
  figures(name, ...rows),
  paragraph('(2)環境施策の実施状況\n干潟を４回清掃し、貝の稚貝を放流しました。'),
];

const report = (name: string) =>
  records(
    paragraph('基本目標１ 豊かな海を守る'),
    ...part(
      '1-1 干潟の保全',
      name,
      ['干潟の面積', '12ha', 'H30', '14ha', 'R5', '15ha', '66.7%'],
      ['海水のCOD値', '2.0mg/L', 'H30', '＜0.5mg/L', 'R4', '1.5mg/L以下', '達成'],
    ),
    ...part('1-2 砂浜の保全', name, ['清掃に参加した人の数', '80人', 'H30', '60人', 'R5', '100人', '▼']),
  ) as {
    indicators: { name: string; values: { kind: string; fiscalYear: number; comparator: string; value: number }[] }[];
    progress: { status: string }[];
    extras: { label: string; text: string }[];
  }[];

it('a table below a heading that announces indicators names what is measured, and the heading above names the item', () => {
  const read = report('環境項目');
  expect(read).toMatchObject([
    { number: '1-1', title: '干潟の保全', category: ['基本目標１ 豊かな海を守る'] },
    { number: '1-2', title: '砂浜の保全' },
  ]);
  expect(read[0]?.indicators.map((i) => i.name)).toEqual(['干潟の面積', '海水のCOD値']);
});

it('a column of years beside each figure dates it', () => {
  const values = report('項目')[0]?.indicators.map((i) =>
    i.values.map((v) => `${v.kind} ${v.fiscalYear} ${v.comparator} ${v.value}`),
  );
  expect(values).toEqual([
    ['baseline 2018 eq 12', 'result 2023 eq 14', 'target 2027 eq 15'],
    ['baseline 2018 eq 2', 'result 2022 lt 0.5', 'target 2027 lte 1.5'],
  ]);
});

it('how far each of several indicators came is not what was done for the item', () => {
  const [record] = report('環境項目');
  expect(record?.progress.map((p) => p.status)).toEqual(['干潟を４回清掃し、貝の稚貝を放流しました。']);
  expect(record?.extras.map((e) => e.text)).toEqual(['66.7%', '達成']);
});

it('without such a heading the rows are items', () => {
  const read = records(
    paragraph('1-1 干潟の保全'),
    figures('取組項目', ['干潟の清掃', '12回', 'H30', '14回', 'R5', '15回', '66.7%']),
  );
  expect(read).toMatchObject([{ title: '干潟の清掃' }]);
});
