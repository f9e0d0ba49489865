import { describe, expect, it } from 'vitest';
import { lay, set, tablesOf, withoutBreaks } from './helpers.js';
import { isLabel } from './knownLabels.js';

const HEAD = set(
  [0, '番号'],
  [4, '改善項目'],
  [12, '担当課'],
  [18, '現状の問題点'],
  [30, '改善の内容'],
  [42, '指標'],
  [49, '現状値'],
  [55, '目標値'],
);
const unit = (name: string, head: string, goal: string): string[] => [
  `■ ${name}`,
  set([2, '部長'], [12, head]),
  set([2, '基本的な考え方'], [12, goal]),
  HEAD,
];
const item = (n: string, name: [string, string], division: string, figures: [string, string, string]): string[] => [
  set([18, '桟橋の板が古くなり、'], [30, '厚みを調べる道具を']),
  set([0, n], [4, name[0]], [18, '雨のたびに傷みが広'], [30, 'そろえ、薄い所から']),
  set(
    [4, name[1]],
    [12, division],
    [18, 'がっている。'],
    [30, '順に替える。'],
    [42, figures[0]],
    [49, figures[1]],
    [55, figures[2]],
  ),
];
const TEXT = [
  '            霞原市 部局別業務改善計画書',
  ...unit('港湾部', '水野 渚', '渡し舟を待つ人の立場で仕事を見直します。'),
  ...item('①', ['桟橋の板', 'の張替え'], '港湾課', ['替えた板', '12枚', '40枚']),
  ...item('②', ['浮き桟橋', 'の点検'], '土木課', ['点検回数', '2回', '4回']),
  '',
  ...unit('観光部', '林 岬', '島を訪ねる人に海の暮らしを伝えます。'),
  ...item('①', ['島めぐり', 'の案内'], '交流課', ['案内の数', '8回', '20回']),
  ...item('②', ['灯台の夜', 'の公開'], '文化課', ['来た人数', '95人', '300人']),
  '',
  ...unit('学校部', '岸 波江', '島の学校と海を結びます。'),
  ...item('①', ['舟の通学', 'の見守り'], '学校課', ['見守る人', '3人', '9人']),
].join('\n');

describe('registers with a form of their unit above each', () => {
  const blocks = lay(TEXT, { isLabel }).blocks;

  it('are tables apart from the forms', () => {
    const tables = blocks.flatMap((b) => (b.kind === 'table' ? [[b.rows, b.columns]] : []));
    expect(tables).toEqual([
      [2, 2],
      [3, 8],
      [2, 2],
      [3, 8],
      [2, 2],
      [2, 8],
    ]);
  });

  it('give each item the texts on its own lines', () => {
    const rows = tablesOf(TEXT, { isLabel }).flat().map(withoutBreaks);
    for (const [n, name, division] of [
      ['①', '桟橋の板の張替え', '港湾課'],
      ['②', '浮き桟橋の点検', '土木課'],
      ['①', '島めぐりの案内', '交流課'],
      ['②', '灯台の夜の公開', '文化課'],
      ['①', '舟の通学の見守り', '学校課'],
    ])
      expect(
        rows.some((r) => r.startsWith(`${n}|${name}|${division}|桟橋の板が古くなり、雨のたびに傷みが広がっている。|`)),
      ).toBe(true);
  });
});
