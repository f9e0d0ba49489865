import { describe, expect, it } from 'vitest';
import { layoutPage } from '../../../src/layout/page/layoutPage.js';
import { splitColumns } from '../../../src/layout/page/readingOrder.js';
import type { Box } from '../../../src/model/geometry.js';
import type { Fill, Glyph } from '../../../src/model/page.js';
import { page, set } from './glyphs.js';

const LEFT = 60;
const RIGHT = 310;
const isLabel = (text: string): boolean => text === '目指す姿';

/** Cards side by side, two lines of a text beside each label. */
const cards = (y: number, left: string, right: string): Glyph[] =>
  [
    { x: LEFT, name: left },
    { x: RIGHT, name: right },
  ].flatMap(({ x, name }) => [
    ...set(name, x, y),
    ...[0, 1, 2, 3].flatMap((i) => [
      ...set('どの通りにも花が咲き、だれもが歩きた', x, y + 20 + i * 28),
      ...set('くなる町です。', x, y + 34 + i * 28),
    ]),
  ]);

/** What the blocks say, in reading order. */
const textOf = (fills: Fill[]): string => {
  const glyphs = [
    ...cards(60, '１　花壇', '２　並木'),
    ...set('水辺の部', LEFT, 210),
    ...cards(240, '３　小川', '４　池'),
  ];
  const { blocks } = layoutPage(page({ glyphs, fills }), { isLabel });
  const lines = blocks.flatMap((b) => (b.kind === 'paragraph' ? b.lines : b.cells.flatMap((c) => c.lines)));
  return lines
    .map((l) => l.text.value)
    .filter((t) => /^[１-４]|部$/u.test(t))
    .join(' ');
};

const band = (x1: number, height = 20): Fill => ({ box: [LEFT - 5, 205, x1, 205 + height], shade: 0.3 });

describe('a short heading on a band of colour', () => {
  it('over both columns ends what is above it, and begins them anew', () => {
    expect(textOf([band(520)])).toBe('１　花壇 ２　並木 水辺の部 ３　小川 ４　池');
  });

  it('stands in its column where the band does, where there is none, and on the ground of the page', () => {
    const byColumns = '１　花壇 水辺の部 ３　小川 ２　並木 ４　池';
    expect(textOf([band(LEFT + 200)])).toBe(byColumns);
    expect(textOf([])).toBe(byColumns);
    expect(textOf([band(520, 600)])).toBe(byColumns);
  });

  it('parts columns of tables as well', () => {
    const table = (x0: number, y: number) => ({ box: [x0, y, x0 + 220, y + 90] as Box, lines: 5, size: 0 });
    const heading = { box: [60, 260, 150, 272] as Box, lines: 1, size: 12 };
    const above = [table(60, 40), table(300, 40), table(60, 150), table(300, 150)];
    const below = [table(60, 290), table(300, 290), table(60, 400), table(300, 400)];
    const items = [...above, heading, ...below];
    const isLeft = (t: { box: Box }) => t.box[0] < 300;
    expect(splitColumns(items, [[55, 255, 525, 277]])).toEqual([
      above.filter(isLeft),
      above.filter((t) => !isLeft(t)),
      [heading],
      below.filter(isLeft),
      below.filter((t) => !isLeft(t)),
    ]);
    expect(splitColumns(items)).toHaveLength(2);
  });
});
