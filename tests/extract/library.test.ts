import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { disarmImages } from '../../src/extract/pdf/library/disarmImages.js';
import { importPdfJs } from '../../src/extract/pdf/library/importPdfJs.js';
import { OP } from '../../src/extract/pdf/library/index.js';
import { readPdf, textOf } from './read.js';
import { show, stream, tinyPdf } from './tinyPdf.js';

describe('the PDF library', () => {
  it('is loaded without the native canvas and leaves the process as it was', async () => {
    const natives = () => [Array.prototype.push, JSON.parse, Function.prototype.toString];
    const globals = globalThis as Record<string, unknown>;
    const before = [...natives(), globals.DOMMatrix, globals.Path2D];
    await readPdf(tinyPdf([{ content: '' }]));
    expect([...natives(), globals.DOMMatrix, globals.Path2D]).toEqual(before);
    const { cache } = createRequire(import.meta.url);
    expect(Object.keys(cache).filter((path) => path.includes('canvas'))).toEqual([]);
  });

  it('numbers its operators as the reader does', async () => {
    const { api } = await importPdfJs();
    const known = api.OPS as unknown as Record<string, number>;
    // An enum leads from numbers to names too.
    const own = Object.entries(OP).filter(([, value]) => typeof value === 'number');
    expect(own.map(([name]) => [name, known[name]])).toEqual(own);
  });
});

describe('a rejection that nobody waits for', () => {
  const of = (from: string) => Object.assign(new Error('no entry'), { stack: `Error: no entry\n    at ${from}` });
  it.each([
    [
      'of the library ends nothing, also after the document is closed',
      'node_modules/pdfjs-dist/legacy/pdf.mjs:1',
      false,
    ],
    ['of anybody else is theirs', 'app/server.mjs:1', true],
  ])('%s', async (_, from, ends) => {
    const others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    try {
      await readPdf(tinyPdf([{ content: '' }]));
      await new Promise((resolve) => setTimeout(resolve, 20));
      const [listener, ...more] = process.listeners('unhandledRejection');
      expect(more).toEqual([]);
      const judged = () => listener?.(of(from), Promise.resolve());
      if (ends) expect(judged).toThrow('no entry');
      else expect(judged).not.toThrow();
      expect(listener).toBeDefined();
    } finally {
      process.removeAllListeners('unhandledRejection');
      for (const listener of others) process.on('unhandledRejection', listener);
    }
  });
});

describe('images', () => {
  it('are made one undecoded pixel without moving a byte', () => {
    const before = '<</Subtype/Image/Width 2480/Height\n3508 /Filter/DCTDecode>> <</Width 12 0 R/Widths[500 600]>> ';
    const bytes = new Uint8Array(Buffer.from(before));
    disarmImages(bytes);
    expect(Buffer.from(bytes).toString()).toBe(
      '<</Subtype/Image/Width 1   /Height\n1    /Filter/DCTXecode>> <</Width 12 0 R/Widths[500 600]>> ',
    );
  });

  it('of any claimed size cost nothing', async () => {
    const bomb = stream(
      '/Type/XObject/Subtype/Image/Width 99999/Height 99999/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/JBIG2Decode',
      'x',
    );
    const started = performance.now();
    const { pages } = await readPdf(
      tinyPdf([{ content: `q 9 0 0 9 0 0 cm /X1 Do Q ${show('文', 50, 50)}`, resources: '/XObject<</X1 30 0 R>>' }], {
        30: bomb,
      }),
    );
    expect(textOf(pages[0])).toBe('文');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
