import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, table } from './blocks.js';

const LEVEL = table([
  ['基本施策', '２　水辺をひらく', '評価', 'Ｂ'],
  ['主管課', '港湾課', '関係課', '観光課、河川課'],
]);
const item = (name: string, ...owner: string[]) =>
  table([
    ['個別施策', name],
    ...(owner.length > 0 ? [['所管課', owner.join('、')]] : []),
    ['めざす姿', '川辺が安全である。'],
    ['取組方針', '水路を直す。'],
  ]);
const divisions = (...blocks: Parameters<typeof recogniseBlocks>[0]) =>
  recogniseBlocks(blocks).records.map((r) => r.divisions.map((d) => d.value));

describe('who is in charge of a level, in a form of its own', () => {
  it('is in charge of no item that names its own', () => {
    const first = item('２－１　桟橋の修繕', '港湾課');
    expect(divisions(LEVEL, first, item('２－２　灯台の公開', '観光課', '港湾課'))).toEqual([
      ['港湾課'],
      ['観光課', '港湾課'],
    ]);
    expect(divisions(LEVEL, paragraph('Ａ：達成した　Ｂ：一部を達成した'), first)).toEqual([['港湾課']]);
  });

  it('is in charge of the one item below it that names none', () => {
    expect(divisions(LEVEL, item('２－１　桟橋の修繕'))).toEqual([['港湾課', '観光課', '河川課']]);
  });
});
