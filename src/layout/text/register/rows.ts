import type { GridCell } from '../aligned/cells.js';
import type { Piece } from '../aligned/columns.js';
import type { ColumnTable } from '../aligned/columnTable.js';
import type { Alignment } from '../aligned/rows.js';
import { isSum } from '../sums.js';
import { type Anchor, partition } from './partition.js';
import { type RegisterRows, rangesApart, rowsBetween } from './rowsBetween.js';
import { countedShape, isKeyText, ordinalOfName, type Shape, shapeOf } from './shape.js';

/** The rows of one name, unit and the figures beside it. */
interface Unit {
  readonly from: number;
  readonly to: number;
  /** The lines of each row's figures. */
  readonly leaves: readonly Anchor[];
}

interface Item {
  readonly from: number;
  readonly to: number;
  readonly units: readonly Unit[];
}

/**
 * Finds the rows of a register by its numbers and figures: an item has the lines about its number, and inside it each name the
 * lines about its figures. Null where no column numbers the items, by itself or before their names.
 */
export function registerRows(table: ColumnTable): RegisterRows | null {
  const shape = shapeOf(table) ?? countedShape(table);
  if (!shape) return null;
  const ranges = rangesApart(table, keyLines(table, shape));
  const [middle, top] = [itemsAt(table, shape, ranges, 'middle'), itemsAt(table, shape, ranges, 'top')];
  const { items } = top.cost <= middle.cost ? top : middle;
  return rowsBetween(table, ({ from }) => toCells(table, shape, items.get(from) ?? []), ranges);
}

/** The lines at which numbers stand by themselves, and those of sums. */
function keyLines(table: ColumnTable, { key, areNames, figures }: Shape): ReadonlySet<number> {
  if (areNames) return new Set();
  const keys = (table.columns[key]?.entries ?? []).flatMap((e) => (isKeyText(e.text) ? e.line : []));
  const all = { from: 0, to: table.lines.length };
  return new Set([...keys, ...(figures.size > 0 ? sumsIn(table, all, Math.min(...figures)) : [])]);
}

/** The items of a table where its texts stand so beside them, by the first line of each range between headings. */
function itemsAt(
  table: ColumnTable,
  shape: Shape,
  ranges: readonly Anchor[],
  alignment: Alignment,
): { readonly cost: number; readonly items: ReadonlyMap<number, readonly Item[]> } {
  const items = new Map<number, readonly Item[]>();
  let cost = 0;
  for (const range of ranges) {
    const found = itemsIn(table, shape, range, alignment);
    cost += found.cost;
    items.set(range.from, found.items);
  }
  return { cost, items };
}

function itemsIn(
  table: ColumnTable,
  shape: Shape,
  range: Anchor,
  alignment: Alignment,
): { readonly cost: number; readonly items: readonly Item[] } {
  const keys = keysIn(table, shape, range);
  const all = table.columns.map((_, c) => c);
  if (keys.length === 0) {
    // What goes on from the page before, or rows below a number of another table.
    const units = unitsIn(table, shape, range, alignment);
    return { cost: units.cost, items: [{ ...range, units: units.units }] };
  }
  const parted = partition(table, range, keys, all, alignment);
  let { cost } = parted;
  const items = parted.starts.map((from, k): Item => {
    const own = { from, to: parted.starts[k + 1] ?? range.to };
    const units = unitsIn(table, shape, own, alignment);
    cost += units.cost;
    return { ...own, units: units.units };
  });
  return { cost, items };
}

/** The lines of the numbers, or of the names that carry them, which all stand together, and of the sums between. */
function keysIn(table: ColumnTable, { key, areNames, figures }: Shape, { from, to }: Anchor): Anchor[] {
  const keys: { from: number; to: number }[] = [];
  for (const e of table.columns[key]?.entries ?? []) {
    if (e.line < from || e.line >= to) continue;
    const last = keys.at(-1);
    if (areNames ? ordinalOfName(e.text) !== null : isKeyText(e.text)) keys.push({ from: e.line, to: e.line + 1 });
    else if (areNames && last) last.to = e.line + 1;
  }
  if (keys.length === 0 || figures.size === 0) return keys;
  const sums = sumsIn(table, { from, to }, Math.min(...figures));
  return [...keys.filter((k) => !sums.includes(k.from)), ...sums.map((l) => ({ from: l, to: l + 1 }))].sort(
    (a, b) => a.from - b.from,
  );
}

