import { describe, expect, it } from 'vitest';
import { paragraph, plain, recogniseBlocks, table } from './blocks.js';

const LEVEL = [
  table([['施策主管課名', '港湾課', '関係課名', '観光課、河川課']]),
  paragraph('１　基本施策の評価'),
  table([
    ['基本施策', { text: '水辺を歩けるまち', across: 2 }],
    [{ text: '基本施策の目的', down: 2 }, '対象', '市民が'],
    ['意図', '安心して水辺を歩いている。'],
  ]),
  table([
    ['基本施策の評価', 'Ｂ', '目標をおおむね達成している'],
    ['判断理由', { text: '桟橋の修繕が進んだ。', across: 2 }],
  ]),
  paragraph('２　個別施策の評価'),
];
const item = (number: string, name: string, owner: string | null) => [
  paragraph(`個別施策A${number}　${name}`),
  ...(owner ? [table([['個別施策主管課名', owner]])] : []),
  table([
    ['取組概要', '古い板を取り替える。'],
    ['成果と効果', '板を取り替えた。'],
  ]),
];
const divisions = (...blocks: Parameters<typeof recogniseBlocks>[0]) =>
  recogniseBlocks(blocks).records.map((r) => [r.title?.value ?? null, r.divisions.map((d) => d.value)]);

describe('a level that a sheet tells of before its items', () => {
  const blocks = [...LEVEL, ...item('1-1', '桟橋の修繕', '港湾課'), ...item('1-2', '灯台の公開', '観光課')];

  it('is no item, and leaves its owners to none that has its own', () => {
    expect(divisions(...blocks)).toEqual([
      ['桟橋の修繕', ['港湾課']],
      ['灯台の公開', ['観光課']],
    ]);
  });

  it('is kept as notes, and names the level of its items', () => {
    const plan = recogniseBlocks(blocks);
    expect(plan.notes.map((n) => plain(n.text))).toContain('桟橋の修繕が進んだ。');
    expect(plan.records.map((r) => plain(r.category))).toEqual([['水辺を歩けるまち'], ['水辺を歩けるまち']]);
  });

  it('stays an item where nobody owns those below it', () => {
    const [first] = divisions(...LEVEL, ...item('1-1', '桟橋の修繕', null), ...item('1-2', '灯台の公開', null));
    expect(first?.[0]).toBeNull();
  });

  it('stays an item where a single one stands below it', () => {
    expect(divisions(...LEVEL, ...item('1-1', '桟橋の修繕', '港湾課'))[0]?.[0]).toBeNull();
  });
});

describe('what a page says of grading before the sheets of the items', () => {
  const page = [
    paragraph('１　事業評価の概要'),
    paragraph('事業評価は、事業を見直すために行うものです。'),
    paragraph('２　評価の方法'),
    table([['(1) 目標の達成状況', '目標値と実績値を比べます。']]),
    table([['(2) 総合評価', '(1)を踏まえて評価します。']]),
  ];
  const sheet = (number: string, name: string, owner: string) =>
    table([
      ['事業番号', number, '事業名', name],
      ['担当課', owner, '総合評価', 'Ａ'],
      ['事業の内容', { text: '古い板を取り替える。', across: 3 }],
    ]);

  it('is no item where each of these has a name and an owner', () => {
    const blocks = [...page, sheet('1', '桟橋の修繕', '港湾課'), sheet('2', '灯台の公開', '観光課')];
    expect(divisions(...blocks)).toEqual([
      ['桟橋の修繕', ['港湾課']],
      ['灯台の公開', ['観光課']],
    ]);
    expect(recogniseBlocks(blocks).notes.map((n) => plain(n.text))).toContain('目標値と実績値を比べます。');
  });
});
