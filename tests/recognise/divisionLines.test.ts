import { describe, expect, it } from 'vitest';
import { recogniseBlocks, table } from './blocks.js';

const divisionsOf = (label: string, cell: string) =>
  recogniseBlocks([
    table([
      ['番号', '取組', label, '取組内容'],
      ['1', '桟橋の直し', cell, '桟橋の板を替える。'],
      ['2', '灯台の公開', '港湾部 灯台課', '公開の日を増やす。'],
    ]),
  ]).records[0]?.divisions.map((d) => d.value);

describe('lines of a cell that name a department and its unit each', () => {
  it.each(['担当部・課', '担当課'])('are a unit each: %s', (label) => {
    expect(divisionsOf(label, '港湾部 桟橋課~\n公園部 花壇課')).toEqual(['港湾部 桟橋課', '公園部 花壇課']);
  });

  it('may be one that was wrapped', () => {
    expect(divisionsOf('担当課', '港湾部 桟橋管~\n理課')).toHaveLength(1);
  });
});
