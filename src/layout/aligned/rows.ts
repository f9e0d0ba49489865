import { type AssignCosts, type Assigned, type Assignment, assignChunks, type RowBand } from './assign.js';
import { type Chunk, type ColumnLine, centreOf, linesToChunk, linesToChunks } from './chunks.js';
import { closedRows } from './closedRows.js';
import { figureBreaks, listBreaks, numberBreaks } from './listRows.js';
import { opensEntry } from './marker.js';
import { turnsOf } from './numbering.js';
import { pitchLimit } from './pitch.js';

/** A text in its rows [row, row + rowSpan) of one column. */
export interface PlacedText {
  readonly column: number;
  readonly row: number;
  readonly rowSpan: number;
  readonly lines: readonly ColumnLine[];
}

export interface PlacedRows {
  readonly rows: readonly RowBand[];
  readonly texts: readonly PlacedText[];
}

/** What is known about a table before its rows are. */
export interface RowHints {
  /** The first column's texts are labels: one row a label, however many paragraphs stand beside it. */
  readonly labelled: boolean;
  /** Texts may stand at the top of their cells in one column and in the middle in another. */
  readonly isMixed?: boolean;
  /** Indices of the first column's lines that begin a label, where these are known. */
  readonly labelStarts?: readonly number[];
  /** The table may have begun on the page before / go on on the next. */
  readonly openTop: boolean;
  readonly openBottom: boolean;
  /** Heights between rows that are known already. */
  readonly breaks?: readonly number[];
  /** Lines that are rows of their own. */
  readonly heads?: readonly ColumnLine[];
}

/** Texts of one row agree when their centres or tops differ by less than this many em. */
const AGREE = 0.4;
/** In a form the label's cell and the text's cell may have margins of their own: texts stand so many em lower. */
const SHIFTS: readonly number[] = [0.2, 0.4, 0.6, -0.2, -0.4, -0.6];

/** Finds the rows of a table's body and the text of every cell from the lines of its columns. */
export function linesToRows(columns: readonly (readonly ColumnLine[])[], hints: RowHints): PlacedRows {
  const limit = pitchLimit(columns);
  const found = hints.labelled ? [] : hints.isMixed ? numberBreaks(columns) : listBreaks(columns);
  const breaks = [...found, ...(hints.breaks ?? [])].sort((a, b) => a - b);
  const figures = hints.isMixed ? figureBreaks(columns) : [];
  const starts = hints.labelStarts;
  const chunks = columns.map((lines, c) => {
    if (c === 0 && starts) return starts.map((from, i) => linesToChunk(lines.slice(from, starts[i + 1])));
    if (hints.isMixed)
      return linesToChunks(
        lines,
        limit,
        [...breaks, ...(figures[c] ?? [])].sort((a, b) => a - b),
      );
    return linesToChunks(lines, limit, hints.labelled ? [...breaks, ...itemTops(lines)].sort((a, b) => a - b) : breaks);
  });
  if (hints.labelled && chunks[0]?.length === 0) return oneRow(columns);
  const base = baseColumn(chunks, hints);
  if (!hints.labelled) return placeTexts(chunks, base, alignmentOf(chunks, base), hints);
  // A label says too little about its alignment: the one that fits all the texts is right.
  const centre = placeTexts(chunks, base, 'centre', hints);
  const top = placeTexts(chunks, base, 'top', hints);
  return top.cost < centre.cost ? top : centre;
}

/** Heights above the lines of a form's text that begin an item: what is beside two labels may follow without white. */
function itemTops(lines: readonly ColumnLine[]): number[] {
  const turns = turnsOf(lines);
  const opens = (l: ColumnLine, i: number): boolean => turns[i] !== null || opensEntry(l.segment.text.value);
  return lines.filter(opens).map((l) => l.middle - l.em / 2);
}

/** The rest of a row whose label stands on the page before. */
function oneRow(columns: readonly (readonly ColumnLine[])[]): PlacedRows {
  const texts = columns.flatMap((lines, column) => (lines.length > 0 ? [{ column, row: 0, rowSpan: 1, lines }] : []));
  const bands = texts.map((t) => linesToChunk(t.lines));
  const top = bands.reduce((y, b) => Math.min(y, b.top), Number.POSITIVE_INFINITY);
  const bottom = bands.reduce((y, b) => Math.max(y, b.bottom), Number.NEGATIVE_INFINITY);
  return { rows: [{ top, bottom }], texts };
}

