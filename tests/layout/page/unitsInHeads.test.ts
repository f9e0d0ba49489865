import { describe, expect, it } from 'vitest';
import { layoutPdf } from '../../../src/layout/index.js';
import { page, set } from './glyphs.js';

const UNITS = /^(?:葦原市\s?)?(?:堤防|舟運)部$/u;

/** Sheets with a line at the head of each, whose text ends at the right margin. */
async function read(...heads: readonly string[]) {
  async function* pages() {
    for (const [i, head] of heads.entries())
      yield page({
        glyphs: [...set(head, 540 - 10 * head.length, 40), ...set(`${'水の上の暮らし'.slice(i)}を守る。`, 60, 300)],
        number: i + 1,
      });
  }
  const { blocks, furniture } = await layoutPdf(pages(), { namesUnit: (text) => UNITS.test(text) });
  const lines = blocks.flatMap((b) => (b.kind === 'paragraph' ? b.lines : []));
  return {
    kept: lines.filter((l) => heads.includes(l.text.value)).map((l) => `${l.page} ${l.text.value}`),
    left: furniture.flatMap((f) => f.lines.map((l) => `${f.page} ${l.text.value}`)),
  };
}

describe('the name of a department at the head of pages', () => {
  it('stays where its pages begin, when others have another', async () => {
    const { kept, left } = await read('葦原市堤防部', '葦原市堤防部', '葦原市堤防部', '葦原市舟運部', '葦原市舟運部');
    expect(kept).toEqual(['1 葦原市堤防部', '4 葦原市舟運部']);
    expect(left).toEqual(['2 葦原市堤防部', '3 葦原市堤防部', '5 葦原市舟運部']);
  });

  it('is a running head where all pages have it', async () => {
    const { kept, left } = await read('葦原市堤防部', '葦原市堤防部', '葦原市堤防部');
    expect([kept.length, left.length]).toEqual([0, 3]);
  });

  it('is told from other running heads that change', async () => {
    const { kept, left } = await read(
      '堤の見回り',
      '堤の見回り',
      '堤の見回り',
      '舟の見回り',
      '舟の見回り',
      '舟の見回り',
    );
    expect([kept.length, left.length]).toEqual([0, 6]);
  });
});
