import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, records, table } from './blocks.js';

const sheet = (department: string, list: string, signatures: string) => [
  paragraph(department),
  paragraph('１ 基本方針'),
  paragraph('花と緑を守る。'),
  paragraph(list),
  paragraph('（１）花壇の手入れ（担当：公園課）'),
  table([
    ['目標', '花を絶やさない。'],
    ['実施方策', '団体を募る。'],
  ]),
  paragraph(signatures),
];

describe('a sheet that a department signs', () => {
  it.each(['２ 合意事項', '２ みんなで育てる緑', '２ 今年度に取り組むこと', '２ 目指すもの'])(
    'has sections that are no levels of its records: %s',
    (list) => {
      expect(records(...sheet('緑政部', list, '令和７年５月１日'))).toMatchObject([
        { title: '花壇の手入れ', divisions: ['公園課'], objective: '花を絶やさない。', measures: '団体を募る。' },
      ]);
      expect(records(...sheet('緑政部', list, '令和７年５月１日'))[0]).not.toHaveProperty('category');
    },
  );

  it.each([
    ['after the mayor', '令和７年５月１日\n水沢市長　森　健\n緑政部長　林　洋子'],
    ['without a date', '緑政部長　林　洋子'],
    ['behind a comma', '緑政部長、林　洋子'],
  ])('names its head at the end: %s', (_, signatures) => {
    const { departments } = recogniseBlocks(sheet('緑政部', '２ 合意事項', signatures));
    expect(departments[0]?.head?.title?.value).toBe('緑政部長');
    expect(departments[0]?.head?.name?.value.replace('\u3000', ' ')).toBe('林 洋子');
  });

  it('keeps signatures out of the section above', () => {
    const [record] = records(
      paragraph('緑政部'),
      paragraph('（１）花壇の手入れ'),
      paragraph('【目標】\n花を絶やさない。'),
      paragraph('【達成基準】\n・花壇の数　12か所'),
      paragraph('令和７年５月１日\n水沢市長　森　健\n緑政部長　林　洋子'),
    );
    expect(record).toMatchObject({ criteria: ['花壇の数　12か所'] });
  });

  it('is not headed by the mayor', () => {
    const { departments } = recogniseBlocks([
      paragraph('緑政部'),
      paragraph('水沢市長　森　健'),
      paragraph('【基本方針】\n花を守る。'),
    ]);
    expect(departments[0]?.head ?? null).toBeNull();
  });
});
