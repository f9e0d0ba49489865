import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const form = (head: string, ...grades: string[][]) =>
  records(
    paragraph('行財政改革プラン 取組結果報告書（令和4年度～令和6年度）'),
    table([
      ['取組名', { text: '渡し舟の再開', across: 3 }],
      ['区分', '令和4年度', '令和5年度', '令和6年度'],
      ['実施状況', '舟を探した。', '舟を直した。', '舟を出した。'],
      ...grades,
      [{ text: head, down: 2 }, '達成状況', { text: '達成', across: 2 }],
      ['主な成果', { text: '岸に人が戻り、店が二つ開いた。', across: 2 }],
    ]),
  )[0];

describe('a result of all the years', () => {
  it.each(['令和6年度末の総括', '令和6年度の最終評価'])('stands below %s', (head) => {
    const read = form(head);
    expect(read).toMatchObject({ achievement: { label: '達成', level: 'achieved' } });
    expect(JSON.stringify((read as { progress: unknown[] }).progress)).not.toContain('"achieved"');
  });

  it('does not stand below a year alone', () => {
    expect(form('令和6年度')).not.toHaveProperty('achievement');
  });

  it('is that of its year where another year has one', () => {
    expect(form('令和6年度末の総括', ['達成状況', '未達成', '一部達成', ''])).not.toHaveProperty('achievement');
  });
});
