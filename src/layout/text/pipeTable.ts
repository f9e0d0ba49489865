import type { Table } from '../../model/block.js';
import { type Field, fieldsToTable } from './cells.js';
import type { FlowContext } from './flow.js';
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
  const rows: Field[][] = [];
  let i = first;
  for (; i < lines.length && isRow(i); i++) {
    const line = lines[i] as SourceLine;
    if (isPipeRule(textOf(i))) markup.push([line.from, line.to]);
    else rows.push(splitAtPipes(context, line));
  }
  if (rows.length === 0) return null;
  return { table: fieldsToTable({ ...context, markdown: true }, rows), next: i };
}

/** The fields of one row; pipes are markup, the outer ones make no field. */
function splitAtPipes({ source, markup }: FlowContext, line: SourceLine): Field[] {
  const pipes: number[] = [];
  for (let i = line.from; i < line.to; i++) {
    if (source[i] === '\\') i++;
    else if (source[i] === '|') pipes.push(i);
  }
  for (const p of pipes) markup.push([p, p + 1]);
  const bounds = [line.from - 1, ...pipes, line.to];
  const fields: Field[] = [];
  for (let i = 0; i + 1 < bounds.length; i++) fields.push([(bounds[i] as number) + 1, bounds[i + 1] as number]);
  const isBlank = (f: Field | undefined) => f && source.slice(f[0], f[1]).trim() === '';
  if (fields.length > 1 && isBlank(fields[0])) fields.shift();
  if (fields.length > 1 && isBlank(fields.at(-1))) fields.pop();
  return fields;
}
