import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/importDocument.js';

const REGISTER = `令和６年度 部局目標の達成状況

今年度の結果を次のとおりお知らせします。

№
重点課題
担当課
目標
１ 灯台の改修
港湾課
３箇所を直す。
２ 防波堤の点検
港湾課
年２回点検する。

【取組】桟橋の修繕
【内容】板を張り替える。`;

describe('a table that has lost its columns', () => {
  const read = (text: string) => importDocument(new TextEncoder().encode(text), { path: 'plan.txt' });
  const codesOf = async (text: string) => (await read(text)).diagnostics.filter((d) => d.code === 'table-unresolved');

  it.each([
    ['labels line by line', REGISTER, 1],
    ['labels on one line', REGISTER.replace(/№\n重点課題\n担当課\n目標/, '№ 重点課題 担当課 目標'), 1],
    ['a blank line between them', REGISTER.replace('№\n', '№\n\n'), 1],
    ['labels with their texts below', '№\n１\n重点課題\n灯台の改修\n担当課\n港湾課\n目標\n３箇所を直す。', 0],
    ['two labels alone', REGISTER.replace('№\n', '').replace('目標\n', ''), 0],
    ['the same label thrice', REGISTER.replace('№\n重点課題\n担当課\n目標', '目標\n目標\n目標'), 0],
    ['a table of pipes', '| № | 重点課題 | 担当課 |\n| --- | --- | --- |\n| １ | 灯台の改修 | 港湾課 |', 0],
  ])('is told: %s', async (_, text, count) => expect(await codesOf(text)).toHaveLength(count));

  it('is told with its place and what to do', async () => {
    expect(await codesOf(REGISTER)).toMatchObject([
      { severity: 'warning', source: { line: 5 }, message: expect.stringContaining('pdftotext -layout') },
    ]);
  });

  it('is a doubt of the records read from its lines', async () => {
    const { records } = await read(REGISTER);
    expect(records.length).toBeGreaterThan(0);
    for (const { doubts } of records) expect(doubts).toContain('table-unresolved');
  });

  it('is no doubt of records of another table', async () => {
    const pipes = '| 番号 | 取組 | 担当課 |\n| --- | --- | --- |\n| １ | 灯台の改修 | 港湾課 |';
    const { records } = await read(`№\n重点課題\n担当課\n\n${pipes}`);
    expect(records.map((r) => r.doubts.includes('table-unresolved'))).toEqual([false]);
  });
});
