import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';

/** Cells set as `pdftotext -layout` does: every character takes one place, and `starts` are the columns' places. */
function set(starts: readonly number[], ...rows: readonly string[][]): string {
  return rows
    .map((row) => {
      let line = '';
      for (const [i, cell] of row.entries()) if (cell !== '') line = `${line.padEnd(starts[i] ?? 0)}${cell}`;
      return line;
    })
    .join('\n');
}

describe('tables set by white space', () => {
  it('finds rows by items, beside a cell that spans them', () => {
    const text = set(
      [0, 13, 29, 36],
      ['組織目標', '取組内容', '課等', '目標達成基準'],
      ['安全な水を安く届け', '①古い管を新しい管に入れ替', '水道課', '・更新した管の長さ'],
      ['続けることができる', 'えます。', '', '3km'],
      ['体制をつくります。', '②施設の点検を毎月行います', '施設課', '・点検回数 12回'],
      ['', '。', '', ''],
      ['職員の技術を高めま', '①研修を行います。', '人事課', '・研修 4回'],
      ['す。', '', '', ''],
    );
    expect(outline(lay(text))).toEqual([
      [
        ['組織目標', '取組内容', '課等', '目標達成基準'],
        [
          '[2x1]安全な水を安く届け↩/続けることができる↩/体制をつくります。',
          '①古い管を新しい管に入れ替↩/えます。',
          '水道課',
          expect.stringContaining('・更新した管の長さ'),
        ],
        ['②施設の点検を毎月行います↩/。', '施設課', '・点検回数 12回'],
        ['職員の技術を高めま↩/す。', '①研修を行います。', '人事課', '・研修 4回'],
      ],
    ]);
  });

  it('spans a first cell that stands in the middle of its rows', () => {
    const text = set(
      [0, 13, 32],
      ['目標', '取組内容', '担当'],
      ['', '', ''],
      ['', '① 窓口を一つにまとめます。', '市民課'],
      ['待たせない窓口', '', ''],
      ['', '② 予約の仕組みを入れます。', '市民課'],
      ['', '', ''],
      ['', '① 納める方法を増やします。', '納税課'],
      ['納めやすい税', '', ''],
      ['', '② 催告を早めます。', '納税課'],
    );
    expect(outline(lay(text))).toEqual([
      [
        ['目標', '取組内容', '担当'],
        ['[2x1]待たせない窓口', '① 窓口を一つにまとめます。', '市民課'],
        ['② 予約の仕組みを入れます。', '市民課'],
        ['[2x1]納めやすい税', '① 納める方法を増やします。', '納税課'],
        ['② 催告を早めます。', '納税課'],
      ],
    ]);
  });

  it('reads rows of one line each, blank entries included', () => {
    const text = set(
      [0, 12, 20, 30],
      ['指標', '年度', '目標値', '実績'],
      ['利用者数', 'R5', '300人', '280人'],
      ['', 'R6', '320人', ''],
      ['', 'R7', '', ''],
    );
    expect(outline(lay(text))).toEqual([
      [
        ['指標', '年度', '目標値', '実績'],
        ['利用者数', 'R5', '300人', '280人'],
        ['', 'R6', '320人', ''],
        ['', 'R7', '', ''],
      ],
    ]);
  });

  it('parts columns that one space parts, where other lines show them', () => {
    const text = set(
      [0, 17, 22],
      ['取組内容', '課等', '基準'],
      ['①地図を作り、市民に配り周知する', '防災課', '・配布 1回'],
      ['よう努めます。', '', ''],
      ['②訓練を行い、避難の方法を学べる', '防災課', '・訓練 2回'],
      ['ようにします。', '', ''],
    );
    expect(outline(lay(text))).toEqual([
      [
        ['取組内容', '課等', '基準'],
        ['①地図を作り、市民に配り周知する↩/よう努めます。', '防災課', '・配布 1回'],
        ['②訓練を行い、避難の方法を学べる↩/ようにします。', '防災課', '・訓練 2回'],
      ],
    ]);
  });

  it('counts full-width characters double where columns were set by eye', () => {
    const text = [
      '事業名        担当      評価',
      '図書館の改修  文化課    A',
      '道路          建設課    B',
      'AB事業        企画課    C',
    ].join('\n');
    expect(outline(lay(text))).toEqual([
      [
        ['事業名', '担当', '評価'],
        ['図書館の改修', '文化課', 'A'],
        ['道路', '建設課', 'B'],
        ['AB事業', '企画課', 'C'],
      ],
    ]);
  });

  it('parts tables at headings that run through their columns', () => {
    const table = set([0, 12, 24], ['目標', '取組', '課'], ['甲を進めます。', '①調べます。', '企画課']);
    const text = `総務部の目標と取組の一覧と担当の課\n${table}\n\n建設部の目標と取組の一覧と担当の課\n${table}\n`;
    expect(outline(lay(text)).map((b) => typeof b)).toEqual(['string', 'object', 'string', 'object']);
  });

  it('leaves prose with stray spaces alone', () => {
    expect(outline(lay('本市は  人が輝くまちをめざします。\n次に方針を述べます。\n'))).toHaveLength(1);
    expect(typeof outline(lay('本市は  人が輝くまちをめざします。\n次に方針を述べます。\n'))[0]).toBe('string');
  });
});

describe('pages', () => {
  const page = (n: number, body: string): string =>
    `桑畑市行政改革実施計画\n\n${body}\n二行目の文です。\n三行目の文です。\n\n- ${n} -\n`;
  const text = [page(1, 'はじめに'), page(2, '取組'), page(3, 'おわりに')].join('\f');

  it('are counted, and their furniture set apart', () => {
    const layout = lay(text);
    expect(layout.pages).toBe(3);
    expect(layout.furniture.map((f) => [f.page, f.role])).toEqual(
      [1, 2, 3].flatMap((p) => [
        [p, 'header'],
        [p, 'page-number'],
      ]),
    );
    expect(layout.blocks.map((b) => b.page)).toEqual([1, 2, 3]);
  });

  it('are null without form feeds', () => {
    expect(lay('甲\n').pages).toBeNull();
    expect(lay('甲\n').blocks[0]?.page).toBeNull();
  });

  it('have a running title beside their number at the foot, whatever label it ends with', () => {
    const isLabel = (t: string): boolean => /取組の状況$/.test(t);
    const read = (foot: (n: number) => string) =>
      lay(
        ['甲', '乙', '丙']
          .map((t, i) => `${t}の事業\n本文です。\n本文です。\n本文です。\n本文です。\n${foot(i + 1)}\n`)
          .join('\f'),
        { isLabel },
      ).furniture.map((f) => f.role);
    expect(read((n) => `       ${n}         令和五年度 取組の状況`)).toEqual(['footer', 'footer', 'footer']);
    expect(read((n) => `  令和五年度 取組の状況         ${n}`)).toEqual(['footer', 'footer', 'footer']);
    expect(read((n) => `  令和五年度 取組の状況         ${n * n * 7}`)).toEqual([]);
  });

  it('keeps a repeated label in its place', () => {
    const pages = ['甲', '乙', '丙']
      .map((t) => `事業評価シート様式\n${t}の事業\n本文です。\n本文です。\n本文です。\n`)
      .join('\f');
    expect(lay(pages, { isLabel: (t) => t === '事業評価シート様式' }).furniture).toEqual([]);
    expect(lay(pages).furniture).toHaveLength(3);
  });
});
