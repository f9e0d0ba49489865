import { describe, expect, it } from 'vitest';
import { records, type TestCell, table } from './blocks.js';

const all = (text: string): TestCell => ({ text, across: 3 });
const poster = (...rows: TestCell[][]) =>
  records(
    table([
      [all('港湾部')],
      ['部の仕事', { text: '桟橋と灯台を守ります。', across: 2 }],
      [all('今年度の約束')],
      ...rows,
      ['総括', { text: '灯りが増えました。', across: 2 }],
    ]),
  );
const list = (down: number): TestCell => ({
  text: '1 桟橋の板を残らず~\n替えます！\n2 灯台を夜通し灯します！\n3 渡し船を増やします！',
  down,
  across: 2,
});

describe('promises below a label across them, with their results beside them', () => {
  const kept = [
    { number: '1', objective: '桟橋の板を残らず替えます！', achievement: { label: 'できました', level: 'achieved' } },
    { number: '2', objective: '灯台を夜通し灯します！', achievement: { level: 'missed' } },
    { number: '3', objective: '渡し船を増やします！', achievement: { level: 'partial' } },
  ];

  it('are told apart in one cell beside all results', () => {
    expect(poster([list(3), 'できました'], ['できませんでした'], ['一部できました'])).toMatchObject(kept);
  });

  it('are told apart in a cell each', () => {
    const wide = (text: string): TestCell => ({ text, across: 2 });
    const read = poster(
      [wide('1 桟橋の板を残らず~\n替えます！'), 'できました'],
      [wide('2 灯台を夜通し灯します！'), 'できませんでした'],
      [wide('3 渡し船を増やします！'), '一部できました'],
    );
    expect(read).toMatchObject(kept);
  });

  it('stay as they are where the results are fewer', () => {
    const read = poster([list(2), 'できました'], ['できませんでした']);
    expect(read.map((r) => r.achievement)).not.toContainEqual(expect.objectContaining({ level: 'missed' }));
  });
});
