import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const across = (text: string, n: number): TestCell => ({ text, across: n });

describe('forms side by side in one table', () => {
  const poster = (gap: number) =>
    records(
      table([
        ['ミッション', across('岸を守ります。', 4)],
        ['重点目標１', '桟橋の修繕', { text: '', down: gap }, '重点目標２', '岸の灯'],
        ['目標', '桟橋を12か所直します。', '目標', '灯を30基替えます。'],
        ['取組内容', '・床板の交換', '取組内容', '・灯の交換'],
        ...(gap > 3
          ? [
              ['重点目標３', '林道の草刈り', '重点目標４', '炭焼きの再開'],
              ['目標', '道を開けます。', '目標', '窯を直します。'],
              ['取組内容', '・草刈り', '取組内容', '・窯の修理'],
            ]
          : []),
      ]),
    );

  it.each([
    [3, ['桟橋の修繕', '岸の灯']],
    [6, ['桟橋の修繕', '岸の灯', '林道の草刈り', '炭焼きの再開']],
  ])('with a blank column of %i rows between them', (gap, names) => {
    expect(poster(gap).map((r) => r.title)).toEqual(names);
  });
});
