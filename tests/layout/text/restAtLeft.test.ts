import { describe, expect, it } from 'vitest';
import { widenLabelColumn } from '../../../src/layout/text/aligned/labelColumn.js';
import { wordsOf } from './helpers.js';
import { isLabel } from './knownLabels.js';

describe('the rest of a text at the left edge, below its label', () => {
  const LINES = [
    '担当部署 港湾課',
    '現状課題 桟橋の床板は古く、雨の日には渡し船の客が足を滑らせることが多いと聞い',
    'ています。',
    '取組内容 床板を取り替えます。',
    '達成目標 渡し船の客 900人',
  ];
  const placesOf = (lines: readonly string[]): number[] => {
    const source = lines.join('\n');
    return widenLabelColumn(source, wordsOf(source), isLabel).map((l) => l.at(l.length > 1 ? 1 : 0)?.x0 ?? 0);
  };

  it('stands with the text', () => {
    const [, text, rest] = placesOf(LINES);
    expect(rest).toBe(text);
  });

  it('is none below a text that ends', () => {
    const [, text, next] = placesOf(LINES.with(1, `${LINES[1]?.slice(0, -1)}。`).with(2, '床板の修繕'));
    expect(next).toBeLessThan(text as number);
  });
});
