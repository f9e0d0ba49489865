import type { Token } from '../../../src/layout/text/aligned/segments.js';
import { layoutText, type TextLayout, type TextLayoutOptions } from '../../../src/layout/text/index.js';
import type { Block, Cell, Layout, Line, Table } from '../../../src/model/block.js';

export const lay = (text: string, options?: TextLayoutOptions): TextLayout => layoutText({ text }, options);

const BREAKS = { wrap: '↩', end: '', unknown: '?' } as const;

/** Lines as one string: `↩` after a wrapped line, `?` after one of unknown end, lines parted by `/`. */
export const linesToString = (lines: readonly Line[]): string =>
  lines.map((l) => l.text.value + BREAKS[l.after]).join('/');

export const rowsOf = (table: Table): string[][] =>
  Array.from({ length: table.rows }, (_, r) =>
    table.cells.filter((c) => c.row === r).map((c) => spanMark(c) + linesToString(c.lines)),
  );

const spanMark = (c: Cell): string => (c.rowSpan * c.columnSpan > 1 ? `[${c.rowSpan}x${c.columnSpan}]` : '');

/** The rows of each table of a text, their cells parted by |. */
export const tablesOf = (text: string, options?: TextLayoutOptions): string[][] =>
  lay(text, options).blocks.flatMap((b) =>
    b.kind === 'table'
      ? [
          Array.from({ length: b.rows }, (_, r) =>
            b.cells
              .filter((c) => c.row === r)
              .map((c) => linesToString(c.lines))
              .join('|'),
          ),
        ]
      : [],
  );

/** What was printed, whatever lines it stands on. */
export const withoutBreaks = (text: string): string => text.replace(/[↩?/]/g, '');

/** Blocks as plain data: a paragraph is a string, a table its rows. */
export const outline = (layout: Layout): (string | string[][])[] =>
  layout.blocks.map((b: Block) => (b.kind === 'paragraph' ? linesToString(b.lines) : rowsOf(b)));

export const allLines = (layout: Layout): Line[] => {
  const out: Line[] = [];
  const visit = (b: Block): void => {
    if (b.kind === 'paragraph') out.push(...b.lines);
    else
      for (const c of b.cells) {
        out.push(...c.lines);
        c.tables.forEach(visit);
      }
  };
  layout.blocks.forEach(visit);
  for (const f of layout.furniture) out.push(...f.lines);
  return out;
};

/** A line with the texts at their places. */
export const set = (...texts: readonly (readonly [number, string])[]): string =>
  texts.reduce((line, [x, text]) => line.padEnd(x) + text, '');

/** The words of a text that begins at `from` of its source and at letter `x0` of its line. */
export const tokensFrom = (text: string, from: number, x0: number): Token[] =>
  [...text.matchAll(/\S+/g)].map((m) => ({
    from: from + m.index,
    to: from + m.index + m[0].length,
    x0: x0 + m.index,
    x1: x0 + m.index + m[0].length,
  }));

/** The words of the lines of a text, one space apart. */
export function wordsOf(source: string): Token[][] {
  let from = 0;
  return source.split('\n').map((line) => {
    const words = tokensFrom(line, from, 0);
    from += line.length + 1;
    return words;
  });
}
