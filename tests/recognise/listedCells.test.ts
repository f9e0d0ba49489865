import { describe, expect, it } from 'vitest';
import { paragraph, records } from './blocks.js';

describe('the cells of a register one after another', () => {
  it.each([
    ['番号\n項　目\n具体的な目標（達成水準）\n達成状況等', '達成状況の区分：達成できた', '＜今後の課題＞'],
    ['№\n取組項目\n目標\n評価', '【評価】達成', '【次年度への課題】'],
    ['番号\n事業名\n取組内容\n取組結果', '達成度：達成', '〔今後の方針〕'],
  ])('are its rows again: %j', (head, grade, next) => {
    const read = records(
      paragraph(head),
      paragraph(
        `1\n桟橋の\n修繕\n・腐った板を\n張り替える。\n・手すりを塗る。\n${grade}\n${next}\n・費用が~\nかさむ。`,
      ),
      paragraph(`2\n灯台の塗装\n・白く\n塗る。\n${grade}\n${next}\n・足場を組む。`),
    );
    expect(read).toMatchObject([
      { number: expect.stringContaining('1'), title: '桟橋の修繕', achievement: { level: 'achieved' } },
      { number: expect.stringContaining('2'), title: '灯台の塗装', achievement: { level: 'achieved' } },
    ]);
    expect(read.map((r) => r.objective ?? r.measures)).toEqual([
      '・腐った板を張り替える。\n・手すりを塗る。',
      '・白く塗る。',
    ]);
    expect(read.map((r) => (r.progress as { nextSteps: string }[])[0]?.nextSteps)).toEqual([
      '・費用がかさむ。',
      '・足場を組む。',
    ]);
  });

  it('stay lines where one row does not show its cells', () => {
    const read = records(
      paragraph('番号\n項目\n具体的な目標\n達成状況等'),
      paragraph('1\n桟橋の修繕\n・板を張り替える。\n達成状況の区分：達成できた'),
      paragraph('2\n灯台の塗装\n白く塗る。\n終わった。'),
    );
    expect(read.map((r) => r.title)).not.toEqual(['桟橋の修繕', '灯台の塗装']);
  });
});
