import { describe, expect, it, test } from 'vitest';
import { filled, recogniseBlocks, table } from './blocks.js';

const HEAD = ['番号', '取組項目', '担当課', '効果額（千円）'];
const register = (...totals: Parameters<typeof table>[0]) =>
  recogniseBlocks(
    [table([HEAD, ['1', '渡し場の広告', '港湾課', '1,200'], ['2', '桟橋の貸付け', '港湾課', '800'], ...totals])],
    2024,
  );

describe('a row of sums', () => {
  test.each(['効 果 額 合 計', '基本方針１　小計', '歳入計', '合計（千円）', '計'])('is no item: %s', (words) => {
    const { records } = register([{ text: words, across: 3 }, '2,000']);
    expect(records.map((r) => r.title?.value)).toEqual(['渡し場の広告', '桟橋の貸付け']);
  });

  it('is told from an item whose name ends alike', () => {
    const { records } = register(['3', '水道料金の統計', '水道課', '20'], ['4', '灯台の設計', '港湾課', '－']);
    expect(records.map((r) => filled(r).title)).toEqual([
      '渡し場の広告',
      '桟橋の貸付け',
      '水道料金の統計',
      '灯台の設計',
    ]);
  });
});
