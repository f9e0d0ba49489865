import { describe, expect, it } from 'vitest';
import { hasText } from '../../src/extract/index.js';
import type { Box } from '../../src/model/geometry.js';
import { readPdf, textOf } from './read.js';
import { hex, show, stream, type TinyPage, tinyPdf } from './tinyPdf.js';

const readOne = async (page: TinyPage, extra?: Record<number, string>, catalog?: string) => {
  const { pages, codes, pdf } = await readPdf(tinyPdf([page], extra, catalog));
  return { page: pages[0], codes, pdf };
};
const rounded = (box: Box | undefined) => box?.map((n) => Math.round(n * 100) / 100);

describe('place of a glyph', () => {
  it('is its advance box, from the top left of the page', async () => {
    const { page } = await readOne({ content: show('文字', 100, 700, 20) });
    expect(rounded(page?.glyphs[0]?.box)).toEqual([100, 82.4, 120, 102.4]);
    expect(rounded(page?.glyphs[1]?.box)).toEqual([120, 82.4, 140, 102.4]);
    expect(page?.glyphs[0]).toMatchObject({ size: 20, font: 'MS-Gothic', bold: false, vertical: false });
  });

  const moved: readonly (readonly [string, string, number])[] = [
    ['character spacing', `BT /F1 10 Tf 5 Tc 1 0 0 1 100 700 Tm ${hex('文字')} Tj ET`, 115],
    ['word spacing, for the one-byte space only', 'BT /F3 10 Tf 7 Tw 1 0 0 1 100 700 Tm ( A) Tj ET', 109.78],
    ['horizontal scaling', `BT /F1 10 Tf 50 Tz 1 0 0 1 100 700 Tm ${hex('文字')} Tj ET`, 105],
    ['numbers between strings', `BT /F1 10 Tf 1 0 0 1 100 700 Tm [${hex('文')} -1500 ${hex('字')}] TJ ET`, 125],
    ['lines by T*', `BT /F1 10 Tf 12 TL 1 0 0 1 100 700 Tm ${hex('文')} Tj T* ${hex('字')} Tj ET`, 100],
    ['the current matrix', `2 0 0 2 -100 -700 cm BT /F1 10 Tf 100 700 Td ${hex('文字')} Tj ET`, 120],
  ];
  it.each(moved)('follows %s', async (_, content, x) => {
    const { page } = await readOne({ content });
    expect(page?.glyphs.at(-1)?.box[0]).toBeCloseTo(x, 1);
  });

  it('follows the rise of the baseline', async () => {
    const { page } = await readOne({ content: `BT /F1 10 Tf 3 Ts 1 0 0 1 100 700 Tm ${hex('文')} Tj ET` });
    expect(page?.glyphs[0]?.box[1]).toBeCloseTo(100 - 3 - 8.8, 2);
  });

  it('goes down the page in vertical writing', async () => {
    const { page } = await readOne({ content: `BT /F2 10 Tf 1 0 0 1 300 700 Tm ${hex('縦「書')} Tj ET` });
    expect(page?.glyphs.map((g) => g.text)).toEqual(['縦', '「', '書']);
    expect(page?.glyphs.every((g) => g.vertical)).toBe(true);
    expect(rounded(page?.glyphs[0]?.box)).toEqual([295, 100, 305, 110]);
    expect(rounded(page?.glyphs[2]?.box)).toEqual([295, 120, 305, 130]);
  });

  it('is found again by its index', async () => {
    const { page, pdf } = await readOne({ content: show('文字', 100, 700) });
    const second = page?.glyphs[1];
    expect(second?.index).toBe(1);
    expect(pdf.characters.count).toBe(2);
    expect(pdf.characters.textOf(1)).toBe('字');
    expect(pdf.characters.pageOf(1)).toBe(1);
    expect(pdf.characters.placeOf(1)).toEqual({ page: 1, bbox: [110, 91.2, 120, 101.2] });
  });
});

