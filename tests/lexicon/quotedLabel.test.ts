import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/recognise/lexicon/index.js';

const { readLabel } = createLexicon();

describe('a label that quotes another one of its form', () => {
  it.each([
    ['上記「取組内容」の実績等', 'status'],
    ['「取組内容」の実績', 'status'],
    ['上の『目標』に対する達成度', 'achievement'],
  ])('is read as its words without the quotes: %s', (text, field) => {
    expect(readLabel(text)?.field).toBe(field);
  });

  it.each(['「書かない窓口」の実績', '上記の取組を「見える化」の実績とする。'])(
    'is none where it quotes a name: %s',
    (text) => {
      expect(readLabel(text)).toBeNull();
    },
  );
});
