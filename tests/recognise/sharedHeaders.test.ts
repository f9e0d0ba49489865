import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, table } from './blocks.js';

const rows = (from: number) => [
  [`${from}`, '桟橋の修繕', '港湾課', '板を張り替え、手すりを付けた。', '塗料を選び直す。'],
  [`${from + 1}`, '灯台の点検', '航路課', '灯りを絶やさないよう二度調べた。', '電球の備えを増やす。'],
];

describe('a header that stands alone over the tables of several headings', () => {
  const read = (...labels: string[]) =>
    recogniseBlocks([
      table([labels], 'aligned'),
      paragraph('〔港湾部〕'),
      table(rows(1), 'aligned'),
      paragraph('〔産業部〕'),
      table(rows(3), 'aligned'),
    ]).records.map((r) => r.title?.value);

  const ITEMS = ['桟橋の修繕', '灯台の点検', '桟橋の修繕', '灯台の点検'];

  it.each([
    ['known words', ['番号', '事業名', '担当課', '取組状況', '今後の課題'], ITEMS],
    ['a word that nobody knows', ['番号', '事業名', '担当課', '取組状況', 'このつぎ'], ITEMS],
  ])('is the header of each: %s', (_, labels, titles) => expect(read(...labels)).toEqual(titles));

  it('is none where most of its words are unknown', () => {
    expect(read('じゅん', 'なまえ', '担当課', 'うごき', 'このつぎ')).not.toEqual(ITEMS);
  });
});

describe('a header of two columns over items that an ornament opens', () => {
  const item = (name: string) => [
    [name, '【成果】達成しました。'],
    ['・板を張り替えます。', '板を張り替え、手すりを付けました。'],
  ];
  const titles = (second: string) =>
    recogniseBlocks([
      paragraph('港湾部'),
      table([['取組項目', '実施結果'], ...item('◇ 桟橋の修繕')], 'aligned'),
      table(item(second), 'aligned'),
    ]).records.map((r) => r.title?.value);

  it('goes on where the same ornament opens the next table', () =>
    expect(titles('◇ 灯台の点検')).toEqual(['桟橋の修繕', '灯台の点検']));

  it('ends where another one does', () => expect(titles('■ 灯台の点検')).not.toContain('灯台の点検'));
});
