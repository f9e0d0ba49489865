import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/model/page.js';
import { readPdf } from './read.js';
import { stream, tinyPdf } from './tinyPdf.js';

const readOne = async (content: string, extra?: Record<number, string>, resources = ''): Promise<Page> => {
  const { pages } = await readPdf(tinyPdf([{ content, resources }], extra));
  return pages[0] as Page;
};
/** `h at from to thickness`, sorted. */
const rulesOf = ({ rules }: Page): string[] =>
  rules
    .map((r) => [r.direction[0], ...[r.at, r.from, r.to, r.thickness].map((n) => Math.round(n * 10) / 10)].join(' '))
    .sort();

describe('rules', () => {
  it.each([
    ['a stroked segment', '2 w 100 700 m 300 700 l S', ['h 100 100 300 2']],
    ['a stroke under a matrix', '2 0 0 2 0 0 cm 1 w 50 350 m 50 300 l S', ['v 100 100 200 2']],
    ['a dashed stroke', '[3 2] 0 d 1 w 100 700 m 300 700 l S', ['h 100 100 300 1']],
    [
      'several segments of one path',
      '1 w 100 700 m 200 700 l 100 600 m 100 650 l S',
      ['h 100 100 200 1', 'v 100 150 200 1'],
    ],
    [
      'the outline of a rectangle',
      '1 w 100 600 200 100 re S',
      ['h 100 100 300 1', 'h 200 100 300 1', 'v 100 100 200 1', 'v 300 100 200 1'],
    ],
    ['a thin filled rectangle', '100 699 200 1 re f', ['h 100.5 100 300 1']],
    ['a thin filled polygon with slanted ends', '100 700 m 300 700 l 299 699 l 101 699 l h f', ['h 100.5 100 300 1']],
    [
      'the area between two rectangles',
      '100 600 200 100 re 101 601 198 98 re f*',
      ['h 100.5 100 300 1', 'h 199.5 100 300 1', 'v 100.5 100 200 1', 'v 299.5 100 200 1'],
    ],
    [
      'the area between two rectangles, the inner one first',
      '101 601 198 98 re 100 600 200 100 re f*',
      ['h 100.5 100 300 1', 'h 199.5 100 300 1', 'v 100.5 100 200 1', 'v 299.5 100 200 1'],
    ],
    ['a curve that is straight', '1 w 100 700 m 150 700 250 700 300 700 c S', ['h 100 100 300 1']],
    ['the visible part of a clipped line', 'q 150 0 100 800 re W n 1 w 100 700 m 300 700 l S Q', ['h 100 150 250 1']],
    [
      'a white line between coloured cells',
      '0.8 g 100 600 200 100 re f 1 G 1 w 200 600 m 200 700 l S',
      ['v 200 100 200 1'],
    ],
    [
      'a white line between cells that are hardly darker than the page',
      '0.98 g 100 600 200 100 re f 1 G 1 w 200 600 m 200 700 l S',
      ['v 200 100 200 1'],
    ],
  ])('%s', async (_, content, rules) => {
    expect(rulesOf(await readOne(content))).toEqual(rules);
  });

  it.each([
    ['a slanted line', '100 700 m 300 600 l S'],
    ['a white line on the page', '1 G 100 700 m 300 700 l S'],
    ['a clipping path', '100 600 200 1 re W n'],
    ['a circle', '100 700 m 100 722 122 744 144 744 c 166 744 188 722 188 700 c S'],
    ['a line off the page', '-100 700 m -50 700 l S'],
  ])('but not %s', async (_, content) => {
    expect(rulesOf(await readOne(content))).toEqual([]);
  });

  it('meet in the corner that a rounded frame rounds', async () => {
    const page = await readOne('1 w 110 700 m 290 700 l 296 700 300 696 300 690 c 300 610 l S');
    expect(rulesOf(page)).toEqual(['h 100 110 290 1', 'h 100 290 300 1', 'v 300 100 110 1', 'v 300 110 190 1']);
  });

  it.each([
    ['dashes', (i: number) => `${100 + 4 * i} 700 2.5 0.7 re f `],
    ['dots', (i: number) => `${100 + 1.5 * i} 700 0.75 0.75 re f `],
  ])('are whole lines where a producer draws %s one by one', async (_, piece) => {
    const page = await readOne([...Array(20).keys()].map(piece).join(''));
    expect(page.rules).toHaveLength(1);
    expect(page.rules[0]).toMatchObject({ direction: 'horizontal' });
    expect(page.rules[0]?.from).toBeCloseTo(100, 1);
  });

  describe('inside characters', () => {
    // 目 at 100–120 across and about 100–120 from the top, and its outline: a frame and two bars, as the page's ink.
    const text = (x: number) => `BT /F1 20 Tf ${x} 683 Td <76EE> Tj ET `;
    const outline = (x: number) =>
      `0.5 w ${x + 4} 682 12 16 re ${x + 5} 683 10 4 re ${x + 5} 688 10 4 re ${x + 5} 693 10 4 re S `;
    const letters = [100, 130, 160];

    it('are the outlines of letters made bold by a stroke', async () => {
      const page = await readOne(letters.map((x) => text(x) + outline(x)).join(''));
      expect(page.glyphs.map((g) => g.text)).toEqual(['目', '目', '目']);
      expect(page.rules).toEqual([]);
    });

    it('are a table where no characters are, and stay', async () => {
      const page = await readOne(letters.map((x) => text(x + 200) + outline(x)).join(''));
      expect(page.rules).toHaveLength(48);
    });

    it('leave the frame around them alone', async () => {
      const page = await readOne(`${letters.map((x) => text(x) + outline(x)).join('')} 1 w 90 670 120 40 re S`);
      expect(rulesOf(page)).toEqual(['h 130 90 210 1', 'h 90 90 210 1', 'v 210 90 130 1', 'v 90 90 130 1']);
    });
  });

  it('stand where a form XObject puts them', async () => {
    const page = await readOne(
      'q 1 0 0 1 50 0 cm /X1 Do Q',
      { 30: stream('/Type/XObject/Subtype/Form/BBox[0 0 400 800]/Matrix[1 0 0 1 0 10]', '1 w 100 700 m 300 700 l S') },
      '/XObject<</X1 30 0 R>>',
    );
    expect(rulesOf(page)).toEqual(['h 90 150 350 1']);
  });
});

