import { expect, it } from 'vitest';
import { lay, outline } from './helpers.js';
import { isLabel } from './knownLabels.js';

const read = (lines: readonly string[]) => outline(lay(lines.join('\n'), { isLabel }));

const FORM = [
  '部   局   名   公園緑地部',
  '',
  '１．現状認識      ① 花壇の株が古くなり、通る人から植え替えを求める声が多く寄せられている',
  'と課題         ため、町内会との話合いが必要となっている。',
  '',
  '            ② 木陰のない歩道が多く、夏に歩く人が減っている。',
  '',
  '２．今年度の      ① 花の絶えない町をつくる。',
  '部局目標',
  '            ② 夏でも歩ける道をつくる。',
  '',
  '３．目標達成      ① 町内会と植える日を決め、苗を配る。',
  'のための',
  '手段及び',
  '方策          ② 歩道に並木を植える計画を年度の末までにまとめ、町内会と商店会に示した',
  '            うえで意見を聴く。',
  '',
  '            ③ 道具を貸し出す。',
  '            貸し出す日は町内会と決める。',
  '',
  '            ④ 手入れの手引きを配る。',
];

it('gives a label all paragraphs beside and below it, to the foot of the form', () => {
  const [table, ...rest] = read(FORM) as string[][][];
  expect(rest).toEqual([]);
  expect(table?.map((row) => row[1]?.match(/[①-④]/g)?.join('') ?? '')).toEqual(['', '①②', '①②', '①②③④']);
});

it('leaves what stands at the left below the form outside', () => {
  const blocks = read([...FORM, '', '※ 公園緑地部がまとめたものです。']);
  expect(blocks.at(-1)).toBe('※ 公園緑地部がまとめたものです。');
});

it('gives the number of an item above its labels a row of its own', () => {
  const [table] = read([
    '現状と課題   花壇の株が古くなり、通る人から植え替えを求める声が多く寄せられている。',
    '取組内容    町内会と植える日を決め、苗を配る。',
    '目標指標    ・苗の配布 300株',
    '   ②    木陰の整備',
    '現状と課題   木陰のない歩道が多く、夏に歩く人が減っている。',
    '取組内容    歩道に並木を植える。',
    '目標指標    ・並木 40本',
  ]) as string[][][];
  expect(table?.map((row) => row[0])).toEqual([
    '現状と課題',
    '取組内容',
    '目標指標',
    '②',
    '現状と課題',
    '取組内容',
    '目標指標',
  ]);
});
