import { expect, it, test } from 'vitest';
import { isRubric } from '../../src/recognise/rubric.js';
import { records, table } from './blocks.js';

const RUBRIC = [
  ['視点', '3', '2', '1'],
  ['必要性', '求めが増えている。', '求めは変わらない。', '求めが減っている。'],
  ['目的達成度', '目標に達している。', 'おおむね達している。', '達していない。'],
];
const turned = (rows: string[][]) => (rows[0] as string[]).map((_, c) => rows.map((r) => r[c] as string));

test.each<[string, string[][], boolean]>([
  ['grades above', RUBRIC, true],
  ['grades at the left', turned(RUBRIC), true],
  ['letters with a word', [['評価項目', 'Ａ評価', 'Ｂ評価', 'Ｃ評価'], ...RUBRIC.slice(1)], true],
  [
    'quarters above what is done in them',
    [
      ['取組', '1', '2', '3'],
      ['橋の点検', '準備する。', '点検する。', '直す。'],
      ['花壇', '選ぶ。', '植える。', '守る。'],
    ],
    false,
  ],
  [
    'figures below grades',
    [
      ['視点', '3', '2', '1'],
      ['必要性', '12件', '3件', '1件'],
      ['効率性', '9件', '4件', '2件'],
    ],
    false,
  ],
  [
    'items with a grade each',
    [
      ['番号', '取組名', '評価'],
      ['1', '橋の点検', 'Ａ'],
      ['2', '花壇の手入れ', 'Ｂ'],
    ],
    false,
  ],
])('%s', (_, rows, expected) => {
  expect(isRubric(table(rows))).toBe(expected);
});

it('gives no records', () => {
  const register = table([
    ['番号', '取組名', '担当課'],
    ['1', '桟橋の板の張替え', '土木課'],
  ]);
  expect(records(table(RUBRIC), register).map((r) => r.title)).toEqual(['桟橋の板の張替え']);
});
