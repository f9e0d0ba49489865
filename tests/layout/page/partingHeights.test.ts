import { describe, expect, it } from 'vitest';
import { layoutPage } from '../../../src/layout/page/layoutPage.js';
import { partingHeights } from '../../../src/layout/page/partingHeights.js';
import type { Glyph } from '../../../src/model/page.js';
import { gridRules, page, set } from './glyphs.js';
import { rowsOf } from './layoutPages.js';

const isLabel = (text: string): boolean => /^(?:ねらい|内容)$/u.test(text);
const texts = (y: number, aim: string, what: string): Glyph[] => [
  ...set('ねらい', 50, y),
  ...set('内容', 260, y),
  ...set(aim, 50, y + 15),
  ...set(what, 260, y + 15),
];

describe('a table with rules', () => {
  it('parts what stands above it from what stands below', () => {
    const glyphs = [
      ...texts(100, '夏の木陰をふやす。', '街路樹を植え、苗木を配る。'),
      ...set('植えた木', 45, 145),
      ...set('120本', 305, 145),
      ...set('水辺の草花', 50, 168),
      ...set('河川課　橋本係', 260, 168),
    ];
    const { blocks } = layoutPage(page({ glyphs, rules: gridRules([40, 300, 550], [140, 160]) }), { isLabel });
    expect(blocks.map((b) => (b.kind === 'table' ? rowsOf(b) : b.lines.map((l) => l.text.value)))).toEqual([
      ['ねらい|内容', '夏の木陰をふやす。|街路樹を植え、苗木を配る。'],
      ['植えた木|120本'],
      ['水辺の草花 河川課　橋本係'],
    ]);
  });

  it('parts nothing where it stands beside them', () => {
    const column = [{ box: [40, 100, 550, 400] as const }];
    expect(partingHeights(column, [{ box: [40, 140, 550, 160] }])).toEqual([150]);
    expect(partingHeights(column, [{ box: [40, 140, 280, 160] }])).toEqual([]);
  });
});
