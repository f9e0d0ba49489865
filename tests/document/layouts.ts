import type { Cell, Layout, Line, Paragraph, Table } from '../../src/model/block.js';
import { textFrom } from '../../src/model/sourceText.js';

/** A line of print for tests: its text, or its text and size. */
export type TestLine = string | readonly [text: string, size: number];

let next = 0;

function line(given: TestLine): Line {
  const [value, size] = typeof given === 'string' ? [given, null] : given;
  const text = textFrom(value, next);
  next += value.length + 1;
  return { text, page: null, box: null, size, bold: false, indent: 0, after: 'end' };
}

export function paragraph(...lines: TestLine[]): Paragraph {
  return { kind: 'paragraph', page: null, box: null, lines: lines.map(line), align: 'unknown' };
}

/** Rows of cells of one column each. */
export function table(...rows: string[][]): Table {
  const columns = Math.max(...rows.map((r) => r.length));
  const cells = rows.flatMap((r, row) =>
    r.map((value, column): Cell => {
      const columnSpan = column === r.length - 1 ? columns - column : 1;
      const lines = value === '' ? [] : value.split('\n').map(line);
      return { row, column, rowSpan: 1, columnSpan, lines, box: null, page: null, shaded: false, tables: [] };
    }),
  );
  return {
    kind: 'table',
    page: null,
    box: null,
    rows: rows.length,
    columns,
    cells,
    origin: 'delimited',
    breaks: [],
  };
}

export function layout(blocks: Layout['blocks'], header?: string): Layout {
  const furniture = header ? [{ page: 1, lines: [line(header)], role: 'header' as const }] : [];
  return { blocks, furniture, pages: null };
}
