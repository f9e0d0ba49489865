import { describe, expect, it } from 'vitest';
import { recogniseBlocks, table } from './blocks.js';

describe('rows below plan and actual that are no figures of the indicator', () => {
  const sheet = (...rows: readonly (readonly string[])[]) =>
    recogniseBlocks([
      table([
        ['事業名', '灯台の点検'],
        ['担当課', '港湾課'],
      ]),
      table([
        ['指標名', '単位', '区分', '令和4年度', '令和5年度'],
        ['点検した灯台の数', '基', '目標値', '20', '30'],
        ['', '', '実績値', '18', '33'],
        ...rows,
      ]),
    ]).records[0];
  const FIGURES = ['target 2022 20', 'target 2023 30', 'result 2022 18', 'result 2023 33'];

  it.each([
    ['達成度(％)', ['', '', '達成度(％)', '90.0', '110.0']],
    ['達成率', ['', '', '達成率', '90.0％', '110.0％']],
    ['進捗率', ['', '', '進捗率', '90', '110']],
  ])('%s tells how far the target was met', (label, row) => {
    const record = sheet(row);
    expect(record?.indicators[0]?.values.map((v) => `${v.kind} ${v.fiscalYear} ${v.value}`)).toEqual(FIGURES);
    expect(record?.extras.map((e) => e.text.value).join()).toContain(label);
  });

  it('a row that does not say what it holds is none of them', () => {
    const record = sheet(['事業費', '千円', '', '120', '140']);
    expect(record?.indicators.flatMap((i) => i.values.map((v) => v.value))).toEqual([20, 30, 18, 33]);
    expect(JSON.stringify(record?.extras)).toContain('120');
  });
});

describe('numbers of the account behind the name of an item', () => {
  it('number nothing where the item has a number', () => {
    const { records } = recogniseBlocks([
      table([
        ['整理番号', '0012', '事業名', '灯台の点検'],
        ['担当課', '港湾課', '予算コード', '02-04-01'],
        ['目的', '船の安全を守る。', '', ''],
      ]),
    ]);
    expect(records.map((r) => r.number?.ordinal)).toEqual([12]);
  });
});
