import type { Table } from '../../model/block.js';
import { type Field, fieldsToTable } from './cells.js';
import type { FlowContext } from './flow.js';
import type { SourceLine } from './sourceLines.js';

/** One record of a spreadsheet saved as text: its fields, and the source line after it. */
interface Row {
  readonly fields: readonly Field[];
  readonly next: number;
}

/** So many rows of one width in a row are no accident. */
const LEAST_ROWS = 3;
const LEAST_FIELDS = 3;
/** The first so many rows decide. */
const SAMPLE = 20;
/** How far a field in quotation marks may reach. */
const QUOTE_REACH = 4_000;

/**
 * Reads the comma-separated rows that begin at line `first`, or null when there are none. Fields may stand in quotation marks,
 * with commas and line breaks in them. A line without commas between such rows is a row of its own (a title over a group of
 * rows); before and after them it is running text.
 */
export function readCommaTable(
  context: FlowContext,
  lines: readonly SourceLine[],
  first: number,
): { table: Table; next: number } | null {
  const { source, markup } = context;
  if (!beginsLikeRow(source, lines, first)) return null;
  const rows: Row[] = [];
  const width = readRow(source, lines, first).fields.length;
  for (let i = first; i < lines.length; ) {
    const line = lines[i] as SourceLine;
    const before = lines[i - 1];
    const isApart = i > first && before !== undefined && line.from > before.to + 1;
    if (line.blank || isApart || line.page !== (lines[first] as SourceLine).page) break;
    const row = readRow(source, lines, i);
    rows.push(row);
    if (rows.length === SAMPLE && !isTable(source, rows, width)) return null;
    i = row.next;
  }
  const last = rows.findLastIndex((r) => r.fields.length >= LEAST_FIELDS && Math.abs(r.fields.length - width) <= 1);
  const kept = rows.slice(0, last + 1);
  if (rows.length < SAMPLE && !isTable(source, kept, width)) return null;
  for (const { fields } of kept) markSeparators(source, markup, fields);
  const table = fieldsToTable(
    context,
    kept.map((r) => r.fields),
  );
  return { table, next: (kept.at(-1) as Row).next };
}

/** Cheap, and looks at this line alone: most lines of a text have no comma, and many a text has none at all. */
function beginsLikeRow(source: string, lines: readonly SourceLine[], index: number): boolean {
  const { from, to } = lines[index] as SourceLine;
  return source[from] === '"' || source.slice(from, to).includes(',');
}

/**
 * Rows of one width, as programs write them: without spaces after the commas. Where the commas only part thousands
 * (1,234 5,678), and in running text, they are part of the text.
 */
function isTable(source: string, rows: readonly Row[], width: number): boolean {
  const alike = rows.filter((r) => r.fields.length === width).length;
  if (width < LEAST_FIELDS || alike < LEAST_ROWS || alike * 4 < rows.length * 3) return false;
  let commas = 0;
  let thousands = 0;
  let spaced = 0;
  for (const { fields } of rows) {
    for (const [from, , quoted] of fields.slice(1)) {
      const at = quoted ? from - 2 : from - 1;
      commas++;
      if (/^\d,\d{3}(?!\d)/.test(source.slice(at - 1, at + 5))) thousands++;
      if (source[at + 1] === ' ') spaced++;
    }
  }
  return thousands * 2 < commas && spaced * 2 < commas;
}

/** The fields of the record that begins at line `index`. */
function readRow(source: string, lines: readonly SourceLine[], index: number): Row {
  const fields: Field[] = [];
  let next = index;
  let { from: start, to: end } = lines[index] as SourceLine;
  for (;;) {
    const close = quoteEnd(source, start);
    if (close >= 0) {
      while (next + 1 < lines.length && (lines[next + 1] as SourceLine).from <= close) next++;
      end = (lines[next] as SourceLine).to;
      fields.push([start + 1, close, true]);
      if (close + 1 >= end) break;
      start = close + 2;
      continue;
    }
    const comma = source.slice(start, end).indexOf(',');
    fields.push([start, comma < 0 ? end : start + comma]);
    if (comma < 0) break;
    start += comma + 1;
  }
  return { fields, next: next + 1 };
}

/** Where the quotation mark stands that closes the field which begins with one; -1 when there is none. */
function quoteEnd(source: string, at: number): number {
  if (source[at] !== '"') return -1;
  const m = /^"(?:[^"]|"")*"(?=[,\n]|$)/.exec(source.slice(at, at + QUOTE_REACH));
  return m ? at + m[0].length - 1 : -1;
}

/** Commas and the quotation marks around fields are no text of the document. */
function markSeparators(source: string, markup: FlowContext['markup'], fields: readonly Field[]): void {
  for (const [from, to, quoted] of fields) {
    const end = quoted ? to + 1 : to;
    if (quoted) markup.push([from - 1, from], [to, end]);
    if (source[end] === ',') markup.push([end, end + 1]);
  }
}
