import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/recognise/lexicon/index.js';
import { paragraph, plain, recogniseBlocks, type TestCell, table } from './blocks.js';

type Row = readonly TestCell[];
const lexicon = createLexicon();
const across = (text: string, n = 5) => ({ text, across: n });

const issue = (...texts: readonly [string, string]): Row[] => [
  [{ text: '計\n画', down: 2 }, '現状', across(texts[0], 4)],
  ['課題', across(texts[1], 4)],
];
const strategy = (name: string, aim: string, measured: string): Row[] => [
  [across(name, 6)],
  [{ text: '計\n画', down: 3 }, 'めざす状態\n＜概ね４年後を念頭に設定＞', across(aim, 4)],
  ['方策（中期的な方向性）', across('桟橋と灯台を組み合わせ、順に手を入れる。', 4)],
  ['成果指標', across(measured, 4)],
  [{ text: '自己評価', down: 2 }, '方策の進捗状況', 'ａ', '達成状況', 'Ａ', '※凡例は表紙を参照'],
  ['今後の対応方向', across('漁師にも声をかける。', 4)],
];
const item = (number: string, name: string): Row[] => [
  [{ text: `具体的取組\n${number}`, across: 2 }, { text: name, across: 2 }, '担当', '桟橋課'],
  [{ text: '計画', down: 2 }, '当年度の取組内容', across('板を取り替える。', 4)],
  ['過程の指標', across('・板の取替え　12枚', 4)],
  [{ text: '自己評価', down: 2 }, '当年度の取組実績', across('板を取り替えた。', 4)],
  ['課題と改善策', across('釘が足りない。', 4)],
];

const ISSUE = '重点課題１　【川を渡る町】';
const STRATEGY = '戦略１－１　【渡し場の再生】';
const LIGHT = '戦略１－２　【灯台の保存】';
const FRAMES = [
  issue('・渡し場が少ない。', '・桟橋が古い。'),
  strategy(STRATEGY, '誰もが川を渡れる状態', '・渡し船の利用者：令和８年度末までに60人以上'),
  item('１－１－１', '桟橋の修繕'),
  item('１－１－２', '浮桟橋の設置'),
  strategy(LIGHT, '灯台が守られている状態', '・灯台の来訪者：令和８年度末までに30人以上'),
  item('１－２－１', '灯台の塗替え'),
];

const read = (...blocks: Parameters<typeof recogniseBlocks>[0]) => {
  const plan = recogniseBlocks(blocks, 2024);
  return {
    records: plan.records.map((r) => ({
      title: r.title?.value,
      category: r.category.map((c) => c.value),
      currentState: r.currentState?.value,
      objective: r.objective?.value,
      indicators: r.indicators.map((i) => i.name?.value),
      nextSteps: r.progress.map((p) => p.nextSteps?.value),
    })),
    notes: plan.notes.map((n) => plain(n.heading)),
  };
};

describe('frames of levels, on top of frames of items whose numbers begin with theirs', () => {
  const told = { currentState: '・渡し場が少ない。\n・桟橋が古い。', nextSteps: ['釘が足りない。'] };
  const first = { ...told, category: [ISSUE, STRATEGY], objective: '誰もが川を渡れる状態' };
  const passengers = ['板の取替え', '渡し船の利用者'];
  const expected = [
    { ...first, title: '桟橋の修繕', indicators: passengers },
    { ...first, title: '浮桟橋の設置', indicators: passengers },
    {
      ...told,
      title: '灯台の塗替え',
      category: [ISSUE, LIGHT],
      objective: '灯台が守られている状態',
      indicators: ['板の取替え', '灯台の来訪者'],
    },
  ];

  it.each([
    ['one by one', FRAMES.map((rows) => table(rows))],
    ['in one table', [table(FRAMES.flat())]],
  ])('hold for the items, and are none: %s', (_, tables) => {
    const { records, notes } = read(paragraph(ISSUE), ...tables);
    expect(records).toEqual(expected);
    expect(notes).toContain('方策の進捗状況');
  });

  it('are over where the next level of their kind begins', () => {
    const next = '重点課題２　【灯りのある町】';
    const { records } = read(
      paragraph(ISSUE),
      ...FRAMES.slice(0, 3).map((rows) => table(rows)),
      paragraph(next),
      table(strategy('戦略２－１　【灯台の保存】', '灯台が守られている状態', '・灯台の来訪者：30人以上')),
      table(item('２－１－１', '灯台の塗替え')),
    );
    expect(records.map((r) => [r.category[0], r.currentState])).toEqual([
      [ISSUE, told.currentState],
      [next, undefined],
    ]);
  });

  it('are sheets of their own where no item below has a number of theirs', () => {
    const [sheet] = FRAMES.slice(1, 2).map((rows) => table(rows));
    const { records } = read(paragraph(ISSUE), ...(sheet ? [sheet] : []), table(item('２－１－１', '灯台の塗替え')));
    expect(records.length).toBe(2);
  });
});

describe('items below frames of levels', () => {
  const told: Row[] = item('', '').slice(1);
  it.each<[string, (number: string, name: string) => ReturnType<typeof paragraph | typeof table>[]]>([
    ['number and name in a bar', (no, name) => [table([[across(`具体的取組${no}　【${name}】`, 6)], ...told])]],
    ['the number beside the name', (no, name) => [table([[across(`取組${no}`, 2), across(name, 4)], ...told])]],
    [
      'a word, number and name',
      (no, name) => [table([['具体的取組', no, across(name, 2), '担当', '桟橋課'], ...told])],
    ],
    ['number and name in a heading', (no, name) => [paragraph(`具体的取組${no}　【${name}】`), table(told)]],
  ])('take what holds for them: %s', (_, set) => {
    const { records } = read(
      paragraph(ISSUE),
      table(strategy(STRATEGY, '誰もが川を渡れる状態', '・渡し船の利用者：60人以上')),
      ...set('１－１－１', '桟橋の修繕'),
      ...set('１－１－２', '浮桟橋の設置'),
    );
    const first = { category: [ISSUE, STRATEGY], objective: '誰もが川を渡れる状態' };
    expect(records).toMatchObject([
      { ...first, title: '桟橋の修繕', indicators: ['板の取替え', '渡し船の利用者'] },
      { ...first, title: '浮桟橋の設置', indicators: ['板の取替え', '渡し船の利用者'] },
    ]);
  });
});

it.each([
  ['めざす状態\n＜概ね４年後を念頭に設定＞', 'objective'],
  ['課題と改善策＜未達成の場合は必須＞', 'nextSteps'],
  ['事業名＜桟橋の修繕＞', undefined],
])('%s: what such brackets say of how a form is filled in', (label, field) =>
  expect(lexicon.readLabel(label)?.field).toBe(field),
);
