import type { Table } from '../../model/block.js';
import { cellOf } from './cells.js';
import { Flow, type FlowContext } from './flow.js';
import { isPipeRow, isPipeRule } from './markdown.js';
import type { SourceLine } from './sourceLines.js';

/** Reads the pipe table at line `first`, or null when there is none: `| a | b |` rows, or a header over a `---|---` line. */
export function readPipeTable(
  context: FlowContext,
  lines: readonly SourceLine[],
  first: number,
): { table: Table; next: number } | null {
  const { source, markup } = context;
  const textOf = (i: number): string => {
    const l = lines[i];
    return l ? source.slice(l.from, l.to) : '';
  };
  const ruled = textOf(first).includes('|') && isPipeRule(textOf(first + 1)) && /-/.test(textOf(first + 1));
  const isRow = (i: number): boolean => (ruled ? textOf(i).includes('|') : isPipeRow(textOf(i)));
  if (!isRow(first) || (!ruled && !isRow(first + 1))) return null;
  const rows: (readonly [number, number])[][] = [];
  let i = first;
  for (; i < lines.length && isRow(i); i++) {
    const line = lines[i] as SourceLine;
    if (isPipeRule(textOf(i))) markup.push([line.from, line.to]);
    else rows.push(splitAtPipes(context, line));
  }
  if (rows.length === 0) return null;
  const columns = Math.max(...rows.map((r) => r.length));
  const cells = rows.flatMap((fields, row) =>
    Array.from({ length: columns }, (_, column) => {
      const field = fields[column];
      const flow = new Flow({ ...context, markdown: true }, false);
      if (field) flow.read(field[0], field[1]);
      return cellOf(row, column, flow.items, { page: context.page });
    }),
  );
  const { page } = context;
  const table: Table = {
    kind: 'table',
    page,
    box: null,
    rows: rows.length,
    columns,
    cells,
    origin: 'delimited',
    breaks: [],
  };
  return { table, next: i };
}

/** The fields of one row; pipes are markup, the outer ones make no field. */
function splitAtPipes({ source, markup }: FlowContext, line: SourceLine): [number, number][] {
  const pipes: number[] = [];
  for (let i = line.from; i < line.to; i++) {
    if (source[i] === '\\') i++;
    else if (source[i] === '|') pipes.push(i);
  }
  for (const p of pipes) markup.push([p, p + 1]);
  const bounds = [line.from - 1, ...pipes, line.to];
  const fields: [number, number][] = [];
  for (let i = 0; i + 1 < bounds.length; i++) fields.push([(bounds[i] as number) + 1, bounds[i + 1] as number]);
  const isBlank = (f: [number, number] | undefined) => f && source.slice(...f).trim() === '';
  if (fields.length > 1 && isBlank(fields[0])) fields.shift();
  if (fields.length > 1 && isBlank(fields.at(-1))) fields.pop();
  return fields;
}
