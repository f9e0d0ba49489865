import { describe, expect, it } from 'vitest';
import { levelOf } from '../../src/recognise/lexicon/index.js';
import { isMidTerm } from '../../src/recognise/midTerm.js';
import { filled, recogniseBlocks, type TestCell, table } from './blocks.js';

type Row = readonly TestCell[];
const wide = (text: string) => ({ text, across: 3 });
const form = (...rows: Row[]) =>
  table([
    [
      { text: '具体的取組\n２－１－３', across: 2 },
      { text: '桟橋の修繕', across: 3 },
    ],
    [{ text: '計\n画', down: 2 }, '取組内容', wide('板を取り替える。')],
    ['工程の指標', wide('・板の取替え　12枚')],
    ...rows,
  ]);
const MIDDLE: Row = ['中間振返り', '工程の達成状況', '②', '課題と改善策', '釘が足りない。'];
const END: Row[] = [
  [{ text: '自己評価', down: 3 }, '当年度の取組実績', wide('板を取り替えた。')],
  ['工程の達成状況', { text: '①', across: 3 }],
  ['課題と改善策', wide('釘を早く買う。')],
];
const read = (...rows: Row[]) => recogniseBlocks([form(...rows)], 2024).records.map(filled);

describe('what stands beside the middle of the year', () => {
  it('is kept under its labels, where the end of it tells the same', () => {
    const [record, ...others] = read(MIDDLE, ...END);
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      number: '２－１－３',
      title: '桟橋の修繕',
      achievement: { label: '①' },
      progress: [{ status: null, outcome: '板を取り替えた。', nextSteps: '釘を早く買う。' }],
      extras: [
        { label: '中間振返り 工程の達成状況', text: '②' },
        { label: '中間振返り 課題と改善策', text: '釘が足りない。' },
      ],
    });
  });

  it('tells what was done, where the end tells what came of it', () => {
    const middle: Row = ['中間振返り', '取組状況', '板を頼んだ。', '課題', '釘が足りない。'];
    const end: Row[] = [
      [{ text: '自己評価', down: 2 }, '取組の成果', wide('誰も落ちなくなった。')],
      ['今後の方針', wide('釘を早く買う。')],
    ];
    const [record] = read(middle, ...end);
    expect(record).toMatchObject({ progress: [{ status: '板を頼んだ。', outcome: '誰も落ちなくなった。' }] });
  });

  it('is all that is told, where nothing stands beside the end of it', () => {
    const [record] = read(MIDDLE);
    expect(record).toMatchObject({ achievement: { label: '②' }, progress: [{ nextSteps: '釘が足りない。' }] });
  });

  it('leaves 実績 what was done, where no middle is told of', () => {
    const [record] = read(...END);
    expect(record).toMatchObject({ progress: [{ status: '板を取り替えた。', outcome: null }] });
  });
});

it.each([
  ['中間振返り', true],
  ['上半期の評価', true],
  ['中間評価（9月末）', true],
  ['中間支援の実績', false],
  ['自己評価', false],
])('%s', (label, is) => expect(isMidTerm(label)).toBe(is));

it.each([
  ['撤退基準未達成', 'missed'],
  ['一部の基準が未達成', null],
])('%s', (words, level) => expect(levelOf(words)).toBe(level));

it.each(['・板の取替え　9枚', '・桟橋の板の取替え\n9枚\n・船の綱　60\n本'])(
  'figures with their names beside the label of an indicator are results, wherever the cell breaks them: %s',
  (told) => {
    const [record] = recogniseBlocks([form(['工程指標の達成状況', wide(told)])], 2024).records;
    const results = record?.indicators.flatMap((i) => i.values.filter((v) => v.kind === 'result').map((v) => v.value));
    expect(results).toEqual(told.includes('綱') ? [9, 60] : [9]);
  },
);