describe('frame of the page', () => {
  it.each([
    [0, [100, 91.2, 110, 101.2], 600, 800],
    [90, [700 - 1.2, 100, 700 + 8.8, 110], 800, 600],
    [180, [490, 698.8, 500, 708.8], 600, 800],
    [270, [91.2, 490, 101.2, 500], 800, 600],
  ] as const)('has /Rotate %d applied', async (angle, box, width, height) => {
    // A second text, upright in the rotated frame, decides that the frame is not turned back for the first one.
    const along = { 0: '1 0 0 1', 90: '0 1 -1 0', 180: '-1 0 0 -1', 270: '0 -1 1 0' }[angle];
    const upright = `BT /F1 10 Tf ${along} 300 400 Tm ${hex('読む向き')} Tj ET`;
    const { page } = await readOne({ content: upright + show('文', 100, 700), entries: `/Rotate ${angle}` });
    expect([page?.width, page?.height]).toEqual([width, height]);
    expect(rounded(page?.glyphs.at(-1)?.box)).toEqual(box.map((n) => Math.round(n * 100) / 100));
  });

  it('begins at the CropBox', async () => {
    const { page } = await readOne({ content: show('文', 100, 700), entries: '/CropBox[20 30 580 760]' });
    expect([page?.width, page?.height]).toEqual([560, 730]);
    expect(rounded(page?.glyphs[0]?.box)).toEqual([80, 51.2, 90, 61.2]);
  });

  it.each([
    ['up', '0 1 -1 0', [400, 291.2]],
    ['upside down', '-1 0 0 -1', [300, 391.2]],
    ['down', '0 -1 1 0', [400, 291.2]],
  ] as const)('is turned when most of the text runs %s', async (_, matrix, [x, y]) => {
    const content = `100 300 m 100 500 l S BT /F1 10 Tf ${matrix} 300 400 Tm ${hex('文字の向き')} Tj ET`;
    const { page } = await readOne({ content });
    const [first, second] = page?.glyphs ?? [];
    expect(rounded(first?.box)?.slice(0, 2)).toEqual([x, y]);
    expect(second?.box[0]).toBeCloseTo((first?.box[2] as number) ?? 0, 2);
    expect(second?.box[1]).toBeCloseTo(first?.box[1] as number, 2);
    const turned = matrix !== '-1 0 0 -1';
    expect(page?.rules[0]?.direction).toBe(turned ? 'horizontal' : 'vertical');
    expect([page?.width, page?.height]).toEqual(turned ? [800, 600] : [600, 800]);
  });
});

