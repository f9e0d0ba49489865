import { expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const NAMES = ['堤の手入れ', '水門の番'];

const sheet = (name: string, i: number, labels: readonly [string, string], note: string) => [
  table([
    [`${labels[0]}コード`, '14', `${labels[0]}名`, '川と暮らす町'],
    [`${labels[1]}コード`, `14-${i + 1}`, `${labels[1]}名`, name],
  ]),
  paragraph('Step1　全体像'),
  table([
    ['対象', '意図'],
    ['岸に住む人', `${name}を人に任せきりにしない。`],
  ]),
  paragraph('Step2　指標の状況'),
  ...(note ? [paragraph(note)] : []),
  table([
    ['指標', '単位', '平成30年度実績（当初値）', '令和5年度実績', '令和6年度目標値'],
    [`${name}の回数`, '回', '10', '12', '20'],
  ]),
  paragraph('Step3　評価'),
  table([
    ['令和5年度に行った取組', '草を刈りました。'],
    ['残された課題と今後の方向性', '若い人を誘います。'],
  ]),
];

it.each([
  ['施策', '小施策', ''],
  ['施策', '小施策', '（↑：増やすことを目標とする指標、↓：減らすことを目標とする指標）'],
  ['政策', '施策', '※　回数は各年度末の値です'],
  ['大項目', '小項目', ''],
])(
  '%s above %s, each with a code: the lower one is the item of the sheet, whatever note stands in it',
  (upper, lower, note) => {
    const read = records(
      paragraph('評価シート（令和5年度実績評価）'),
      ...NAMES.flatMap((n, i) => sheet(n, i, [upper, lower], note)),
    );
    expect(read).toMatchObject(
      NAMES.map((title, i) => ({
        title,
        number: `14-${i + 1}`,
        category: ['川と暮らす町'],
        indicators: [{ values: [{ kind: 'baseline' }, { kind: 'result' }, { kind: 'target' }] }],
        progress: [{ status: '草を刈りました。' }],
      })),
    );
  },
);
