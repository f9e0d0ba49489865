import { expect, it } from 'vitest';
import { linesToGoals } from '../../src/recognise/goals.js';
import { line } from './blocks.js';

const goalsOf = (value: string, list?: 'numbers'): string[] =>
  linesToGoals([line(value, list ? { list } : {})], [], true).goals.map((g) =>
    g.lines.map((l) => l.text.value).join('/'),
  );

it.each([
  ['渡し船の便を増やします! 棚田の水路を直します!', ['渡し船の便を増やします!', '棚田の水路を直します!']],
  ['船頭を募ります。　里道の草を刈ります。', ['船頭を募ります。', '里道の草を刈ります。']],
  ['渡し船を直します！ 達成 水路を直します！ 未達成', ['渡し船を直します！ 達成', '水路を直します！ 未達成']],
])('a list that lost its items has a goal a sentence: %s', (value, goals) => {
  expect(goalsOf(value, 'numbers')).toEqual(goals);
});

it('a single goal keeps its result', () => {
  expect(goalsOf('渡し船の便を増やします! 達成', 'numbers')).toEqual([]);
});

it('sentences of a text are no goals of their own', () => {
  expect(goalsOf('渡し船の便を増やします! 棚田の水路を直します!')).toEqual([]);
});
