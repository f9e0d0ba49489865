import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, type TestCell, table } from './blocks.js';

type Row = readonly TestCell[];
const aligned = (...rows: Row[]) => table(rows, 'aligned');
const told: Row[] = [
  ['当年度の取組内容', { text: '板を取り替える。', across: 3 }],
  ['課題と改善策', { text: '釘が足りない。', across: 3 }],
];
const row = (name: string, text: string): Row => [name, { text, across: 3 }];
const read = (...blocks: Parameters<typeof recogniseBlocks>[0]) =>
  recogniseBlocks(blocks, 2024).records.map((r) => ({
    number: r.number?.marker?.value,
    title: r.title?.value,
    category: r.category.map((c) => c.value),
    objective: r.objective?.value,
    indicators: r.indicators.map((i) => i.name?.value),
    nextSteps: r.progress.map((p) => p.nextSteps?.value),
  }));

const names = [
  ['１－１－１', '桟橋の修繕'],
  ['１－１－２', '浮桟橋の設置'],
] as const;
const LEVEL = '戦略１－１　【渡し場の再生】';
const expected = ['１－１－１ 桟橋の修繕', '１－１－２ 浮桟橋の設置'].map((item) => {
  const [number, title] = item.split(' ');
  const aim = { category: [LEVEL], objective: '誰もが川を渡れる状態', indicators: ['渡し船の利用者'] };
  return { ...aim, number, title, nextSteps: ['釘が足りない。'] };
});

describe('frames of levels and items that white space sets', () => {
  const level = [
    paragraph(LEVEL),
    aligned(row('めざす状態', '誰もが川を渡れる状態')),
    paragraph('（中期の姿）'),
    aligned(row('成果指標', '・渡し船の利用者：令和８年度末までに60人以上')),
  ];
  const judged: Row[] = [['戦略の進捗状況', 'ａ', '達成状況', 'Ａ'], row('今後の対応方向', '漁師にも声をかける。')];

  it('are parted at the rows that open items', () => {
    const items = names.flatMap(([no, name]): Row[] => [[`具体的取組\n${no}`, name, '担当', '桟橋課'], ...told]);
    expect(read(...level, aligned(...judged, ...items))).toEqual(expected);
  });

  it('have the number with its word, though it stands below its row, or the word above it', () => {
    const [first, second] = names;
    const blocks = [
      ...level,
      aligned(...judged, ['具体的取組', first[1], '担当', '桟橋課']),
      paragraph(first[0]),
      aligned(...told),
      paragraph('具体的取組'),
      aligned([second[0], second[1], '担当', '桟橋課'], ...told),
    ];
    expect(read(...blocks)).toEqual(expected);
  });
});

it.each([
  ['経営課題１', '【川を渡る町】', ['経営課題１　【川を渡る町】', LEVEL]],
  ['経営資源', '【船と桟橋】', [LEVEL]],
])('%s and the name that white space parts from it', (number, name, category) => {
  const [first] = names;
  const item = aligned([`具体的取組\n${first[0]}`, first[1], '担当', '桟橋課'], ...told);
  const level = [paragraph(LEVEL), aligned(row('めざす状態', '誰もが川を渡れる状態'))];
  expect(read(aligned([number, name]), ...level, item).at(-1)?.category).toEqual(category);
});

it('numbers alone open the rows of a register', () => {
  const register = aligned(
    ['番号', '取組項目', '担当課', '取組内容'],
    ['1-1', '桟橋の修繕', '桟橋課', '板を取り替える。'],
    ['1-2', '灯台の塗替え', '灯台課', '白く塗る。'],
  );
  expect(read(register).map((r) => [r.number, r.title])).toEqual([
    ['1-1', '桟橋の修繕'],
    ['1-2', '灯台の塗替え'],
  ]);
});

it('a number beside the label of a level counts no item', () => {
  const form = table([
    ['施策体系', '１－２', '渡し場の再生'],
    ['事業名', { text: '桟橋の修繕', across: 2 }],
    ['取組内容', { text: '板を取り替える。', across: 2 }],
  ]);
  expect(read(form).map((r) => r.title)).toEqual(['桟橋の修繕']);
});
