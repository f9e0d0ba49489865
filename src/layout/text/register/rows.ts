import type { GridCell } from '../aligned/cells.js';
import type { Piece } from '../aligned/columns.js';
import type { ColumnTable } from '../aligned/columnTable.js';
import type { Alignment } from '../aligned/rows.js';
import { type Anchor, partition } from './partition.js';
import { isKeyText, type Shape, shapeOf } from './shape.js';

/** The cells below a register's head, and how many rows they take. */
export interface RegisterRows {
  readonly cells: readonly GridCell[];
  readonly rows: number;
}

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
 * lines about its figures. Null where no column numbers the items.
 */
export function registerRows(table: ColumnTable): RegisterRows | null {
  const shape = shapeOf(table);
  if (!shape) return null;
  const byAlignment = (['middle', 'top'] as const).map((alignment) => itemsOf(table, shape, alignment));
  const [middle, top] = byAlignment as [Reading | null, Reading | null];
  if (!middle || !top) return null;
  const chosen = top.cost <= middle.cost ? top : middle;
  return toCells(table, shape, chosen.stretches);
}

interface Stretch {
  /** The pieces of a heading between rows, or the items of the rows. */
  readonly heading: readonly Piece[] | null;
  readonly items: readonly Item[];
}

interface Reading {
  readonly cost: number;
  readonly stretches: readonly Stretch[];
}

function itemsOf(table: ColumnTable, shape: Shape, alignment: Alignment): Reading | null {
  const stretches: Stretch[] = [];
  let cost = 0;
  for (let from = 0; from < table.lines.length; ) {
    const heading = headingAt(table, from);
    if (heading) {
      stretches.push({ heading, items: [] });
      from++;
      continue;
    }
    let to = from + 1;
    while (to < table.lines.length && !headingAt(table, to)) to++;
    const found = itemsIn(table, shape, { from, to }, alignment);
    if (!found) return null;
    cost += found.cost;
    stretches.push({ heading: null, items: found.items });
    from = to;
  }
  return { cost, stretches };
}

const headingAt = ({ lines }: ColumnTable, line: number): readonly Piece[] | null =>
  lines[line]?.pieces.some((p) => p.isHeading) ? (lines[line] as ColumnTable['lines'][number]).pieces : null;

function itemsIn(
  table: ColumnTable,
  shape: Shape,
  range: Anchor,
  alignment: Alignment,
): { readonly cost: number; readonly items: readonly Item[] } | null {
  const { key } = shape;
  const keys: Anchor[] = [];
  for (const e of table.columns[key]?.entries ?? []) {
    if (e.line < range.from || e.line >= range.to || !isKeyText(e.text)) continue;
    keys.push({ from: e.line, to: e.line + 1 });
  }
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

function toCells(table: ColumnTable, shape: Shape, stretches: readonly Stretch[]): RegisterRows {
  const cells: GridCell[] = [];
  const count = table.columns.length;
  const { first, last, cycle } = shape;
  let row = 0;
  const piecesIn = ({ from, to }: Anchor, c: number): Piece[] =>
    table.lines.slice(from, to).flatMap((l) => l.pieces.filter((p) => p.column === c));
  for (const { heading, items } of stretches) {
    if (heading) {
      cells.push({ row, column: 0, rowSpan: 1, columnSpan: count, pieces: heading });
      row++;
    }
    for (const item of items) {
      const rows = item.units.reduce((sum, u) => sum + u.leaves.length, 0);
      for (let c = 0; c < count; c++) {
        const isInUnit = first >= 0 && c >= first && c <= last;
        const own = piecesIn(item, c);
        const isEach =
          !isInUnit &&
          c > last &&
          first >= 0 &&
          item.units.length > 1 &&
          own.length === item.units.length &&
          item.units.every((u) => piecesIn(u, c).length === 1);
        if (!isInUnit && !isEach) {
          cells.push({ row, column: c, rowSpan: rows, columnSpan: 1, pieces: own });
          continue;
        }
        let at = row;
        for (const u of item.units) {
          if (cycle < 0 || c < cycle || u.leaves.length === 1) {
            cells.push({ row: at, column: c, rowSpan: u.leaves.length, columnSpan: 1, pieces: piecesIn(u, c) });
          } else {
            for (const [k, leaf] of u.leaves.entries()) {
              const begin = k === 0 ? u.from : leaf.from;
              const end = u.leaves[k + 1]?.from ?? u.to;
              cells.push({
                row: at + k,
                column: c,
                rowSpan: 1,
                columnSpan: 1,
                pieces: piecesIn({ from: begin, to: end }, c),
              });
            }
          }
          at += u.leaves.length;
        }
      }
      row += rows;
    }
  }
  return { cells: cells.sort((a, b) => a.row - b.row || a.column - b.column), rows: row };
}
