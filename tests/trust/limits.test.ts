import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/importDocument.js';
import { ImportError } from '../../src/model/errors.js';
import { show, stream, tinyPdf } from '../extract/tinyPdf.js';

const packed = (unit: string, megabytes: number): string =>
  stream('/Filter/FlateDecode', deflateSync(Buffer.alloc(megabytes * 1024 * 1024, unit)).toString('latin1'));
const bomb = (unit: string, megabytes: number) => tinyPdf([{ content: '' }], { 11: packed(unit, megabytes) });
const refusal = (bytes: Uint8Array, limits = {}) =>
  importDocument(bytes, { limits }).then(
    () => 'read',
    (error) => (error instanceof ImportError ? error.message : `not an ImportError: ${error}`),
  );
const pages = (count: number) => tinyPdf(Array.from({ length: count }, () => ({ content: show('灯台', 50, 700) })));

describe('a limit', () => {
  it.each([
    ['the file', pages(1), { maxFileBytes: 100 }, 'it exceeds the limit 100 bytes; raise the limit'],
    ['the pages', pages(3), { maxPages: 2 }, 'it exceeds the limit 2 pages; raise the limit'],
    ['a stream', bomb(' ', 2), { maxStreamBytes: 1_000_000 }, 'it exceeds the limit 1000000 bytes for one stream'],
    ['a stream, as it is by default', bomb(' ', 80), {}, 'it exceeds the limit 67108864 bytes for one stream'],
    ['operators', bomb('q Q ', 8), {}, 'operators (75'],
  ])('of %s is reported when it is hit', async (_, bytes, limits, expected) => {
    expect(await refusal(bytes, limits)).toContain(expected);
  });

  it('of time gives a page up', async () => {
    expect(await refusal(bomb('q ', 40), { pageTimeoutMs: 500 })).toContain('0.5 s for the page');
  });

  it('is not met by a document below it', async () => {
    const limits = { maxFileBytes: 100_000, maxPages: 3, maxStreamBytes: 1_000_000, pageTimeoutMs: 20_000 };
    expect(await refusal(pages(3), limits)).toContain('it holds no plan records');
  });
});

describe('an image that is no image', () => {
  it('is never unpacked', async () => {
    const disguised = stream(
      '/Type/XObject/Subtype/Image/Width 9/Height 9/Filter/FlateDecode',
      deflateSync(Buffer.alloc(80 * 1024 * 1024, 'q Q ')).toString('latin1'),
    );
    expect(await refusal(tinyPdf([{ content: '' }], { 11: disguised }))).toContain('its pages are blank');
  });
});

it('a font whose widths run to a character that there is none of does not end the process', async () => {
  const font =
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/MS-Gothic/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>' +
    '/DW 1000/W[1 91e9 500 231 9999999999 500]/FontDescriptor 8 0 R>>';
  expect(await refusal(tinyPdf([{ content: show('灯台', 50, 700) }], { 7: font }))).toContain(
    'it holds no plan records',
  );
});
