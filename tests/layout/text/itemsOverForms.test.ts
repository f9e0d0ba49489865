import { expect, it } from 'vitest';
import { lay, set } from './helpers.js';
import { isLabel } from './knownLabels.js';

/** The item below a head that comes again, right above the rest of its form, whose labels have figures and years of their own. */
const form = (n: string, name: string): string[] => [
  set([2, '№'], [28, '取組項目'], [70, '担当課']),
  set([2, n], [8, name], [68, '港湾課']),
  set([0, '取組内容'], [7, '町じゅうの古い橋を順に調べ、傷みの大きいものから直していきます。']),
  set([14, 'Ｒ４年度'], [43, 'Ｒ５年度'], [76, 'Ｒ６年度']),
  '年次計画',
  set([13, '調べる'], [44, '二橋'], [77, '六橋']),
  set([0, '実施状況'], [7, '三つの橋の板を替え、手すりも塗り直した。']),
  set([21, '指標名'], [51, 'Ｒ５目標'], [67, 'Ｒ５実績'], [83, '単位']),
  set([1, '指標'], [7, '直した橋の数'], [57, '10'], [73, '12'], [85, '橋']),
  set([7, '板を塗り替えた橋の数の累計'], [57, '20'], [73, '18'], [85, '橋']),
  set([7, '橋守の人数'], [57, '30'], [73, '31'], [85, '人']),
  set([1, '効果額'], [8, '歳入'], [24, '－'], [38, '歳出'], [56, '120'], [68, '評価'], [84, '○']),
  '',
];

it('an item below a head that comes again is one table with the form below it', () => {
  const text = [
    '架空川市改革の結果',
    '',
    ...form('１', '橋の手入れ'),
    ...form('２', '灯台の公開'),
    ...form('３', '水門'),
  ];
  const tables = lay(text.join('\n'), { isLabel }).blocks.flatMap((b) => (b.kind === 'table' ? [b] : []));
  const first = (row: number): string[] =>
    tables.map((t) => t.cells.find((c) => c.row === row)?.lines[0]?.text.value ?? '');
  expect([first(0), first(1), first(2)]).toEqual([
    ['№', '№', '№'],
    ['１', '２', '３'],
    ['取組内容', '取組内容', '取組内容'],
  ]);
});
