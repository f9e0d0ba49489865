import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, table } from './blocks.js';

const LEGEND = paragraph('①：目標達成　②：目標未達成　③：中止');
const read = (told: string) => {
  const form = table(
    [
      ['取組名', '桟橋の修繕'],
      ['取組内容', '板を取り替える。'],
      ['成果指標の達成状況', told],
    ],
    'aligned',
  );
  const [record] = recogniseBlocks([LEGEND, form], 2024).records;
  return {
    achievement: record?.achievement?.label.value,
    results: record?.indicators.flatMap((i) => i.values.map((v) => [i.name?.value, v.value])),
  };
};
const BOARDS = ['板の取替え', 12];

describe('a mark behind the figures that it grades', () => {
  it.each([
    ['・板の取替え　12枚            ②', '②', [BOARDS]],
    ['・板の取替え　12枚            ②\n・船の綱　60本', '②', [BOARDS, ['船の綱', 60]]],
    ['・板の取替え：            ①\n12枚', '①', [BOARDS]],
  ])('is the result: %s', (told, achievement, results) => expect(read(told)).toEqual({ achievement, results }));

  it.each(['・板の取替え　12枚            済', '・板の取替え　12枚 ②'])(
    'is none that nothing explains or parts: %s',
    (told) => expect(read(told).achievement).toBeUndefined(),
  );
});
