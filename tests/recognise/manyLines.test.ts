import { describe, expect, it } from 'vitest';
import { line, paragraph, recogniseBlocks, table } from './blocks.js';

describe('a paragraph of more lines than a call takes arguments', () => {
  it('is read', () => {
    const lines = Array.from({ length: 130_000 }, (_, i) => line(i === 0 ? '取組項目：花壇の手入れ' : '甲'));
    const block = { kind: 'paragraph' as const, page: null, box: null, lines, align: 'unknown' as const };
    expect(recogniseBlocks([block], 2024).records[0]?.title?.value).toContain('花壇の手入れ');
  });
});

describe('names that one word counts, right below each other', () => {
  const list = (count: number) =>
    Array.from({ length: count }, (_, i) => `取組${(i % 90) + 1}　桟橋${i}を直す`).join('\n');

  it('are each read by itself, however many there are', () => {
    const plan = recogniseBlocks([paragraph('１　港\n現況・課題\n橋が古い。'), paragraph(list(2000))]);
    expect(plan.records.length).toBe(1);
  });

  it('do not ask each other without end what the form below them tells', () => {
    const form = table([
      ['現況・課題', '橋が古い。'],
      ['担当課', '港湾課'],
    ]);
    expect(recogniseBlocks([paragraph('１　港'), form, paragraph(list(2)), form]).records.length).toBeGreaterThan(0);
  });
});
