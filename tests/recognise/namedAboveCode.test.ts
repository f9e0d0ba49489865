import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const form = (...first: string[][]) =>
  table([
    ...first,
    ['担当課', '港湾課'],
    ['施策', '水辺のにぎわい'],
    ['事業の目的', '島の暮らしを支える。'],
    ['事業の内容', '渡し舟を運航する。'],
  ]);

describe('a name above the code of an item', () => {
  it.each(['事務事業コード：40213', '取組番号：12', '【事業番号】A-3'])('names the item: %s', (code) => {
    expect(records(paragraph('渡し舟運航事業'), paragraph(code), form())).toMatchObject([
      { title: '渡し舟運航事業', category: ['水辺のにぎわい'], objective: '島の暮らしを支える。' },
    ]);
  });

  it('is none where the form below names the item itself', () => {
    const read = records(paragraph('水辺のまちづくり'), paragraph('事務事業コード：40213'), form(['事業名', '渡し舟']));
    expect(read).toMatchObject([{ title: '渡し舟' }]);
  });

  it('is none where it says what the page is', () => {
    const [read] = records(paragraph('港の事業の評価シート'), paragraph('事務事業コード：40213'), form());
    expect(read?.title).not.toBe('港の事業の評価シート');
  });

  it.each(['事務事業　評価結果の公表', '事務事業\n評価結果の公表'])(
    'is not what the report calls itself: %j',
    (report) => {
      const lines = report.split('\n').map((line) => paragraph(line));
      const read = records(...lines, paragraph('渡し舟運航事業'), paragraph('事務事業コード：40213'), form());
      expect(read.map((r) => r.title)).toEqual(['渡し舟運航事業']);
    },
  );
});
