import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const sheet = (number: string, levels: string) =>
  table([
    ['整理番号', number, '取組項目', `桟橋の点検${number}`],
    ['体系', { text: levels, across: 3 }],
    ['取組内容', { text: '板を張り替える。', across: 3 }],
    ['現状と課題', { text: '板が傷んでいる。', across: 3 }],
  ]);

describe('levels one below the other in a cell', () => {
  it('are one each, where each line opens with the word that counts it', () => {
    const found = records(
      sheet('1', '基本方針１　水辺の再生\n重点項目（２）　桟橋の改修'),
      sheet('2', '基本方針１　水辺の再生\n重点項目（３）　灯の交換'),
      sheet('3', '基本方針２　町の守り\n重点項目（１）　堤の見回り'),
    );
    expect(found.map((r) => r.category)).toEqual([
      ['基本方針１　水辺の再生', '重点項目（２）　桟橋の改修'],
      ['基本方針１　水辺の再生', '重点項目（３）　灯の交換'],
      ['基本方針２　町の守り', '重点項目（１）　堤の見回り'],
    ]);
  });

  it('are one each, where each line opens with another part of the plan', () => {
    const [found] = records(sheet('1', '第１編　水辺の町\n第２章　桟橋の改修'));
    expect(found?.category).toEqual(['第１編　水辺の町', '第２章　桟橋の改修']);
    const [other] = records(sheet('1', '第１章　水辺の町\n第２章　桟橋の改修'));
    expect(other?.category).toHaveLength(1);
  });

  it('are one each, though the lines look full', () => {
    const [found] = records(sheet('1', '政策２ 水辺と町の再生~\n施策 2-1 桟橋の改修'));
    expect(found?.category).toEqual(['政策２ 水辺と町の再生', '施策 2-1 桟橋の改修']);
  });

  it.each([
    ['政策      第２編 水辺の町', '施策      第３節 桟橋の改修', '第２編 水辺の町', '第３節 桟橋の改修'],
    ['基本目標　　海の町', '施策名　　港を守る', '海の町', '港を守る'],
  ])('are one each, where words that say which stand before them: %s', (first, second, outer, inner) => {
    const [found] = records(sheet('1', `${first}\n${second}`));
    expect(found?.category).toEqual([outer, inner]);
  });

  it('are one where a line goes on with the name', () => {
    const [found] = records(sheet('1', '基本方針１　水辺の再生\nと町の守り'));
    expect(found?.category).toEqual(['基本方針１　水辺の再生と町の守り']);
  });

  it('are each in the cells of a register', () => {
    const [found] = records(
      table([
        ['体系', '取組項目', '取組内容'],
        ['政策１　水辺の再生\n施策２　桟橋の改修', '桟橋の点検', '板を張り替える。'],
        ['政策１　水辺の再生\n施策３　灯の交換', '灯の交換', '球を替える。'],
      ]),
    );
    expect(found?.category).toEqual(['政策１　水辺の再生', '施策２　桟橋の改修']);
  });
});

describe('sheets about a level of the plan in one table', () => {
  const rows = (number: string, name: string) => [
    ['施策番号', number, '施策名', name],
    ['政策', { text: '政策１　水辺の再生', across: 3 }],
    ['目指す姿', { text: `${name}が進んでいる。`, across: 3 }],
    ['現状と課題', { text: '板が傷んでいる。', across: 3 }],
  ];

  it('have the level that each of them numbers for their item', () => {
    const found = records(table([...rows('5', '桟橋の改修'), ...rows('6', '灯の交換'), ...rows('9', '堤の見回り')]));
    expect(found.map((r) => [r.title, r.objective, r.category])).toEqual([
      ['桟橋の改修', '桟橋の改修が進んでいる。', ['政策１　水辺の再生']],
      ['灯の交換', '灯の交換が進んでいる。', ['政策１　水辺の再生']],
      ['堤の見回り', '堤の見回りが進んでいる。', ['政策１　水辺の再生']],
    ]);
  });
});
