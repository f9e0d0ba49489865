import { expect, test } from 'vitest';
import { segmentsToAlignedTables } from '../../../src/layout/aligned/index.js';
import { glyphsToSegments } from '../../../src/layout/page/segments.js';
import { layoutWords } from '../../../src/recognise/layoutWords.js';
import { createLexicon } from '../../../src/recognise/lexicon/index.js';
import { cellsOf, line } from './pages.js';

const PAGE = { number: 1, width: 595, height: 842 };

/** Tables found on a page of these lines. */
function tablesOf(...texts: string[]): string[][] {
  const glyphs = texts.flatMap((t, i) => line(t, 60, 100 + i * 16));
  const words = layoutWords(createLexicon());
  return segmentsToAlignedTables(glyphsToSegments(glyphs), PAGE, words).tables.map(cellsOf);
}

test.each([
  '施策2-1　川辺の緑化',
  '施策（２）　川辺の緑化',
  '重点項目３　歩きやすい道',
  'No.4　街灯の点検',
  '令和７年度　緑の目標',
  '基本目標①　緑の町',
])('%s is one heading, no label with its value', (heading) =>
  expect(tablesOf(heading, '木を植え、道をつなぎ、だれもが歩ける町にする。')).toEqual([]),
);

test.each(['担当課　公園課', '施策　川辺の緑化', '対象年度　令和７年度'])('%s is a line of a form', (form) => {
  const [label, value] = form.split('　');
  expect(tablesOf(form)).toEqual([[`0,0: ${label}`, `0,1: ${value}`]]);
});

test.each(['予算額　120万円　／　担当課　公園課', '所管課　公園課　｜　事業費　1,200万円'])(
  '%s: pairs with a sign between them are a line of text',
  (pairs) => expect(tablesOf(pairs)).toEqual([]),
);

test('a numbered heading at the top of a page goes on no line of a form', () => {
  const words = layoutWords(createLexicon());
  const form = segmentsToAlignedTables(glyphsToSegments(line('◇ 評価　Ａ', 60, 780)), PAGE, words).tables[0] ?? null;
  const next = ['目標１　花を植える', '◇ 目標', '駅から川までの道に花を植え、だれもが歩きたくなる町にしていく。'];
  const glyphs = next.flatMap((t, i) => line(t, 60, 60 + i * 16));
  expect(form).not.toBeNull();
  expect(segmentsToAlignedTables(glyphsToSegments(glyphs), { ...PAGE, number: 2 }, words, form).tables).toEqual([]);
});

test('words that could head columns are a title where they are set much larger than what follows', () => {
  const words = layoutWords(createLexicon());
  const tables = (size: number) => {
    const below = ['消防本部', '１　組織目標（今年度に目指す姿）', '火災から町を守ります。'];
    const glyphs = [
      ...line('組織目標　達成状況', 200, 100, size),
      ...below.flatMap((t, i) => line(t, 60, 130 + i * 16)),
    ];
    return segmentsToAlignedTables(glyphsToSegments(glyphs), PAGE, words).tables;
  };
  expect(tables(16)).toEqual([]);
});

test.each(['基本目標Ⅱ　川と森の町', '重点項目３　緑の道'])(
  '%s below a line of a form, its white in the same place, goes on no form',
  (level) =>
    expect(tablesOf('自己評価　　Ａ', level, '木を植え、道をつなぎ、だれもが歩ける町にする。').flat()).toEqual([
      '0,0: 自己評価',
      '0,1: Ａ',
    ]),
);

test.each([
  [['基本目標Ⅱ　川と森の町', '主要課題１　水辺の再生']],
  [['重点目標３　緑の道', '重点課題①　並木の世話']],
  [['基本方針２　川と森の町', '施策（１）　水辺の再生']],
])('headings of two levels above one another, their names at one x, are no table: %j', (headings) =>
  expect(tablesOf(...headings)).toEqual([]),
);

test('rows at the top of a page go on below a head that stands alone at the foot of the page before', () => {
  const words = layoutWords(createLexicon());
  const xs = [60, 100, 180, 360, 520];
  const row = (y: number, ...texts: string[]) => texts.flatMap((t, i) => line(t, xs[i] as number, y));
  const head = row(780, '№', '担当課', '組織目標', '取組結果', '達成度');
  const above = segmentsToAlignedTables(glyphsToSegments(head), PAGE, words).tables[0] ?? null;
  expect(above).not.toBeNull();
  const body = [
    ...row(60, '1', '港湾課', '桟橋の板を張り替え、灯りを', '板は春に張り替えた。灯りは', '達成'),
    ...row(74, '', '', '直す。', '秋に直した。'),
    ...row(96, '2', '公園課', '池の泥をさらい、水を清める', '泥は半分だけさらった。次の', '未達成'),
    ...row(110, '', '', '。', '年に続ける。'),
  ];
  const [table] = segmentsToAlignedTables(glyphsToSegments(body), { ...PAGE, number: 2 }, words, above).tables;
  expect(table && cellsOf(table)[0]).toBe('0,0: 1');
  expect(table?.columns).toBe(5);
});

test.each([
  ['2-1', []],
  ['8-1', [['0,0: 2', '0,1: 港の町をつくります', '1,0: 8-1', '1,1: 朝市を開きます']]],
])('２　港の町 above %s　朝市を開く: headings where one counts on the other', (number, found) => {
  const set = (n: string, name: string, y: number) => [...line(n, 85 - 5 * n.length, y), ...line(name, 95, y)];
  const glyphs = [...set('2', '港の町をつくります', 100), ...set(number, '朝市を開きます', 127)];
  const tables = segmentsToAlignedTables(glyphsToSegments(glyphs), PAGE, layoutWords(createLexicon())).tables;
  expect(tables.map(cellsOf)).toEqual(found);
});
