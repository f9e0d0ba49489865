import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks } from './blocks.js';

const read = (text: string) =>
  recogniseBlocks([paragraph('港湾部'), paragraph(text)], 2024).records.map((r) => [
    r.number?.marker?.value ?? null,
    r.title?.value ?? null,
    r.achievement?.label.value ?? null,
  ]);

describe('lines that open with their number and close with a grade', () => {
  it.each([
    ['重点課題 達成状況', '1 渡し場の再開 Ａ\n2 灯台の公開 Ｂ'],
    ['番号 重点項目 達成度', '１ 渡し場の再開 達成\n２ 灯台の公開 一部達成'],
    ['重点課題 令和6年度達成状況', '① 渡し場の再開 ◎\n② 灯台の公開 △'],
  ])('are a register below %s', (head, rows) => {
    const words = rows.split('\n').map((row) => row.split(' '));
    expect(read(`${head}\n${rows}`)).toEqual(words);
  });

  it('hold a word of each further column before the grade', () => {
    const text = '番号 重点項目 担当課 達成度\n1 渡し場 の再開 港湾課 Ａ\n2 灯台の公開 航路課 Ｂ';
    const [first] = recogniseBlocks([paragraph(text)], 2024).records;
    expect([first?.title?.value, first?.divisions.map((d) => d.value)]).toEqual(['渡し場の再開', ['港湾課']]);
  });

  it.each([
    ['count on', '3 渡し場の再開 Ａ\n9 灯台の公開 Ｂ'],
    ['close with a grade', '1 渡し場の再開 を\n2 灯台の公開 は'],
    ['are several', '1 渡し場の再開 Ａ'],
  ])('are none unless they %s', (_, rows) => {
    expect(read(`重点目標 達成状況\n${rows}`).map(([, title]) => title)).not.toContain('渡し場の再開');
  });
});

describe('the grade of the year that the document reports of', () => {
  const told = (head: string, more = '') =>
    recogniseBlocks([paragraph(`重点目標 ${head}\n1 渡し場の再開 Ａ\n2 灯台の公開 Ｂ${more}`)], 2024).records.map(
      (r) => [r.achievement?.label.value ?? null, r.progress.map((p) => [p.fiscalYear, p.achievement?.label.value])],
    );

  it('is the one result where nothing else is told', () => {
    expect(told('令和6年度達成状況')[0]).toEqual(['Ａ', []]);
  });

  it('stays that of its year where it is another', () => {
    expect(told('令和4年度達成状況')[0]).toEqual([null, [[2022, 'Ａ']]]);
  });
});
