import type { Table } from '../../model/block.js';
import { type Field, fieldsToTable, goOnIn } from './cells.js';
import type { FlowContext } from './flow.js';
import { beginsBullet } from './marks.js';
import { joinNumberedRows } from './numberedRows.js';
import type { SourceLine } from './sourceLines.js';
import { tagAt } from './tags.js';

export interface DelimitedRead {
  readonly table: Table;
  /** Index of the first source line after the table. */
  readonly next: number;
}

/** How the rows of the whole text are set. */
export interface RowSpacing {
  /** A blank line stands after nearly every row, so that a single one does not end a table. */
  readonly spaced: boolean;
}

export const hasTab = (source: string, l: SourceLine): boolean => source.slice(l.from, l.to).includes('\t');

/** Whether blank lines stand between nearly all rows of the text. */
export function rowSpacing(source: string, lines: readonly SourceLine[]): RowSpacing {
  let rows = 0;
  let apart = 0;
  for (let i = 0; i + 2 < lines.length; i++) {
    const [line, next, second] = [lines[i], lines[i + 1], lines[i + 2]] as [SourceLine, SourceLine, SourceLine];
    if (!hasTab(source, line)) continue;
    rows++;
    if (next.blank && !second.blank && hasTab(source, second)) apart++;
  }
  return { spaced: rows >= 4 && apart >= rows * 0.8 };
}

/**
 * Reads the tab-separated rows that begin at line `first`. `last` is the last line with a tab before a blank line: until
 * there, a line without tabs is a row of its own unless it continues the cell before it.
 */
export function readDelimited(
  context: FlowContext,
  lines: readonly SourceLine[],
  first: number,
  spacing: RowSpacing,
  isLabel: (text: string) => boolean = () => false,
): DelimitedRead {
  const { source } = context;
  const rows: Field[][] = [];
  let i = first;
  let lastTab = lastTabLine(source, lines, first);
  while (i < lines.length) {
    const line = lines[i] as SourceLine;
    if (line.page !== (lines[first] as SourceLine).page) break;
    if (i > first && line.from > (lines[i - 1] as SourceLine).to + 1) break;
    const last = rows.at(-1);
    if (line.blank) {
      const next = lines[i + 1];
      if (!spacing.spaced || !next || next.blank || !hasTab(source, next)) break;
      i++;
      lastTab = lastTabLine(source, lines, i);
      continue;
    }
    if (last && continuesCell(source, last, line)) {
      const open = last.at(-1) as Field;
      const { fields, next } = readFields(context, lines, i, open[0]);
      last.splice(-1, 1, ...fields);
      i = next;
      continue;
    }
    if (i > lastTab) break;
    const { fields, next } = readFields(context, lines, i, line.from);
    rows.push(fields);
    i = next;
  }
  return {
    table: fieldsToTable(
      context,
      mendBrokenPairs(source, mendBrokenRows(source, joinNumberedRows(source, rows)), isLabel),
    ),
    next: i,
  };
}

function lastTabLine(source: string, lines: readonly SourceLine[], first: number): number {
  let last = first;
  for (let i = first; i < lines.length && !(lines[i] as SourceLine).blank; i++) {
    if (hasTab(source, lines[i] as SourceLine)) last = i;
  }
  return last;
}

/** How far a cell in quotation marks may reach. */
const QUOTE_REACH = 4_000;

/** Splits line `index` at its tabs, from the field that begins at `from` (on this line or on one before). */
function readFields(
  context: FlowContext,
  lines: readonly SourceLine[],
  index: number,
  from: number,
): { fields: Field[]; next: number } {
  const { source, markup } = context;
  const fields: Field[] = [];
  let next = index;
  let end = (lines[index] as SourceLine).to;
  let start = from;
  let search = Math.max(from, (lines[index] as SourceLine).from);
  for (;;) {
    const close = start === search ? quoteEnd(source, start) : -1;
    if (close >= 0) {
      while (next + 1 < lines.length && (lines[next + 1] as SourceLine).from <= close) next++;
      end = (lines[next] as SourceLine).to;
      markup.push([start, start + 1], [close, close + 1]);
      fields.push([start + 1, close, true]);
      if (close + 1 >= end) break;
      start = search = close + 2;
      continue;
    }
    const tab = source.slice(search, end).indexOf('\t');
    fields.push([start, tab < 0 ? end : search + tab]);
    if (tab < 0) break;
    start = search = search + tab + 1;
  }
  return { fields, next: next + 1 };
}

