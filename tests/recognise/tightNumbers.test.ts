import { describe, expect, it } from 'vitest';
import { recogniseBlocks, table } from './blocks.js';

const goals = (lines: string) =>
  recogniseBlocks([
    table([
      ['部局名', '港湾部'],
      ['今年度の目標', lines],
    ]),
  ]).records.map((r) => [r.number?.ordinal ?? null, r.objective?.value ?? r.title?.value ?? null]);

describe('numbers right before their texts', () => {
  it.each([
    ['are a list from three on', '1岸壁を直します。\n2灯台を守ります。\n3海岸を清掃します。', 3],
    ['are one list with those that have a space', '１岸壁を直します。\n２　灯台を守ります。\n３海岸を清掃します。', 3],
    ['are no list where one is left out', '1岸壁を直します。\n3海岸を清掃します。\n4灯台を守ります。', 0],
    ['are no list with less than three', '1岸壁を直します。\n2灯台を守ります。', 0],
    ['are figures before a counter', '1校で試行する。\n2校に広げる。\n3校で終える。', 0],
  ])('%s', (_, lines, items) => {
    expect(goals(lines).filter(([ordinal]) => ordinal !== null)).toHaveLength(items);
  });
});
