import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const register = (title: string) =>
  table([
    ['項目名', '取組内容', '担当課'],
    [title, '岸の柵を塗り直す。', '港湾課'],
    [`${title}の拡張`, '岸の柵を延ばす。', '港湾課'],
  ]);

describe('a numbered heading that reads as a label', () => {
  it.each([
    ['４．具体的な改革の取組み', '５．健全な財政の歩み', '（１）'],
    ['Ⅰ 重点的な取組', 'Ⅱ 町の名を広める', '１ '],
    ['2 主な改善の取組', '3 船着場を守る', '(1) '],
  ])('is a level where it counts with names above tables of the same kind: %s', (first, second, below) => {
    const read = records(
      paragraph(`${first}\n${below}岸辺の保全`),
      register('岸の柵'),
      paragraph(`${second}\n${below}町並みの保全`),
      register('橋の柵'),
    );
    expect(read.map((r) => r.category)).toEqual([
      [first, `${below}岸辺の保全`],
      [first, `${below}岸辺の保全`],
      [second, `${below}町並みの保全`],
      [second, `${below}町並みの保全`],
    ]);
  });

  it('heads a part of the document where the parts beside it list nothing of the kind', () => {
    const read = records(
      paragraph('３．計画の背景\n（１）町の歩み\n町は川とともに育った。'),
      paragraph('４．具体的な取組\n（１）岸辺の保全'),
      register('岸の柵'),
    );
    expect(read.at(-1)?.category).toEqual(['（１）岸辺の保全']);
  });
});
