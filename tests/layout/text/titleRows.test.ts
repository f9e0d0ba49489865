import { expect, it } from 'vitest';
import { lay, outline } from './helpers.js';

const isLabel = (text: string): boolean => /^(?:番号|事業名|担当課|評価|財政効果|歳入)$/.test(text);
const HEAD = '番号\t事業名\t担当課\t評価\n1\t橋の点検\t土木課\t○\n2\t水門の点検\t土木課\t△\n';
const BODY = [
  ['番号', '事業名', '担当課', '評価'],
  ['1', '橋の点検', '土木課', '○'],
  ['2', '水門の点検', '土木課', '△'],
];

it.each<[string, string, string[]]>([
  [
    'in the middle, its publisher at the edge',
    '\t令和6年度　事業点検一覧表\t\t\n\t\t\t川上町総務課\n○：良い　△：普通\t\t\t（単位：千円）\n',
    ['令和6年度　事業点検一覧表', '川上町総務課', '○：良い　△：普通', '（単位：千円）'],
  ],
  ['in the first column', '令和6年度　点検の結果\t\t\t\n', ['令和6年度　点検の結果']],
  [
    'above blank rows and a level',
    '令和６年度　点検結果一覧\t\t\t\n\t\t\t（令和６年度末時点）\n\t\t\t\n柱１ 水辺を守る\t\t\t\n',
    ['令和６年度　点検結果一覧', '（令和６年度末時点）', '柱１ 水辺を守る'],
  ],
  ['above a date at the edge', '水辺の点検\t\t\t\n\t\t\t令和7年3月31日現在\n', ['水辺の点検', '令和7年3月31日現在']],
])('a title %s stands above the table', (_, titles, expected) => {
  expect(outline(lay(titles + HEAD, { isLabel }))).toEqual([...expected, BODY]);
});

it.each(['\t\t財政効果\t\n', '\t\t確認したこと\t\n'])('what heads some columns alone is no title: %j', (above) => {
  const [only, ...more] = outline(lay(above + HEAD, { isLabel }));
  expect(more).toEqual([]);
  expect(only?.[0]).toEqual(above.replace('\n', '').split('\t'));
});

it.each([
  ['令和６年度　点検シート\t\t\t\n\t\t\t川上町\n', ['令和６年度　点検シート', '川上町']],
  ['2023年度　町長の「仕事目標」\t\t\t川上町\n', ['2023年度　町長の「仕事目標」', '川上町']],
  ['橋を守る\t\t\t\n', []],
])('above a form stands what is plainly a title: %j', (above, expected) => {
  const read = outline(lay(`${above}番号\t1\t事業名\t橋の点検\n担当課\t土木課\t評価\t○\n`, { isLabel }));
  expect(read.slice(0, -1)).toEqual(expected);
});
