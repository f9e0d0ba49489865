import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/extract/index.js';
import { layoutPdf } from '../../../src/layout/index.js';
import type { Table } from '../../../src/model/block.js';
import { createLexicon } from '../../../src/recognise/lexicon/index.js';
import { isWhole } from './pages.js';

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const lexicon = createLexicon();

async function alignedTables(path: string): Promise<Table[]> {
  const extracted = await extract(new Uint8Array(readFileSync(path)));
  if (extracted.format !== 'pdf') throw new Error('a PDF was expected');
  const { blocks } = await layoutPdf(extracted.pages(), { isLabel: (t) => lexicon.readLabel(t) !== null });
  await extracted.close();
  return blocks.filter((b): b is Table => b.kind === 'table' && b.origin === 'aligned');
}

const filled = (tables: readonly Table[]): number =>
  tables.reduce((n, t) => n + t.cells.filter((c) => c.lines.length > 0).length, 0);

describe.skipIf(!existsSync(`${shared}corpus`))('documents without rules', () => {
  test.each([
    // Every table, every row and every cell that a reader sees, counted on the printed pages.
    { file: 'corpus/kariya/writer.pdf', tables: 19, rows: 94, spans: 20 },
    { file: 'corpus/kuwana/writer.pdf', tables: 18, rows: 36, spans: 0 },
  ])('$file', async ({ file, tables, rows, spans }) => {
    const found = await alignedTables(shared + file);
    expect(found.length).toBe(tables);
    expect(found.every(isWhole)).toBe(true);
    expect(found.reduce((n, t) => n + t.rows, 0)).toBe(rows);
    expect(found.flatMap((t) => t.cells).filter((c) => c.rowSpan > 1).length).toBe(spans);
    // No cell is blank in these two.
    expect(filled(found)).toBe(found.reduce((n, t) => n + t.cells.length, 0));
  });

  test.each(['施政方針', 'policy_budget', '繰越事業一覧表', '主な新規事業'])('no false table in %s', async (name) => {
    const file = readdirSync(`${shared}real`).find((f) => f.includes(name));
    expect(file === undefined ? [] : await alignedTables(`${shared}real/${file}`)).toEqual([]);
  });

  test.each(['kariya/chromium.pdf', 'kuwana/chromium.pdf', 'kisarazu/calc.pdf'])(
    'tables with rules are none: %s',
    async (file) => {
      expect(await alignedTables(`${shared}corpus/${file}`)).toEqual([]);
    },
  );
});
