import { describe, expect, it } from 'vitest';
import { paragraph, records } from './blocks.js';

describe('a level with a number of its own', () => {
  it.each([
    ['施策番号 1-1　施策名 水辺の再生', '施策番号 1-2　施策名 並木の手入れ'],
    ['施策番号 1-1\n施策名 水辺の再生', '施策番号 1-2\n施策名 並木の手入れ'],
    ['政策番号：1-1\n政策名：水辺の再生', '政策番号：1-2\n政策名：並木の手入れ'],
    ['プロジェクト番号 1-1　プロジェクト名 水辺の再生', 'プロジェクト番号 1-2　プロジェクト名 並木の手入れ'],
  ])('is the item, in running text: %j', (first, second) => {
    const read = records(
      paragraph(`${first}\n担当課：公園課\n目的\n歩ける岸にする。\n取組内容\n遊歩道を延ばす。`),
      paragraph(`${second}\n担当課：道路課\n目的\n木陰を保つ。\n取組内容\n古い木から植え替える。`),
    );
    expect(read).toMatchObject([
      { number: '1-1', title: '水辺の再生', divisions: ['公園課'], objective: '歩ける岸にする。' },
      { number: '1-2', title: '並木の手入れ', divisions: ['道路課'], measures: '古い木から植え替える。' },
    ]);
  });

  it('stays a level above the item that is named below it', () => {
    const read = records(
      paragraph('施策名：水辺の再生\n整理番号 3\n事業名：遊歩道の整備\n事業の目的\n歩ける岸にする。'),
    );
    expect(read).toMatchObject([{ title: '遊歩道の整備', category: ['水辺の再生'] }]);
  });
});
