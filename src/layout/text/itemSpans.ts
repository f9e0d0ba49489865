import type { Cell, Table } from '../../model/block.js';
import { type Kind, kindOf } from './register/kinds.js';
import { isKeyText, ordinalOfName } from './register/shape.js';
import { isSum } from './sums.js';

/** Items are numbered in one of so many columns at the left, and so many at least. */
const MOST_LEFT = 3;
const FEWEST_ITEMS = 2;
/** This share of the texts of that column are numbered. */
const NUMBERED = 0.7;
/** A text over so many columns is no cell of an item. */
const MOST_ACROSS = 3;
const NO_TEXT: ReadonlySet<Kind> = new Set(['figure', 'dash']);

/** Rows [from, to) of one item. */
interface Item {
  readonly from: number;
  readonly to: number;
}

/**
 * A register of a text whose rows show their number, or the numbered name, once: what stands below it without one is of the same item, and
 * what the item has one of in a column spans its rows, as rules would show.
 * ```
 *   (1) 桟橋の手入れ | ・板の張替え | 乗った人   | 人 | 40 | 港湾課
 *                    |              | 便数       | 便 | 12 |
 * ```
 * Rows that say nothing of their own are no rows.
 */
export function withItemSpans(printed: Table): Table {
  if (printed.origin !== 'aligned') return printed;
  const table = withSumsApart(printed);
  const key = keyColumn(table);
  const items = key < 0 ? [] : itemsOf(table, key);
  if (items.every((i) => i.to - i.from === 1)) return table;
  const begins = new Map(items.map((i) => [i.from, i]));
  const cells = table.cells.map((c) => (c.column >= key ? cutAt(c, begins) : c));
  const rows = cellsOver(table, cells);
  const spans = items.filter((i) => i.to - i.from > 1).flatMap((item) => spansOf(rows, item, key, table.columns));
  const gone = new Set(spans.flatMap((s) => s.cells));
  const all = [...cells.filter((c) => !gone.has(c)), ...spans.map((s) => s.whole)];
  return withoutEmptyRows(table, withBlanks(table, all));
}

/** The table with nothing from above in the rows of sums: 小計 | 8,960 | 9,200 says nothing of the item that stands there. */
function withSumsApart(table: Table): Table {
  const found = new Set(table.cells.filter((c) => isSum(textOf(c))).map((c) => c.row));
  const summed = new Map<number, Set<Kind>>();
  for (const c of table.cells)
    if (found.has(c.row) && !isBlank(c) && !isSum(textOf(c))) {
      const kinds = summed.get(c.row) ?? new Set();
      summed.set(c.row, kinds.add(kindOf(textOf(c))));
    }
  // 計 among the labels of a head sums up nothing yet.
  const areAmounts = (kinds: ReadonlySet<Kind>): boolean =>
    kinds.has('figure') && [...kinds].every((k) => SUMMED.has(k));
  const sums = new Set([...summed].flatMap(([row, kinds]) => (areAmounts(kinds) ? [row] : [])));
  if (sums.size === 0) return table;
  const cells = table.cells.map((c) => {
    const at = rowsBelowFirst(c).find((row) => sums.has(row));
    return at === undefined ? c : { ...c, rowSpan: at - c.row };
  });
  return { ...table, cells: withBlanks(table, cells).sort((a, b) => a.row - b.row || a.column - b.column) };
}

const SUMMED: ReadonlySet<Kind> = new Set(['figure', 'dash', 'short']);

const endOf = (c: Cell): number => c.row + c.rowSpan;
const isBlank = (c: Cell): boolean => c.lines.length === 0 && c.tables.length === 0;

/** The rows of a cell but its first. */
const rowsBelowFirst = (c: Cell): number[] => Array.from({ length: c.rowSpan - 1 }, (_, i) => c.row + 1 + i);

/** The cell up to the item into whose rows it reaches, and not to their end: white space tells no more than that it stands above. */
const cutAt = (cell: Cell, begins: ReadonlyMap<number, Item>): Cell => {
  const next = rowsBelowFirst(cell).find((row) => endOf(cell) < (begins.get(row)?.to ?? 0));
  return next === undefined ? cell : { ...cell, rowSpan: next - cell.row };
};

/** The cells that stand in each row, those from above among them. */
function cellsOver({ rows }: Table, cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const out: Cell[][] = Array.from({ length: rows }, () => []);
  for (const c of cells) for (let row = c.row; row < endOf(c); row++) out[row]?.push(c);
  return out;
}

