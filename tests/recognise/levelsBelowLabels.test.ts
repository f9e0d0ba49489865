import { expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const register = (n: string, title: string) =>
  table([
    ['番号', '取組項目', '取組内容', '担当課'],
    [n, title, '傷んだ所を直す。', '水路課'],
  ]);

it.each([
  ['【効果額】　単位は千円。「－」は見込まない項目である。', 'Ⅰ 水門の手入れ', 'Ⅱ 桟橋の手入れ'],
  ['【対象】　令和６年度に行うもの（継続を含む。）', '１ 水門の手入れ', '２ 桟橋の手入れ'],
])('the heading right above a register is a level, and no text of the label above it: %s', (label, first, second) => {
  const read = records(
    paragraph(label),
    paragraph(first),
    register('1', '水門の油差し'),
    paragraph(second),
    register('2', '板の張替え'),
  );
  expect(read.map((r) => r.category)).toEqual([[first], [second]]);
});

it('what goes on in the text of a label is no level', () => {
  const read = records(paragraph('【効果額】　次のものを除く'), paragraph('① 人件費'), register('1', '水門の油差し'));
  expect(read.map((r) => r.category ?? [])).toEqual([[]]);
});
