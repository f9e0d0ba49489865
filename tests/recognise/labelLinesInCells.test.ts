import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const form = (name: string, cost: string, told: string) =>
  table(
    [
      ['事業名', name],
      ['担当課', '港湾課'],
      ['予算額', `${cost}\n${told}`],
      ['評価', 'Ａ'],
    ],
    'aligned',
  );

describe('labels on lines of their own among labels beside their values', () => {
  it('open a row where they come again, form after form', () => {
    const forms = [
      form('渡し船の運航', '72万円', '事業内容\n船頭を雇い、一日に四便を出します。'),
      form('灯台の公開', '8万円', '事業内容\n毎月二日に公開します。'),
    ];
    expect(records(...forms)).toMatchObject([
      { title: '渡し船の運航', measures: '船頭を雇い、一日に四便を出します。' },
      { title: '灯台の公開', measures: '毎月二日に公開します。' },
    ]);
  });

  it('are words of the value where one form alone has them', () => {
    const forms = [
      form('渡し船の運航', '72万円', '事業内容\n船頭を雇い、一日に四便を出します。'),
      form('灯台の公開', '8万円', '前年度と同じ額です。'),
    ];
    for (const record of records(...forms)) expect(record).not.toHaveProperty('measures');
  });
});
