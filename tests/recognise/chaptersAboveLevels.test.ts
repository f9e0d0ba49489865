import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, table } from './blocks.js';

const levelsBelow = (chapter: string, level: string) => {
  const register = table([
    ['番号', '事業名', '担当課', '事業内容'],
    ['1', '桟橋の修繕', '港湾課', '板を取り替えます。'],
    ['2', '灯台の公開', '観光課', '案内人を置きます。'],
  ]);
  const plan = recogniseBlocks([paragraph(chapter), paragraph(level), register]);
  return plan.records.map((r) => r.category.map((c) => c.value))[1];
};

describe('a chapter above the levels of a plan', () => {
  it('is a part of the document where words count the levels below it', () => {
    expect(levelsBelow('第３章　水のまちづくりの取組', '基本目標１　水辺の暮らし')).toEqual([
      '基本目標１　水辺の暮らし',
    ]);
  });

  it.each([
    ['it names what the plan is about', '第３章　水辺の暮らし', '基本目標１　渡し場'],
    ['nothing but numbers counts below it', '第３章　水のまちづくりの取組', '１　渡し場'],
  ])('is a level where %s', (_, chapter, level) => {
    expect(levelsBelow(chapter, level)).toEqual([chapter, level]);
  });
});
