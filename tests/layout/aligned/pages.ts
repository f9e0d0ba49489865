import type { ColumnLine } from '../../../src/layout/aligned/chunks.js';
import { type AlignedTables, growAligned, segmentsToAlignedTables } from '../../../src/layout/aligned/index.js';
import { glyphsToSegments } from '../../../src/layout/page/segments.js';
import type { Table } from '../../../src/model/block.js';
import type { Glyph } from '../../../src/model/page.js';

const FULL = /[^\u0020-\u007e]/;
let next = 0;

/** Sets a line whose middle stands at `y`: full-width characters one em wide, ASCII half an em. */
export function line(text: string, x: number, y: number, size = 10): Glyph[] {
  let at = x;
  return [...text].map((character) => {
    const width = FULL.test(character) ? size : size / 2;
    const box = [at, y - size / 2, at + width, y + size / 2] as const;
    at += width;
    return { index: next++, text: character, box, size, font: 'Mincho', bold: false, vertical: false };
  });
}

/** A text over several lines (`\n`), the first one's middle at `y`. */
export const block = (text: string, x: number, y: number, pitch = 11): Glyph[] =>
  text.split('\n').flatMap((t, i) => line(t, x, y + i * pitch));

/** The same, with the middle of the whole text at `y`. */
export const centred = (text: string, x: number, y: number, pitch = 11): Glyph[] =>
  block(text, x, y - ((text.split('\n').length - 1) * pitch) / 2, pitch);

/** A line that ends at `x`. */
export const endingAt = (text: string, x: number, y: number): Glyph[] =>
  line(text, x - [...text].reduce((w, c) => w + (FULL.test(c) ? 10 : 5), 0), y);

/** Texts at heights; `''` leaves a height free. */
export function column(texts: readonly string[], x: number, heights: readonly number[]): ColumnLine[] {
  return texts.flatMap((t, i) => {
    const middle = heights[i] as number;
    const [segment] = t === '' ? [] : glyphsToSegments(line(t, x, middle));
    return segment ? [{ segment, middle, em: 10, x0: segment.box[0], x1: segment.box[2], columns: 1 }] : [];
  });
}

const LABELS =
  /^(?:組織目標|取組内容|課等|目標達成基準|事業名|担当課|予算額|決算額|予算額（千円）|決算額（千円）|指標名|単位|目標値|目標値（令和\d年度）|令和\d年度|部[\s　]*局[\s　]*名|現状と課題|部局目標|手段及び方策)$/u;

export const isLabel = (text: string): boolean => LABELS.test(text);

const isGrade = (text: string): boolean => /^(?:一部|未)?達成$/.test(text);

export function find(glyphs: readonly Glyph[][], number = 1, above: Table | null = null): AlignedTables {
  const page = { number, width: 595, height: 842 };
  return segmentsToAlignedTables(glyphsToSegments(glyphs.flat()), page, { isLabel, isGrade }, above);
}

/** Cells as `row,column[+rows][x columns]: text`, lines joined by `/`; empty cells left out. */
export const cellsOf = (t: Table): string[] =>
  t.cells
    .filter((c) => c.lines.length > 0)
    .map((c) => {
      const spans = `${c.rowSpan > 1 ? `+${c.rowSpan}` : ''}${c.columnSpan > 1 ? `x${c.columnSpan}` : ''}`;
      return `${c.row},${c.column}${spans}: ${c.lines.map((l) => l.text.value).join('/')}`;
    });

/** Whether every grid position is covered by exactly one cell. */
export function isWhole(t: Table): boolean {
  const covered = new Array<number>(t.rows * t.columns).fill(0);
  for (const c of t.cells) {
    for (let r = c.row; r < c.row + c.rowSpan; r++) {
      for (let k = c.column; k < c.column + c.columnSpan; k++)
        covered[r * t.columns + k] = (covered[r * t.columns + k] ?? 9) + 1;
    }
  }
  return covered.length === t.rows * t.columns && covered.every((n) => n === 1);
}

/** Indices of all characters that stand in the tables and in the rest, in ascending order. */
export const indicesOf = ({ tables, rest }: AlignedTables): number[] =>
  [
    ...tables.flatMap((t) => t.cells.flatMap((c) => c.lines.flatMap((l) => l.text.at))),
    ...rest.flatMap((s) => s.text.at),
  ]
    .filter((i) => i >= 0)
    .sort((a, b) => a - b);

/** Both tables as one; null when they are two. */
export const joinAlignedTables = (first: Table, next: Table): Table | null => {
  const grown = growAligned(first, { isLabel });
  return grown.take(next) ? grown.finish() : null;
};
