import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/importDocument.js';
import { show, tinyPdf } from '../extract/tinyPdf.js';

const row = (y: number, cells: readonly string[]): string =>
  cells.map((text, i) => show(text, 54 + 120 * i, y + 8)).join('');
const rule = (x0: number, y0: number, x1: number, y1: number): string => `${x0} ${y0} m ${x1} ${y1} l S\n`;
const rules = [
  ...[0, 1, 2, 3].map((i) => rule(50, 700 - 30 * i, 530, 700 - 30 * i)),
  ...[0, 1, 2, 3, 4].map((i) => rule(50 + 120 * i, 700, 50 + 120 * i, 610)),
].join('');
const register = [
  show('磯辺町 令和６年度 部局目標', 60, 750, 16),
  rules,
  row(670, ['番号', '取組項目', '担当課', '目標']),
  row(640, ['1', '灯台の改修', '港湾課', '３箇所以上']),
  row(610, ['2', '防波堤の点検', '港湾課', '100%']),
].join('');

describe('a page that cannot be read', () => {
  it('is named, and counted among the pages', async () => {
    const dense = 'BT /F1 1 Tf 1 0 0 1 50 50 Tm <0041> Tj ET\n';
    const bytes = tinyPdf([{ content: dense.repeat(400_000) }, { content: register }]);
    const document = await importDocument(bytes);
    expect(document.diagnostics.map((d) => d.code)).toContain('page-too-dense');
    expect(document.source.pages).toBe(2);
    expect(document.records[0]?.source).toMatchObject({ page: 2 });
  });
});

describe('a document without records', () => {
  it('says so of characters that its fonts give a wrong meaning', async () => {
    const content = show('港にĀ舟が着き、ÿ人が降り、Ă個の荷をĄ台の車がćへ運びます。', 54, 700);
    await expect(importDocument(tinyPdf([{ content }]))).rejects.toThrow('its text is garbled: run OCR on it');
  });
});
