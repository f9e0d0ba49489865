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

  it.each(['１　信号の区分の見方', '（３）指標の読み方', '２　評価欄の見かたについて'])(
    'is a part of the document where it explains how to read what follows: %s',
    (guide) => {
      expect(levelsBelow(guide, '基本目標１　水辺の暮らし')).toEqual(['基本目標１　水辺の暮らし']);
    },
  );

  it.each([
    ['it names what the plan is about', '第３章　水辺の暮らし', '基本目標１　渡し場'],
    ['nothing but numbers counts below it', '第３章　水のまちづくりの取組', '１　渡し場'],
  ])('is a level where %s', (_, chapter, level) => {
    expect(levelsBelow(chapter, level)).toEqual([chapter, level]);
  });
});

describe('the chapter below which everything stands', () => {
  const read = (chapters: readonly string[], words = '基本目標') => {
    const register = (name: string) =>
      table([
        ['番号', '事業名', '担当課', '事業内容'],
        ['1', name, '港湾課', '板を取り替えます。'],
        ['2', `${name}の点検`, '港湾課', '年に一度調べます。'],
      ]);
    const front = chapters.slice(0, -1).map((c) => paragraph(`${c}\n水辺の仕事を毎年調べ、町民に知らせます。`));
    const { records } = recogniseBlocks([
      ...front,
      paragraph(chapters.at(-1) as string),
      paragraph(`${words}１　水辺の暮らし`),
      register('桟橋の修繕'),
      paragraph(`${words}２　山の仕事`),
      register('林道の整備'),
    ]);
    return records.map((r) => r.category.map((c) => c.value));
  };
  const LEVELS = [
    '基本目標１　水辺の暮らし',
    '基本目標１　水辺の暮らし',
    '基本目標２　山の仕事',
    '基本目標２　山の仕事',
  ];

  it.each([
    [['１　調べる理由', '２　調べ方', '３　有識者の知恵']],
    [['第１章　調べる理由', '第２章　町のすがた']],
    [['Ⅰ　調べる理由', 'Ⅱ　町のすがた']],
  ])('is a part of the document where nothing stands below those before it: %s', (chapters) => {
    expect(read(chapters)).toEqual(LEVELS.map((l) => [l]));
  });

  it('is a part of the document whatever word counts the levels', () => {
    expect(read(['１　調べる理由', '２　有識者の知恵'], '根')).toEqual(
      LEVELS.map((l) => [l.replace('基本目標', '根')]),
    );
  });

  it('is a level where it is the first', () => {
    expect(read(['１　町のすがた'])).toEqual(LEVELS.map((l) => ['１　町のすがた', l]));
  });
});
