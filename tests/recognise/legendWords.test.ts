import { describe, expect, it, test } from 'vitest';
import { findLegend } from '../../src/recognise/legend.js';
import { createLexicon, findOrganisation, levelOf, readLegend } from '../../src/recognise/lexicon/index.js';
import { paragraph, recogniseBlocks, table } from './blocks.js';

const lexicon = createLexicon();

describe('words of a result beside when each is given', () => {
  const levels = (...rows: string[][]) =>
    findLegend([table([['判定', '説明'], ...rows])], lexicon).map((e) => [e.mark, levelOf(e.meaning)]);

  test.each([
    ['概ね順調', '目標値をやや下回るが、取組は進んでいる'],
    ['おおむね良好', '一部の指標が目標に届かない'],
  ])('mean what the table says: %s | %s', (word, meaning) => {
    expect(levels(['順調', '目標どおり進んでいる'], [word, meaning], ['遅れ', '目標値を大きく下回っている'])).toEqual([
      ['順調', 'achieved'],
      [word, 'partial'],
      ['遅れ', 'missed'],
    ]);
  });

  const own = (explains: string) =>
    findLegend(
      [
        table([
          ['潮の目', explains],
          ['満潮', '目標を上回る取組ができた'],
          ['中潮', '目標どおりの取組ができた'],
          ['凪', '取組が目標を下回った'],
        ]),
      ],
      lexicon,
    ).map((e) => [e.mark, levelOf(e.meaning)]);

  test.each(['意味', '判定の目安'])('may be words of the city below %s', (explains) => {
    expect(own(explains)).toEqual([
      ['満潮', 'exceeded'],
      ['中潮', 'achieved'],
      ['凪', 'partial'],
    ]);
  });

  test('are not read so where they come in no order', () => {
    const rows = [
      ['遅れ', '目標値を大きく下回っている'],
      ['順調', '目標をやや下回っている'],
      ['概ね順調', '目標どおり進んでいる'],
    ];
    expect(levels(...rows)).not.toContainEqual(['順調', 'partial']);
  });
});

