import { describe, expect, it, test } from 'vitest';
import { recogniseBlocks, type TestCell, table } from './blocks.js';

const read = (...rows: TestCell[][]) =>
  recogniseBlocks([table(rows)], 2024).records.map((r) => [
    r.number?.marker?.value ?? null,
    r.title?.value ?? null,
    r.divisions.map((d) => d.value).join('、'),
  ]);

const HEAD = ['項目（何を）', '行動（どのように）', '達成度'];

describe('cells of a register that hold an item’s number, name and unit on lines of their own', () => {
  test.each([
    ['目標①', '目標②', '【', '】'],
    ['重点取組１', '重点取組２', '（', '）'],
    ['宣言その一', '宣言その二', '〔', '〕'],
    ['取組（１）', '取組（２）', '［', '］'],
    ['№1', '№2', '〈', '〉'],
    ['①', '②', '【', '】'],
    ['重点1-1', '重点1-2', '＜', '＞'],
  ])('%s … %s%s', (first, second, open, close) => {
    expect(
      read(
        HEAD,
        [`${first}\n水路の清掃\n${open}水路課${close}`, '草を刈る。', 'Ａ'],
        [`${second}\n堤の補強と桜の~\n植替え\n${open}水路課・公園課${close}`, '堤を固める。', 'Ｂ'],
      ),
    ).toEqual([
      [first, '水路の清掃', '水路課'],
      [second, '堤の補強と桜の植替え', '水路課、公園課'],
    ]);
  });

  it('may name several units, each in brackets', () => {
    expect(read(HEAD, ['目標①\n水路の清掃\n【水路課】\n【公園課】', '草を刈る。', 'Ａ'])).toEqual([
      ['目標①', '水路の清掃', '水路課、公園課'],
    ]);
  });

  it('are names where brackets hold anything but units, or words count nothing', () => {
    expect(
      read(
        HEAD,
        ['水路の清掃\n（市民の手で）', '草を刈る。', 'Ａ'],
        ['堤の補強\n（第２期）', '堤を固める。', 'Ｂ'],
        ['令和７\n年度の桜まつり', '桜を植える。', 'Ｂ'],
      ),
    ).toEqual([
      [null, '水路の清掃 （市民の手で）', ''],
      [null, '堤の補強 （第２期）', ''],
      [null, expect.stringContaining('年度の桜まつり'), ''],
    ]);
  });

  it('leave the units to a column of their own', () => {
    const rows = read(
      ['項目', '担当課', '行動'],
      ['目標①\n水路の清掃\n【水路課】', '公園課', '草を刈る。'],
      ['目標②\n堤の補強\n【水路課】', '公園課', '堤を固める。'],
    );
    expect(rows.map((r) => r[2])).toEqual(['公園課', '公園課']);
  });
});
