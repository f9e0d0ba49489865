import { describe, expect, it, test } from 'vitest';
import { recogniseBlocks, table } from './blocks.js';

const read = (head: string, first: string, second: string) =>
  recogniseBlocks([
    table([
      ['施策', head, '指標', '単位', '目標値（R8）', '評価', '担当課'],
      [
        { text: '(1) 漁業の継承', down: 2 },
        { text: first, down: 2 },
        '水揚げ量',
        'ｔ',
        '40',
        { text: '○', down: 2 },
        { text: '水産課', down: 2 },
      ],
      ['新規の漁業者数', '人', '6'],
      ['(2) 港の活用', second, '寄港回数', '回', '12', '△', '港湾課'],
    ]),
  ]).records.map((r) => ({
    number: r.number?.ordinal,
    title: r.title?.value,
    measures: r.measures?.value,
    indicators: r.indicators.length,
  }));

describe('lists of projects beside numbered names', () => {
  test.each(['主な事業', '主な取組', '具体的な取組'])('%s tell what is done for them', (head) => {
    expect(read(head, '・漁船の更新\n・市場の改修', '・桟橋の延伸')).toEqual([
      { number: 1, title: '漁業の継承', measures: '・漁船の更新\n・市場の改修', indicators: 2 },
      { number: 2, title: '港の活用', measures: '・桟橋の延伸', indicators: 1 },
    ]);
  });

  it('are the items where one name stands in each cell', () => {
    expect(read('主な事業', '漁船の更新', '桟橋の延伸')).toMatchObject([
      { title: '漁船の更新' },
      { title: '桟橋の延伸' },
    ]);
  });
});
