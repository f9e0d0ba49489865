import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const SECTIONS = '▶ 現状・課題\n船が古い。\n▶ 今年度の目標\n川を楽しむ人を増やす。\n▶ 主な取組\n・船を直す。';
const shaded = (text: string, across = 1) => ({ text, across, shaded: true as const });

const framed = (name: string) => table([[shaded(name)], [`所管課：観光課\n${SECTIONS}`]]);
const withDivisionBeside = (name: string) => table([[shaded(name), '担当課：観光課'], [{ text: SECTIONS, across: 2 }]]);
const sideBySide = (name: string) =>
  table([
    [shaded(name, 2), '担当課：観光課'],
    ['達成度\n◎', '令和６年度の取組状況\n船を直した。', '今後の方針\n続ける。'],
  ]);
const overPairs = (name: string) =>
  table([
    [shaded(name, 2), shaded('担当課　観光課')],
    [shaded('現状と課題'), { text: '船が古い。', across: 2 }],
    [shaded('主な取組'), { text: '・船を直す。', across: 2 }],
    [shaded('指標'), '現状値（令和５年度）', '目標値（令和６年度）'],
    ['川遊びの回数', '６回', '８回'],
  ]);

const NUMBERS = [
  ['重点取組1 ', '重点取組1'],
  ['公約１　', '公約１'],
  ['１　', '１'],
  ['(1) ', '(1)'],
  ['①', '①'],
  ['施策1-1　', '施策1-1'],
  ['重点（１）', '重点（１）'],
  ['', undefined],
] as const;

describe('cards that name an item above its labelled texts', () => {
  const second = (sign: string) => sign.replace(/[1１①](?=\D*$)/, (d) => '2２②'['1１①'.indexOf(d)] as string);

  it.each(NUMBERS)('open a record each: %s', (sign, number) => {
    for (const card of [framed, withDivisionBeside, sideBySide, overPairs]) {
      const read = records(paragraph('観光部'), card(`${sign}川遊びの普及`), card(`${second(sign)}橋の保全`));
      expect(read).toMatchObject([
        { title: '川遊びの普及', divisions: ['観光課'] },
        { title: '橋の保全', divisions: ['観光課'] },
      ]);
      expect(read[0]?.number).toBe(number);
      expect(read.map((r) => r.category)).toEqual([undefined, undefined]);
    }
  });

  it('stay parts of a sheet where the item is named below them', () => {
    const part = (name: string, title: string) =>
      table([[shaded(name, 2)], ['取組項目', title], ['現状', '船が古い。'], ['目標', '船を直す。']]);
    const read = records(paragraph('観光部'), part('１ 水辺の活用', '川遊び'), part('２ 橋の活用', '橋巡り'));
    expect(read).toMatchObject([
      { category: ['１ 水辺の活用'], title: '川遊び' },
      { category: ['２ 橋の活用'], title: '橋巡り' },
    ]);
  });
});

describe('rows across that stand above heads', () => {
  const over = (name: string, ...told: (readonly [string, string])[]) =>
    table([[{ text: name, across: 2 }], ['取組内容・目標', '実績'], ...told]);
  const fish = ['・稚魚を放します。', '・稚魚を二度放しました。'] as const;
  const quay = ['・岸壁を直します。', '・岸壁の半分を直しました。'] as const;

  it.each([
    ['◆稚魚の放流', '◆岸壁の修繕'],
    ['■ 稚魚の放流', '■ 岸壁の修繕'],
    ['１　稚魚の放流', '２　岸壁の修繕'],
    ['(1) 稚魚の放流', '(2) 岸壁の修繕'],
    ['稚魚の放流', '岸壁の修繕'],
  ])('name the one item below each: %s', (first, second) => {
    const read = records(paragraph('水産部'), over(first, fish), over(second, quay));
    expect(read).toMatchObject([
      { title: '稚魚の放流', measures: fish[0], progress: [{ outcome: fish[1] }] },
      { title: '岸壁の修繕', measures: quay[0], progress: [{ outcome: quay[1] }] },
    ]);
  });

  it('are levels where several items stand below one of them', () => {
    const read = records(paragraph('水産部'), over('◆魚を増やす', fish, quay), over('◆港を守る', quay));
    expect(read.map((r) => [r.title, r.category])).toEqual([
      [undefined, ['魚を増やす']],
      [undefined, ['魚を増やす']],
      [undefined, ['港を守る']],
    ]);
  });

  it('may end in the level of another plan', () => {
    const read = records(
      paragraph('水産部'),
      over('◆稚魚の放流　（施策目標 ３．海の恵みを育む）', fish),
      over('◆岸壁の修繕（基本方針Ⅱ 港を守る）', quay),
      over('◆市場の改装（新しい屋根）', quay),
    );
    expect(read).toMatchObject([
      { title: '稚魚の放流', extras: [{ label: '施策目標', text: '３．海の恵みを育む' }] },
      { title: '岸壁の修繕', extras: [{ label: '基本方針', text: 'Ⅱ 港を守る' }] },
      { title: '市場の改装（新しい屋根）' },
    ]);
  });
});

it('a ward office heads a part of the document', () => {
  const read = records(paragraph('東区役所　東区長　水野　恵子'), framed('１ 川遊び'), framed('２ 橋巡り'));
  expect(read).toMatchObject([{ department: '東区役所' }, { department: '東区役所' }]);
});