/** What an item has one of, or none, by column: its cells, and the one that takes their place. */
function spansOf(
  rows: readonly (readonly Cell[])[],
  { from, to }: Item,
  key: number,
  columns: number,
): { readonly cells: readonly Cell[]; readonly whole: Cell }[] {
  const own = [...new Set(rows.slice(from, to).flat())];
  const out: { cells: readonly Cell[]; whole: Cell }[] = [];
  for (let column = key; column < columns; column++) {
    const here = own.filter((c) => c.column <= column && column < c.column + c.columnSpan);
    if (here.some((c) => c.columnSpan > 1 || c.row < from || endOf(c) > to)) continue;
    const texts = here.filter((c) => !isBlank(c));
    const [first] = texts.length > 0 ? texts : here;
    if (texts.length > 1 || !first) continue;
    out.push({ cells: here, whole: { ...first, row: from, rowSpan: to - from } });
  }
  // One figure beside several rows may be told of the first alone; where no column has two texts, the rows are one.
  const isOneRow = out.length === columns - key;
  return isOneRow ? out : out.filter((o) => !NO_TEXT.has(kindOf(textOf(o.whole))) || isBlank(o.whole));
}

/** The cells with blank ones where none stands. */
function withBlanks(table: Table, cells: readonly Cell[]): Cell[] {
  const taken = new Set<number>();
  for (const c of cells)
    for (let row = c.row; row < endOf(c); row++)
      for (let column = c.column; column < c.column + c.columnSpan; column++) taken.add(row * table.columns + column);
  const blank = { rowSpan: 1, columnSpan: 1, lines: [], box: null, page: null, shaded: false, tables: [] };
  const out = [...cells];
  for (let at = 0; at < table.rows * table.columns; at++)
    if (!taken.has(at)) out.push({ ...blank, row: Math.floor(at / table.columns), column: at % table.columns });
  return out;
}

/** The table without rows in which no cell begins. */
function withoutEmptyRows(table: Table, cells: readonly Cell[]): Table {
  const begins = new Set(cells.map((c) => c.row));
  const placeOf: number[] = [];
  let place = 0;
  for (let row = 0; row <= table.rows; row++) {
    placeOf.push(place);
    if (begins.has(row)) place++;
  }
  const at = (row: number): number => placeOf[row] as number;
  return {
    ...table,
    rows: at(table.rows),
    cells: cells
      .map((c) => ({ ...c, row: at(c.row), rowSpan: at(endOf(c)) - at(c.row) }))
      .sort((a, b) => a.row - b.row || a.column - b.column),
    breaks: [...new Set(table.breaks.map(at))],
  };
}

/** The column that numbers the items; -1 where none does. */
function keyColumn(table: Table): number {
  for (let column = 0; column < MOST_LEFT; column++) {
    const texts = table.cells.filter((c) => c.column === column && c.lines.length > 0).map(textOf);
    const numbered = texts.filter(isNumbered);
    const areUnique = new Set(numbered).size > numbered.length * NUMBERED;
    if (numbered.length >= FEWEST_ITEMS && numbered.length >= (texts.length - 1) * NUMBERED && areUnique) return column;
  }
  return -1;
}

const textOf = (c: Cell): string => c.lines.map((l) => l.text.value).join('');
const isNumbered = (text: string): boolean => isKeyText(text) || ordinalOfName(text) !== null;

/** The rows of each item: from that of its number up to the next text in the column, a heading or a sum. */
function itemsOf(table: Table, key: number): Item[] {
  const rows: Cell[][] = Array.from({ length: table.rows }, () => []);
  for (const c of table.cells) if (c.lines.length > 0) rows[c.row]?.push(c);
  const out: { from: number; to: number }[] = [];
  let open: { from: number; to: number } | null = null;
  for (const [row, cells] of rows.entries()) {
    const isOther = cells.some((c) => c.column < key || c.columnSpan > MOST_ACROSS || isSum(textOf(c)));
    const number = cells.find((c) => c.column === key);
    if (number && isNumbered(textOf(number)) && number.columnSpan === 1) {
      open = { from: row, to: row + 1 };
      out.push(open);
    } else if (open && !number && !isOther && cells.length > 0) open.to = row + 1;
    else if (cells.length > 0) open = null;
  }
  return out;
}
