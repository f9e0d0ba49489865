import type { Block, Cell, Furniture, Line, Paragraph, Table } from '../../model/block.js';
import { withoutSpace } from './letters.js';
import { beginsItem, circledOrdinal, endsSentence } from './marks.js';

/** A head has at most so many rows, and so many labels at least. */
const MOST_HEAD_ROWS = 4;
const FEWEST_LABELS = 2;
const SAME_HEAD = 0.8;
/** This share of a head's cells are labels and years. */
const LABELS = 0.6;
const YEAR = /年度?/;
/** Two columns are a form's. */
const FEWEST_COLUMNS = 3;
/** This share of the rows of a table have a text in a column that each has one in. */
const ALWAYS = 0.75;
/** The number of a page. */
const PAGE_NUMBER = /^[-－―‐\s]*(?:[PpＰ][.．]?)?[0-9０-９]{1,4}(?:[\s　]*[/／][\s　]*[0-9０-９]{1,4})?[-－―‐\s]*$/;
/** What a cell has one of: a figure, a mark, the number of an item. */
const ENTRY =
  /^(?:[△▲-]?[0-9０-９][0-9０-９,，.．-]*[^\s0-9０-９]{0,4}|[◎○〇△▲×✕☆●－―ー-]|[A-SＡ-Ｓ]|[①-⑳]|[（(][0-9０-９]{1,2}[)）])$/;

/** The blocks with the tables joined that go on over a page break; the lines of heads that are printed again are furniture. */
export function joinPageTables(
  blocks: readonly Block[],
  isLabel: (text: string) => boolean,
): { readonly blocks: Block[]; readonly furniture: Furniture[] } {
  const out: Block[] = [];
  const furniture: Furniture[] = [];
  let open: Grown | null = null;
  let between: Block[] = [];
  const end = (grown: Grown | null): null => {
    if (grown) out.push(grown.table);
    out.push(...between);
    between = [];
    return null;
  };
  for (const block of blocks) {
    if (open && between.length === 0 && block.kind !== 'table' && goesOnCounting(open.table, block)) {
      const { table, last, repeated }: Grown = open;
      open = { table: withParagraph(table, block), last, repeated };
      continue;
    }
    if (block.kind !== 'table') {
      if (open && isPageNumber(block)) between.push(block);
      else {
        open = end(open);
        out.push(block);
      }
      continue;
    }
    const grown: Grown | null = open ? goOn(open, block, isLabel) : null;
    if (grown) {
      for (const line of grown.repeated) furniture.push({ page: line.page, lines: [line], role: 'header' });
      open = { table: grown.table, last: grown.last, repeated: [] };
      continue;
    }
    open = end(open);
    if (block.origin === 'aligned') open = { table: block, last: block.page, repeated: [] };
    else out.push(block);
  }
  end(open);
  return { blocks: out, furniture };
}

/** A table so far, the last page that it stands on, and the lines of a head that was printed again. */
interface Grown {
  readonly table: Table;
  readonly last: number | null;
  readonly repeated: readonly Line[];
}

/** The paragraph counts on from the last item of a form's last text: it was set on the next page, without the label. */
function goesOnCounting(form: Table, paragraph: Paragraph): boolean {
  const [label, text] = form.columns === FORM_COLUMNS ? rowOf(form, form.rows - 1) : [];
  if (!label || !text || label.lines.length === 0) return false;
  const last = text.lines.map((l) => circledOrdinal(l.text.value)).findLast((n) => n !== null) ?? null;
  const [first] = paragraph.lines;
  return last !== null && first !== undefined && circledOrdinal(first.text.value) === last + 1;
}

const FORM_COLUMNS = 2;

function withParagraph(form: Table, paragraph: Paragraph): Table {
  const at = form.cells.length - 1;
  return {
    ...form,
    cells: form.cells.map((c, i) => {
      if (i < at) return c;
      const own = c.lines.map((l, k): Line => (k === c.lines.length - 1 ? { ...l, after: 'end' } : l));
      return { ...c, lines: [...own, ...paragraph.lines] };
    }),
  };
}

const isPageNumber = (block: Block): boolean =>
  block.kind === 'paragraph' && block.lines.every((l) => PAGE_NUMBER.test(l.text.value));

const textOf = (c: Cell): string => withoutSpace(c.lines.map((l) => l.text.value).join(''));

const rowOf = (t: Table, row: number): Cell[] => t.cells.filter((c) => c.row === row);

const lastRow = (t: Table): Cell[] => t.cells.filter((c) => c.row + c.rowSpan === t.rows);

/** The table with the rows of the next page's; null where that is another. */
function goOn({ table, last }: Grown, next: Table, isLabel: (text: string) => boolean): Grown | null {
  if (next.origin !== 'aligned' || next.columns !== table.columns || table.columns < FEWEST_COLUMNS) return null;
  if (last === null || next.page !== last + 1) return null;
  const heads = isForm(next, isLabel) ? null : repeatedHead(table, next, isLabel);
  if (!heads || heads.below === next.rows) return null;
  const head = heads.below;
  const known = new Set(table.cells.flatMap((c) => (c.row < heads.above ? c.lines.map((l) => l.text.at[0]) : [])));
  const repeated = next.cells
    .filter((c) => c.row < head)
    .flatMap((c) => c.lines.filter((l) => !known.has(l.text.at[0])));
  const body = next.cells.filter((c) => c.row >= head);
  const cut = isCutRow(table, heads, body);
  const offset = table.rows - head - (cut ? 1 : 0);
  const first = cut ? body.filter((c) => c.row === head) : [];
  const above = lastRow(table);
  const cells = table.cells.map((c) => {
    const below = above.includes(c) ? first.find((b) => b.column === c.column) : undefined;
    return below ? joinCells(c, below, offset) : c;
  });
  const added = body.filter((c) => !first.includes(c)).map((c) => ({ ...c, row: c.row + offset }));
  const all = [...cells, ...added].sort((a, b) => a.row - b.row || a.column - b.column);
  const rows = table.rows + next.rows - head - (cut ? 1 : 0);
  const breaks = rows > table.rows ? [...table.breaks, table.rows] : table.breaks;
  return { table: { ...table, rows, cells: all, breaks }, last: next.page, repeated };
}

