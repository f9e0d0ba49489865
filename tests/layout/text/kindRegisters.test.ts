import { expect, it } from 'vitest';
import { lay, set, tablesOf, withoutBreaks } from './helpers.js';
import { isLabel } from './knownLabels.js';

const read = (lines: readonly string[]): string[][] =>
  tablesOf(lines.join('\n'), { isLabel }).map((rows) => rows.map(withoutBreaks));

const HEAD = set([1, '番号'], [9, '取組項目'], [22, '担当課'], [32, '区分'], [44, '令和５年度'], [60, '令和６年度']);
const TITLE = '湊町行財政改革実施計画 進捗状況';

/** An item whose kinds begin on the line of its number, or below its texts. */
const item = (n: string, name: readonly string[], unit: string, below = false): string[] => {
  const own = [set([1, n], [5, name[0] ?? ''], [20, unit]), set([5, name[1] ?? ''])];
  const kinds = [
    set([31, '計画'], [40, '桟橋の板の調べ'], [56, '板の張替え']),
    set([31, '実績'], [40, '三つの桟橋の板を'], [49, '二つの桟橋の板を']),
    set([40, '調べた。'], [56, '替えた。']),
    set([31, '進捗度'], [46, '○'], [62, '△']),
    set([30, '歳出削減額'], [52, '120'], [70, '480']),
  ];
  if (below) return [...own, ...kinds];
  const [first, second, ...rest] = kinds as [string, string, ...string[]];
  return [
    (own[0] as string).padEnd(first.length - first.trimStart().length) + first.trimStart(),
    (own[1] as string) + second.slice((own[1] as string).length),
    ...rest,
  ];
};
const rowsOf = (n: string, name: string, unit: string): string[] => [
  `${n}|${name}|${unit}|計画|桟橋の板の調べ|板の張替え`,
  '実績|三つの桟橋の板を調べた。|二つの桟橋の板を替えた。',
  '進捗度|○|△',
  '歳出削減額|120|480',
];
const HEADS = '番号|取組項目|担当課|区分|令和５年度|令和６年度';

it.each([
  ['at the number of the item', false],
  ['below the texts of the item', true],
])('an item has a row for each kind told of the years, %s', (_, below) => {
  const lines = [
    TITLE,
    HEAD,
    '１ 港',
    ...item('1', ['桟橋の', '手入れ'], '港湾課', below),
    ...item('2', ['灯台の', '公開'], '観光課', below),
    '（２）水門',
    ...item('3', ['水門の', '点検'], '水門課', below),
    '※ 効果額は見込みである。',
  ];
  expect(read(lines)).toEqual([
    [
      HEADS,
      '１ 港',
      ...rowsOf('1', '桟橋の手入れ', '港湾課'),
      ...rowsOf('2', '灯台の公開', '観光課'),
      '（２）水門',
      ...rowsOf('3', '水門の点検', '水門課'),
    ],
  ]);
});

it('an item goes on over a page break, whose head is furniture', () => {
  const own = item('2', ['灯台の', '公開'], '観光課');
  const lines = [TITLE, HEAD, ...item('1', ['桟橋の', '手入れ'], '港湾課'), ...own.slice(0, 3)];
  const layout = lay(`${lines.join('\n')}\f${[HEAD, ...own.slice(3)].join('\n')}`, { isLabel });
  const tables = layout.blocks.flatMap((b) => (b.kind === 'table' ? [b] : []));
  expect(tables.map((t) => [t.rows, t.breaks])).toEqual([[9, [7]]]);
  expect(layout.furniture.map((f) => f.role)).toEqual(['header']);
});

it('a label of kinds over two lines is one', () => {
  const rows = (n: string, name: string): string[] => [
    set([1, n], [5, name], [20, '港湾課'], [31, '計画'], [40, '調べる'], [56, '直す']),
    set([31, '実績'], [40, '調べた。'], [56, '直した。']),
    set([30, '次年度の'], [40, '続ける。'], [56, '改める。']),
    set([30, '方向性']),
  ];
  const [table] = read([HEAD, ...rows('1', '桟橋'), ...rows('2', '灯台')]);
  expect(table?.[3]).toBe('次年度の方向性|続ける。|改める。');
});

it.each([
  ['of two kinds', ['計画', '実績']],
  ['without a known kind', ['いろは', 'にほへ', 'とちり']],
])('a register %s is read by its columns', (_, kinds) => {
  const rows = (n: string): string[] =>
    kinds.map((kind, i) =>
      set(
        ...(i === 0
          ? ([
              [1, n],
              [5, '桟橋'],
              [20, '港湾課'],
            ] as const)
          : []),
        [31, kind],
        [44, '12'],
        [60, '14'],
      ),
    );
  const layout = lay([HEAD, ...rows('1'), ...rows('2')].join('\n'), { isLabel });
  expect(layout.furniture).toEqual([]);
});

it('two kinds that are labels are enough, with texts in the middle of their rows and names below one over the last columns', () => {
  const two = (n: string, name: string, unit: string): string[] => [
    set([31, '計画'], [40, '桟橋の板の調べ'], [56, '板の張替え']),
    set([1, n], [5, name], [20, unit], [74, '－'], [80, '120']),
    set([40, '三つの桟橋の板を'], [49, '二つの桟橋の板を']),
    set([31, '実績']),
    set([40, '調べた。'], [56, '替えた。']),
    '',
  ];
  const lines = [
    TITLE,
    set(
      [1, '番号'],
      [9, '取組項目'],
      [22, '担当課'],
      [32, '区分'],
      [44, '令和５年度'],
      [60, '令和６年度'],
      [73, '効果額（千円）'],
    ),
    set([74, '歳入'], [80, '歳出']),
    '１ 港',
    ...two('1', '桟橋の手入れ', '港湾課'),
    ...two('2', '灯台の公開', '観光課'),
    ...two('3', '水門の点検', '水門課'),
  ];
  const rows = (n: string, name: string, unit: string): string[] => [
    `${n}|${name}|${unit}|計画|桟橋の板の調べ|板の張替え|－|120`,
    '実績|三つの桟橋の板を調べた。|二つの桟橋の板を替えた。',
  ];
  expect(read(lines)).toEqual([
    [
      '番号|取組項目|担当課|区分|令和５年度|令和６年度|効果額（千円）歳入|歳出',
      '１ 港',
      ...rows('1', '桟橋の手入れ', '港湾課'),
      ...rows('2', '灯台の公開', '観光課'),
      ...rows('3', '水門の点検', '水門課'),
    ],
  ]);
});
