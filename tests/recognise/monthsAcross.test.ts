import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

interface Read {
  readonly name: string;
  readonly unit: string;
  readonly values: readonly { readonly kind: string; readonly text: string }[];
}

const quarters = ['4～6月', '7～9月', '10～12月'];
const figuresOf = (head: string[], ...rows: string[][]) => {
  const [record] = records(
    paragraph('① 貸し船を増やす'),
    table([
      ['目標', '川遊びの客を増やす。'],
      ['取組内容', '船着場を直す。'],
    ]),
    table([head, ...rows]),
  );
  const indicators = record?.indicators as readonly Read[] | undefined;
  return indicators?.map((i) => [i.name, i.unit, i.values.map((v) => [v.kind, v.text])] as const);
};
const ROW = ['船を借りた人', '人', '900', '210', '260', '190', '660'];

describe('months that follow on one another across a table of figures', () => {
  it.each(['年間の目標', '今年度の目標', '年間目標値'])(
    'part the year; what was aimed at stands under %s, and the sum is what was reached',
    (target) => {
      expect(figuresOf(['指標', '単位', target, ...quarters, '累計'], ROW)).toEqual([
        [
          '船を借りた人',
          '人',
          [
            ['target', '900'],
            ['result', '660'],
          ],
        ],
      ]);
    },
  );

  it('make no result of their sum where one is named', () => {
    const [row] = figuresOf(['指標', '単位', '目標値', '4～6月', '7～9月', '計', '実績値'], ROW) ?? [];
    expect(row?.[2]).toEqual([
      ['target', '900'],
      ['result', '660'],
    ]);
  });

  it('make no result of their sum where nothing is aimed at', () => {
    const row = ['船を借りた人', '人', '210', '260', '190', '660'];
    expect(figuresOf(['指標', '単位', ...quarters, '累計'], row)).toBeUndefined();
  });

  it('alone say when something is done', () => {
    const [record] = records(
      table([
        ['番号', '取組項目', '時期', '担当課'],
        ['1', '貸し船の点検', '4～6月', '河川課'],
        ['2', '船着場の修繕', '7～9月', '建設課'],
      ]),
    );
    expect(record).toMatchObject({ title: '貸し船の点検', extras: [{ label: '時期', text: '4～6月' }] });
  });
});
