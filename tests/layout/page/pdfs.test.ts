import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extract/index.js';
import { layoutPdf } from '../../../src/layout/index.js';
import type { Layout, Table } from '../../../src/model/block.js';
import { tablesOf } from './layoutPages.js';

const SHARED = new URL('../../../../shared/', import.meta.url);

async function layoutOf(path: string): Promise<{ layout: Layout; indices: Set<number>; count: number }> {
  const extracted = await extract(new Uint8Array(readFileSync(new URL(path, SHARED))));
  if (extracted.format !== 'pdf') throw new Error('not a PDF');
  const layout = await layoutPdf(extracted.pages());
  const indices = new Set<number>();
  const lines = [
    ...layout.furniture.flatMap((f) => f.lines),
    ...layout.blocks.flatMap((b) => (b.kind === 'table' ? linesOf(b) : b.lines)),
  ];
  for (const l of lines) for (const i of l.text.at) indices.add(i);
  const count = extracted.characters.count;
  const printed = Array.from({ length: count }, (_, i) => i).filter(
    (i) => extracted.characters.textOf(i).trim() !== '',
  );
  await extracted.close();
  return { layout, indices, count: printed.filter((i) => !indices.has(i)).length };
}

const linesOf = (t: Table): Table['cells'][number]['lines'] =>
  t.cells.flatMap((c) => [...c.lines, ...c.tables.flatMap(linesOf)]);

const cellsOf = (t: Table): string[] =>
  t.cells.map((c) => {
    const span = c.rowSpan > 1 || c.columnSpan > 1 ? ` ${c.rowSpan}x${c.columnSpan}` : '';
    return `${c.row},${c.column}${span} ${c.lines.map((l) => l.text.value).join('/')}`.trim();
  });

/** Every position of the grid lies in exactly one cell. */
function coversGrid(t: Table): boolean {
  const taken = new Uint8Array(t.rows * t.columns);
  for (const c of t.cells) {
    for (let r = c.row; r < c.row + c.rowSpan; r++) {
      for (let k = c.column; k < c.column + c.columnSpan; k++)
        taken[r * t.columns + k] = (taken[r * t.columns + k] ?? 0) + 1;
    }
  }
  return taken.every((n) => n === 1);
}

const FORM = [
  '0,0 2x1 避難行動要',
  '0,1 フリガナ',
  '0,2 性別',
  '0,3 男・女',
  '1,1 長野　太郎',
  '1,2 生年月日',
  '1,3 昭和１２年３月４日',
  '2,0 住所',
  '2,1 山口県長門市東深川１３３９－２',
  '2,2 電話',
  '2,3 0837-22-0000',
  '3,0 備考',
  '3,1 1x3 目が見えにくい。㈱高木薬局①～③、髙橋・﨑山/食事は自力で可能だが、長時間の歩行は困難である。',
];

describe.skipIf(!existsSync(new URL('pdfs', SHARED)))('ruled tables of every producer', () => {
  it.each([
    'd_cid_90ms-RKSJ-H_lines',
    'd_cid_90ms_rotate90_cropbox',
    'd_cid_90msp-RKSJ-H_cellrects',
    'd_cid_UniJIS-UCS2-H_onepath',
    'd_cid_UniJIS-UTF16-H_thinrects',
  ])('%s', async (name) => {
    expect(tablesOf((await layoutOf(`pdfs/${name}.pdf`)).layout).map(cellsOf)).toEqual([FORM]);
  });

  it('splits text that touches across a border', async () => {
    expect(tablesOf((await layoutOf('pdfs/d_adjacent_cells.pdf')).layout).map(cellsOf)).toEqual([
      ['0,0 避難者数', '0,1 １２０人', '1,0 世帯数', '1,1 ５０世帯', '2,0 太字見出し', '2,1 氏 名'],
    ]);
  });

  it('reads spans and header rows of several levels', async () => {
    const [table] = tablesOf((await layoutOf('pdfs/lo_b_docx.pdf')).layout);
    expect(table && cellsOf(table).slice(0, 6)).toEqual([
      '0,0 2x1 災害種別',
      '0,1 1x2 避難先',
      '0,3 2x1 所要時間/（分）',
      '1,1 指定緊急避難場所',
      '1,2 指定避難所',
      '2,0 土砂災害',
    ]);
  });

  it.each(['chromium_a_noto', 'chromium_a_ipaex'])('%s has all its tables', async (name) => {
    const tables = tablesOf((await layoutOf(`pdfs/${name}.pdf`)).layout);
    expect(tables.slice(0, 4).map((t) => `${t.rows}x${t.columns}`)).toEqual(['6x5', '4x5', '6x5', '2x2']);
  });

  it('has every cell of a long workbook', async () => {
    const tables = tablesOf((await layoutOf('pdfs/lo_c_big_xlsx.pdf')).layout);
    expect(tables.every((t) => t.columns === 7 && coversGrid(t))).toBe(true);
  });
});

describe.skipIf(!existsSync(new URL('corpus', SHARED)))('municipal documents', () => {
  it.each([
    'corpus/higashiyamato/chromium.pdf',
    'corpus/isesaki/calc.pdf',
    'corpus/kariya/chromium.pdf',
    'corpus/kariya/writer.pdf',
    'corpus/kisarazu/calc.pdf',
    'corpus/kuwana/chromium.pdf',
    'corpus/kuwana/writer.pdf',
  ])('%s: no character is lost and every grid is whole', async (path) => {
    const { layout, count } = await layoutOf(path);
    expect(count).toBe(0);
    expect(tablesOf(layout).every(coversGrid)).toBe(true);
  });

  it('parts the forms of a document and keeps their stamps', async () => {
    const tables = tablesOf((await layoutOf('corpus/higashiyamato/chromium.pdf')).layout);
    expect(tables.map((t) => [t.rows, t.columns])).toEqual(Array(5).fill([4, 3]));
    const goals = tables[0]?.cells.find((c) => c.column === 2 && c.row === 0);
    const stamped = goals?.lines.flatMap((l) => (l.badges ?? []).map(([a, b]) => l.text.value.slice(a, b)));
    expect(stamped).toHaveLength(7);
  });
});
