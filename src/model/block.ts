import type { Box } from './geometry.js';
import type { SourceText } from './sourceText.js';

/**
 * What the end of a printed line means, as far as geometry (or, for text input, display width) can tell:
 * `wrap`: the line is full, the next begins with what did not fit; `end`: there was room, the writer ended the line;
 * `unknown`: nothing can be said (a cell of a text table). Text decides where geometry can't: `japanese/joinLines`.
 */
export type LineBreak = 'wrap' | 'end' | 'unknown';

/** One printed line of one cell or column. */
export interface Line {
  /** Without leading and trailing space; spaces between words as measured (one space for a gap). */
  readonly text: SourceText;
  readonly page: number | null;
  readonly box: Box | null;
  /** Dominant font size in points; null for text input. */
  readonly size: number | null;
  readonly bold: boolean;
  /** Left edge relative to the container's text edge, in em (font sizes, or full-width characters for text input). */
  readonly indent: number;
  readonly after: LineBreak;
  /**
   * Ranges of `text.value` [from, to) set apart in a small frame or colour of their own (a 達成 stamp at the end of a goal).
   */
  readonly badges?: readonly (readonly [from: number, to: number])[];
  /** A list whose items a converter ran together with only spaces between (`<ul>` or `<ol>` without `<li>`). */
  readonly list?: 'bullets' | 'numbers';
  /** Text of a heading mark of the input itself (Markdown `##`, `<h2>`): 1 is outermost. */
  readonly heading?: number;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly page: number | null;
  readonly box: Box | null;
  readonly lines: readonly Line[];
  readonly align: 'left' | 'center' | 'right' | 'unknown';
}

/** Every grid position is covered by exactly one cell; an empty cell has no lines. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly lines: readonly Line[];
  /** Null for text input, and for a cell joined over pages (its lines have boxes). */
  readonly box: Box | null;
  readonly page: number | null;
  /** Has a background of its own: often a label. */
  readonly shaded: boolean;
  /** Tables drawn inside the cell, in reading order; their text is not in `lines`. */
  readonly tables: readonly Table[];
}

export interface Table {
  readonly kind: 'table';
  /** First page it stands on. */
  readonly page: number | null;
  readonly box: Box | null;
  readonly rows: number;
  readonly columns: number;
  /** In row-major order of their top left position. */
  readonly cells: readonly Cell[];
  /** How its cells and their spans were known: drawn rules or HTML, alignment of text alone, or separators in a text. */
  readonly origin: 'ruled' | 'aligned' | 'delimited';
  /** Rows [from, to) that begin on another page than the row before (after a page break), header repeats already removed. */
  readonly breaks: readonly number[];
}

export type Block = Paragraph | Table;

/** Text that repeats from page to page: running heads, page numbers. Kept for document fields, left out of coverage. */
export interface Furniture {
  readonly page: number | null;
  readonly lines: readonly Line[];
  readonly role: 'header' | 'footer' | 'page-number';
}

/** All lines of a block in reading order, those of nested tables included. */
export function blockLines(block: Block): Line[] {
  if (block.kind === 'paragraph') return [...block.lines];
  const lines: Line[] = [];
  addLines(block, lines);
  return lines;
}

/** One list for all cells: most of them are blank, or have a single line. */
function addLines({ cells }: Table, lines: Line[]): void {
  for (const cell of cells) {
    for (const line of cell.lines) lines.push(line);
    for (const table of cell.tables) addLines(table, lines);
  }
}

/** What layout hands to recognition. */
export interface Layout {
  readonly blocks: readonly Block[];
  readonly furniture: readonly Furniture[];
  readonly pages: number | null;
}
