import { expect, it } from 'vitest';
import { linesToStamped } from '../../src/recognise/stamp.js';
import { line } from './blocks.js';

it.each([
  ['渡し船の便を増やします！ 未', '達成', '未達成', 'missed'],
  ['棚田の水路を直します！ 一部', '達成', '一部達成', 'partial'],
  ['里道の草を刈ります！ 達', '成', '達成', 'achieved'],
])('a badge that the line breaks is one: %s|%s', (first, second, label, level) => {
  const from = first.indexOf(' ') + 1;
  const { text, achievement } = linesToStamped(
    [line(first, { badges: [[from, first.length]] }), line(second, { badges: [[0, second.length]] })],
    [],
  );
  expect(text.value).toBe(first.slice(0, from - 1));
  expect(achievement).toMatchObject({ label: { value: label }, level });
});

it('a badge that is a result by itself stays one', () => {
  const goal = line('渡し船の便を増やします！ 達成', { badges: [[13, 15]] });
  const { text, achievement } = linesToStamped([goal, line('翌年度も続けます。')], []);
  expect(text.value).toBe('渡し船の便を増やします！\n翌年度も続けます。');
  expect(achievement?.label?.value).toBe('達成');
});
