import { describe, expect, it } from 'vitest';
import { layoutPage } from '../../../src/layout/page/layoutPage.js';
import type { Table } from '../../../src/model/block.js';
import type { Glyph } from '../../../src/model/page.js';
import { gridRules, page, set } from './glyphs.js';
import { rowsOf } from './layoutPages.js';

const isLabel = (text: string): boolean => /^(?:担当課|目指す姿|今年度の取組|目安)$/.test(text);
const rules = gridRules([100, 320], [100, 120, 140, 172, 204]);

function tablesOf(glyphs: Glyph[]): Table[] {
  const { blocks } = layoutPage(page({ glyphs, rules }), { isLabel });
  return blocks.filter((b): b is Table => b.kind === 'table');
}

const card = (x: number): Glyph[] => [
  ...set('５', 106, 104),
  ...set('花壇を増やす', 124, 104),
  ...set('担当課', 106, 124),
  ...set('公園課', x, 124),
  ...set('目指す姿', 106, 144),
  ...set('どの通りにも季節の花が', x, 144),
  ...set('咲いています。', x, 156),
  ...set('今年度', 106, 176),
  ...set('の取組', 106, 188),
  ...set('球根を配り、講習を開き', x, 176),
  ...set('ます。', x, 188),
];

describe('a framed card whose rows are ruled', () => {
  it('has its labels and its texts in columns of their own, below its title', () => {
    expect(tablesOf(card(160)).map(rowsOf)).toEqual([
      [
        '５ 花壇を増やす',
        '担当課|公園課',
        '目指す姿|どの通りにも季節の花が/咲いています。',
        '今年度/の取組|球根を配り、講習を開き/ます。',
      ],
    ]);
  });

  it('is one column where the texts follow each label at an x of their own', () => {
    const glyphs = [
      ...set('担当課', 106, 104),
      ...set('公園課', 140, 104),
      ...set('目指す姿', 106, 124),
      ...set('どの通りにも花が咲いています。', 152, 124),
      ...set('目安', 106, 144),
      ...set('花壇を三か所増やします。', 131, 144),
    ];
    expect(tablesOf(glyphs)[0]?.columns).toBe(1);
  });

  it('is one column where its rows begin with no labels', () => {
    const glyphs = card(160).filter((g) => g.box[0] > 150 || g.box[1] < 140);
    expect(tablesOf(glyphs)[0]?.columns).toBe(1);
  });
});
