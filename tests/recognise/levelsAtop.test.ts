import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/block.js';
import { paragraph, recogniseBlocks, table } from './blocks.js';

const form = (level: string | null, levelName: string, number: string, name: string): Block =>
  table(
    [
      ...(level ? [[level, { text: levelName, across: 3 }]] : []),
      [number, name, '担当課', '港湾課'],
      ['現状と課題', { text: '板が傷んでいる。', across: 3 }],
      ['取組内容', { text: '板を取り替える。', across: 3 }],
    ],
    'aligned',
  );

const read = (...blocks: Block[]) =>
  recogniseBlocks(blocks, 2024).records.map((r) => [r.category.map((c) => c.value), r.title?.value ?? null]);

describe('a level in the first row of a form in a text', () => {
  it.each([
    ['第１', '第２', '計画'],
    ['（１）', '（２）', '取組'],
    ['１', '２', '重点'],
  ])('%s is a heading above it', (first, second, word) => {
    const found = read(
      paragraph('方針１　水辺のまち'),
      form(first, '船着場の手入れ', `${word}1`, '桟橋の修繕'),
      form(null, '', `${word}2`, '渡し場の再開'),
      form(second, '浜の手入れ', `${word}3`, '浜の掃除'),
    );
    const above = (level: string) => ['方針１　水辺のまち', level];
    expect(found).toEqual([
      [above(`${first}　船着場の手入れ`), '桟橋の修繕'],
      [above(`${first}　船着場の手入れ`), '渡し場の再開'],
      [above(`${second}　浜の手入れ`), '浜の掃除'],
    ]);
  });
});

describe('a level that a word of the plan names among the forms of a text', () => {
  const sheet = (name: string, done: string): string[][] => [
    ['施策', name, '担当課', '港湾課'],
    ['取組の概要', '水辺に人が集う場をつくる。', '', ''],
    ['実施状況', done, '', ''],
  ];
  const level = (number: string, name: string): string[][] => [[number, name, '', '']];

  it('is a heading above those below it, and so is the level above it', () => {
    const found = read(
      paragraph('基本目標１　川のまち'),
      table(
        [
          ...level('施策の方向１', '船着場の手入れ'),
          ...sheet('（１）桟橋の修繕', '板を替えた。'),
          ...sheet('（２）渡し場の再開', '綱を張った。'),
          [{ text: '基本目標２　海のまち', across: 4 }],
          ...level('施策の方向１', '浜の手入れ'),
          ...sheet('（１）浜の掃除', '砂を洗った。'),
        ],
        'aligned',
      ),
    );
    expect(found).toEqual([
      [['基本目標１　川のまち', '施策の方向１　船着場の手入れ'], '桟橋の修繕'],
      [['基本目標１　川のまち', '施策の方向１　船着場の手入れ'], '渡し場の再開'],
      [['基本目標２　海のまち', '施策の方向１　浜の手入れ'], '浜の掃除'],
    ]);
  });

  it('is none where it tells in a sentence', () => {
    const found = read(
      table([...level('施策の方向１', '船着場を直す。'), ...sheet('（１）桟橋の修繕', '板を替えた。')], 'aligned'),
      table([...level('施策の方向２', '浜を洗う。'), ...sheet('（２）浜の掃除', '砂を洗った。')], 'aligned'),
    );
    expect(found.map(([category]) => category)).toEqual([[], []]);
  });
});
