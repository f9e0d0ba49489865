import { describe, expect, it, test } from 'vitest';
import { bandsOf } from '../../../src/layout/text/register/bands.js';
import { ordinalOfName } from '../../../src/layout/text/register/shape.js';
import { set, tablesOf, withoutBreaks, wordsOf } from './helpers.js';
import { isLabel } from './knownLabels.js';

test.each<[string, number | null]>([
  ['① 桟橋の手入れ', 1],
  ['（２）灯台の公開', 2],
  ['12. 舟の修理', 12],
  ['3', null],
  ['1.5倍に増やす', null],
  ['桟橋の手入れ', null],
])('%s is counted as %s', (text, ordinal) => {
  expect(ordinalOfName(text)).toBe(ordinal);
});

/** Labels of one line stand in the middle beside those of three. */
const HEAD = [
  set([16, '期日・期限']),
  set([0, '取組項目及び方法・手段'], [26, '達成水準'], [38, '中間報告'], [52, '期末報告']),
  set([16, '（いつまで'], [66, '達成度']),
  set([2, '（何をどのように）'], [25, '（どこまで）'], [37, '（進捗状況）'], [51, '（達成状況）']),
  set([16, 'に）']),
];
const TEXT = [
  ...HEAD,
  '',
  set(
    [0, '① 桟橋の板の厚みを'],
    [16, '９月末'],
    [26, '板の調査'],
    [38, '八月までに島の桟橋の半'],
    [52, '秋までに全部の桟橋を見'],
  ),
  set([0, '調べて替える'], [38, '分を見て回りました。'], [52, '終え、薄い板を替えまし']),
  set([52, 'た。'], [67, 'Ａ']),
  '',
  set(
    [0, '② 渡し舟の灯りを替'],
    [16, '12月末'],
    [26, '灯りの交換'],
    [38, '灯りの値段を聞き、順を'],
    [52, '風の強い日が続き、二隻'],
  ),
  set([0, 'える'], [38, '決めています。'], [52, 'を残しました。'], [67, 'Ｂ']),
  '',
  set(
    [0, '③ 島を訪ねる人に船'],
    [16, '３月末'],
    [26, '案内の板'],
    [38, '板の文を子どもと考えま'],
    [52, '船着場ごとに板を立て終'],
  ),
  set([0, '着場を案内する'], [38, 'した。'], [52, 'えました。'], [67, 'Ａ']),
].join('\n');

describe('a register whose labels stand on lines of their own, and whose names are counted', () => {
  it('is as wide as its labels beside each other', () => {
    expect(bandsOf(TEXT, wordsOf(TEXT), isLabel, { repeated: new Set(), heads: new Set() })).toMatchObject([
      { from: 0, body: 5, to: 15 },
    ]);
  });

  it('has a row for each counted name', () => {
    const rows = tablesOf(TEXT, { isLabel }).flat().map(withoutBreaks);
    expect(rows.slice(1)).toEqual([
      '① 桟橋の板の厚みを調べて替える|９月末|板の調査|八月までに島の桟橋の半分を見て回りました。|秋までに全部の桟橋を見終え、薄い板を替えました。|Ａ',
      '② 渡し舟の灯りを替える|12月末|灯りの交換|灯りの値段を聞き、順を決めています。|風の強い日が続き、二隻を残しました。|Ｂ',
      '③ 島を訪ねる人に船着場を案内する|３月末|案内の板|板の文を子どもと考えました。|船着場ごとに板を立て終えました。|Ａ',
    ]);
  });
});