/** The lines of sums, which stand left of the column `first` and have a figure from there on. */
function sumsIn({ lines, columns }: ColumnTable, { from, to }: Anchor, first: number): number[] {
  const sumsUp = (l: number): boolean =>
    columns.slice(0, first).some((c) => isSum(c.entries[c.at[l] ?? -1]?.text ?? '')) &&
    (lines[l]?.pieces.some((p) => p.column >= first) ?? false);
  return Array.from({ length: to - from }, (_, i) => from + i).filter(sumsUp);
}

function unitsIn(
  table: ColumnTable,
  shape: Shape,
  range: Anchor,
  alignment: Alignment,
): { readonly cost: number; readonly units: readonly Unit[] } {
  const groups = figureGroups(table, shape, range);
  if (groups.length === 0) return { cost: 0, units: [{ ...range, leaves: [range] }] };
  const anchors = groups.map((g) => ({ from: (g[0] as Anchor).from, to: (g.at(-1) as Anchor).to }));
  const columns = table.columns.flatMap((_, c) => (c >= shape.first && c <= shape.last ? [c] : []));
  const { cost, starts } = partition(table, range, anchors, columns, alignment, true);
  const units = groups.map((leaves, k) => ({
    from: starts[k] as number,
    to: starts[k + 1] ?? range.to,
    leaves,
  }));
  return { cost, units };
}

/** The lines of figures that make a row each, and of these the ones that make up the rows of one name. */
function figureGroups(table: ColumnTable, shape: Shape, range: Anchor): Anchor[][] {
  const leaves: { from: number; to: number; taken: Set<number> }[] = [];
  for (let l = range.from; l < range.to; l++) {
    const { pieces } = table.lines[l] as ColumnTable['lines'][number];
    const own = pieces.filter((p) => p.column === p.last && (shape.figures.has(p.column) || p.column === shape.cycle));
    if (own.length === 0) continue;
    const last = leaves.at(-1);
    const isSame = last && l - last.to < 1 && own.every((p) => !last.taken.has(p.column)) && shape.cycle < 0;
    if (isSame) {
      last.to = l + 1;
      for (const p of own) last.taken.add(p.column);
    } else leaves.push({ from: l, to: l + 1, taken: new Set(own.map((p) => p.column)) });
  }
  if (shape.cycle < 0) return leaves.map((l) => [l]);
  const rows = leaves.filter((l) => l.taken.has(shape.cycle));
  const out: Anchor[][] = [];
  for (let i = 0; i < rows.length; i += shape.period) {
    const group = rows.slice(i, i + shape.period);
    // A figure of all rows stands in the middle between their lines.
    out.push(
      group.map((leaf, k) => {
        const next = rows[i + k + 1];
        return { from: leaf.from, to: next && k + 1 < group.length ? next.from : leaf.to };
      }),
    );
  }
  return out;
}

function toCells(table: ColumnTable, shape: Shape, items: readonly Item[]): RegisterRows {
  const cells: GridCell[] = [];
  let row = 0;
  for (const item of items) {
    for (const c of table.columns.keys())
      for (const cell of cellsOf(table, shape, item, c)) cells.push({ ...cell, row: cell.row + row });
    row += rowsOf(item);
  }
  return { cells, rows: row };
}

/** The cells of an item in one column: one, one for each name, or one for each row of figures. */
function cellsOf(table: ColumnTable, { first, last, cycle }: Shape, item: Item, column: number): GridCell[] {
  const piecesIn = ({ from, to }: Anchor): Piece[] =>
    table.lines.slice(from, to).flatMap((l) => l.pieces.filter((p) => p.column === column));
  const cell = (row: number, rowSpan: number, of: Anchor): GridCell => ({
    row,
    column,
    rowSpan,
    columnSpan: 1,
    pieces: piecesIn(of),
  });
  const isInUnit = first >= 0 && column >= first && column <= last;
  const isEach = first >= 0 && column > last && isOneEach(item, piecesIn);
  if (!isInUnit && !isEach) return [cell(0, rowsOf(item), item)];
  const out: GridCell[] = [];
  let row = 0;
  for (const u of item.units) {
    if (cycle < 0 || column < cycle || u.leaves.length === 1) out.push(cell(row, u.leaves.length, u));
    else
      for (const [k, leaf] of u.leaves.entries())
        out.push(cell(row + k, 1, { from: k === 0 ? u.from : leaf.from, to: u.leaves[k + 1]?.from ?? u.to }));
    row += u.leaves.length;
  }
  return out;
}

const rowsOf = (item: Item): number => item.units.reduce((sum, u) => sum + u.leaves.length, 0);

/** Behind the figures, a text beside each name and no other is that name's. */
const isOneEach = ({ units, ...item }: Item, piecesIn: (of: Anchor) => readonly Piece[]): boolean =>
  units.length > 1 && piecesIn(item).length === units.length && units.every((u) => piecesIn(u).length === 1);
