import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const register = (n: number, title: string) =>
  table([
    ['No.', '推進項目', '取組の内容', '担当課'],
    [`${n}`, title, `${title}を進める。`, '航路課'],
    [`${n + 1}`, `${title}の点検`, `${title}を確かめる。`, '灯台課'],
  ]);
const levelsBelow = (heading: string) =>
  records(
    paragraph(heading),
    paragraph('１．港の活用'),
    register(1, '桟橋の修繕'),
    paragraph('２．山の活用'),
    register(3, '林道の整備'),
  ).map((r) => (r as { category: unknown }).category);

describe('a heading that lists the items of the plan, or tells what judges them', () => {
  it.each([
    'Ⅱ 推進項目一覧表',
    'Ⅲ　取組項目の進捗状況一覧',
    '第２章 実施事業一覧',
    'Ⅱ 行政評価制度の概要',
    'Ⅰ 点検の方法',
  ])('%s is no level of theirs', (heading) => {
    expect(levelsBelow(heading)).toEqual([['１．港の活用'], ['１．港の活用'], ['２．山の活用'], ['２．山の活用']]);
  });

  it('is one where it names what they are about', () => {
    expect(levelsBelow('Ⅱ 水辺の再生').every((c) => Array.isArray(c) && c.length === 2)).toBe(true);
  });
});

describe('levels that are counted by what comes first', () => {
  const form = (n: number, title: string) =>
    table([
      ['事業番号', `${n}`, '事業名', title],
      ['事業概要', { text: `${title}を進める。`, across: 3 }],
      ['取組の成果', { text: '人が増えた。', across: 3 }],
    ]);
  it.each(['優先課題', '優先施策', '最優先目標', '優先テーマ'])('%s', (word) => {
    const read = records(
      paragraph(`${word}１　港の活用`),
      form(1, '桟橋の修繕'),
      form(2, '灯台の公開'),
      paragraph(`${word}２　山の活用`),
      form(3, '林道の整備'),
    );
    expect(read.map((r) => (r as { category: string[] }).category)).toEqual([
      [`${word}１　港の活用`],
      [`${word}１　港の活用`],
      [`${word}２　山の活用`],
    ]);
  });
});
