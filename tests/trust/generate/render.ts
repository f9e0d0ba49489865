import { hex, tinyPdf } from '../../extract/tinyPdf.js';
import type { CellText, Printed } from './blocks.js';
import type { Plan } from './plan.js';

/** As spreadsheets are copied: cells parted by tabs, line breaks within a cell quoted. */
export function printedToText(printed: readonly Printed[]): Uint8Array {
  const cell = (text: CellText) => (text === null ? '' : text.includes('\n') ? `"${text}"` : text);
  const blocks = printed.map((p) =>
    p.kind === 'line' ? p.text : p.rows.map((row) => row.map(cell).join('\t')).join('\n'),
  );
  return new Uint8Array(Buffer.from(`${blocks.join('\n\n')}\n`));
}

const SIZE = 9;
const LEADING = 12;
const PAD = 3;
const LEFT = 40;
const PAGE_WIDTH = 700;
const MARGIN = 40;

/** Half-width characters take half an em in the fonts of `tinyPdf`. */
const advance = (c: string, size: number): number => (c <= '~' ? size / 2 : size);

/** Breaks at the width, as Japanese does: anywhere but before a mark that may not begin a line. */
function wrap(text: string, width: number, size: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    let used = 0;
    for (const c of paragraph) {
      if (used + advance(c, size) > width && line !== '' && !'、。'.includes(c)) {
        lines.push(line);
        [line, used] = ['', 0];
      }
      line += c;
      used += advance(c, size);
    }
    return [...lines, line];
  });
}

/** Draws tables with rules and lines of text on pages of `pageRows` lines; rows are not cut. */
export function printedToPdf(
  printed: readonly Printed[],
  { pageRows, repeatsHeader }: Pick<Plan, 'pageRows' | 'repeatsHeader'>,
): Uint8Array {
  const height = 2 * MARGIN + pageRows * LEADING;
  const pages: string[] = [''];
  let y = height - MARGIN;
  const draw = (operators: string) => {
    pages[pages.length - 1] += operators;
  };
  const breakPage = () => {
    pages.push('');
    y = height - MARGIN;
  };
  const show = (text: string, x: number, at: number, size: number) =>
    draw(`BT /F1 ${size} Tf 1 0 0 1 ${x} ${at} Tm ${hex(text)} Tj ET\n`);
  const rule = (x0: number, y0: number, x1: number, y1: number) => draw(`${x0} ${y0} m ${x1} ${y1} l S\n`);

  const drawRow = (row: readonly CellText[], widths: readonly number[], bottomOpen: readonly boolean[]) => {
    const tall = rowHeight(row, widths);
    let x = LEFT;
    for (const [i, text] of row.entries()) {
      const width = widths[i] as number;
      for (const [k, part] of (text === null ? [] : wrap(text, width - 2 * PAD, SIZE)).entries())
        show(part, x + PAD, y - PAD - SIZE - k * LEADING, SIZE);
      if (text !== null) rule(x, y, x + width, y);
      rule(x, y, x, y - tall);
      if (!bottomOpen[i]) rule(x, y - tall, x + width, y - tall);
      x += width;
    }
    rule(x, y, x, y - tall);
    y -= tall;
  };

  for (const p of printed) {
    if (p.kind === 'line') {
      const size = p.heading ? 12 : SIZE;
      const lines = wrap(p.text, PAGE_WIDTH - 2 * LEFT, size);
      if (y - lines.length * (size + 3) < MARGIN) breakPage();
      y -= p.heading ? 8 : 0;
      for (const text of lines) {
        show(text, LEFT, y - size, size);
        y -= size + 3;
      }
      y -= 3;
      continue;
    }
    const [head = [], ...body] = p.rows;
    // A table begins where its first rows have room.
    if (y - rowHeight(head, p.widths) - rowHeight(body[0] ?? [], p.widths) < MARGIN) breakPage();
    for (const [i, row] of p.rows.entries()) {
      const next = p.rows[i + 1];
      const group = next?.includes(null)
        ? rowHeight(row, p.widths) + rowHeight(next, p.widths)
        : rowHeight(row, p.widths);
      if (i > 0 && !row.includes(null) && y - group < MARGIN) {
        breakPage();
        if (p.header && repeatsHeader) drawRow(head, p.widths, []);
      }
      drawRow(
        row,
        p.widths,
        (next ?? []).map((text) => text === null),
      );
    }
    y -= LEADING;
  }
  return tinyPdf(pages.map((content) => ({ content, mediaBox: `0 0 ${PAGE_WIDTH} ${height}` })));
}

function rowHeight(row: readonly CellText[], widths: readonly number[]): number {
  const lines = row.map((text, i) => (text === null ? 1 : wrap(text, (widths[i] as number) - 2 * PAD, SIZE).length));
  return Math.max(1, ...lines) * LEADING + 2 * PAD;
}
