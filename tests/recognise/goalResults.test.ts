import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const GOALS = '① 渡し船を毎週運航します\n② 棚田の担い手を増やします';

describe('goals with their results in a cell of their own', () => {
  it.each([
    ['words', '達成\n未達成', [{ level: 'achieved' }, { level: 'missed' }]],
    ['marks', '◎\n△', [{ level: 'exceeded' }, { level: 'partial' }]],
  ])('take them line by line: %s', (_, results, expected) => {
    const read = records(table([['目標', GOALS, results]]));
    expect(read).toMatchObject([
      { number: '①', objective: '渡し船を毎週運航します' },
      { number: '②', objective: '棚田の担い手を増やします' },
    ]);
    expect(read.map((r) => r.achievement)).toMatchObject(expected);
  });

  it('take one each from rows of their own', () => {
    const [first, second] = GOALS.split('\n') as [string, string];
    const read = records(
      table([
        [{ text: '目標', down: 2 }, first, '達成'],
        [second, '未達成'],
      ]),
    );
    expect(read).toMatchObject([
      { number: '①', achievement: { level: 'achieved' } },
      { number: '②', achievement: { level: 'missed' } },
    ]);
  });

  it('take none where the lines are not as many', () => {
    const read = records(table([['目標', GOALS, '達成']]));
    expect(read.filter((r) => r.number).map((r) => r.achievement)).toEqual([undefined, undefined]);
  });
});
