import { describe, expect, it } from 'vitest';
import { recogniseBlocks, type TestCell, table } from './blocks.js';

const read = (rows: readonly (readonly TestCell[])[], origin: 'ruled' | 'delimited') =>
  recogniseBlocks([table(rows, origin)], 2024).records.map((r) => ({
    number: r.number?.marker?.value ?? null,
    title: r.title?.value ?? null,
    category: r.category.map((c) => c.value),
    figures: r.indicators.flatMap((i) => i.values.map((v) => `${v.kind} ${v.fiscalYear} ${v.text?.value}`)),
  }));

const labels = (name: string): TestCell[] => [
  '番号',
  name,
  '担当課',
  '数値目標（指標）',
  '目標値',
  '実績値',
  '取組状況',
];
const body: TestCell[][] = [
  ['①歩いて楽しい城下町', '1', '辻の標柱の設置', '商工課', '標柱の数', '12基', '14基', '旧町名の標柱を立てた。'],
  ['②話して楽しい城下町', '2', '茶屋の語り部', '観光課', '語り部の人数', '30人', '22人', '講座を二度開いた。'],
];
const items = [
  {
    number: '1',
    title: '辻の標柱の設置',
    category: ['①歩いて楽しい城下町'],
    figures: ['target 2024 12基', 'result 2024 14基'],
  },
  {
    number: '2',
    title: '茶屋の語り部',
    category: ['②話して楽しい城下町'],
    figures: ['target 2024 30人', 'result 2024 22人'],
  },
];

describe('a head of which only the lower row is understood', () => {
  it.each<[string, string, string, string]>([
    ['改革の方向性', '第３次行財政改革プラン記載事項', '令和6年度', '具体的取組事項'],
    ['柱', 'プラン（後期）に掲げた事項', '令和6年度の実績', '取組名'],
    ['改革の視点', '城下町活性化行動計画（第２期改訂版）に記載された内容', '令和6年度', '具体的な取組事項'],
    ['分野', '計画', '令和6年度', '推進項目'],
  ])('is %s over %s', (level, outer, year, name) => {
    const ruled: TestCell[][] = [
      [
        { text: level, down: 2 },
        { text: outer, across: 4 },
        { text: year, across: 3 },
      ],
      labels(name),
      ...body,
    ];
    const separated: TestCell[][] = [[level, outer, '', '', '', year, '', ''], ['', ...labels(name)], ...body];
    expect(read(ruled, 'ruled')).toEqual(items);
    expect(read(separated, 'delimited')).toEqual(items);
  });

  it('may have groups of a single column', () => {
    const rows: TestCell[][] = [
      [{ text: '番号', down: 2 }, { text: '目標の内容', across: 4 }, { text: '取組【Ｄ】', across: 2 }, '成果分析'],
      [
        '目標項目（何を）',
        '指標名',
        '現状値',
        '目標値',
        '【上期の動き】\n４月から９月までに行ったこと（窓口や現場での活動を具体的に）',
        '実施状況',
        '①目標達成による成果（達成による効果、達成できなかった理由）',
      ],
      ['1', '辻の標柱の設置', '標柱の数', '10基', '12基', '板を集めた。', '二本を立てた。', '歩く人が増えた。'],
      ['2', '茶屋の語り部', '語り部の人数', '18人', '30人', '語り部を募った。', '会を開いた。', '客が残った。'],
    ];
    expect(read(rows, 'ruled')).toEqual([
      {
        number: '1',
        title: '辻の標柱の設置',
        category: [],
        figures: ['baseline 2024 10基', 'target 2024 12基'],
      },
      {
        number: '2',
        title: '茶屋の語り部',
        category: [],
        figures: ['baseline 2024 18人', 'target 2024 30人'],
      },
    ]);
  });

  it('is none above the values of a form', () => {
    const rows: TestCell[][] = [
      ['事業名', { text: '辻の標柱の設置', across: 3 }],
      ['担当課', '商工課', '期間', '令和6年度'],
      ['取組内容', { text: '旧町名の標柱を立てる。', across: 3 }],
    ];
    expect(read(rows, 'ruled').map((r) => r.title)).toEqual(['辻の標柱の設置']);
  });
});

describe('目標 beside the figures of an indicator', () => {
  const words = '標柱を増やし、歩く人の道しるべとする。';
  it.each<[string, string | null, string[]]>([
    ['目標（年度末における到達点）', words, ['target 2024 12基', 'result 2024 14基']],
    ['目標', words, ['target 2024 12基', 'result 2024 14基']],
  ])('%s tells what is aimed at where the target has a column of its own', (head, objective, figures) => {
    const rows: TestCell[][] = [
      [
        { text: '部名', down: 2 },
        { text: 'No.', down: 2 },
        { text: '重要課題', down: 2 },
        { text: head, down: 2 },
        { text: '指標', across: 3 },
        { text: '評価', down: 2 },
      ],
      ['指標名', '目標値', '実績値'],
      ['商工部', '1', '辻の標柱', words, '標柱の数', '12基', '14基', '○'],
      ['観光部', '1', '茶屋の語り部', '語り部を育て、話を聞ける茶屋を増やす。', '－', '－', '－', '△'],
    ];
    const found = recogniseBlocks([table(rows)], 2024).records;
    expect(found[0]?.objective?.value ?? null).toBe(objective);
    expect(read(rows, 'ruled')[0]?.figures).toEqual(figures);
    expect(found.map((r) => r.title?.value)).toEqual(['辻の標柱', '茶屋の語り部']);
  });
});

describe('what names the steps of a timetable elsewhere', () => {
  const rows = (heads: TestCell[]): TestCell[][] => [
    heads,
    ['1', '辻の標柱の設置', '旧町名の標柱を立てる。', '商工課'],
    ['2', '茶屋の語り部', '語り部を募り、話を聞く会を開く。', '観光課'],
  ];
  it('names the items where no years stand', () => {
    const found = recogniseBlocks([table(rows(['番号', '具体的取組事項', '内容', '担当課']))], 2024).records;
    expect(found.map((r) => [r.title?.value, r.measures?.value])).toEqual([
      ['辻の標柱の設置', '旧町名の標柱を立てる。'],
      ['茶屋の語り部', '語り部を募り、話を聞く会を開く。'],
    ]);
  });
  it('tells of them where another column names them', () => {
    const found = recogniseBlocks([table(rows(['番号', '推進項目', '具体的な取組事項', '担当課']))], 2024).records;
    expect(found.map((r) => [r.title?.value, r.measures?.value])).toEqual([
      ['辻の標柱の設置', '旧町名の標柱を立てる。'],
      ['茶屋の語り部', '語り部を募り、話を聞く会を開く。'],
    ]);
  });
});
