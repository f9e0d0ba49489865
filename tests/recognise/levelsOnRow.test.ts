import { describe, expect, it } from 'vitest';
import { plain, recogniseBlocks, records, table } from './blocks.js';

const register = (chapter: string, section: string, unit: string, name: string) =>
  table([
    [{ text: chapter, across: 2 }, section, unit],
    ['番号', '事業名', '事業の概要', '担当課'],
    ['1', name, `${name}を進める。`, '水路課'],
  ]);

describe('levels side by side above the heads of a register', () => {
  it.each([
    ['第１章　川の町', '第２節　岸を守る', '第１節　橋を架ける'],
    ['基本目標１ 川の町', '施策２ 岸を守る', '施策１ 橋を架ける'],
  ])('hold for its items: %s', (chapter, section, next) => {
    const plan = recogniseBlocks([
      register(chapter, section, '所管部　土木部', '水門の改修'),
      register(chapter, next, '所管部　建設部', '橋の塗装'),
    ]);
    expect(plan.records.map((r) => [r.title?.value, plain(r.department), ...r.category.map((c) => c.value)])).toEqual([
      ['水門の改修', '土木部', chapter, section],
      ['橋の塗装', '建設部', chapter, next],
    ]);
  });
});

describe('number and name before labels with their values', () => {
  const form = (name: string, division: string, grade: string) => [
    [{ text: name, across: 2 }, '担当課', division, '評価', grade],
    ['取組内容', { text: `・${division}が岸を見回る。`, across: 5 }],
    ['成果', '岸が守られた。', '課題', { text: '人が足りない。', across: 3 }],
  ];

  it.each([
    ['(1) ', '(2) '],
    ['１．', '２．'],
    ['① ', '② '],
  ])('open the form of an item: %s', (one, two) => {
    const read = records(
      table(form(`${one}岸の見回り`, '水路課', '○')),
      table(form(`${two}土手の草刈り`, '土手課', '△')),
    );
    expect(read).toMatchObject([
      { title: '岸の見回り', divisions: ['水路課'], achievement: { label: '○' } },
      { title: '土手の草刈り', divisions: ['土手課'], achievement: { label: '△' } },
    ]);
  });

  it('stand below a level whose result is its own', () => {
    const level = (text: string, grade: string) => [{ text, across: 3 }, { text: '目標評価', across: 2 }, grade];
    const read = records(
      table([level('重点目標① 川を守る', '◎'), ...form('(1) 岸の見回り', '水路課', '○')]),
      table([level('重点目標② 土手を守る', '×'), ...form('(1) 土手の草刈り', '土手課', '△')]),
    );
    expect(read).toMatchObject([
      { title: '岸の見回り', category: ['重点目標① 川を守る'], achievement: { label: '○' } },
      { title: '土手の草刈り', category: ['重点目標② 土手を守る'], achievement: { label: '△' } },
    ]);
  });
});