/** Labels stand down its first column. */
function isForm(t: Table, isLabel: (text: string) => boolean): boolean {
  const own = t.cells.filter((c) => c.column === 0 && c.columnSpan === 1 && c.lines.length > 0);
  return own.length > FEWEST_LABELS && own.filter((c) => isLabel(textOf(c))).length * 2 > own.length;
}

interface Heads {
  readonly above: number;
  readonly below: number;
}

/** How many rows the head of each of the two has, where both say the same over nearly all columns; null where they don't. */
function repeatedHead(above: Table, below: Table, isLabel: (text: string) => boolean): Heads | null {
  for (let b = Math.min(MOST_HEAD_ROWS, below.rows); b > 0; b--) {
    const own = columnTexts(below, b);
    const cells = below.cells.filter((c) => c.row < b && c.lines.length > 0);
    const labels = cells.filter((c) => isLabel(textOf(c)) || YEAR.test(textOf(c))).length;
    if (labels < FEWEST_LABELS || labels < cells.length * LABELS) continue;
    for (let a = Math.min(MOST_HEAD_ROWS, above.rows); a > 0; a--) {
      const texts = columnTexts(above, a);
      const same = texts.filter((t, c) => t === own[c]).length;
      // What the head above doesn't say is no head's.
      const isWhole = texts.every((t, c) => t.includes(own[c] as string));
      if (isWhole && same >= below.columns * SAME_HEAD) return { above: a, below: b };
    }
  }
  return null;
}

/** What the first rows say over each column. */
function columnTexts(t: Table, rows: number): string[] {
  const out = new Array<string>(t.columns).fill('');
  for (const c of t.cells)
    if (c.row < rows) for (let k = c.column; k < c.column + c.columnSpan; k++) out[k] += textOf(c);
  return out;
}

/**
 * The first row of the next page is the rest of the last one of the page before: it lacks what each row has, or the last one does,
 * and in no column does each of the two say the one thing that a cell says.
 */
function isCutRow(above: Table, heads: Heads, body: readonly Cell[]): boolean {
  const first = body.filter((c) => c.row === heads.below);
  const head = heads.above;
  const last = lastRow(above);
  if (goesOnInItem(above, heads, body)) return true;
  const plain = (cells: readonly Cell[]): boolean => cells.every((c) => c.columnSpan === 1 && c.rowSpan === 1);
  if (!plain(first) || !plain(last) || above.rows <= head) return false;
  const rows = Array.from({ length: above.rows - head }, (_, r) => rowOf(above, head + r)).filter(
    (cells) => cells.filter((c) => c.lines.length > 0).length > 1,
  );
  const isNamed = (column: number): boolean => {
    const own = rows.flatMap((cells) => cells.filter((c) => c.column === column));
    return own.length > 0 && own.filter((c) => c.lines.length > 0).length >= own.length * ALWAYS;
  };
  let lacks = 0;
  for (const below of first) {
    const own = last.find((c) => c.column === below.column);
    if (!own) return false;
    const [a, b] = [textOf(own), textOf(below)];
    if (a !== '' && b !== '') {
      if ((ENTRY.test(a) && ENTRY.test(b)) || a === b) return false;
      if (endsSentence(a) && !beginsItem(b) && !/^[・○●]/.test(b) && !/[、。]/.test(b)) return false;
    } else if ((a === '') !== (b === '') && isNamed(below.column)) lacks++;
  }
  const some = first.some((c) => c.lines.length > 0 && last.some((o) => o.column === c.column && o.lines.length > 0));
  return lacks > 0 && some;
}

/**
 * In a column whose texts numbers begin, the first of the next page has none: it is the rest of the item that the page before ends
 * with.
 */
function goesOnInItem(above: Table, heads: Heads, body: readonly Cell[]): boolean {
  return body.some((first) => {
    if (first.row !== heads.below || first.rowSpan > 1 || first.lines.length === 0) return false;
    const own = [...above.cells.filter((c) => c.row >= heads.above), ...body.filter((c) => c.row > heads.below)].filter(
      (c) => c.column === first.column && c.columnSpan === 1 && c.lines.length > 0,
    );
    const last = lastRow(above).find((c) => c.column === first.column);
    const isItem = (c: Cell): boolean => beginsItem(textOf(c));
    return (
      own.length >= FEWEST_ITEMS && own.every(isItem) && last !== undefined && own.includes(last) && !isItem(first)
    );
  });
}

const FEWEST_ITEMS = 2;

function joinCells(above: Cell, below: Cell, offset: number): Cell {
  const end = below.row + below.rowSpan + offset;
  const lines = [...above.lines.map((l, i): Line => (i === above.lines.length - 1 ? { ...l, after: 'unknown' } : l))];
  const joined = below.lines.length > 0 ? [...lines, ...below.lines] : above.lines;
  return { ...above, rowSpan: end - above.row, lines: joined, tables: [...above.tables, ...below.tables] };
}
