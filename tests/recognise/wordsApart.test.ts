import { expect, it } from 'vitest';
import { paragraph, recogniseBlocks, table } from './blocks.js';

const register = table([
  ['番号', '取組項目', '担当課'],
  ['1', '岸壁の補修', '港湾課'],
  ['2', '灯台の点検', '港湾課'],
]);
const levels = (...headings: string[]) =>
  recogniseBlocks([...headings.map(paragraph), register]).records[0]?.category.map((c) => c.value);

it.each([
  ['改革の柱　１　水辺のにぎわい', '１　水辺のにぎわい'],
  ['■基本目標　(1)　水辺のにぎわい', '(1)　水辺のにぎわい'],
  ['重点分野  2  水辺のにぎわい', '2  水辺のにぎわい'],
  ['改革の柱１　水辺のにぎわい', '改革の柱１　水辺のにぎわい'],
  ['基本目標 1 水辺のにぎわい', '基本目標 1 水辺のにぎわい'],
])('the word before a level’s number belongs to it unless a gap sets it apart: %s', (heading, level) => {
  expect(levels(heading)).toEqual([level]);
});
