import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks } from './blocks.js';

const SHEET = (heads: readonly [string, string, string, string]) => [
  `整理番号 7 事業名 渡し船の運航\n${heads[0]}\n目的\n島の暮らしの足を守る。`,
  `${heads[1]}\n実施内容\n桟橋の灯を替えた。\n成果指標（単位） 基準値（R1） R4 R5 目標値（R7）\n乗船者数（人） 1,200 1,350 1,420 1,500\n欠航した日（日） － 12 9 5`,
  `${heads[2]}\n総合評価 達成 需要の動き 横ばい\n${heads[3]}\n今後の取組\n船着場に屋根を設ける。`,
];

describe('a sheet of which one space between the cells is left', () => {
  it.each([
    [
      '１．概要「ＰＬＡＮ（計画）」',
      '２．結果「ＤＯ（実施）」',
      '３．分析「ＣＨＥＣＫ（評価）」',
      '４．方向「ＡＣＴＩＯＮ（改善）」',
    ],
    ['Ⅰ 目的・内容（Plan）', 'Ⅱ 実施の状況（Do）', 'Ⅲ 評価（Check）', 'Ⅳ 改善（Act）'],
    ['(1) 事業の姿［PLAN］', '(2) 今年度の動き［DO］', '(3) ふりかえり［SEE］', '(4) これから［ACTION］'],
  ] as const)('%s: phases head its parts', (...heads) => {
    const { records } = recogniseBlocks([paragraph(SHEET(heads).join('\n'))], 2023);
    expect(records).toHaveLength(1);
    const [record] = records;
    expect([record?.number?.marker?.value, record?.title?.value, record?.category]).toEqual(['7', '渡し船の運航', []]);
    expect(record?.objective?.value).toBe('島の暮らしの足を守る。');
    expect(record?.progress.map((p) => p.nextSteps?.value)).toEqual(['船着場に屋根を設ける。']);
    expect(record?.achievement?.level).toBe('achieved');
    expect(record?.extras.map((e) => [e.label?.value, e.text.value])).toEqual([['需要の動き', '横ばい']]);
    expect(
      record?.indicators.map((i) => [i.name?.value, i.unit, ...i.values.map((v) => `${v.kind} ${v.value}`)]),
    ).toEqual([
      ['乗船者数', '人', 'baseline 1200', 'result 1350', 'result 1420', 'target 1500'],
      ['欠航した日', '日', 'result 12', 'result 9', 'target 5'],
    ]);
  });

  it('one phase alone is a heading as any other', () => {
    const { records } = recogniseBlocks([
      paragraph('１．渡し船の運航（DO）\n目的\n島の足を守る。\n２．棚田の保全\n目的\n景色を残す。'),
    ]);
    expect(records.map((r) => r.title?.value)).toEqual(['渡し船の運航（DO）', '棚田の保全']);
  });
});
