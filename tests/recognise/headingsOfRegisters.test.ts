import { describe, expect, it, test } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const register = table([
  ['№', '事業名', '担当課', '事業内容'],
  ['1', '苗木の配布', '林務課', '苗木を配ります。'],
  ['2', '里道の補修', '建設課', '里道を直します。'],
]);

describe('a label with a number above a register that names its items', () => {
  test.each([
    ['２　主要事業', '＊区分　［新］…新しい事業'],
    ['２　主要事業', '※金額の単位は千円です。'],
    ['３　今年度の取組', '見直しによる経費の縮減等'],
    ['Ⅲ　取組項目', '（注）金額は千円で表します。'],
    ['(2) 重点的な取組', '令和６年度に取り組む事業の一覧'],
  ])('%s heads it, and what stands between is a note: %s', (heading, note) => {
    const found = records(paragraph(heading), paragraph(note), register);
    expect(found.map((r) => [r.title, r.measures])).toEqual([
      ['苗木の配布', '苗木を配ります。'],
      ['里道の補修', '里道を直します。'],
    ]);
  });

  it('ends the level above the register before it', () => {
    const found = records(
      paragraph('２　主要事業'),
      paragraph('(1) 緑のまち'),
      register,
      paragraph('３　行革の取組'),
      paragraph('経費の縮減等'),
      register,
    );
    expect(found.map((r) => r.category ?? [])).toEqual([['(1) 緑のまち'], ['(1) 緑のまち'], [], []]);
  });

  it('is a label where something is told of an item below it', () => {
    const [item] = records(paragraph('２　取組内容'), paragraph('苗木を配り、里道を直す。'), register);
    expect(item).toEqual({ measures: '苗木を配り、里道を直す。' });
  });
});
