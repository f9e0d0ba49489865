import type { Cell, Line, Table } from '../../model/block.js';
import { Flow, type FlowContext, type FlowItem, type FlowLine, isTable } from './flow.js';
import { withoutFrameBlanks } from './frameBlanks.js';
import { joinRepeated, type Placed } from './repeatedCells.js';
import { joinGroups } from './repeatedGroups.js';

/** A line of the model from a line of a flow; `edge` is the indent of the container's text edge. */
function lineOf(line: FlowLine, page: number | null, edge: number, after: Line['after']): Line {
  const { text, bold } = line;
  const plain: Line = { text, page, box: null, size: null, bold, indent: Math.max(0, line.indent - edge), after };
  if (line.badges.length === 0 && !line.list && line.heading === null) return plain;
  return {
    ...plain,
    ...(line.badges.length > 0 ? { badges: line.badges } : {}),
    ...(line.list ? { list: line.list } : {}),
    ...(line.heading !== null ? { heading: line.heading } : {}),
  };
}

/** The lines of one container: the leftmost is its text edge, the last ends. */
export function linesOf(lines: readonly FlowLine[], page: number | null, breaks: readonly Line['after'][]): Line[] {
  const edge = lines.reduce((least, l) => Math.min(least, l.indent), Number.POSITIVE_INFINITY);
  return lines.map((l, i) => lineOf(l, page, edge, i === lines.length - 1 ? 'end' : (breaks[i] ?? 'unknown')));
}

interface CellOptions {
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly shaded?: boolean;
  readonly page?: number | null;
}

/** A cell whose line ends are known only where markup made them. */
export function cellOf(row: number, column: number, items: readonly FlowItem[], options: CellOptions = {}): Cell {
  const lines = items.filter((item): item is FlowLine => !isTable(item));
  const breaks = lines.map((l) => (l.ended ? 'end' : 'unknown'));
  return cellWith(row, column, linesOf(lines, options.page ?? null, breaks), items.filter(isTable), options);
}

/** A cell of a text, which has no place on a page; of one row and column where nothing else is said. */
export const plainCell = (
  row: number,
  column: number,
  lines: readonly Line[],
  options: CellOptions & { readonly tables?: readonly Table[] } = {},
): Cell => cellWith(row, column, lines, options.tables ?? [], options);

const cellWith = (
  row: number,
  column: number,
  lines: readonly Line[],
  tables: readonly Table[],
  options: CellOptions,
): Cell => ({
  row,
  column,
  rowSpan: options.rowSpan ?? 1,
  columnSpan: options.columnSpan ?? 1,
  lines,
  box: null,
  page: options.page ?? null,
  shaded: options.shaded ?? false,
  tables,
});

/** A table whose cells marks of the text divide. */
export const delimitedTable = (page: number | null, rows: number, columns: number, cells: readonly Cell[]): Table => ({
  kind: 'table',
  page,
  box: null,
  rows,
  columns,
  cells,
  origin: 'delimited',
  breaks: [],
});

/** A cell's source range [from, to), and whether it stood in quotation marks. */
export type Field = readonly [from: number, to: number, quoted?: boolean];

const NO_FIELD: Field = [0, 0];

/** A table of one cell a field; a row with fewer fields than the others ends in empty cells. */
export function fieldsToTable(context: FlowContext, printed: readonly (readonly Field[])[]): Table {
  const rows = withoutFrameBlanks(context, printed);
  const columns = rows.reduce((most, r) => Math.max(most, r.length), 0);
  const { page, source } = context;
  const fieldAt = (row: number, column: number): Field => rows[row]?.[column] ?? NO_FIELD;
  const read = ({ row, column, rowSpan, columnSpan }: Placed): Cell => {
    const [from, to, quoted] = fieldAt(row, column);
    if (from === to) return plainCell(row, column, [], { page, rowSpan, columnSpan });
    const flow = new Flow(quoted ? { ...context, quoted } : context, false);
    flow.read(from, to);
    return cellOf(row, column, flow.items, { page, rowSpan, columnSpan });
  };
  const texts = rows.map((_, r) => {
    const row: string[] = [];
    for (let c = 0; c < columns; c++) row.push(source.slice(...slice(fieldAt(r, c))).trim());
    return row;
  });
  const joined = joinRepeated(texts) ?? joinGroups(texts);
  if (!joined) {
    const cells: Cell[] = [];
    for (let row = 0; row < rows.length; row++)
      for (let column = 0; column < columns; column++) cells.push(read({ row, column, rowSpan: 1, columnSpan: 1 }));
    return delimitedTable(page, rows.length, columns, cells);
  }
  for (const { row, column, rowSpan, columnSpan } of joined)
    for (let r = row; r < row + rowSpan; r++)
      for (let c = column; c < column + columnSpan; c++)
        if (r > row || c > column) context.markup.push(slice(fieldAt(r, c)));
  // Its spans are known, as between rules.
  return { ...delimitedTable(page, rows.length, columns, joined.map(read)), origin: 'ruled' };
}

const slice = ([from, to]: Field): readonly [number, number] => [from, to];

/** The last field of a row goes on in the first of the row below; the others of that stand behind it. */
export function goOnIn(row: Field[], below: readonly Field[]): void {
  const [[from], [first, ...rest]] = [row.at(-1) as Field, below as [Field, ...Field[]]];
  row.splice(-1, 1, [from, first[1]], ...rest);
}
