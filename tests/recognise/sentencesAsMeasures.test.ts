import { expect, it } from 'vitest';
import { records, table } from './blocks.js';

const register = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  records(table([[...heads], ...rows.map((r) => [...r])])).map((r) => [r.title, r.measures]);

it.each(['取組事項', '取組項目', '重点事業'])('sentences below %s say what is to be done', (label) => {
  const rows = [
    ['1', '灯台の点検を毎月行います。', '航路課', '点検 12回'],
    ['2', '桟橋の床板を替えます。', '港湾課', '床板 40枚'],
  ];
  expect(register(['№', label, '担当課', '評価基準'], rows)).toEqual([
    [undefined, '灯台の点検を毎月行います。'],
    [undefined, '桟橋の床板を替えます。'],
  ]);
});

it('they name the items where another column says what is to be done', () => {
  const rows = [
    ['1', '灯台を明るくします。', '灯を替える。', '航路課'],
    ['2', '桟橋を直していきます。', '床板を替える。', '港湾課'],
  ];
  expect(register(['№', '取組事項', '取組内容', '担当課'], rows)).toEqual([
    ['灯台を明るくします。', '灯を替える。'],
    ['桟橋を直していきます。', '床板を替える。'],
  ]);
});
