import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, records } from './blocks.js';

const form = (name: string, content: readonly string[], result: readonly string[], figures: readonly string[] = []) => [
  `事業名 ${name}`,
  '担当課 港湾課',
  `事業内容 ${content[0]}`,
  ...content.slice(1),
  ...figures,
  `令和６年度の実施状況 ${result[0]}`,
  ...result.slice(1),
  '評価 Ａ',
  '課題と今後の取組 冬の便を増やす。',
];

const FULL = '船頭を雇い、島と港の間に一日に四便の渡し船を出し、島の暮らしの足をまもってい';
const ITEMS = [
  form('（1）渡し船の運航', [FULL, 'く。'], ['春から便を増やした。', '秋には夜の便も出した。']),
  form('（2）灯台の公開', [FULL, 'く。'], ['毎月二日の公開を続けた。']),
  form('（3）浮標の点検', [FULL, 'く。'], ['すべての浮標を確かめた。']),
];

describe('forms with one space between label and value', () => {
  it('are read where their labels come again, form after form', () => {
    expect(records(paragraph(ITEMS.flat().join('\n')))).toMatchObject([
      {
        title: '渡し船の運航',
        divisions: ['港湾課'],
        measures: `${FULL}く。`,
        progress: [{ status: '春から便を増やした。\n秋には夜の便も出した。', nextSteps: '冬の便を増やす。' }],
        achievement: { label: 'Ａ' },
      },
      { title: '灯台の公開' },
      { title: '浮標の点検' },
    ]);
  });

  it('end before the heading of the next and before a note', () => {
    const [first, second, third] = ITEMS as [string[], string[], string[]];
    const all = ['１ 島の足', ...first, ...second, '２ 海の守り', ...third, '※ 評価は港湾課による。'];
    const { records: read, notes } = recogniseBlocks([paragraph(all.join('\n'))], 2024);
    expect(read.map((r) => r.category.map((c) => c.value))).toEqual([['１ 島の足'], ['１ 島の足'], ['２ 海の守り']]);
    expect(notes.map((n) => n.text.value)).toContain('※ 評価は港湾課による。');
  });

  it('may hold figures of years, a row a line', () => {
    const figures = [
      '計画と実績 指標 区分 R5年度 R6年度',
      '渡った人の数（人） 計画 1,200 1,300',
      '実績 1,150 －',
      '便の数（便） 計画 900 1,400',
      '実績 880 －',
    ];
    const names = ['（1）渡し船の運航', '（2）灯台の公開', '（3）浮標の点検'];
    const forms = names.map((name) => form(name, [FULL, 'く。'], ['便を増やした。'], figures));
    const [record] = records(paragraph(forms.flat().join('\n')));
    expect(record).toMatchObject({
      indicators: [
        {
          name: '渡った人の数',
          unit: '人',
          values: [
            { kind: 'target', fiscalYear: 2023, value: 1200 },
            { kind: 'target', fiscalYear: 2024, value: 1300 },
            { kind: 'result', fiscalYear: 2023, value: 1150 },
          ],
        },
        { name: '便の数', unit: '便', values: [{ value: 900 }, { value: 1400 }, { value: 880 }] },
      ],
    });
  });

  it('may hold the figures of one indicator each', () => {
    const figures = ['計画と実績 指標 区分 R5年度 R6年度', '渡った人の数（人） 計画 1,200 1,300', '実績 1,150 1,310'];
    const forms = ['（1）渡し船', '（2）灯台', '（3）浮標'].map((n) => form(n, [FULL, 'く。'], ['続けた。'], figures));
    const read = records(paragraph(forms.flat().join('\n'))) as { indicators: { values: unknown[] }[] }[];
    expect(read.map((r) => r.indicators.map((i) => i.values.length))).toEqual([[4], [4], [4]]);
  });

  it('are left as they are where two forms alone have these labels', () => {
    const read = records(paragraph(ITEMS.slice(0, 2).flat().join('\n')));
    expect(read.some((r) => r.measures)).toBe(false);
  });
});
