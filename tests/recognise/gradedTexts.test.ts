import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const LEGEND = '進捗区分　【Ａ】計画を上回って進んでいる　【Ｂ】計画どおり進んでいる　【Ｃ】計画より遅れている';
const read = (...texts: [string, string]) =>
  records(
    paragraph(LEGEND),
    table([
      ['番号', '事業名', '取組状況'],
      ...texts.map((t, i) => [String(i + 1), ['堤の草刈り', '土手の見回り'][i] as string, t]),
    ]),
  );

describe('a grade that brackets print with what was done', () => {
  it.each<[string, string, string | undefined]>([
    ['【Ｃ】春の分を秋に延ばした。', 'Ｃ', '計画より遅れている'],
    ['春の分を秋に延ばした。【Ｂ】', 'Ｂ', '計画どおり進んでいる'],
    ['（Ａ）春の分を秋に延ばした。', 'Ａ', '計画を上回って進んでいる'],
    ['［達成］春の分を秋に延ばした。', '達成', undefined],
  ])('is the result: %s', (text, label, meaning) => {
    const achievement = { label, ...(meaning && { meaning }) };
    expect(read(text, text)[0]).toMatchObject({ achievement, progress: [{ status: '春の分を秋に延ばした。' }] });
  });

  it.each(['【堤】春の分を秋に延ばした。', '（達成）春の分を秋に延ばした。', '【Ｚ】春の分を秋に延ばした。'])(
    'is none: %s',
    (text) => expect(read(text, text)[0]).toMatchObject({ progress: [{ status: text }] }),
  );
});

describe('a grade in brackets behind its label, with words that the document explains', () => {
  const LEGEND_IN_BOX = table([
    ['達成……目標に届いたもの\n一部達成……目標の一部に届いたもの\n未達成……目標に届かなかったもの'],
  ]);
  const item = (name: string, grade: string) =>
    `${name}【河川課】\n春と秋に草を刈ります。\n${grade}\n春の分を秋に延ばしました。`;
  const told = (grade: string) =>
    records(
      LEGEND_IN_BOX,
      paragraph('河川部'),
      paragraph(`４ 個別事業とその達成状況\n${item('(1) 堤の草刈り', grade)}\n${item('(2) 水門の点検', grade)}`),
    );

  it.each([
    ['▼達成状況　〔一部達成〕', '一部達成', '目標の一部に届いたもの'],
    ['▼達成状況【達成】', '達成', '目標に届いたもの'],
    ['評価　［未達成］', '未達成', '目標に届かなかったもの'],
  ])('%s', (grade, label, meaning) => {
    expect(told(grade)).toMatchObject([
      { title: '堤の草刈り', achievement: { label, meaning } },
      { title: '水門の点検', achievement: { label, meaning } },
    ]);
  });
});
