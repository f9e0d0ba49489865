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
