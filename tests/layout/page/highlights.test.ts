import { describe, expect, it } from 'vitest';
import { withoutHighlights } from '../../../src/layout/page/highlights.js';
import { layoutPage } from '../../../src/layout/page/layoutPage.js';
import type { Fill } from '../../../src/model/page.js';
import { page, set, vRule } from './glyphs.js';

const behind = (x0: number, y: number, x1: number): Fill => ({ box: [x0, y - 2, x1, y + 12], shade: 0.3 });

/** Labels with a colour behind them in running text; the second begins at the end of a line. */
const GLYPHS = [
  ...set('現状花壇の土が固く、水がたまる。', 50, 100),
  ...set('ねら', 213, 100),
  ...set('い一年中花を咲かせる。', 50, 116),
];
const FILLS = [behind(50, 100, 70), behind(213, 100, 233), behind(50, 116, 60)];

describe('a colour behind words of a running line', () => {
  it('is no background of a cell', () => {
    expect(withoutHighlights(FILLS, [], GLYPHS)).toEqual([]);
    const above = set('重点施策の評価', 50, 60);
    const { blocks } = layoutPage(page({ glyphs: [...above, ...GLYPHS], fills: FILLS }), {});
    expect(blocks.map((b) => b.kind)).not.toContain('table');
  });

  it.each<[string, number, number]>([
    ['with space around its own words, in text that touches it', 45, 75],
    ['filled by its words, a space before the text', 50, 70],
  ])('is one %s', (_, x0, x1) => {
    const glyphs = [...set('現状', 50, 100), ...set('花壇の土が固い。', x1 + (x1 > 70 ? 0 : 3), 100)];
    expect(withoutHighlights([behind(x0, 100, x1)], [], glyphs)).toEqual([]);
  });

  it.each<[string, number, number, number]>([
    ['as far from the text beside it as from its own', 46, 74, 78],
    ['wider than its words', 46, 110, 110],
  ])('is a background %s', (_, x0, x1, text) => {
    const fills = [behind(x0, 100, x1)];
    expect(withoutHighlights(fills, [], [...set('現状', 50, 100), ...set('花壇の土が固い。', text, 100)])).toEqual(
      fills,
    );
  });

  it('is a background beside a rule, and where nothing stands beside it', () => {
    const fills = [behind(50, 100, 70)];
    const words = set('現状', 50, 100);
    expect(withoutHighlights(fills, [], words)).toEqual(fills);
    const beside = [...words, ...set('花壇の土が固い。', 70, 100)];
    expect(withoutHighlights(fills, [vRule(70, 90, 130)], beside)).toEqual(fills);
  });
});
