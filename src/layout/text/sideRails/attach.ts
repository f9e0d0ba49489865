import type { Block, Cell, Line, Table } from '../../../model/block.js';
import { textFrom } from '../../../model/sourceText.js';
import type { SourceLine } from '../sourceLines.js';
import type { Rail } from './find.js';

/** The text without the letters of its rails, each character at its place. */
export function withoutRails(source: string, rails: readonly Rail[]): string {
  let out = '';
  let at = 0;
  for (const { from, to } of rails.flatMap((r) => r.words)) {
    out += source.slice(at, from) + ' '.repeat(to - from);
    at = to;
  }
  return out + source.slice(at);
}

/** Tables with the rails beside their rows as cells of a column of their own. */
export function attachRails(
  blocks: readonly Block[],
  source: string,
  lines: readonly SourceLine[],
  rails: readonly Rail[],
): Block[] {
  const lineAt = lineFinder(lines);
  return blocks.map((b) => (b.kind === 'table' && b.origin === 'aligned' ? withRails(b, source, lineAt, rails) : b));
}

/** The line that an offset of the source stands on, by its index. */
function lineFinder(lines: readonly SourceLine[]): (offset: number) => number {
  return (offset) => {
    let [low, high] = [0, lines.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lines[middle] as SourceLine).from <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}

interface Span {
  readonly first: number;
  readonly last: number;
}

function withRails(table: Table, source: string, lineAt: (offset: number) => number, all: readonly Rail[]): Table {
  const spans = rowSpans(table, lineAt);
  const printed = spans.filter((s) => s !== null);
  const [first, last] = [printed[0], printed.at(-1)];
  const rails = first && last ? all.filter((r) => r.first <= last.last && r.last >= first.first) : [];
  if (rails.length === 0) return table;
  const own = rails.map((rail) => spans.map((s) => s !== null && s.first <= rail.last && s.last >= rail.first));
  const beside = rails.flatMap((rail, i) => {
    const first = own[i]?.indexOf(true) ?? -1;
    return first < 0 ? [] : [{ rail, first, last: own[i]?.lastIndexOf(true) ?? first }];
  });
  if (beside.length === 0) return table;
  const sides = apart(beside, spans);
  const isBeside = (row: number) => sides.some((s) => row >= s.first && row <= s.last);
  const cells = table.cells.map(
    (c): Cell =>
      c.column === 0 && !isBeside(c.row)
        ? { ...c, columnSpan: c.columnSpan + 1 }
        : { ...c, column: c.column + 1, rowSpan: withinSide(c, sides) },
  );
  const labels = sides.map(
    (s): Cell => ({
      row: s.first,
      column: 0,
      rowSpan: s.last - s.first + 1,
      columnSpan: 1,
      lines: s.rail.words.map((w) => letterLine(source, w.from, w.to, table.page)),
      box: null,
      page: table.page,
      shaded: false,
      tables: [],
    }),
  );
  return {
    ...table,
    columns: table.columns + 1,
    cells: [...cells, ...labels].sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

interface Side {
  readonly rail: Rail;
  readonly first: number;
  readonly last: number;
}

/** A row that stands beside no label costs as much as one whose letters stand so many lines off the middle. */
const LEFT_OUT = 0.5;

/** Rows between two rails go to the one in whose middle its letters stand then, or to none; no row is beside two. */
function apart(found: readonly Side[], spans: readonly (Span | null)[]): Side[] {
  const sides: Side[] = [];
  for (const side of found) {
    const before = sides.at(-1);
    if (!before) {
      sides.push(side);
      continue;
    }
    if (before.last >= side.first) {
      if (side.last > before.last) sides.push({ ...side, first: before.last + 1 });
      continue;
    }
    let best = { cost: Number.POSITIVE_INFINITY, to: before.last, from: side.first };
    for (let to = before.last; to < side.first; to++)
      for (let from = to + 1; from <= side.first; from++) {
        const off = offCentre(before, before.first, to, spans) + offCentre(side, from, side.last, spans);
        const cost = off + LEFT_OUT * (from - to - 1);
        if (cost < best.cost) best = { cost, to, from };
      }
    sides[sides.length - 1] = { ...before, last: best.to };
    sides.push({ ...side, first: best.from });
  }
  return sides;
}

/** How far from the middle of the rows the letters stand. */
function offCentre({ rail }: Side, from: number, to: number, spans: readonly (Span | null)[]): number {
  const own = spans.slice(from, to + 1).filter((s) => s !== null);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return 0;
  return Math.abs((first.first + last.last) / 2 - (rail.first + rail.last) / 2);
}

/** No cell goes on from the rows of one label into those of the next. */
function withinSide({ row, rowSpan }: Cell, sides: readonly Side[]): number {
  const side = sides.find((s) => row >= s.first && row <= s.last);
  return side ? Math.min(rowSpan, side.last - row + 1) : rowSpan;
}

/** The lines that the texts of each row stand on; null for a row without any. */
function rowSpans({ rows, cells }: Table, lineAt: (offset: number) => number): (Span | null)[] {
  return Array.from({ length: rows }, (_, row) => {
    const at = cells
      .filter((c) => c.row === row && c.rowSpan === 1)
      .flatMap((c) => c.lines.flatMap((l) => l.text.at.filter((i) => i >= 0).slice(0, 1)))
      .map(lineAt);
    return at.length === 0 ? null : { first: Math.min(...at), last: Math.max(...at) };
  });
}

function letterLine(source: string, from: number, to: number, page: number | null): Line {
  return {
    text: textFrom(source.slice(from, to), from),
    page,
    box: null,
    size: null,
    bold: false,
    indent: 0,
    after: 'end',
  };
}