/** Where the quotation mark stands that closes a cell as spreadsheets write one with line breaks; -1 when there is none. */
export function quoteEnd(source: string, at: number): number {
  if (source[at] !== '"') return -1;
  const m = /"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(source.slice(at, at + QUOTE_REACH));
  return m && m.index === 0 && /[\n\t]/.test(m[1] as string) ? at + m[0].length - 1 : -1;
}

/** A cell that has grown beyond this is no cell. */
const LONGEST_CELL = 20_000;

/** Whether `line` goes on with the last cell of the row before it. */
function continuesCell(source: string, row: readonly Field[], line: SourceLine): boolean {
  const text = source.slice(line.from, line.to);
  const [from, to] = row.at(-1) as Field;
  if (to - from > LONGEST_CELL) return false;
  const cell = source.slice(from, to);
  const tab = text.indexOf('\t');
  const head = tab < 0 ? text : text.slice(0, tab);
  const open = openTags(cell);
  if (tab >= 0) return open.some((name) => closesBefore(head, name));
  if (/^\s*#{1,6}\s/.test(text)) return false;
  if (open.length > 0) return true;
  const trimmed = text.trim();
  if (trimmed.startsWith('<') && tagAt(trimmed, 0)) return true;
  if (cell.trim() === '' || /^[※*＊(（]?注|^※/.test(trimmed)) return false;
  if (beginsBullet(trimmed)) return beginsBullet(cell.trim()) || cell.includes('\n');
  return /[。、]$/.test(trimmed) || (/[。、]/.test(cell) && !/[。」）)!！?？>]\s*$/.test(cell));
}

/** Names of the block tags that a cell leaves open, outermost first. */
function openTags(cell: string): string[] {
  const open: string[] = [];
  for (let at = cell.indexOf('<'); at >= 0; at = cell.indexOf('<', at + 1)) {
    const tag = tagAt(cell, at);
    if (!tag || tag.selfClosing || !HOLDS_LINES.has(tag.name)) continue;
    if (!tag.closing) open.push(tag.name);
    else if (open.includes(tag.name)) open.length = open.lastIndexOf(tag.name);
  }
  return open;
}
const HOLDS_LINES = new Set(['p', 'ul', 'ol', 'li', 'small', 'div', 'table', 'td', 'tr', 'b', 'strong', 'span']);

/** The text closes `name` before it opens another one. */
function closesBefore(text: string, name: string): boolean {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const tag = tagAt(text, at);
    if (tag?.name === name) return tag.closing;
  }
  return false;
}

/**
 * A line break inside a cell that is not the last cuts its row in two: joined again where the halves together have exactly
 * the table's usual number of fields and the second half begins in the middle of a text.
 */
function mendBrokenRows(source: string, rows: readonly Field[][]): Field[][] {
  const counts = new Map<number, number>();
  for (const r of rows) counts.set(r.length, (counts.get(r.length) ?? 0) + 1);
  const [usual, often] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  if (often < 2 || often < rows.length * 0.5) return [...rows];
  const mended: Field[][] = [];
  for (const row of rows) {
    const last = mended.at(-1);
    const isHalf = last && last.length < usual && row.length < usual && last.length + row.length - 1 === usual;
    if (isHalf && goesOn(source, last.at(-1) as Field, row[0] as Field)) {
      goOnIn(last, row);
    } else mended.push([...row]);
  }
  return mended;
}

/**
 * A row of a form, cut in two inside a value: what goes on is no label, and one stands behind it.
 * ```
 *   担当課 ⇥ 河川部 水門課
 *   港湾部 桟橋課 ⇥ 関連課 ⇥ 公園課
 * ```
 */
function mendBrokenPairs(source: string, rows: readonly Field[][], isLabel: (text: string) => boolean): Field[][] {
  const text = ([from, to]: Field): string => source.slice(from, to).trim();
  /** Labels and values by turns, from a label on. */
  const arePairs = (fields: readonly Field[], from: number): boolean =>
    fields.every((f, i) => text(f) !== '' && isLabel(text(f)) === (i % 2 === from));
  const mended: Field[][] = [];
  for (const row of rows) {
    const last = mended.at(-1);
    const isRest = row.length >= 3 && row.length % 2 === 1 && arePairs(row, 1);
    if (last && isRest && last.length % 2 === 0 && arePairs(last, 0)) {
      goOnIn(last, row);
    } else mended.push([...row]);
  }
  return mended;
}

function goesOn(source: string, before: Field, after: Field): boolean {
  const [head, tail] = [source.slice(before[0], before[1]).trim(), source.slice(after[0], after[1]).trim()];
  return head !== '' && tail !== '';
}