function placeTexts(
  chunks: readonly (readonly Chunk[])[],
  base: number,
  align: 'centre' | 'top',
  hints: RowHints,
): PlacedRows & { readonly cost: number } {
  const rowChunks = chunks[base] as readonly Chunk[];
  const lines = chunks.map((column) => column.flatMap((k) => k.lines));
  const em = rowChunks[0]?.lines[0]?.em ?? 10;
  const order = chunks.map((_, c) => c).filter((c) => c !== base && (chunks[c] as Chunk[]).length > 0);
  // Columns right of the base have a text a row and show how tall rows are; those left of it may span rows.
  order.sort((a, b) => Number(a < base) - Number(b < base) || a - b);
  const shifts = hints.labelled && align === 'centre' ? SHIFTS : [];
  let rows: RowBand[] = rowChunks.map(({ top, bottom }) => ({ top, bottom }));
  if (!hints.labelled) rows = withHeads(rows, hints.heads ?? []);
  rows = withStrayRows(rows, chunks, order, shifts, (c) => costsOf(c, base, align, em, hints));
  let cost = rows.length - rowChunks.length;
  const texts: PlacedText[] = placeBase(rowChunks, rows, base);
  if (hints.labelled) rows = fromKnownBreaks(rows, hints.breaks ?? []);
  for (const c of order) {
    const column = chunks[c] as Chunk[];
    const never = Number.POSITIVE_INFINITY;
    const closed = closedRows(rows, lines, c, hints.heads ?? []);
    const costs = { ...costsOf(c, base, align, em, hints), stray: never, strayAbove: never, closed };
    let placed = bestShift(column, rows, costs, shifts);
    // A text over several rows may stand in their middle though the rows' own texts stand at the top.
    if (hints.isMixed || (c < base && align === 'top')) {
      const other = assignChunks(column, rows, { ...costs, align: align === 'top' ? 'centre' : 'top' });
      if (other.cost < placed.cost) placed = other;
    }
    cost += placed.cost;
    for (const a of placed.parts) {
      const own = column.slice(a.fromChunk, a.toChunk).flatMap((k) => k.lines);
      texts.push({ column: c, row: a.fromRow, rowSpan: a.toRow - a.fromRow, lines: own });
    }
    rows = grown(rows, column, placed.parts);
  }
  return { rows, texts, cost };
}

/** The assignment of the shift that fits best; the least shift of those that fit equally. */
function bestShift(
  chunks: readonly Chunk[],
  rows: readonly RowBand[],
  costs: AssignCosts,
  shifts: readonly number[],
): Assigned {
  let best = assignChunks(chunks, rows, costs);
  for (const shift of shifts) {
    const other = assignChunks(chunks, rows, { ...costs, shift });
    if (other.cost + 0.1 * Math.abs(shift) < best.cost) best = { ...other, cost: other.cost + 0.1 * Math.abs(shift) };
  }
  return best;
}

export function costsOf(c: number, base: number, align: 'centre' | 'top', em: number, hints: RowHints): AssignCosts {
  const left = c < base;
  const stray = hints.labelled ? Number.POSITIVE_INFINITY : left ? 4 : 1.5;
  return {
    align,
    em,
    span: left ? 0 : 0.5,
    empty: left ? 0.7 : 0.2,
    leading: left ? (hints.openTop ? 0.3 : 0.7) : 0.2,
    strayAbove: hints.openTop ? 1 : stray,
    stray,
    openEnd: hints.openBottom,
    numbered: hints.labelled,
  };
}

/**
 * The column whose texts are the rows: the one that agrees with most texts of other columns. With labels in the first
 * column it is that one.
 */
function baseColumn(chunks: readonly (readonly Chunk[])[], hints: RowHints): number {
  if (hints.labelled && (chunks[0] as Chunk[]).length > 0) return 0;
  let best = 0;
  let bestScore = -1;
  chunks.forEach((column, c) => {
    const others = chunks.filter((_, k) => k !== c);
    let score = 0;
    for (const other of others) score += agreements(column, other).length;
    score += column.length * 0.01;
    if (score > bestScore) {
      bestScore = score;
      best = c;
    }
  });
  return best;
}

