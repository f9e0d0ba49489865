import { expect, it } from 'vitest';
import { set, tablesOf, withoutBreaks } from './helpers.js';
import { isLabel } from './knownLabels.js';

const HEAD = set([0, '番号'], [6, '取組項目'], [20, '取組内容'], [36, '達成指標']);
const row = (n: string, name: string, action: string, goal: string, figure: string, rest: string): string[] => [
  set([0, n], [6, name], [20, action], [36, goal], [50, figure]),
  set([20, '　続ける。'], [36, rest]),
  '',
];
const read = (lines: readonly string[]): string[][] =>
  tablesOf(lines.join('\n'), { isLabel }).map((rows) => rows.map(withoutBreaks));

it('figures far behind the items of a cell are theirs, where no label is over them', () => {
  const rows = [
    ...row('1', '桟橋の修繕', '・板の張替え', '○替えた板', '40 枚', '○釘の数 900本'),
    ...row('2', '灯台の公開', '・夜の公開', '○来た人の数', '約 300人', '【観光課】'),
    ...row('3', '水門の点検', '・油の差替え', '○点検の回数', '２回', '【水門課】'),
  ];
  const [table] = read([HEAD, '', ...rows]);
  expect(table?.[0]).toBe('番号|取組項目|取組内容|達成指標');
  expect(table?.[2]?.split('|').at(-1)?.replace(/\s+/g, ' ')).toBe('○来た人の数 約 300人【観光課】');
});

it('they are a column where a label is over them', () => {
  const rows = [
    ...row('1', '桟橋の修繕', '・板の張替え', '○替えた板', '40 枚', ''),
    ...row('2', '灯台の公開', '・夜の公開', '○来た人の数', '300人', ''),
  ];
  const [table] = read([`${HEAD.padEnd(50)}目標値`, '', ...rows]);
  expect(table?.[1]).toContain('○替えた板|40 枚');
});
