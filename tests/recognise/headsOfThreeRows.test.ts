import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, type TestCell, table } from './blocks.js';

const read = (rows: readonly (readonly TestCell[])[], origin: 'ruled' | 'delimited', legend = '') =>
  recogniseBlocks([paragraph(legend), table(rows, origin)], 2024).records.map((r) => ({
    number: r.number?.marker?.value ?? null,
    title: r.title?.value ?? null,
    achievement: r.achievement && `${r.achievement.label.value}=${r.achievement.level}`,
    next: r.progress[0]?.nextSteps?.value ?? null,
    extras: r.extras.map((e) => `${e.label?.value ?? ''}: ${e.text.value}`),
    doubts: [...r.doubts],
  }));

describe('a header of three rows', () => {
  const separated: TestCell[][] = [
    ['No.', '事業名', '所管課', '経費（千円）', '', '点検', '', '', '翌年度以降', ''],
    ['', '', '', '令和5年度', '令和6年度', '観点別点検', '', '総合点検結果', '方向', '見直しの内容'],
    ['', '', '', '決算', '予算', '必要', '公平', '', '', ''],
    ['1', '水車小屋の修理', '農林課', '120', '150', 'Ａ', 'Ｂ', 'Ｂ', '継続', '屋根を葺き替える。'],
    ['2', '渡し船の運航', '交通課', '80', '90', 'Ｂ', 'Ｃ', 'Ｃ', '廃止', ''],
  ];
  const ruled: TestCell[][] = [
    [
      { text: 'No.', down: 3 },
      { text: '事業名', down: 3 },
      { text: '所管課', down: 3 },
      { text: '経費（千円）', across: 2 },
      { text: '点検', across: 3 },
      { text: '翌年度以降', across: 2 },
    ],
    [
      '令和5年度',
      '令和6年度',
      { text: '観点別点検', across: 2 },
      { text: '総合点検結果', down: 2 },
      { text: '方向', down: 2 },
      { text: '見直しの内容', down: 2 },
    ],
    ['決算', '予算', '必要', '公平'],
    ...separated.slice(3),
  ];
  it.each(['ruled', 'delimited'] as const)('refines heads, %s', (origin) => {
    const rows = origin === 'ruled' ? ruled : separated;
    const legend = '総合点検　Ａ：達成　Ｂ：一部達成　Ｃ：未達成';
    expect(read(rows, origin, legend)).toEqual([
      {
        number: 'No.1',
        title: '水車小屋の修理',
        achievement: 'Ｂ=partial',
        next: '屋根を葺き替える。',
        extras: [
          '経費（千円） 令和5年度 決算: 120',
          '経費（千円） 令和6年度 予算: 150',
          '点検 観点別点検 必要: Ａ',
          '点検 観点別点検 公平: Ｂ',
          '翌年度以降 方向: 継続',
        ],
        doubts: [],
      },
      expect.objectContaining({ number: 'No.2', title: '渡し船の運航', achievement: 'Ｃ=missed', next: '廃止' }),
    ]);
  });

  it('does not take a row of an item for a part of it', () => {
    const rows: TestCell[][] = [
      ['柱', '事業名', '所管課', '評価'],
      ['', '渡し船の運航', '交通課', 'Ｂ'],
      ['', '水車小屋の修理', '農林課', 'Ａ'],
    ];
    expect(read(rows, 'delimited').map((r) => r.title)).toEqual(['渡し船の運航', '水車小屋の修理']);
  });
});

describe('two legends in one paragraph', () => {
  it.each([
    ['総合　Ａ：達成　Ｂ：一部達成　Ｃ：未達成\n観点　Ａ：高い　Ｂ：普通　Ｃ：低い　Ｄ：なし', 'Ｃ=missed'],
    ['観点　Ａ：高い　Ｂ：普通　Ｃ：低い　Ｄ：なし\n総合　Ａ：達成　Ｂ：一部達成　Ｃ：未達成', 'Ｃ=missed'],
  ])('keeps them apart: %j', (legend, achievement) => {
    const rows: TestCell[][] = [
      ['番号', '事業名', '総合評価'],
      ['1', '渡し船の運航', 'Ｃ'],
      ['2', '水車小屋の修理', 'Ａ'],
    ];
    expect(read(rows, 'ruled', legend)[0]?.achievement).toBe(achievement);
  });
});
