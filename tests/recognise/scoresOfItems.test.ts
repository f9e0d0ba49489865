import { describe, expect, it } from 'vitest';
import { recogniseBlocks, table } from './blocks.js';

const read = (head: string, values: readonly string[], ...more: string[]) =>
  recogniseBlocks([
    table([
      ['№', '取組項目', '取組状況', head, ...more.slice(0, 1)],
      ...values.map((v, i) => [`${i + 1}`, `水門${i + 1}の点検`, '毎月点検した。', v, ...more.slice(1, 2)]),
    ]),
  ]).records;

describe('a column of points', () => {
  it('grades the items, and measures nothing', () => {
    const records = read('進捗指標', ['3', '5', '2']);
    expect(records.map((r) => [r.achievement?.label.value, r.achievement?.level])).toEqual([
      ['3', null],
      ['5', null],
      ['2', null],
    ]);
    expect(records.flatMap((r) => r.indicators)).toEqual([]);
  });

  it.each([
    ['with a unit', ['3件', '5件', '2件']],
    ['beyond a scale', ['3', '12', '2']],
    ['too few', ['3', '5']],
  ])('is an indicator %s', (_, values) => {
    const records = read('進捗指標', values);
    expect(records.map((r) => r.indicators.length)).toEqual(values.map(() => 1));
    expect(records.map((r) => r.achievement)).toEqual(values.map(() => null));
  });

  it('beside a target is a figure', () => {
    const records = read('指標', ['3', '5', '2'], '目標値', '5');
    expect(records.every((r) => r.achievement === null && r.indicators.length > 0)).toBe(true);
  });
});
