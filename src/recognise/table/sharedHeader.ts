import type { Block, Cell, Table } from '../../model/block.js';
import type { Lexicon } from '../lexicon/types.js';
import { leadingOrnament, ORNAMENTS } from '../outline/ornaments.js';
import { linesToText } from '../value.js';

/** The header rows of a register, and how many they are. */
interface Header {
  readonly table: Table;
  readonly height: number;
}

const MOST_HEADER_ROWS = 2;
const LONGEST_HEADING = 40;
const MOST_HEADINGS = 4;

/**
 * One header over several tables, parted by headings:
 * ```
 *   番号  取組    担当課
 *   ＜総務部＞
 *   1     …      人事課      a table of its own, in the columns of the header above
 * ```
 * gives each table the header. A header that stood alone goes.
 */
export function shareHeaders(blocks: readonly Block[], lexicon: Lexicon): Block[] {
  const shared: Block[] = [];
  let header: Header | null = null;
  let headings = 0;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      headings += block.lines.length;
      if (headings > MOST_HEADINGS || !block.lines.every((l) => isHeading(l.text.value))) header = null;
      shared.push(block);
      continue;
    }
    headings = 0;
    const height = headerHeight(block, lexicon) || heightOverOrnaments(block, lexicon);
    if (height > 0) header = { table: block, height };
    else if (header && fits(header, block, lexicon)) {
      const at = shared.indexOf(header.table);
      if (header.table.rows === header.height && at >= 0) shared.splice(at, 1);
      shared.push(withHeader(header, block));
      continue;
    } else header = null;
    shared.push(block);
  }
  return shared;
}

/** Of a header that stands alone. */
const FEWEST_KNOWN = 3;
const LONGEST_LABEL = 16;

/** ９月末までの動き: words, and no sentence, name of a unit or figure. */
const mayBeLabel = (cell: Cell): boolean => {
  const text = textOf(cell);
  return (
    text.length <= LONGEST_LABEL &&
    /\p{L}{2}/u.test(text) &&
    !/[。、：:]|[課部局室係]$|[0-9０-９][％%人件回円]?$/.test(text)
  );
};

const isHeading = (text: string): boolean => text.length <= LONGEST_HEADING && !/[。、]$/.test(text);

const textOf = (cell: Cell): string => linesToText(cell.lines).value;

/**
 * Rows from the top that hold nothing but labels, three or more columns of them; 0 for a table without such a header. Where a row is all
 * of the table, most of them are known, and the others are short words.
 */
export function headerHeight(table: Table, lexicon: Lexicon): number {
  if (table.columns < 3) return 0;
  const isLabelled = (row: number) => {
    const here = table.cells.filter((c) => c.row === row && c.lines.length > 0);
    const unknown = here.filter((c) => lexicon.readLabel(textOf(c)) === null);
    const isAlone =
      table.rows === 1 && here.length - unknown.length >= FEWEST_KNOWN && unknown.length < here.length / 2;
    return here.length > 1 && (unknown.length === 0 || (isAlone && unknown.every(mayBeLabel)));
  };
  let height = 0;
  while (height < Math.min(MOST_HEADER_ROWS, table.rows) && isLabelled(height)) height++;
  const reaches = table.cells.some((c) => c.row < height && c.row + c.rowSpan > height);
  const filled = table.cells.filter((c) => c.row === 0 && c.lines.length > 0);
  return reaches || filled.reduce((n, c) => n + c.columnSpan, 0) < table.columns ? 0 : height;
}

/** 施策項目 | 実施結果 over items that an ornament opens: it tells of the rows on the next page, too, where the same one opens these. */
function heightOverOrnaments(table: Table, lexicon: Lexicon): number {
  const head = table.cells.filter((c) => c.row === 0);
  const isHead = head.length === 2 && head.every((c) => lexicon.readLabel(textOf(c)) !== null);
  return table.columns === 2 && table.origin === 'aligned' && isHead && ornamentOf(table, 1) !== null ? 1 : 0;
}

/** The ornament that opens the first cell of the row. */
function ornamentOf(table: Table, row: number): string | null {
  const first = table.cells.find((c) => c.row === row && c.column === 0);
  const sign = first && leadingOrnament(textOf(first))?.sign;
  return sign && ORNAMENTS.includes(sign) ? sign : null;
}

/** As many columns, no labels of its own in the first row, and numbers where the header says so. */
function fits({ table, height }: Header, body: Table, lexicon: Lexicon): boolean {
  if (body.columns !== table.columns || body.origin !== table.origin) return false;
  if (table.columns === 2 && ornamentOf(body, 0) !== ornamentOf(table, height)) return false;
  const first = body.cells.filter((c) => c.row === 0 && c.lines.length > 0);
  if (first.length < 2 || first.some((c) => lexicon.readLabel(textOf(c)) !== null)) return false;
  const numbered = table.cells.filter((c) => c.row < height && lexicon.readLabel(textOf(c))?.field === 'number');
  return numbered.every((n) =>
    body.cells.every((c) => c.column !== n.column || c.lines.length === 0 || /[0-9０-９①-⑳]/.test(textOf(c))),
  );
}

function withHeader({ table, height }: Header, body: Table): Table {
  const head = table.cells.filter((c) => c.row < height);
  const cells = [...head, ...body.cells.map((c) => ({ ...c, row: c.row + height }))];
  return { ...body, rows: body.rows + height, cells, breaks: body.breaks.map((b) => b + height) };
}
