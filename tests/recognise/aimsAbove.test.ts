import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, type TestCell, table } from './blocks.js';

const list = (...heads: string[]) =>
  table([
    heads,
    ...['水路の清掃', '堤の補強'].map((name): TestCell[] => [name, '', ''].map((t, i) => t || `${heads[i]}を行う。`)),
  ]);

const read = (...heads: string[]) =>
  recogniseBlocks(
    [
      paragraph('水道部'),
      paragraph('１　組織目標（今年度に目指す姿）'),
      paragraph('安全な水を届けます。'),
      paragraph('２　重点業務（優先度の高いもの）'),
      list(...heads),
    ],
    2024,
  ).records.map((r) => [r.department?.value, r.title?.value ?? null, r.objective?.value ?? null]);

describe('what is aimed at, in running text above a list of goals', () => {
  it('holds for each of them and is no item by itself', () => {
    expect(read('項目', '行動', '備考')).toEqual([
      ['水道部', '水路の清掃', '安全な水を届けます。'],
      ['水道部', '堤の補強', '安全な水を届けます。'],
    ]);
  });

  it('stays by itself where the list tells of aims, too', () => {
    expect(read('項目', '目標', '備考')).toEqual([
      ['水道部', null, '安全な水を届けます。'],
      ['水道部', '水路の清掃', '目標を行う。'],
      ['水道部', '堤の補強', '目標を行う。'],
    ]);
  });
});
