import { describe, expect, it } from 'vitest';
import { paragraph, records, type TestCell, table } from './blocks.js';

const head: TestCell[] = [{ text: '指　標', across: 2 }, '現状値\n（令和5年度）', '目標値\n（令和10年度）', '判定'];
const figures = (...rows: TestCell[][]) => {
  const [read] = records(paragraph('１ 港の健康'), table([['取組内容', '検診車を出す。']]), table([head, ...rows]));
  return ((read?.indicators ?? []) as { name: string; values: { value: number }[] }[]).map((i) => [
    i.name,
    ...i.values.map((v) => v.value),
  ]);
};

describe('one head over what is measured and a part of it', () => {
  it('names an indicator for each part', () => {
    expect(
      figures(
        [{ text: '検診を受けた人の割合', down: 2 }, '男', '41％', '50％', 'Ｂ'],
        ['女', '38％', '50％', 'Ｃ'],
        [{ text: '歩いて通う人の割合', across: 2 }, '22％', '30％', 'Ａ'],
      ),
    ).toEqual([
      ['検診を受けた人の割合（男）', 41, 50],
      ['検診を受けた人の割合（女）', 38, 50],
      ['歩いて通う人の割合', 22, 30],
    ]);
  });

  it('leaves out a sort of indicators, and the unit behind the name', () => {
    expect(
      figures(
        [{ text: '海辺の暮らし', down: 2 }, '泳げる人の割合', '41％', '50％', 'Ｂ'],
        ['釣りをする人の数', '38', '50', 'Ｃ'],
        [{ text: '受診率（％）', down: 2 }, '20歳代', '22', '30', 'Ａ'],
        ['70歳以上', '52', '60', 'Ａ'],
      ),
    ).toEqual([
      ['泳げる人の割合', 41, 50],
      ['釣りをする人の数', 38, 50],
      ['受診率（20歳代）', 22, 30],
      ['受診率（70歳以上）', 52, 60],
    ]);
  });
});