describe('a legend', () => {
  test.each([
    ['総合評価：Ａ 期待を上回る、Ｂ 期待どおり、Ｃ 期待をやや下回る', ['Ａ', 'Ｂ', 'Ｃ']],
    ['評価（A 目標を達成した／B 目標の一部を達成した／C 目標未達成）', ['A', 'B', 'C']],
    ['【区分】ａ＝完了　ｂ＝継続実施中　ｃ＝遅延', ['ａ', 'ｂ', 'ｃ']],
    ['a：達成 b：一部達成 c：未達成', ['a', 'b', 'c']],
    ['優：目標を上回る　良：目標どおり　可：目標を下回る', ['優', '良', '可']],
  ])('%s', (text, marks) => {
    const read = readLegend(text);
    expect(read.map((e) => e.mark)).toEqual(marks);
    expect(read.every((e) => levelOf(e.meaning) !== null)).toBe(true);
  });

  test.each<[string, [string, string][]]>([
    [
      '潮の目　満ち潮：全ての指標が目標に到達　さざ波：一部の指標が目標に到達　凪：到達した指標なし（令和6年度末時点）',
      [
        ['満ち潮', 'achieved'],
        ['さざ波', 'partial'],
        ['凪', 'missed'],
      ],
    ],
    [
      '色の意味　緑＝達成　黄＝一部達成　赤＝未達成',
      [
        ['緑', 'achieved'],
        ['黄', 'partial'],
        ['赤', 'missed'],
      ],
    ],
  ])('explains words of any length: %s', (text, marks) => {
    const found = findLegend([paragraph(text)], lexicon);
    expect(found.map((e) => [e.mark, levelOf(e.meaning)])).toEqual(marks);
    expect(found.some((e) => /時点/.test(e.meaning))).toBe(false);
  });

  it('gives the words of a column that has no known label', () => {
    const rows = [
      ['番号', '取組名', '内容', '潮の目'],
      ['1', '桟橋の板の張替え', '桟橋の板を張り替える。', '凪'],
      ['2', '灯台の公開', '灯台を月に一度公開する。', 'さざ波'],
    ];
    const legend = paragraph('潮の目　さざ波：一部の指標が目標に到達　凪：到達した指標なし');
    const { records } = recogniseBlocks([legend, table(rows)]);
    expect(records.map((r) => [r.achievement?.label.value, r.achievement?.level])).toEqual([
      ['凪', 'missed'],
      ['さざ波', 'partial'],
    ]);
  });

  it('is a table with heads and a mark for what is not judged', () => {
    const explained = table([
      ['区分', '内容'],
      ['◎', '目標値以上'],
      ['○', '目標値と同等'],
      ['×', '目標値未満'],
      ['－', '評価の対象外（目標値がないもの）'],
    ]);
    const rows = [
      ['番号', '取組名', '達成度'],
      ['1', '桟橋の板の張替え', '×'],
    ];
    const { records } = recogniseBlocks([explained, table(rows)]);
    expect(records.map((r) => [r.title?.value, r.achievement?.level])).toEqual([['桟橋の板の張替え', 'partial']]);
  });

  it('is not what doers of one character are at', () => {
    expect(readLegend('国：実施中　県：検討中')).toEqual([]);
  });

  it('prints its marks in brackets, in one line or in columns', () => {
    const entries = ['【Ａ】達成した', '【Ｂ】一部達成した', '【Ｃ】達成できなかった'];
    const marks = ['Ａ', 'Ｂ', 'Ｃ'];
    expect(readLegend(`評価の区分　${entries.join('　')}`).map((e) => e.mark)).toEqual(marks);
    expect(findLegend([table([['評価の区分', ...entries]], 'aligned')], lexicon).map((e) => e.mark)).toEqual(marks);
  });

  it('is one line, where white space within it was taken for columns', () => {
    const cells = ['進み具合', 'Ａ', '計画以上に進んでいる／Ｂ', '計画どおり進んでいる／Ｃ', '計画より遅れている'];
    expect(findLegend([table([cells], 'aligned')], lexicon)).toMatchObject([
      { mark: 'Ａ', meaning: '計画以上に進んでいる' },
      { mark: 'Ｂ', meaning: '計画どおり進んでいる' },
      { mark: 'Ｃ', meaning: '計画より遅れている' },
    ]);
    expect(findLegend([table([cells], 'ruled')], lexicon)).toEqual([]);
  });

  it('is not what a column of results says of items', () => {
    const rows = ['達成', '達成', '一部達成', '達成', '未達成'].map((r, i) => [
      String(i + 1),
      '桟橋の板を張り替える。',
      r,
    ]);
    expect(findLegend([table([['番号', '目標', '達成度'], ...rows.slice(0, 3)])], lexicon)).toEqual([]);
    expect(findLegend([table([['番号', '目標', '達成度'], ...rows.slice(2)])], lexicon)).toEqual([]);
  });

  it('ends where a remark begins on the next line', () => {
    const read = readLegend(
      '※評定　Ａ：達成した　Ｂ：一部達成した　Ｃ：達成できなかった\n※番号は、受け付けた順である。',
    );
    expect(read.at(-1)).toEqual({ mark: 'Ｃ', meaning: '達成できなかった' });
  });

  test.each<[string, string[]]>([
    ['Ａ：計画以上　Ｂ：計画どおり　Ｃ：計画を多少下回る　Ｄ：不十分　－：該当なし', ['partial', 'missed']],
    [
      'Ａ：目標値に達している　Ｂ：基準値より上がったが目標値に届かない　Ｃ：基準値より低下している',
      ['partial', 'missed'],
    ],
    ['◎：目標を上回る　○：目標に達した　△：目標に若干届かない　×：目標を下回る', ['partial', 'missed']],
    ['○：目標値以上　△：目標値に届かないが策定時より改善した　×：策定時を下回る', ['partial', 'missed']],
    ['○：目標達成　△：目標値未満だが基準値を上回る　×：基準値以下', ['partial', 'missed']],
    ['Ａ：計画どおり　Ｂ：計画をやや下回る　Ｃ：計画を下回る', ['partial', 'missed']],
    ['Ａ：目標どおり　Ｂ：不十分', ['achieved', 'partial']],
    ['Ａ：目標どおり　Ｂ：目標を一部下回った　Ｃ：目標を達成できなかった', ['partial', 'missed']],
    ['Ａ：計画どおり　Ｂ：一部が計画に届かなかった　Ｃ：未達成', ['partial', 'missed']],
  ])('%s: the last grades', (text, last) => {
    const levels = findLegend([paragraph(text)], lexicon).map((e) => e.level ?? levelOf(e.meaning));
    expect(levels.filter((l) => l !== null).slice(-2)).toEqual(last);
  });

  test.each<[string, (string | undefined)[]]>([
    ['◎ 完了　○ 取組中　△ 遅れ　× 未着手', [undefined, undefined, 'partial', undefined]],
    ['ａ＝完了　ｂ＝遅延　ｃ＝中止', [undefined, 'partial', 'missed']],
    ['○：順調　△：やや遅れ　×：遅れ', [undefined, undefined, undefined]],
  ])('%s: how far a delay reached', (text, levels) => {
    const found = findLegend([paragraph(text)], lexicon);
    expect(found.map((e) => (e.meaning === '中止' ? 'missed' : e.level))).toEqual(levels);
  });
});

it.each([
  ['教 育 委 員 会 事 務 局', '教育委員会事務局'],
  ['総 務 部　重 点 目 標', '総務部'],
  ['【農 業 委 員 会 事 務 局】', '農業委員会事務局'],
])('%s is set letter by letter to its end', (text, name) => {
  expect(findOrganisation(text, lexicon)?.name).toBe(name);
});

test('a meaning goes on where the line broke its last word, though two lines explain the same marks', () => {
  const note =
    '※１　必要性　Ａ：高い　Ｂ：普通　Ｃ：低い\n※２　評定　Ａ：計画どおり進んだ　Ｂ：一部が残った　Ｃ：成果を上げることができなか\nった';
  expect(findLegend([paragraph(note)], lexicon).at(-1)).toEqual({
    mark: 'Ｃ',
    meaning: '成果を上げることができなかった',
  });
});
