import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

describe('a level without a label in the row that names the item', () => {
  it.each([
    ['基本目標１ 静かな海', '基本目標２ 豊かな山'],
    ['第１章 静かな海', '第２章 豊かな山'],
    ['政策Ⅰ　静かな海', '政策Ⅱ　豊かな山'],
  ])('%s is a level of that item', (first, second) => {
    const sheet = (number: string, name: string, level: string) => [
      [number, name, level],
      ['主担当課', { text: '港湾課', across: 2 }],
      ['施策の目指す姿', { text: '人が憩う。', across: 2 }],
      ['課題', { text: '人手が足りない。', across: 2 }],
    ];
    const read = records(
      table([
        ...sheet('施策1-1', '浜の保全', first),
        ...sheet('施策1-2', '港の再生', first),
        ...sheet('施策2-1', '里の森', second),
      ]),
    );
    expect(read.map((r) => [r.title, r.category])).toEqual([
      ['浜の保全', [first]],
      ['港の再生', [first]],
      ['里の森', [second]],
    ]);
  });
});
