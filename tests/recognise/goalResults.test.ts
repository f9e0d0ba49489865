import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

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

  it('take the badge behind a goal that its label counts', () => {
    const card = (number: string, name: string, mark: string, aim: string) =>
      table([
        [{ text: number, shaded: true }, { text: name, across: 3, shaded: true }, mark],
        [
          { text: 'めざす姿', shaded: true },
          { text: aim, across: 4 },
        ],
        [
          { text: 'やること', shaded: true },
          { text: '見張りの当番を組みます。', across: 4 },
        ],
        [{ text: '担当', shaded: true }, '港課', { text: '実施時期', shaded: true }, { text: '通年', across: 2 }],
        [
          { text: '振り返り', shaded: true },
          { text: '当番が三十人に増えました。', across: 4 },
        ],
      ]);
    const read = records(
      paragraph('水辺部'),
      card('約束１', '渡し船を毎週出します', '○', '島から学校へ通える。'),
      card('約束２', '桟橋を直します', '△', '雨の日も安心して乗れる。'),
      paragraph('○…約束を果たした　△…一部果たせなかった'),
    );
    expect(read).toMatchObject([
      {
        title: '渡し船を毎週出します',
        objective: '島から学校へ通える。',
        achievement: { label: '○', level: 'achieved' },
      },
      { title: '桟橋を直します', objective: '雨の日も安心して乗れる。', achievement: { label: '△', level: 'partial' } },
    ]);
  });
});
