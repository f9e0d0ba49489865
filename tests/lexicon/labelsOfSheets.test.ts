import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/recognise/lexicon/index.js';

const lexicon = createLexicon();

describe('labels of evaluation sheets', () => {
  it.each([
    ['大綱', 'category'],
    ['大綱（分野）', 'category'],
    ['施策の大綱', 'category'],
    ['周辺環境', 'currentState'],
    ['現在の周辺環境', 'currentState'],
    ['周辺環境の変化', 'currentState'],
    ['歳出合計', 'budget'],
    ['歳出計（総額）', 'budget'],
    ['総事業費計', 'budget'],
  ])('%s', (label, field) => {
    expect(lexicon.readLabel(label)?.field).toBe(field);
  });
});
