import { describe, expect, it } from 'vitest';
import { recogniseBlocks, type TestCell, table } from './blocks.js';

const down = (text: string, rows: number): TestCell => ({ text, down: rows });
const read = (head: string, ...kinds: readonly [string, string][]) =>
  recogniseBlocks([
    table([
      ['番号', '事業名', '担当課', '事業概要', head, '現状値', '令和6年度', '令和7年度'],
      ...kinds.flatMap(([plan, named], i): TestCell[][] => [
        [
          down(`${i + 1}`, 3),
          down(['井戸の点検', '水路の清掃'][i] as string, 3),
          down('水道課', 3),
          down('村の水を守る。', 3),
          plan,
          '',
          '２か所で調べる',
          '３か所で直す',
        ],
        ['事業費（千円）', '', '300', '450'],
        [named, '2', '3', '5'],
      ]),
    ]),
  ]).records;

describe('what is measured, named among the kinds of rows', () => {
  it.each([
    ['区分', '年度別計画', '指標：直した井戸の数（基）', '直した井戸の数'],
    ['内訳', '年次計画', '【成果指標】直した井戸の数（基）', '直した井戸の数'],
    ['', '年度計画', '指標\n直した井戸の数（基）', '直した井戸の数'],
  ])('%s: %s, %s', (head, plan, named, name) => {
    const records = read(head, [plan, named], [plan, named]);
    expect(records).toHaveLength(2);
    for (const record of records) {
      expect(record.category).toEqual([]);
      expect(record.indicators.map((i) => [i.name?.value, i.values.map((v) => [v.kind, v.value])])).toEqual([
        [
          name,
          [
            ['baseline', 2],
            ['target', 3],
            ['target', 5],
          ],
        ],
      ]);
      expect(record.schedule.flatMap((s) => s.years.map((y) => y.text.value))).toEqual([
        '２か所で調べる',
        '３か所で直す',
      ]);
    }
  });
});
