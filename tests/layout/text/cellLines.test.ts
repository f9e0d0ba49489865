import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';

const isLabel = (text: string): boolean =>
  /^(?:整理番号|取組名|課題|担当課|評価|備考|項目|取組項目|指標|指標名|単位|年度別(?:計画|目標)|数値目標|(?:現状|目標|実績)値?(?:（.+）)?|(?:令和|R|Ｒ)\d+(?:年度)?)$/.test(
    text,
  );
const read = (...lines: string[]) => outline(lay(`${lines.join('\n')}\n`, { isLabel }));

describe('a table of which each cell is a line', () => {
  it.each([
    ['年度別計画', '数値目標', ['令和7年度', '令和8年度', '令和9年度']],
    ['【工程】', '【指標】', ['R7', 'R8', 'R9']],
    ['（工程）', '（目標）', ['7年度', '8年度', '9年度']],
    ['工程', '数値目標', ['2025年度', '2026年度', '2027年度以降']],
  ])('is read where years stand one below the other: %s', (plan, goal, years) => {
    const laid = read(
      ...['取組名', '渡し舟の再開', '課題', '船頭がいない。', plan, '項目', ...years],
      ...['船頭の募集', '準備', '実施', '実施', '舟の修理', '', '実施', '－', goal, '指標', '単位', ...years],
      ...['乗った人の数', '人', '100', '1,200', '約1,500', '担当課', '水路課'],
    );
    const tables = laid.filter((b) => typeof b !== 'string');
    expect(tables).toEqual([
      [
        ['項目', ...years],
        ['船頭の募集', '準備', '実施', '実施'],
        ['舟の修理', '', '実施', '－'],
      ],
      [
        ['指標', '単位', ...years],
        ['乗った人の数', '人', '100', '1,200', '約1,500'],
      ],
    ]);
  });

  it('ends at a heading with its number, at a label, and where words follow figures', () => {
    const table = ['指標', '現状値（R5）', '目標値（R9）', '土手の草刈り', '38.5%', '45%'];
    for (const next of ['基本目標２　水の町', '担当課', '川の町をつくる']) {
      const tables = read(...table, next, '水路課').filter((b) => typeof b !== 'string');
      expect(tables).toEqual([[table.slice(0, 3), table.slice(3)]]);
    }
  });

  it('has years alone as its head where one row of words stands below', () => {
    const laid = read('年度別計画', 'Ｒ7', 'Ｒ8', 'Ｒ9', '調査', '試行', '本格実施', '評価', 'Ａ');
    expect(laid).toContainEqual([
      ['Ｒ7', 'Ｒ8', 'Ｒ9'],
      ['調査', '試行', '本格実施'],
    ]);
  });

  it.each([
    ['without blank lines', []],
    ['with a blank line for each label that reaches down', ['']],
  ])('has a head of two rows, %s', (_, blank) => {
    const cells = (...lines: string[]) =>
      lay(`${lines.join('\n')}\n`, { isLabel }).blocks.flatMap((b) =>
        b.kind === 'table'
          ? b.cells.map((c) => [c.row, c.column, c.rowSpan, c.columnSpan, c.lines.map((l) => l.text.value).join('')])
          : [],
      );
    const values = cells(
      ...['指標名', '令和5年度', '令和6年度', '備考', ...blank, '目標', '実績', '目標', '実績', ...blank],
      ...['舟の数', '3', '2', '5', '5', '艇', '評価', 'Ｂ'],
    );
    expect(values.slice(0, 8)).toEqual([
      [0, 0, 2, 1, '指標名'],
      [0, 1, 1, 2, '令和5年度'],
      [0, 3, 1, 2, '令和6年度'],
      [0, 5, 2, 1, '備考'],
      [1, 1, 1, 1, '目標'],
      [1, 2, 1, 1, '実績'],
      [1, 3, 1, 1, '目標'],
      [1, 4, 1, 1, '実績'],
    ]);
    const years = cells(
      ...['取組項目', '年度別計画', ...blank, '令和7年度', '令和8年度'],
      ...['舟の修理', '準備', '実施', '評価', 'Ｂ'],
    );
    expect(years.slice(0, 4)).toEqual([
      [0, 0, 2, 1, '取組項目'],
      [0, 1, 1, 2, '年度別計画'],
      [1, 1, 1, 1, '令和7年度'],
      [1, 2, 1, 1, '令和8年度'],
    ]);
  });

  it('is none where its values do not come out even', () => {
    for (const values of [
      ['乗った人の数', '100', '検討', '担当課'],
      ['乗った人の数', '100', '担当課', '水路課'],
      ['100', '200', '300', '担当課'],
    ])
      expect(read('指標', '令和7年度', '令和8年度', ...values).every((b) => typeof b === 'string')).toBe(true);
  });

  it('is none where white space places its lines on the page', () => {
    const lines = ['年度別計画', '   令和7年度', '   令和8年度', '   活動の経過  泥をすくう。', '   ・面談', '評価'];
    expect(
      lay(`${lines.join('\n')}\n`, { isLabel }).blocks.some((b) => b.kind === 'table' && b.origin === 'ruled'),
    ).toBe(false);
  });

  it('leaves each line about it a paragraph of its own where none was wrapped', () => {
    const laid = lay(
      [
        ...['整理番号', '1', '取組名', '渡し舟の再開と船着場の改修', '担当課', '水路課', '課題'],
        ...['船頭になる人がなかなか見つからない。', '指標', 'R7', 'R8', '舟の数', '2', '3'],
        ...['取組名', '土手の草刈りと桜の手入れ', '課題', '人手が足りず、年に一度しか刈れない。'],
      ].join('\n'),
      { isLabel },
    );
    const ends = laid.blocks.flatMap((b) => (b.kind === 'paragraph' ? b.lines.map((l) => l.after) : []));
    expect(ends.every((e) => e === 'end')).toBe(true);
  });
});