describe('characters', () => {
  it.each([
    ['CJK radicals', '\u2F8F\u2EC4\u2ED1\u2F3E', '行西長戸'],
    ['brackets at the code points of technical signs', '\u2329目\u232A', '〈目〉'],
    ['signs beside them that tell of a font mapped back', '\u2329\u2012\u2215\u00AD\u232A', '〈–／−〉'],
    ['presentation forms', '\uFE41\uFE42\uFE35\uFE12', '「」（。'],
    ['half-width kana as printed', 'ｶﾞ', 'ｶﾞ'],
    ['dashes and waves as printed', '～〜−‐―', '～〜−‐―'],
    ['circled numbers as printed', '①㈱', '①㈱'],
  ])('%s', async (_, printed, read) => {
    // A font whose own table maps its codes to what is to be tested.
    const map = [...printed].map((c, i) => `<${hex2(i + 1)}> <${hex4(c)}>`).join('\n');
    const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange ${printed.length} beginbfchar\n${map}\nendbfchar endcmap end end`;
    const codes = [...printed].map((_c, i) => hex2(i + 1)).join('');
    const { page } = await readOne(
      { content: `BT /F9 10 Tf 100 700 Td <${codes}> Tj ET`, resources: '/Font<</F9 30 0 R>>' },
      {
        30: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 31 0 R/FirstChar 1/LastChar 9/Widths[1000 1000 1000 1000 1000 1000 1000 1000 1000]>>',
        31: stream('', cmap),
      },
    );
    expect(textOf(page)).toBe(read);
  });

  it('keeps the ideographic space', async () => {
    const { page } = await readOne({ content: show('部　長', 100, 700) });
    expect(page?.glyphs.map((g) => g.text).join('')).toBe('部　長');
  });

  it('marks a double strike bold and drops the second print', async () => {
    const { page } = await readOne({
      content: show('太字', 100, 700) + show('太字', 100.4, 700) + show('々々', 100, 650),
    });
    expect(textOf(page)).toBe('太字々々');
    expect(page?.glyphs.map((g) => g.bold)).toEqual([true, true, false, false]);
    expect(page?.glyphs.map((g) => g.index)).toEqual([0, 1, 2, 3]);
  });

  it('keeps narrow letters that stand close together', async () => {
    const { page } = await readOne({ content: 'BT /F3 10 Tf 100 700 Td (llii||..) Tj ET' });
    expect(textOf(page)).toBe('llii||..');
    expect(page?.glyphs.some((g) => g.bold)).toBe(false);
  });

  it('reads fill and stroke as bold', async () => {
    const { page } = await readOne({ content: `BT 2 Tr /F1 10 Tf 100 700 Td ${hex('太')} Tj ET` });
    expect(page?.glyphs[0]?.bold).toBe(true);
  });

  it('reports glyph numbers without meaning and leaves them out', async () => {
    const { page, codes } = await readOne({
      content: `${show('読める', 100, 700)}BT /F4 10 Tf 100 600 Td <0003052A11220E35> Tj ET`,
    });
    expect(textOf(page)).toBe('読める');
    expect(codes).toEqual(['unreadable-text']);
  });

  it('reads a form field whose font lacks the characters', async () => {
    const value = Buffer.from('\uFEFF担当　課', 'utf16le').swap16().toString('hex');
    const { page } = await readOne(
      { content: '', entries: '/Annots[30 0 R]' },
      {
        30: `<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V<${value}>/Rect[100 700 300 720]/F 4/DA(/Helv 10 Tf 0 g)>>`,
      },
      '/AcroForm<</Fields[30 0 R]/NeedAppearances true/DA(/Helv 10 Tf 0 g)>>',
    );
    expect(textOf(page)).toBe('担当課');
    const box = page?.glyphs[0]?.box;
    expect(box?.[0]).toBeGreaterThan(100);
    expect(box?.[1]).toBeGreaterThanOrEqual(80);
    expect(box?.[3]).toBeLessThanOrEqual(100);
  });
});

describe('text that a reader does not see', () => {
  it.each([
    ['of render mode 3', `BT 3 Tr /F1 10 Tf 100 600 Td ${hex('隠れ')} Tj ET`],
    ['clipped away', `q 0 0 50 50 re W n ${show('隠れ', 100, 600)} Q`],
    ['off the page', show('隠れ', 700, 600)],
    ['white on white', `1 g ${show('隠れ', 100, 600)} 0 g`],
    ['wholly transparent', `/G1 gs ${show('隠れ', 100, 600)}`],
    ['of a hidden layer', `/OC /L1 BDC ${show('隠れ', 100, 600)} EMC`],
  ])('%s is left out and counted', async (_, content) => {
    const { page, codes, pdf } = await readOne(
      {
        content: show('見える', 100, 700) + content,
        resources: '/ExtGState<</G1<</ca 0/CA 0>>>>/Properties<</L1 30 0 R>>',
      },
      { 30: '<</Type/OCG/Name(L)>>' },
      '/OCProperties<</OCGs[30 0 R]/D<</OFF[30 0 R]>>>>',
    );
    expect(textOf(page)).toBe('見える');
    expect(codes).toEqual(['invisible-text']);
    expect(pdf.diagnostics[0]?.message).toContain('2 invisible characters');
  });

  it('is seen when it is white on a dark ground', async () => {
    const { page } = await readOne({ content: `0 0 1 rg 90 690 100 30 re f 1 g ${show('白抜き', 100, 700)}` });
    expect(textOf(page)).toBe('白抜き');
  });

  it('is kept as the text layer of a scan', async () => {
    const { page, codes } = await readOne(
      {
        content: `q 600 0 0 800 0 0 cm /X1 Do Q BT 3 Tr /F1 10 Tf 100 600 Td ${hex('読み取り')} Tj ET`,
        resources: '/XObject<</X1 30 0 R>>',
      },
      image,
    );
    expect(textOf(page)).toBe('読み取り');
    expect(codes).toEqual([]);
  });

  it('is seen as a clip that is painted through', async () => {
    const { page } = await readOne({
      content: `q BT 7 Tr /F1 10 Tf 100 600 Td ${hex('型抜き')} Tj ET 1 0 0 rg 90 590 90 30 re f Q`,
    });
    expect(textOf(page)).toBe('型抜き');
  });
});

describe('pages without text', () => {
  it('leave the document without text', async () => {
    expect(hasText((await readOne({ content: show('　 ', 100, 700) })).pdf)).toBe(false);
    expect(hasText((await readOne({ content: show('文', 100, 700) })).pdf)).toBe(true);
  });

  it('is a scan when there is an image', async () => {
    const { page, codes, pdf } = await readOne(
      { content: 'q 600 0 0 800 0 0 cm /X1 Do Q', resources: '/XObject<</X1 30 0 R>>' },
      image,
    );
    expect(page).toMatchObject({ glyphs: [], images: 1 });
    expect(codes).toEqual(['no-text-layer']);
    expect(pdf.diagnostics[0]?.source).toEqual({ page: 1, bbox: [0, 0, 600, 800] });
  });

  it('is merely blank without one', async () => {
    const { page, codes } = await readOne({ content: '50 50 m 550 50 l S' });
    expect(page).toMatchObject({ glyphs: [], images: 0 });
    expect(codes).toEqual([]);
  });
});

const image = {
  30: stream(
    '/Type/XObject/Subtype/Image/Width 2480/Height 3508/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/DCTDecode',
    'x',
  ),
};
const hex2 = (n: number) => n.toString(16).padStart(2, '0');
const hex4 = (c: string) => c.charCodeAt(0).toString(16).padStart(4, '0');
