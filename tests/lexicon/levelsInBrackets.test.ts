import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/recognise/lexicon/index.js';

const { readLabel } = createLexicon(undefined);

describe('a bracket behind a label', () => {
  it.each([
    '個別目標（施策）',
    '基本方針（政策）',
    'まちづくり方針（政策）',
    '目指すまちの姿（基本施策）',
    '目標（基本事業）',
  ])('names the level that the words stand for: %s', (label) => {
    expect(readLabel(label)?.field).toBe('category');
  });

  it.each([
    ['個別目標（施策の目標）', 'category'],
    ['橋の修繕（施策）', 'category'],
  ])('names none where more stands in it, or a name before it: %s', (label, field) => {
    expect(readLabel(label)?.field).not.toBe(field);
  });

  it.each(['実績（6年度に行った主な活動）', '6年度実績（実施した取組）'])(
    'says that 実績 is told in words: %s',
    (label) => {
      expect(readLabel(label)?.field).toBe('status');
    },
  );

  it('leaves figures what they are', () => {
    expect(readLabel('実績値（6年度に行った回数）')?.field).toBe('result');
  });
});
