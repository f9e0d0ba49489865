import { describe, expect, it } from 'vitest';
import { inReadingOrder } from '../../../src/layout/page/readingOrder.js';
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
