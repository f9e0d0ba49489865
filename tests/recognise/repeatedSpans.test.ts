import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/importDocument.js';

const read = async (rows: readonly string[]) => {
  const [head = '', ...body] = rows;
  const rule = head.replace(/[^|]+/g, '---');
  return importDocument(new TextEncoder().encode(`# 凪沢市評価\n\n${[head, rule, ...body].join('\n')}\n`));
};

describe('a converter that prints the text of a merged cell in each of its columns and rows', () => {
  const sheet = (name: string, aim: string) => [
    `| 事業名 | ${name} | ${name} | 所管課 | 港湾課 |`,
    `| 事業の目的 | ${aim} | ${aim} | ${aim} | ${aim} |`,
    '| 成果指標 | 指標名 | 単位 | 目標値 | 実績値 |',
    '| 成果指標 | 灯の数 | 基 | 10 | 10 |',
    '| 成果指標 | 点検 | 回 | 4 | 5 |',
    '| 今後の方向性 | 現状維持 | 現状維持 | 現状維持 | 現状維持 |',
  ];

  it('leaves forms whose values stand once', async () => {
    const { records, coverage } = await read(sheet('灯台の点検', '灯を絶やさない。'));
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ title: '灯台の点検', objective: '灯を絶やさない。', divisions: ['港湾課'] });
    expect(records[0]?.indicators.map((i) => [i.name, i.unit, i.values.map((v) => v.value)])).toEqual([
      ['灯の数', '基', [10, 10]],
      ['点検', '回', [4, 5]],
    ]);
    expect(records[0]?.progress.map((p) => p.nextSteps)).toEqual(['現状維持']);
    expect(coverage.assigned).toBe(coverage.characters);
  });

  it('leaves registers with heads of two rows and rows that name a group', async () => {
    const group = (name: string) => `|${` ${name} |`.repeat(6)}`;
    const { records } = await read([
      '| No. | 取組項目 | 担当課 | 令和5年度 | 令和5年度 | 評価 |',
      '| No. | 取組項目 | 担当課 | 計画 | 実績 | 評価 |',
      group('柱1 水辺'),
      '| 1 | 灯台の点検 | 航路課 | 試行 | 毎月の点検を始めた。 | Ａ |',
      group('柱2 山里'),
      '| 2 | 林道の補修 | 森林課 | 設計 | 設計を終えた。 | Ａ |',
    ]);
    expect(records.map((r) => [r.category, r.title, r.schedule[0]?.years, r.progress.map((p) => p.status)])).toEqual([
      [['柱1 水辺'], '灯台の点検', [{ fiscalYear: 2023, text: '試行' }], ['毎月の点検を始めた。']],
      [['柱2 山里'], '林道の補修', [{ fiscalYear: 2023, text: '設計' }], ['設計を終えた。']],
    ]);
  });
});

it('texts that happen to be the same beside each other stay two', async () => {
  const { records } = await read([
    '| No. | 取組項目 | 令和5年度計画 | 令和6年度計画 |',
    '| 1 | 灯台の点検 | 検討 | 検討 |',
    '| 2 | 桟橋の修繕 | 設計 | 工事 |',
  ]);
  expect(records[0]?.schedule[0]?.years).toEqual([
    { fiscalYear: 2023, text: '検討' },
    { fiscalYear: 2024, text: '検討' },
  ]);
});

it('figures beside the name of what they measure are its figures, whatever their words', async () => {
  const { records } = await read([
    '| No. | 取組項目 | 指標名 | 令和5年度計画 | 令和5年度実績 |',
    '| 1 | 灯台の点検 | 条例 | 制定する | 制定した |',
    '| 2 | 桟橋の修繕 | 計画 | 見直す | 見直した |',
  ]);
  expect(records.map((r) => r.indicators.length)).toEqual([1, 1]);
});
