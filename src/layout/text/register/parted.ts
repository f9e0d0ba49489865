import type { ColumnEntry, ColumnTable } from '../aligned/columnTable.js';
import { figureUnits } from './leaves.js';
import { isKeyText, type Shape } from './shape.js';

/** Two lines of a text have at most one of the rows between them that words name in turn. */
const MOST_BETWEEN = 1;
/** A column with a text beside this share of the items' numbers: they begin there. */
const AT_TOP = 0.9;
/** Lines of one text stand at most so far apart, with others' between them. */
const FARTHEST = 2.1;

const ENDS_OPEN = /[（(「『【][^）)」』】]*$/;

/**
 * The table with texts parted where its rows show that they are two, whatever seems to flow: on the lines of two numbers, or of the
 * figures of two names; and with rows of figures between them.
 */
export function partedByRows(table: ColumnTable, shape: Shape): ColumnTable {
  const { columns, lines } = table;
  const isOfFigures = (c: number): boolean => shape.figures.has(c) || c === shape.cycle;
  const isRow = (line: number): boolean => (columns[shape.cycle]?.at[line] ?? -1) >= 0;
  let rows = 0;
  const above = lines.map((_, line) => (isRow(line) ? rows++ : rows));
  const keys = new Set<number>();
  for (const e of columns[shape.key]?.entries ?? []) if (isKeyText(e.text)) keys.add(e.line);
  const unitAt = new Map<number, number>();
  const units = figureUnits(
    table,
    shape,
    lines.map((l) => l.y),
    0,
    lines.length,
  );
  for (const [u, leaves] of units.entries()) for (const l of leaves) unitAt.set(l.line, u);
  const parted = columns.map((column, c) => {
    if (isOfFigures(c)) return column;
    const onKeys = [...keys].filter((line) => (column.at[line] ?? -1) >= 0).length;
    const isTop = onKeys >= keys.size * AT_TOP;
    const isNamed = c >= shape.first && c <= shape.last;
    const entries = column.entries.map((e, k): ColumnEntry => {
      const before = column.entries[k - 1];
      if (!before) return e;
      if (ENDS_OPEN.test(before.text)) return { ...e, onset: 'flows' };
      const between = (above[e.line] as number) - (above[before.line] as number) - (isRow(before.line) ? 1 : 0);
      const [a, b] = [unitAt.get(before.line), unitAt.get(e.line)];
      const isTwo =
        between > MOST_BETWEEN ||
        e.y - before.y > FARTHEST ||
        (c > shape.key && keys.has(e.line) && (isTop || keys.has(before.line))) ||
        (isNamed && a !== undefined && b !== undefined && a !== b);
      return isTwo ? { ...e, onset: 'begins' } : e;
    });
    return { ...column, entries };
  });
  return { ...table, columns: parted };
}
