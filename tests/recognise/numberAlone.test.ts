import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

describe('the number of an item in a cell of its own without a label', () => {
  it.each(['No.4', '№４', 'No.12'])('%s stands beside the name; the numbered name is a level', (number) => {
    const [record] = records(
      table([
        [
          { text: number, shaded: true },
          { text: '取組事項', shaded: true },
          { text: '渡し船の増便', across: 2 },
        ],
        [{ text: '改革の柱', shaded: true }, '１　島の暮らし', { text: '推進項目', shaded: true }, '（２）足の確保'],
        [
          { text: '担当課', shaded: true },
          { text: '港湾課', across: 3 },
        ],
        [
          { text: '現状と課題', shaded: true },
          { text: '朝の便が足りない。', across: 3 },
        ],
        [
          { text: '改革の内容', shaded: true },
          { text: '朝に二便を足す。', across: 3 },
        ],
      ]),
    );
    expect([record?.number, record?.title, record?.category]).toEqual([
      number,
      '渡し船の増便',
      ['１　島の暮らし', '（２）足の確保'],
    ]);
  });
});