/** Pairs of texts of two columns that stand at the same height. */
function agreements(a: readonly Chunk[], b: readonly Chunk[]): [Chunk, Chunk][] {
  const pairs: [Chunk, Chunk][] = [];
  let k = 0;
  for (const one of a) {
    while (k < b.length && (b[k] as Chunk).bottom < one.top) k++;
    for (let i = k; i < b.length; i++) {
      const other = b[i] as Chunk;
      if (other.top > one.bottom) break;
      const near = AGREE * (one.lines[0] as ColumnLine).em;
      if (Math.abs(centreOf(one) - centreOf(other)) < near || Math.abs(one.top - other.top) < near) {
        pairs.push([one, other]);
        break;
      }
    }
  }
  return pairs;
}

/** Whether texts beside one another share their centre or their top; texts of equal height say nothing. */
function alignmentOf(chunks: readonly (readonly Chunk[])[], base: number): 'centre' | 'top' {
  const em = chunks[base]?.[0]?.lines[0]?.em ?? 10;
  let centre = 0;
  let top = 0;
  chunks.forEach((column, c) => {
    if (c === base) return;
    for (const [one, other] of agreements(chunks[base] as Chunk[], column)) {
      const byCentre = Math.abs(centreOf(one) - centreOf(other));
      const byTop = Math.abs(one.top - other.top);
      if (Math.abs(byCentre - byTop) < 0.2 * em) continue;
      if (byCentre < byTop) centre++;
      else top++;
    }
  });
  if (centre === 0 && top === 0) return 'centre';
  return centre >= top ? 'centre' : 'top';
}

/** Adds the rows of headings, where the base column has none of them. */
function withHeads(rows: readonly RowBand[], heads: readonly ColumnLine[]): RowBand[] {
  const added = heads
    .map((l) => linesToChunk([l]))
    .filter((h) => !rows.some((r) => r.top < h.bottom && h.top < r.bottom))
    .map(({ top, bottom }) => ({ top, bottom }));
  return [...rows, ...added].sort((a, b) => a.top - b.top);
}

/** Adds rows for texts that stand beside none of the base column's (their row is blank in the base column). */
function withStrayRows(
  rows: readonly RowBand[],
  chunks: readonly (readonly Chunk[])[],
  order: readonly number[],
  shifts: readonly number[],
  costsFor: (column: number) => AssignCosts,
): RowBand[] {
  let all = [...rows];
  for (const c of order) {
    const column = chunks[c] as Chunk[];
    const strays = bestShift(column, all, costsFor(c), shifts).parts.filter((a) => a.toRow === a.fromRow);
    for (const s of strays) {
      all.push(linesToChunk(column.slice(s.fromChunk, s.toChunk).flatMap((k) => k.lines)));
    }
    all = all.sort((a, b) => a.top - b.top);
  }
  return all;
}

function placeBase(chunks: readonly Chunk[], rows: readonly RowBand[], column: number): PlacedText[] {
  const texts: PlacedText[] = [];
  let row = 0;
  for (const chunk of chunks) {
    while (row < rows.length && (rows[row] as RowBand).top !== chunk.top) row++;
    texts.push({ column, row, rowSpan: 1, lines: chunk.lines });
  }
  return texts;
}

/** Rows of a form that begin at the break above their label: a mark beside it may reach above it. */
const fromKnownBreaks = (rows: readonly RowBand[], breaks: readonly number[]): RowBand[] =>
  rows.map(({ top, bottom }, i) => {
    const above = rows[i - 1]?.bottom ?? Number.NEGATIVE_INFINITY;
    return {
      top: Math.min(top, ...breaks.filter((y) => y > Math.max(above, top - (bottom - top)) && y < top)),
      bottom,
    };
  });

/** Rows as tall as the texts that stand in them alone. */
function grown(rows: readonly RowBand[], chunks: readonly Chunk[], placed: readonly Assignment[]): RowBand[] {
  const all = [...rows];
  for (const a of placed) {
    if (a.toRow - a.fromRow !== 1) continue;
    const row = all[a.fromRow] as RowBand;
    all[a.fromRow] = {
      top: Math.min(row.top, (chunks[a.fromChunk] as Chunk).top),
      bottom: Math.max(row.bottom, (chunks[a.toChunk - 1] as Chunk).bottom),
    };
  }
  return all;
}
