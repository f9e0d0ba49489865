import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, table } from './blocks.js';

const HEADS = ['No.', '取組項目', '取組内容'];
const levelsOf = (second: string) =>
  recogniseBlocks([
    paragraph('Ⅰ 水辺の再生'),
    table([HEADS, ['1', '桟橋の修繕', '傷んだ板を取り替える。'], ['2', '水路の清掃', '用水の底をさらう。']]),
    paragraph(second),
    table([HEADS, ['3', '灯台の公開', '夏の間に公開する。'], ['4', '水門の点検', '毎月点検する。']]),
  ]).records.map((r) => r.category.map((c) => c.value));

describe('a level that goes on over the page', () => {
  it.each(['Ⅰ 水辺の再生（続き）', 'Ⅰ 水辺の再生（つづき）', 'Ⅰ　水辺の再生 【前ページからの続き】'])(
    '%s is the same level',
    (heading) => {
      expect(levelsOf(heading)).toEqual([1, 2, 3, 4].map(() => ['Ⅰ 水辺の再生']));
    },
  );

  it('is its own where no level of that name stands above', () => {
    expect(levelsOf('Ⅱ 港の再生（続き）').at(-1)).toEqual(['Ⅱ 港の再生（続き）']);
  });
});
