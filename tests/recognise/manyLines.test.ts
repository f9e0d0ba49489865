import { describe, expect, it } from 'vitest';
import { line, recogniseBlocks } from './blocks.js';

describe('a paragraph of more lines than a call takes arguments', () => {
  it('is read', () => {
    const lines = Array.from({ length: 130_000 }, (_, i) => line(i === 0 ? '取組項目：花壇の手入れ' : '甲'));
    const block = { kind: 'paragraph' as const, page: null, box: null, lines, align: 'unknown' as const };
    expect(recogniseBlocks([block], 2024).records[0]?.title?.value).toContain('花壇の手入れ');
  });
});
