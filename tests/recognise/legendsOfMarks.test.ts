import { describe, expect, it } from 'vitest';
import { levelOf, readLegend } from '../../src/recognise/lexicon/index.js';
import { paragraph, plain, recogniseBlocks, type TestCell, table } from './blocks.js';

const form = (name: string, ...rows: (readonly TestCell[])[]) =>
  table([['取組名', { text: name, across: 3 }], ['取組内容', { text: '桟橋の板を取り替える。', across: 3 }], ...rows]);
const achievements = (...blocks: Parameters<typeof recogniseBlocks>[0]) =>
  recogniseBlocks(blocks).records.map((r) => plain(r.achievement));

describe('marks that a form explains itself', () => {
  const LEGEND = '①：達成　②：未達成\n(i)予定どおり実施　(ii)予定どおり実施していない';

  it('are explained beside them', () => {
    const own = form('桟橋の修繕', ['達成状況', '②(i)', LEGEND, '']);
    expect(achievements(own, form('灯台の公開', ['達成状況', '①(ii)', LEGEND, '']))).toEqual([
      { label: '②(i)', meaning: '未達成', level: 'missed' },
      { label: '①(ii)', meaning: '達成', level: 'achieved' },
    ]);
  });

  it('are explained across the row below them, before the legend of the document', () => {
    const other = paragraph('評価　①：順調　②：おおむね順調　③：遅れている');
    const own = form('桟橋の修繕', ['達成状況', { text: '②(i)', across: 3 }], [{ text: LEGEND, across: 4 }]);
    expect(achievements(other, own)).toEqual([{ label: '②(i)', meaning: '未達成', level: 'missed' }]);
  });

  it('are left alone by a legend of other marks', () => {
    const own = form('桟橋の修繕', ['達成状況', '③', '①：達成　②：未達成', '']);
    expect(achievements(own)).toEqual([{ label: '③', meaning: null, level: null }]);
  });
});

describe('words beside a mark, under one label', () => {
  const graded = (mark: string, words: string) => form('桟橋の修繕', ['評価', mark, { text: words, across: 2 }]);

  it('say what it means', () => {
    const legend = paragraph('Ａ：達成している　Ｂ：一部達成している　Ｃ：達成していない');
    expect(achievements(legend, graded('Ba', '目標を一部達成しており、おおむね順調に進んでいる'))).toEqual([
      { label: 'Ba', meaning: '目標を一部達成しており、おおむね順調に進んでいる', level: 'partial' },
    ]);
  });

  it('are told of the item where they grade nothing', () => {
    const [record] = recogniseBlocks([graded('○', '渡し場の板を新しいものに取り替えた')]).records;
    expect(record?.achievement?.meaning).toBeNull();
    expect(record?.progress.map((p) => p.outcome?.value)).toEqual(['渡し場の板を新しいものに取り替えた']);
  });

  it('are told of the item where they grade otherwise', () => {
    const [record] = recogniseBlocks([graded('◎', '目標を一部達成しており、おおむね順調に進んでいる')]).records;
    expect(record?.achievement).toMatchObject({ meaning: null, level: 'exceeded' });
  });
});

it('the signs of two matters are two legends, each on a line of its own', () => {
  const legend = readLegend('達成の状況　Ａ：達成している　Ｂ：達成していない\n進み方　ａ：順調　ｂ：遅れている');
  expect(legend.map((e) => e.meaning)).toEqual(['達成している', '達成していない', '順調', '遅れている']);
});

it.each([
  ['目標を達成しており、順調に進んでいる', 'achieved'],
  ['目標を達成しておらず、やや遅れている', 'missed'],
])('%s: the first clause says whether it was done', (words, level) => {
  expect(levelOf(words)).toBe(level);
});

describe('two results of one item', () => {
  const LEGEND = paragraph('達成度　１：目標を上回った　２：目標どおり　３：目標を下回った');
  const own = (...rows: (readonly TestCell[])[]) => recogniseBlocks([LEGEND, form('桟橋の修繕', ...rows)]).records;

  it.each<[string, readonly TestCell[]]>([
    ['of another scale', ['達成度', '３', '計画期間の目標に対する達成状況', 'Ⅱ']],
    ['of letters', ['達成度', '３', '全体の達成状況', 'Ｂ']],
  ])('are the one whose mark the document explains, and a text: %s', (_, row) => {
    const [record] = own(row);
    expect(plain(record?.achievement ?? null)).toEqual({ label: '３', meaning: '目標を下回った', level: 'partial' });
    expect(record?.extras.map((e) => [e.label?.value, e.text.value])).toContainEqual([row[2], row[3]]);
    expect([...(record?.doubts ?? [])]).not.toContain('achievement-unknown');
  });

  it('are the last one where both are explained', () => {
    const [record] = own(['達成度（中間）', '３', '達成度（期末）', '２']);
    expect(plain(record?.achievement ?? null)).toMatchObject({ label: '２', meaning: '目標どおり' });
  });
});
