import { describe, expect, it } from 'vitest';
import { inReadingOrder, splitColumns } from '../../../src/layout/page/readingOrder.js';
import type { Box } from '../../../src/model/geometry.js';

const LEFT: Box = [45, 72, 322, 388];
const RIGHT: Box = [328, 67, 605, 414];

describe('tables on a page', () => {
  it.each<[string, readonly Box[], readonly Box[]]>([
    ['side by side: left first, though it begins lower', [RIGHT, LEFT], [LEFT, RIGHT]],
    [
      'one below the other: top first',
      [
        [45, 400, 605, 500],
        [45, 70, 605, 300],
      ],
      [
        [45, 70, 605, 300],
        [45, 400, 605, 500],
      ],
    ],
    [
      'the lower begins beside the end of the upper',
      [
        [328, 67, 605, 200],
        [45, 180, 322, 400],
      ],
      [
        [328, 67, 605, 200],
        [45, 180, 322, 400],
      ],
    ],
    [
      'two beside one: column by column',
      [RIGHT, [45, 72, 322, 200], [45, 220, 322, 400]],
      [[45, 72, 322, 200], [45, 220, 322, 400], RIGHT],
    ],
    ['then what is below both', [RIGHT, [45, 420, 605, 500], LEFT], [LEFT, RIGHT, [45, 420, 605, 500]]],
  ])('%s', (_, given, expected) => {
    expect(inReadingOrder(given.map((box) => ({ box }))).map((o) => o.box)).toEqual(expected);
  });
});

describe('short pieces at the right of headings', () => {
  const text = (y: number, x0: number, x1: number) => ({ box: [x0, y, x1, y + 11] as Box, lines: 1, size: 11 });
  const office = { box: [420, 101, 550, 112] as Box, lines: 1, size: 0 };

  it('are no column: a running head, and a division set as a table of one row', () => {
    const page = [
      text(40, 460, 550),
      text(60, 60, 240),
      text(80, 60, 300),
      office,
      text(120, 60, 150),
      text(140, 60, 550),
    ];
    expect(splitColumns(page)).toHaveLength(1);
  });

  it('are no column where each closes an item: its budget and division at the right edge below it', () => {
    const page = [
      text(40, 60, 300),
      text(60, 60, 310),
      text(80, 330, 550),
      text(100, 60, 290),
      text(120, 350, 550),
      text(140, 60, 300),
      text(160, 320, 550),
    ];
    expect(splitColumns(page)).toEqual([page]);
  });

  it('are no column where one side stands above and below the other, and nothing beside it', () => {
    const page = [
      text(40, 60, 550),
      text(60, 60, 240),
      { box: [270, 90, 380, 104] as Box, lines: 1, size: 14 },
      text(120, 340, 550),
      text(140, 60, 150),
      text(160, 60, 550),
    ];
    expect(splitColumns(page)).toEqual([page]);
  });

  it('are a column where text runs down both sides', () => {
    const rows = [40, 60, 80, 100, 120];
    const page = rows.flatMap((y) => [text(y, 60, 280), text(y + 7, 320, 540)]);
    expect(splitColumns(page)).toHaveLength(2);
  });

  it('are no columns where the texts of one side stand below those of the other', () => {
    const title = text(30, 200, 480);
    const asOf = text(50, 460, 600);
    for (const period of [50, 66]) {
      const page = [title, asOf, text(period, 40, 180), text(82, 40, 190)];
      expect(splitColumns(page)).toEqual([page]);
    }
  });
});
