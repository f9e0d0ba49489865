import { describe, expect, it } from 'vitest';
import { assignColumns } from '../../../src/layout/text/register/assign.js';
import { readHead } from '../../../src/layout/text/register/head.js';
import { columnGuesses, type Starts } from '../../../src/layout/text/register/places.js';
import type { Table } from '../../../src/model/block.js';
import { lay, rowsOf, wordsOf } from './helpers.js';

const LABELS = /^(?:番号|施策|指標|単位|基準値|実績値|目標値|進捗|取組状況|担当課|区分|(?:令和|R)[0-9元]+年?度?)$/;
const isLabel = (text: string): boolean => LABELS.test(text.replace(/\s/g, ''));

/** A line as the converter prints it: each text at its place, or one space behind the text before it. */
const line = (...texts: readonly (readonly [number, string])[]): string =>
  texts.reduce((out, [x, text]) => `${out.padEnd(out ? Math.max(x, out.length + 1) : x)}${text}`, '');

const REGISTER = [
  line(
    [0, '番号'],
    [4, '施策'],
    [13, '指標'],
    [22, '単位'],
    [26, '基準値'],
    [37, '実績値'],
    [55, '目標値'],
    [59, '進捗'],
    [64, '取組状況'],
    [78, '担当課'],
  ),
  line([27, 'R1'], [31, 'R2'], [37, 'R3'], [43, 'R4'], [49, 'R5'], [55, 'R6']),
  line(
    [12, '桟橋の利用者数'],
    [23, '人'],
    [28, '40'],
    [33, '7'],
    [38, '11'],
    [44, '15'],
    [50, '22'],
    [56, '20'],
    [63, '桟橋の床板を替え、夜間の'],
  ),
  line([1, '①'], [3, '港のにぎわい']),
  line(
    [3, 'づくり'],
    [12, '夜市の開催回数'],
    [23, '回'],
    [29, '－'],
    [33, '1'],
    [39, '1'],
    [45, '3'],
    [51, '5'],
    [57, '8'],
    [60, '○'],
    [63, '明かりを増やしたほか、夜'],
    [77, '港湾課'],
  ),
  line([12, '（累計）'], [63, '市の出店者を募集した。']),
  line(
    [12, '水門の点検箇所数'],
    [21, 'か所'],
    [24, '312'],
    [28, '274'],
    [32, '298'],
    [36, '335'],
    [40, '361'],
    [55, '350'],
    [63, '西の水門を塗り替え、点検'],
  ),
  line([3, '水辺の安全を']),
  line(
    [1, '②'],
    [3, '高める取組の'],
    [12, '点検員の養成数'],
    [23, '人'],
    [29, '6'],
    [33, '8'],
    [39, '9'],
    [44, '13'],
    [50, '16'],
    [56, '20'],
    [60, '◎'],
    [63, 'の結果を地図にまとめて公'],
    [77, '水路課'],
  ),
  line([3, '推進'], [12, '（累計）'], [63, '開する仕組みを整えた。']),
].join('\n');

describe('a register whose columns stand one space apart', () => {
  const table = (): Table => lay(REGISTER, { isLabel }).blocks.find((b): b is Table => b.kind === 'table') as Table;
  const text = (row: number, column: number): string =>
    table()
      .cells.filter((c) => c.row <= row && row < c.row + c.rowSpan && c.column === column)
      .flatMap((c) => c.lines.map((l) => l.text.value))
      .join('');

  it('has a column for each label of its head', () => {
    expect(table().columns).toBe(13);
    expect(rowsOf(table())[0]?.at(-1)).toContain('担当課');
  });

  it('gives figures one space apart to the columns in their order', () => {
    expect([4, 5, 6, 7, 8, 9].map((c) => text(4, c))).toEqual(['312', '274', '298', '335', '361', '350']);
  });

  it('parts a mark from the text behind it', () => {
    expect([text(2, 10), text(4, 10)]).toEqual(['○', '◎']);
  });

  it('puts what stands in the middle of an item beside all its rows of figures', () => {
    expect(text(2, 0)).toBe('①');
    expect(text(3, 1)).toBe('港のにぎわいづくり');
    expect(text(4, 1)).toBe('水辺の安全を高める取組の推進');
    expect(text(5, 11)).toBe('西の水門を塗り替え、点検の結果を地図にまとめて公開する仕組みを整えた。');
  });
});

describe('readHead', () => {
  const columnsOf = (source: string) =>
    readHead(source, wordsOf(source), isLabel).lines.map((l) =>
      l.map(({ word, column, last }) => `${source.slice(word.from, word.to)} ${column}-${last}`),
    );

  it('puts a year over the labels that it is in the middle of', () => {
    expect(columnsOf('番号  施策        令和６年度        担当課\n          目標値         実績値')).toEqual([
      ['番号 0-0', '施策 1-1', '令和６年度 2-3', '担当課 4-4'],
      ['目標値 2-2', '実績値 3-3'],
    ]);
  });

  it('puts the lines of a broken label together', () => {
    expect(columnsOf('番  施策    担当\n号          課')).toEqual([
      ['番 0-0', '施策 1-1', '担当 2-2'],
      ['号 0-0', '課 2-2'],
    ]);
  });
});

it('a word joined to the one before it goes to the column of its kind', () => {
  const source = `水門の塗り替えと点検    人   40    港湾課
桟橋の床板の取り替え    回   12    水路課
苗木の植え付けの拡大 人 1,900    林務課
橋の点検箇所数の増加    回    7    港湾課`;
  const lines = wordsOf(source);
  const leaf = (x0: number) => ({ x0, x1: x0 + 2, latest: x0 });
  const [starts] = columnGuesses(source, [leaf(2), leaf(14), leaf(18), leaf(24)], lines);
  expect(assignColumns(source, lines, starts as Starts)[2]).toEqual([0, 1, 2, 3]);
});

it('a figure flush right with those of its column stays there, its bound and an open bracket with what follows them', () => {
  const own = [
    line([20, '渡し船の桟橋'], [32, '箇所'], [49, '11'], [68, '24']),
    line([9, '岸辺の手入れ'], [16, '使う人（5'], [22, '年'], [32, '人'], [49, '―'], [67, '100'], [71, '河川企画課']),
    line([20, '岸辺の朝市'], [32, '回'], [50, '3'], [66, '6'], [68, '以上']),
    line([9, '葦原の広がり'], [16, '葦原の刈り取り'], [32, '千円'], [45, '42,300'], [62, '80,000'], [69, '河川企画課']),
  ].join('\n');
  const lines = wordsOf(own);
  const columns = assignColumns(own, lines, [2, 9, 16, 32, 42, 59, 68]);
  const read = (i: number) => lines[i]?.map((w, k) => `${columns[i]?.[k]} ${own.slice(w.from, w.to)}`);
  expect(read(0)).toEqual(['2 渡し船の桟橋', '3 箇所', '4 11', '5 24']);
  expect(read(1)?.slice(1, 3)).toEqual(['2 使う人（5', '2 年']);
  expect(read(2)?.slice(2)).toEqual(['4 3', '5 6', '5 以上']);
});
