import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

describe('levels side by side in a form', () => {
  it.each([
    ['大項目', '小項目', '中項目', '細項目'],
    ['大分類', '小分類', '中分類', '細分類'],
  ])('stand in the order of their labels: %s', (large, small, medium, fine) => {
    const [record] = records(
      table([
        ['整理番号', '31', '事業名', '灯籠流しの支援'],
        [large, '祭りのまち', small, '伝統行事'],
        [medium, '文化の継承', fine, '夏の行事'],
        ['目的', '灯籠流しが続いている。', '担当課', '文化課'],
      ]),
    );
    expect(record).toMatchObject({
      title: '灯籠流しの支援',
      category: ['祭りのまち', '文化の継承', '伝統行事', '夏の行事'],
    });
  });

  it('stand in the order of print where their labels tell none', () => {
    const [record] = records(
      table([
        ['整理番号', '31', '事業名', '灯籠流しの支援'],
        ['分野', '祭りのまち', '重点施策', '伝統行事'],
        ['目的', '灯籠流しが続いている。', '担当課', '文化課'],
      ]),
    );
    expect(record?.category).toEqual(['祭りのまち', '伝統行事']);
  });

  it('stand as 政策, 施策, 基本事業', () => {
    const [record] = records(
      table([
        ['事業コード', '0031', '事業名', '灯籠流しの支援'],
        ['政策', '祭りのまち', '基本事業', '伝統行事'],
        ['施策', '文化の継承', '担当課', '文化課'],
        ['目的', '灯籠流しが続いている。', '事業期間', '令和5年度'],
      ]),
    );
    expect(record?.category).toEqual(['祭りのまち', '文化の継承', '伝統行事']);
  });
});
