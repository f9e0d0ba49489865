import type { Cell, Table } from '../../model/block.js';
import { cellOf, delimitedTable } from './cells.js';
import { Flow, type FlowContext, type FlowItem, isTable } from './flow.js';
import type { SourceLine } from './sourceLines.js';
import { charWidth } from './width.js';

/** `-----  ---  ----`, `====  ====`: the columns of a table, ruled by runs of one sign. */
const RULER = /^\s*(?:-{2,}(?:\s+-{2,})+|={2,}(?:\s+={2,})+)\s*$/;
/** The line above and below a table whose rows go over several lines. */
const FULL_RULE = /^\s*-{10,}\s*$/;
/** `+-----+:====:+`: the border of a grid table. */
const BORDER = /^\s*\+(?::?[-=]{2,}:?\+)+\s*$/;
/** A head of more lines is no head. */
const MAX_HEAD_LINES = 6;
/** How far a column may begin from its rule, in half-width characters: some programs count a few characters otherwise. */
const SLACK = 3;

type Range = readonly [from: number, to: number];
/** The ranges of a cell, one a line. */
type Ranges = readonly Range[];

/**
 * Tables drawn with dashes, as converters to plain text and Markdown write them (pandoc's simple, multiline and grid tables, simple
 * tables of reStructuredText): columns by the runs of a ruler, or by the bars between borders. The rulers are markup. Null for
 * anything else.
 */
export function readRuledTable(
  context: FlowContext,
  lines: readonly SourceLine[],
  first: number,
): { table: Table; next: number } | null {
  const text = textOf(context, lines[first]);
  if (BORDER.test(text)) return readGrid(context, lines, first);
  if (RULER.test(text) || FULL_RULE.test(text) || RULER.test(textOf(context, lines[first + 1])))
    return readColumns(context, lines, first);
  return null;
}

const textOf = ({ source }: FlowContext, line: SourceLine | undefined): string =>
  line ? source.slice(line.from, line.to) : '';

// ── columns below a ruler ────────────────────────────────────────────────────────────────────────────────────────────

function readColumns(
  context: FlowContext,
  lines: readonly SourceLine[],
  first: number,
): { table: Table; next: number } | null {
  const isRuler = (i: number): boolean => RULER.test(textOf(context, lines[i]));
  const isBorder = (i: number): boolean => isRuler(i) || FULL_RULE.test(textOf(context, lines[i]));
  const opened = isBorder(first);
  // The ruler below the head, or the first line where the table has no head.
  let ruler = first + 1;
  while (ruler < lines.length && ruler <= first + MAX_HEAD_LINES && !isRuler(ruler) && !lines[ruler]?.blank) ruler++;
  if (!isRuler(ruler)) {
    if (!isRuler(first)) return null;
    ruler = first;
  }
  const starts = columnStarts(textOf(context, lines[ruler]));
  let end = ruler + 1;
  // Without a line above it, a table ends at the first blank line; with one, at the line below it.
  while (end < lines.length && (opened ? !isBorder(end) : !lines[end]?.blank && !isBorder(end))) end++;
  if (opened && !isBorder(end)) return null;
  const head = lines.slice(opened ? first + 1 : first, ruler);
  const body = lines.slice(ruler + 1, end);
  const groups = [...(head.length > 0 ? [head] : []), ...rowsOf(body)];
  const rows = groups.map((group) => group.map((line) => cutAt(context, line, starts)));
  if (body.every((l) => l.blank) || rows.some((row) => row.some((cut) => cut === null))) return null;
  const cells = (rows as (readonly Range[])[][]).map((row) => starts.map((_, c) => row.map((cut) => cut[c] as Range)));
  const closed = isBorder(end);
  const borders = [...(opened ? [first] : []), ruler, ...(closed ? [end] : [])];
  for (const i of new Set(borders)) {
    const { from, to } = lines[i] as SourceLine;
    context.markup.push([from, to]);
  }
  return { table: rangesToTable(context, cells, lines[first]?.page ?? null), next: closed ? end + 1 : end };
}

/** A line is a row; where blank lines part them, all between two. */
function rowsOf(body: readonly SourceLine[]): SourceLine[][] {
  const inner = body.slice(0, body.findLastIndex((l) => !l.blank) + 1);
  if (!inner.some((l) => l.blank)) return inner.map((l) => [l]);
  const rows: SourceLine[][] = [];
  for (const [i, line] of inner.entries()) {
    if (line.blank) continue;
    if (i === 0 || inner[i - 1]?.blank) rows.push([]);
    rows.at(-1)?.push(line);
  }
  return rows;
}

