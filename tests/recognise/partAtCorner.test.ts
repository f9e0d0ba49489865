import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const across = (text: string): TestCell => ({ text, across: 2 });
const sheet = (...rows: TestCell[][]) =>
  records(
    table([['事業名', '渡し舟の運航', '担当課', '港湾課']]),
    table([[across('（２）指標の推移'), '単位', '令和５年度（実績）', '令和６年度（目標）'], ...rows]),
  )[0];

describe('a table of figures with the name of its part at the corner', () => {
  const found = sheet(
    ['④活動指標', 'ア　渡し舟の便数', '便', '3', '4'],
    [{ text: '⑤成果指標', down: 2 }, 'ア　渡った人の数', '人', '1,284', '1,500'],
    ['イ　待った時間', '分', '12', '10'],
    [across('（３）事業費'), '千円', '4,310', '4,425'],
  );

  it('has the names beside their sorts, without the letters that count them', () => {
    const indicators = (found?.indicators ?? []) as { name: string; unit: string; values: { text: string }[] }[];
    expect(indicators.map((i) => [i.name, i.values.map((v) => v.text)])).toEqual([
      ['渡し舟の便数', ['3', '4']],
      ['渡った人の数', ['1,284', '1,500']],
      ['待った時間', ['12', '10']],
    ]);
  });

  it('keeps what the item costs in the years out of the figures', () => {
    const extras = (found?.extras ?? []) as { label: string; text: string }[];
    expect(extras.filter((e) => e.label.includes('事業費')).map((e) => e.text)).toEqual(['千円', '4,310', '4,425']);
  });
});
