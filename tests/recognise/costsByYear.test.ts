import { describe, expect, it } from 'vitest';
import { recogniseBlocks, type TestCell, table } from './blocks.js';

const sheet = (...rows: TestCell[][]) => {
  const wide = (text: string): TestCell => ({ text, across: 3 });
  const head: TestCell[][] = [
    ['事業名', wide('水車の改修')],
    ['目的', wide('水路の水を絶やさない。')],
  ];
  const [record] = recogniseBlocks([table([...head, ...rows])], 2024).records;
  if (!record) throw new Error('no record');
  return {
    indicators: record.indicators.length,
    extras: record.extras.map((e) => `${e.label?.value}: ${e.text.value}`),
  };
};

describe('costs below years', () => {
  it('are kept with their year', () => {
    const { indicators, extras } = sheet(
      ['区分', '令和４年度', '令和５年度', '令和６年度'],
      ['事業費', '1,204', '1,187', '―'],
    );
    expect(indicators).toBe(0);
    expect(extras).toEqual(['事業費 令和４年度: 1,204', '事業費 令和５年度: 1,187']);
  });

  it('keep the year above another head', () => {
    const years: TestCell[] = [{ text: '区分', down: 2 }, { text: '令和５年度', across: 2 }, { text: '令和６年度' }];
    const { extras } = sheet(years, ['予算額', '決算額', '予算額'], ['事業費', '300', '290', '310']);
    expect(extras).toEqual([
      '事業費 令和５年度 予算額: 300',
      '事業費 令和５年度 決算額: 290',
      '事業費 令和６年度 予算額: 310',
    ]);
  });

  it('are planned and spent, and no target and result', () => {
    const { indicators, extras } = sheet(
      ['', '', '令和５年度', '令和６年度'],
      [{ text: '総コスト', down: 2 }, '予定', '18,420', '18,310'],
      ['実績', '18,115', ''],
    );
    expect(indicators).toBe(0);
    expect(extras).toEqual([
      '総コスト 予定 令和５年度: 18,420',
      '総コスト 予定 令和６年度: 18,310',
      '総コスト 実績 令和５年度: 18,115',
    ]);
  });
});
