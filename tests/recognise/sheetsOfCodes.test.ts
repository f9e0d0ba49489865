import { describe, expect, it, test } from 'vitest';
import { recogniseBlocks, records, type TestCell, table } from './blocks.js';

const wide = (text: string, across: number): TestCell => ({ text, across });

/** A sheet with the figures of three years between what is to be done and what came of it. */
const sheet = (level: string, name: string, verdict: string) =>
  table([
    [level, wide(name, 3), '担当課', wide('水路課', 3)],
    ['現状と課題', wide('水門が古い。', 7)],
    ['行動計画', wide('水門を点検する。', 7)],
    [{ text: '指標名', down: 2 }, '現況値', wide('令和４年度', 2), wide('令和５年度', 2), wide('令和６年度', 2)],
    ['令和３年度', '目標値', '達成値', '目標値', '達成値', '目標値', '達成値'],
    ['点検した水門（単位：基）', '2', '3', '3', '4', '5', '6', '6'],
    ['令和６年度の取組状況', wide('すべての水門を点検した。', 7)],
    ['総合評価', wide(verdict, 7)],
  ]);

const list = (...names: string[]) =>
  table([
    ['施策体系', '主要な施策', '担当課'],
    ...names.map((n, i) => (i === 0 ? [{ text: '01 治水の充実', down: names.length }, n, '水路課'] : [n, '水路課'])),
  ]);

describe('sheets of a level with figures over years', () => {
  test.each(['主要な施策', '重点的な施策', '具体的施策', '主な施策', '取組施策'])(
    'are named by it, with a list of all before them: %s',
    (level) => {
      const found = recogniseBlocks(
        [
          list('0101 水門の点検', '0102 堤の補強'),
          sheet(level, '0101 水門の点検', 'Ａ'),
          sheet(level, '0102 堤の補強', 'Ｃ'),
        ],
        null,
      ).records;
      expect(found.map((r) => [r.number?.marker?.value, r.title?.value, r.divisions.map((d) => d.value)])).toEqual([
        ['0101', '水門の点検', ['水路課']],
        ['0102', '堤の補強', ['水路課']],
      ]);
      expect(found.map((r) => r.achievement?.label.value)).toEqual(['Ａ', 'Ｃ']);
      expect(found[0]?.progress.map((p) => [p.fiscalYear, p.status?.value])).toEqual([
        [2024, 'すべての水門を点検した。'],
      ]);
      expect(found[0]?.indicators[0]?.values).toHaveLength(7);
    },
  );
});

describe('a code before a name', () => {
  test.each([
    ['0102 堤の補強', '0102', '堤の補強'],
    ['１２０３　堤の補強', '１２０３', '堤の補強'],
    ['11021 堤の補強', '11021', '堤の補強'],
    ['2025 万国博覧会への参加', undefined, '2025 万国博覧会への参加'],
    ['1000 人の清掃', undefined, '1000人の清掃'],
  ])('numbers the item unless it is a year or a quantity: %s', (cell, number, title) => {
    const found = records(
      table([
        ['取組項目', '担当課', '取組内容'],
        [cell, '水路課', '堤を直す。'],
        ['0999 舟の修理', '水路課', '舟を直す。'],
      ]),
    );
    expect(found[0]).toMatchObject({ title, ...(number && { number }) });
    expect(found[0]?.number).toBe(number);
  });

  it('leaves the number of a sheet alone', () => {
    const found = records(
      table([
        ['整理番号', '12', '取組項目', '0102 堤の補強'],
        ['取組内容', wide('堤を直す。', 3)],
      ]),
    );
    expect(found[0]).toMatchObject({ number: '12', title: '0102 堤の補強' });
  });
});
