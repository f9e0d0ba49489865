import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const form = (head: string, mark: string, steps: readonly string[]) =>
  records(
    paragraph('【進捗評価】 Ａ：計画どおり進んでいる　Ｂ：一部に遅れがある　Ｃ：着手できていない'),
    table([
      ['事業番号', '4', '事業名', '灯台の建替え', '担当課', '航路課'],
      ['事業概要', { text: '古い灯台を建て替える。', across: 5 }],
      [{ text: '年度別計画', down: 2 }, '令和６年度', '令和７年度', '令和８年度', { text: head, across: 2 }],
      [...steps, { text: mark, across: 2 }],
      ['取組の成果', { text: '建てる所が決まった。', across: 5 }],
    ]),
  );
const step = (...texts: string[]) => [{ step: null, years: texts.map((text, i) => ({ fiscalYear: 2024 + i, text })) }];

describe('what an item came to, right of the years of its timetable', () => {
  it.each([
    ['進捗評価', 'Ｂ', ['検討', '設計', '着工']],
    ['達成度', 'Ａ', ['検討', '設計', '着工']],
    ['評価', 'Ｃ', ['実施', '→', '→']],
    // A step that reads like a label elsewhere.
    ['進捗評価', 'Ｂ', ['基本構想', '基本設計', '着工']],
    ['評価', 'Ａ', ['課題', '測量', '着工']],
  ])('%s | %s beside %s', (head, mark, steps) => {
    expect(form(head, mark, steps)).toEqual([
      expect.objectContaining({
        title: '灯台の建替え',
        schedule: step(...steps),
        achievement: expect.objectContaining({ label: mark }),
      }),
    ]);
  });

  it('is no step where it remarks on them', () => {
    expect(form('備考', '測量は県が行う', ['検討', '設計', '着工'])).toEqual([
      expect.objectContaining({
        schedule: step('検討', '設計', '着工'),
        extras: [{ label: '備考', text: '測量は県が行う' }],
      }),
    ]);
  });
});