describe('fills', () => {
  it('are filled rectangles with their shade', async () => {
    const page = await readOne('0.5 g 100 600 200 100 re f');
    expect(page.fills).toHaveLength(1);
    expect(page.fills[0]?.box).toEqual([100, 100, 300, 200]);
    expect(page.fills[0]?.shade).toBeCloseTo(0.5, 1);
    expect(page.rules).toEqual([]);
  });

  it.each([
    ['0.98', 1],
    ['0.99', 0],
  ])('of shade %s are %d', async (shade, count) => {
    expect((await readOne(`${shade} g 100 600 200 100 re f`)).fills).toHaveLength(count);
  });

  it('are also rounded rectangles and very thick strokes, but not the white ones', async () => {
    const round =
      '0 g 110 600 m 290 600 l 296 600 300 604 300 610 c 300 690 l 300 696 296 700 290 700 c 110 700 l 104 700 100 696 100 690 c 100 610 l 100 604 104 600 110 600 c f ';
    const page = await readOne(`${round} 20 w 100 500 m 300 500 l S 1 g 100 300 50 50 re f`);
    expect(page.fills.map((f) => f.box)).toEqual([
      [100, 100, 300, 200],
      [100, 290, 300, 310],
    ]);
  });

  /** Two rows of two cells (x, y, width, height from the bottom left) with a point of ground between them. */
  const cells = ['101 651 98 48', '200 651 99 48', '101 601 98 49', '200 601 99 49'];
  const painted = (shades: readonly string[]) => cells.map((c, i) => `${shades[i]} g ${c} re f`).join(' ');

  it.each([
    ['white cells', ['1', '1', '1', '1'], 0],
    ['shaded head cells over white ones', ['0.9', '0.9', '1', '1'], 2],
  ])('under %s are a ground, seen as rules', async (_, shades, fills) => {
    const page = await readOne(`0.3 g 100 600 200 100 re f ${painted(shades)}`);
    expect(page.fills).toHaveLength(fills);
    expect(page.fills.every((f) => f.shade > 0.8)).toBe(true);
    const at = (direction: string) => [
      ...new Set(page.rules.filter((r) => r.direction === direction).map((r) => Math.round(r.at))),
    ];
    expect(at('vertical').sort((a, b) => a - b)).toEqual([100, 101, 199, 200, 299, 300]);
    expect(at('horizontal').sort((a, b) => a - b)).toEqual([100, 101, 149, 150, 199, 200]);
  });

  it.each([
    ['a few badges', `0.3 g 100 600 200 100 re f 1 g 110 610 20 20 re f 140 610 20 20 re f 170 610 20 20 re f`],
    ['cells painted before it', `${painted(['1', '1', '1', '1'])} 0.3 g 100 600 200 100 re f`],
  ])('are no ground over or under %s', async (_, content) => {
    const page = await readOne(content);
    expect(page.fills).toHaveLength(1);
    expect(page.rules).toEqual([]);
  });
});
