import { expect, it } from 'vitest';
import { paragraph, plain, recogniseBlocks, table } from './blocks.js';

const sheet = (closing: string) => [
  table([
    ['事業番号', '7', '担当課', '緑地課'],
    ['事業名', { text: '薬草園の手入れ', across: 3 }],
  ]),
  paragraph(`５　今後の方針\n株分けを進める。\n${closing}`),
];

const nextStepsOf = (closing: string) =>
  plain(recogniseBlocks(sheet(closing), 2024).records[0]?.progress[0]?.nextSteps);

it.each([
  '※ 「－」は、数値がないことを示す。',
  '※「―」は未集計',
  '＊ △は減少を表す。',
  '（注）表中の「…」は、調査をしていないことを示します。',
  '※ （ ）内は前年度の値',
])('%s at the foot of a sheet is no text of the label above', (note) => {
  expect(nextStepsOf(note)).toBe('株分けを進める。');
});

it.each(['※ 肥料は県の補助による。', '※ 「株分け」は秋に行う。'])('%s is', (note) => {
  expect(nextStepsOf(note)).toContain(note);
});