/** Where the runs begin, in half-width characters. */
const columnStarts = (ruler: string): number[] => [...ruler.matchAll(/[-=]+/g)].map((m) => m.index);

/** The line's part below each run; null where a word crosses the white between two. */
function cutAt(context: FlowContext, line: SourceLine, starts: readonly number[]): Range[] | null {
  const text = textOf(context, line);
  const columns: number[] = [];
  let column = 0;
  for (let i = 0; i < text.length; i++) {
    columns.push(column);
    column += halves(text.charCodeAt(i));
  }
  const cuts: number[] = [0];
  for (const start of starts.slice(1)) {
    const at = nearestGap(text, columns, start);
    if (at === null) return null;
    cuts.push(Math.max(at, cuts.at(-1) as number));
  }
  return cuts.map((from, i) => [line.from + from, line.from + (cuts[i + 1] ?? text.length)]);
}

/** Programs that rule tables take characters of ambiguous width (① № ○ →) for narrow; those above are wide for all (UAX #11). */
const halves = (code: number): number => (code < FIRST_WIDE ? Math.min(1, charWidth(code) * 2) : charWidth(code) * 2);
const FIRST_WIDE = 0x2e80;

/** Where a cell begins next to `start`: behind white. The line's end where it is shorter. */
function nearestGap(text: string, columns: readonly number[], start: number): number | null {
  let best: number | null = null;
  for (let i = 1; i < text.length; i++) {
    const away = Math.abs((columns[i] as number) - start);
    if (away > SLACK || !/\s/.test(text[i - 1] as string)) continue;
    if (best === null || away < Math.abs((columns[best] as number) - start)) best = i;
  }
  const width = (columns.at(-1) ?? 0) + 1;
  return best ?? (width <= start ? text.length : null);
}

// ── cells between bars ───────────────────────────────────────────────────────────────────────────────────────────────

function readGrid(
  context: FlowContext,
  lines: readonly SourceLine[],
  first: number,
): { table: Table; next: number } | null {
  const border = textOf(context, lines[first]);
  const columns = border.split('+').length - 2;
  const rows: Ranges[][] = [];
  let row: Range[][] | null = null;
  let next = first + 1;
  let last = first;
  for (; next < lines.length; next++) {
    const line = lines[next] as SourceLine;
    if (BORDER.test(textOf(context, line))) {
      if (row) rows.push(row);
      row = null;
      last = next;
      continue;
    }
    const ranges = splitAtBars(context, line);
    if (ranges?.length !== columns) break;
    row ??= ranges.map(() => []);
    for (const [c, range] of ranges.entries()) row[c]?.push(range);
  }
  if (row || rows.length === 0) return null;
  for (const { from, to } of lines.slice(first, last + 1)) {
    if (BORDER.test(context.source.slice(from, to))) context.markup.push([from, to]);
    else for (let i = from; i < to; i++) if (context.source[i] === '|') context.markup.push([i, i + 1]);
  }
  return { table: rangesToTable(context, rows, lines[first]?.page ?? null), next: last + 1 };
}

/** What stands between the bars of `| a | b |`; null for a line without them. */
function splitAtBars({ source }: FlowContext, line: SourceLine): Range[] | null {
  const text = source.slice(line.from, line.to);
  if (!/^\s*\|.*\|\s*$/.test(text)) return null;
  const bars = [...text.matchAll(/\|/g)].map((m) => line.from + m.index);
  return bars.slice(1).map((bar, i) => [(bars[i] as number) + 1, bar]);
}

// ── both ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

function rangesToTable(context: FlowContext, rows: readonly (readonly Ranges[])[], page: number | null): Table {
  const cells: Cell[] = rows.flatMap((row, r) =>
    row.map((ranges, c) => cellOf(r, c, rangesToItems(context, ranges), { page })),
  );
  return delimitedTable(page, rows.length, rows[0]?.length ?? 0, cells);
}

/** The lines of a cell; a blank one ends a paragraph. */
function rangesToItems(context: FlowContext, ranges: Ranges): FlowItem[] {
  const items: FlowItem[] = [];
  for (const [i, [from, to]] of ranges.entries()) {
    const flow = new Flow(context, false);
    flow.read(from, to);
    const after = ranges[i + 1];
    const goesOn = after !== undefined && context.source.slice(after[0], after[1]).trim() !== '';
    items.push(...flow.items.map((item) => (goesOn && !isTable(item) ? { ...item, ended: false } : item)));
  }
  return items;
}
