import { describe, expect, it } from 'vitest';
import { set, tablesOf, withoutBreaks } from './helpers.js';
import { isLabel } from './knownLabels.js';

const tables = (text: string): string[][] =>
  tablesOf(text, { isLabel }).map((rows) => rows.map((row) => withoutBreaks(row).replace(/\|+$/, '')));

/** A sheet with a table of years around its label, and below it a label whose first line is a year. */
const sheet = (
  n: string,
  plans: readonly [string, string, string],
  done: readonly string[],
  rest: string,
): string[] => [
  set([2, '№'], [28, '取組項目'], [70, '担当課']),
  set([2, n], [8, `橋の手入れその${n}`], [68, '港湾課']),
  set([0, '取組内容'], [7, '町じゅうの古い橋を順に調べ、傷みの大きいものから直していきます。']),
  set([14, 'Ｒ４年度'], [43, 'Ｒ５年度'], [76, 'Ｒ６年度']),
  '年次計画',
  set([13, plans[0]], [44, plans[1]], [77, plans[2]]),
  set([0, 'Ｒ５年度'], [7, done[0] ?? '']),
  set([0, '実施状況'], [7, done[1] ?? '']),
  set([21, '指標名'], [51, 'Ｒ５目標'], [67, 'Ｒ５実績'], [83, '単位']),
  set([1, '指標'], [7, '直した橋の数'], [57, '10'], [73, '12'], [85, '橋']),
  set([7, '板を塗り替えた橋の数の累計'], [57, '20'], [73, '18'], [85, '橋']),
  set([7, '橋守の人数'], [57, '30'], [73, '31'], [85, '人']),
  set([1, '効果額'], [8, '歳入'], [24, '－'], [38, '歳出'], [56, '120'], [68, '評価'], [84, '○']),
  set([1, '今後の'], [7, '傷みの小さい橋も調べます。']),
  set([2, '取組']),
  '',
  ...(rest ? [rest, ''] : []),
];

describe('sheets with a year over the rest of a label', () => {
  const read = tables(
    [
      '架空川市改革の結果',
      '',
      ...sheet(
        '１',
        ['橋を調べる', '二橋', '六橋'],
        ['・東町の橋と西町の橋を直し、通行止めを解いた。', '・橋守を二人置いた。'],
        '',
      ),
      ...sheet('２', ['調べる', '三橋', '→'], ['三つの橋の板を替え、手すりも塗り直した。'], 'Ⅱ 川の備え'),
      ...sheet('３', ['調べる', '一橋', '二橋'], ['石の橋を直した。町の人も加わり、欄干を磨いた。'], ''),
    ].join('\n'),
  );
  const own = (label: string): string[] => read.flat().filter((r) => r.startsWith(label));

  it('reads the year and the rest as one label with both lines of its text', () => {
    expect(own('Ｒ５年度')).toEqual([
      'Ｒ５年度実施状況|・東町の橋と西町の橋を直し、通行止めを解いた。・橋守を二人置いた。',
      'Ｒ５年度実施状況|三つの橋の板を替え、手すりも塗り直した。',
      'Ｒ５年度実施状況|石の橋を直した。町の人も加わり、欄干を磨いた。',
    ]);
  });

  it('gives the table above what stands below its years', () => {
    expect(own('|橋を調べる')).toEqual(['|橋を調べる|二橋|六橋']);
  });

  it('ends a sheet above the heading of the next part', () => {
    expect(own('今後の取組')).toEqual(Array.from({ length: 3 }, () => '今後の取組|傷みの小さい橋も調べます。'));
  });
});
