import { describe, expect, it } from 'vitest';
import { filled, paragraph, recogniseBlocks, table } from './blocks.js';

const goals = (...rows: string[][]) => table([['重点目標', '重点目標評価'], ...rows]);
const figures = (...rows: string[][]) => table([['評価指標', '目標', '実績'], ...rows]);

const report = (actions = '①-◆読み聞かせ\n・絵本を120冊そろえた。\n②-◆地元の野菜\n・畑を３か所借りた。') =>
  recogniseBlocks(
    [
      paragraph('３ 基本的方向の点検・評価'),
      paragraph('① 学びの海'),
      paragraph('<評価結果> Ａ'),
      paragraph('■重点目標評価'),
      goals(['①本に親しむ', '○'], ['②給食を楽しむ', '△']),
      paragraph('■主な評価指標'),
      figures(
        ['①◎本を借りた人の割合', '80%', '92%'],
        ['②・残さず食べた人の割合\n・おかわりをした人の割合', '70%\n30%', '65%\n31%'],
      ),
      paragraph(`■主な取組\n${actions}`),
      paragraph('② 遊びの丘'),
      paragraph('<評価結果> Ｂ'),
      paragraph('■重点目標評価'),
      goals(['③外で遊ぶ', '○'], ['④よく眠る', '○']),
      paragraph('■主な評価指標'),
      figures(['③外で遊んだ人の割合', '50%', '55%'], ['④早く寝た人の割合', '40%', '44%']),
      paragraph('■主な取組\n③-◆芝生\n・芝を植えた。\n④-◆早寝\n・便りを出した。'),
    ],
    2023,
  );

interface Read {
  readonly number: string;
  readonly category: string[];
  readonly measures: string;
  readonly achievement: { level: string };
  readonly indicators: { name: string; values: { value: number }[] }[];
}
const read = (...given: Parameters<typeof report>) => report(...given).records.map(filled) as unknown as Read[];

describe('goals that later parts tell of by their numbers', () => {
  it('stand in the level that a graded heading above them names', () => {
    expect(read().map((r) => [r.number, ...r.category])).toEqual([
      ['①', '① 学びの海'],
      ['②', '① 学びの海'],
      ['③', '② 遊びの丘'],
      ['④', '② 遊びの丘'],
    ]);
    expect(read().map((r) => r.achievement.level)).toEqual(['achieved', 'partial', 'achieved', 'achieved']);
  });

  it('have the indicators with their numbers, several in one row among them', () => {
    const named = read().map((r) => r.indicators.map((i) => `${i.name} ${i.values.map((v) => v.value).join(' ')}`));
    expect(named.slice(0, 3)).toEqual([
      ['本を借りた人の割合 80 92'],
      ['残さず食べた人の割合 70 65', 'おかわりをした人の割合 30 31'],
      ['外で遊んだ人の割合 50 55'],
    ]);
  });

  it('have what was done under their numbers', () => {
    expect(read().map((r) => r.measures.split('\n')[0])).toEqual(['◆読み聞かせ', '◆地元の野菜', '◆芝生', '◆早寝']);
  });

  it('a list with a number that none of them has is of none of them', () => {
    expect(read('①-◆読み聞かせ\n・絵本を120冊そろえた。\n⑦-◆地元の野菜\n・畑を３か所借りた。')).toHaveLength(5);
  });
});

it('names without a number are of no goal above', () => {
  const { records, notes } = recogniseBlocks(
    [goals(['①本に親しむ', '○'], ['②給食を楽しむ', '△']), figures(['本を借りた人の割合', '80%', '92%'])],
    2023,
  );
  expect(records.map((r) => r.indicators)).toEqual([[], []]);
  expect(notes.map((n) => n.text.value).join()).toContain('本を借りた人の割合');
});
