import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.js';
import { tinyPdf } from './tinyPdf.js';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

describe('identification by content', () => {
  it.each([
    ['nothing', '', 'empty', /0 bytes/],
    ['a ZIP archive', 'PK\x03\x04\x14\0\x06\0', 'not-supported', /Word or Excel/],
    ['an old Office file', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0', 'not-supported', /old Office/],
    ['a JPEG', '\xFF\xD8\xFF\xE0\0\x10JFIF', 'not-supported', /JPEG/],
    ['a PNG', '\x89PNG\r\n\x1A\n', 'not-supported', /PNG/],
    ['any binary data', `abc${'\0\x01\x02'.repeat(20)}`, 'not-supported', /binary/],
    ['a broken PDF', '%PDF-1.7\nnothing more', 'corrupt', /damaged/],
  ])('refuses %s', async (_, content, code, message) => {
    await expect(extract(bytes(content))).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it('finds the mark of a PDF after some rubbish', async () => {
    const pdf = await extract(new Uint8Array([...bytes('\n\nrubbish\n'), ...tinyPdf([{ content: '' }])]));
    expect(pdf.format).toBe('pdf');
    if (pdf.format === 'pdf') await pdf.close();
  });

  it.each(['BMI は指標である', 'MZ計画', 'PDFではない'])('takes “%s” for text', async (text) => {
    expect((await extract(new Uint8Array(Buffer.from(text)))).format).toBe('text');
  });
});

describe('limits', () => {
  const twoPages = tinyPdf([{ content: '' }, { content: '' }]);
  it.each([
    ['bytes', { maxFileBytes: 100 }],
    ['pages', { maxPages: 1 }],
  ])('of %s refuse the file', async (what, options) => {
    await expect(extract(twoPages, options)).rejects.toMatchObject({
      code: 'limit',
      message: expect.stringContaining(what),
    });
  });

  it('of glyphs refuse the page and no other', async () => {
    const dense = `BT /F1 5 Tf 10 10 Td ${`<${'30423044'.repeat(500)}> Tj\n`.repeat(201)} ET`;
    const pdf = await extract(tinyPdf([{ content: dense }, { content: 'BT /F3 10 Tf 10 10 Td (A) Tj ET' }]));
    if (pdf.format !== 'pdf') throw new Error('not a PDF');
    const numbers: number[] = [];
    for await (const page of pdf.pages()) numbers.push(page.number);
    await pdf.close();
    expect(numbers).toEqual([2]);
    expect(pdf.characters.count).toBe(1);
    expect(pdf.diagnostics.map((d) => d.message)).toEqual(['Page 1 was refused: glyphs (201000, limit 200000).']);
  });
});
