import { type Chunk, centreOf } from './chunks.js';
import { type Turn, turnsOf } from './numbering.js';

/** A row's height range as far as it is known. */
export interface RowBand {
  readonly top: number;
  readonly bottom: number;
}

/** Chunks [fromChunk, toChunk) stand in rows [fromRow, toRow); no rows: they stand in none of the rows given. */
export interface Assignment {
  readonly fromChunk: number;
  readonly toChunk: number;
  readonly fromRow: number;
  readonly toRow: number;
}

/** How texts stand in their cells, and what a column may do. Costs are in em. */
export interface AssignCosts {
  readonly align: 'centre' | 'top';
  readonly em: number;
  /** A text over one more row. */
  readonly span: number;
  /** A row without text. */
  readonly empty: number;
  /** A row without text before the first text (on a page that continues a table its cell began on the page before). */
  readonly leading: number;
  /** A text that stands in none of the rows: before all of them, or anywhere. */
  readonly strayAbove: number;
  readonly stray: number;
  /** By how many em texts stand lower than their rows (margins below a cell's last paragraph). */
  readonly shift?: number;
  /** The last text's cell may go on on the next page, where it stands at its cell's top and not in the middle. */
  readonly openEnd: boolean;
  /** A cell holds a numbering of its own: what goes on with a number belongs to the cell before. */
  readonly numbered: boolean;
  /** Rows that another column's text has for itself: no text stands in them, or on both sides. */
  readonly closed?: ReadonlySet<number>;
}

/** Cost of one em of white, more than the column's texts have at least, between two texts of one cell. */
const JOIN = 0.5;
/** Cost (em) of a numbering that begins again within one cell. */
const RESTART = 3;
/** In a column of numbered cells: of a numbering that begins again within one cell, or goes on in the next. */
const TORN = 8;
/** With more states than this every text simply goes to the nearest row: no page that a reader can read has so many. */
const MOST_STATES = 250_000;

export interface Assigned {
  readonly cost: number;
  readonly parts: readonly Assignment[];
}

interface Step {
  cost: number;
  chunks: number;
  rows: number;
}

/**
 * Gives a column's chunks to the rows so that each text stands where its alignment puts it: the centre (or top) of the text at
 * the centre (or top) of its rows. Dynamic programming over (chunks placed, rows used); order is kept.
 */
export function assignChunks(chunks: readonly Chunk[], rows: readonly RowBand[], costs: AssignCosts): Assigned {
  const seams = seamCosts(chunks, costs);
  const m = chunks.length;
  const n = rows.length;
  if ((m + 1) * (n + 1) > MOST_STATES) return nearestRows(chunks, rows, costs);
  const best: (Step | undefined)[] = new Array((m + 1) * (n + 1));
  const at = (i: number, k: number): number => i * (n + 1) + k;
  best[0] = { cost: 0, chunks: 0, rows: 0 };
  const offer = (i: number, k: number, step: Step): void => {
    const old = best[at(i, k)];
    if (!old || step.cost < old.cost) best[at(i, k)] = step;
  };
  for (let i = 0; i <= m; i++) {
    for (let k = 0; k <= n; k++) {
      const here = best[at(i, k)];
      if (!here) continue;
      const base = here.cost;
      const blank = costs.closed?.has(k) ? 0 : i === 0 ? costs.leading : costs.empty;
      if (k < n) offer(i, k + 1, { cost: base + blank, chunks: 0, rows: 1 });
      if (i === m) continue;
      const afterStray = here.chunks > 0 && here.rows === 0;
      for (const [j, cost] of afterStray ? [] : strays(chunks, rows, i, k, costs, seams))
        offer(j, k, { cost: base + cost, chunks: j - i, rows: 0 });
      if (k === n || costs.closed?.has(k)) continue;
      for (const [j, cost] of chunksInRow(chunks, rows, i, k, costs, seams)) {
        offer(j, k + 1, { cost: base + cost, chunks: j - i, rows: 1 });
      }
      for (const [l, cost] of rowsOfChunk(chunks, rows, i, k, costs, seams)) {
        offer(i + 1, l, { cost: base + cost, chunks: 1, rows: l - k });
      }
    }
  }
  const result: Assignment[] = [];
  for (let i = m, k = n; i > 0 || k > 0; ) {
    const step = best[at(i, k)];
    if (!step) return nearestRows(chunks, rows, costs);
    if (step.chunks > 0) result.push({ fromChunk: i - step.chunks, toChunk: i, fromRow: k - step.rows, toRow: k });
    i -= step.chunks;
    k -= step.rows;
  }
  return { cost: best[at(m, n)]?.cost ?? Number.POSITIVE_INFINITY, parts: result.reverse() };
}

function nearestRows(chunks: readonly Chunk[], rows: readonly RowBand[], costs: AssignCosts): Assigned {
  const parts: Assignment[] = [];
  let cost = 0;
  let row = 0;
  chunks.forEach((chunk, i) => {
    const off = (k: number): number => distance(chunk, rows[k] as RowBand, costs);
    while (row + 1 < rows.length && off(row + 1) <= off(row)) row++;
    cost += off(row);
    const last = parts.at(-1);
    if (last?.fromRow === row) parts[parts.length - 1] = { ...last, toChunk: i + 1 };
    else parts.push({ fromChunk: i, toChunk: i + 1, fromRow: row, toRow: row + 1 });
  });
  return { cost, parts };
}

/** What it costs to put a chunk into the cell of the chunk before it, and to begin a cell with it. */
interface Seams {
  readonly join: readonly number[];
  readonly part: readonly number[];
}

function seamCosts(chunks: readonly Chunk[], costs: AssignCosts): Seams {
  const white = chunks.map((c, i) => (i === 0 ? 0 : c.top - (chunks[i - 1] as Chunk).bottom));
  const least = white.slice(1).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const turns = costs.numbered ? firstTurns(chunks) : [];
  const join = white.map((w, i) => {
    const looser = JOIN * ((w - least) / costs.em);
    if (costs.numbered) return looser + (turns[i] === 'restarts' ? TORN : turns[i] === 'opens' ? RESTART : 0);
    return looser + (i > 0 && opensNumbering(chunks[i] as Chunk) ? RESTART : 0);
  });
  return { join, part: chunks.map((_, i) => (turns[i] === 'continues' ? TORN : 0)) };
}

/** What the number that begins a chunk says of the chunks before it. */
function firstTurns(chunks: readonly Chunk[]): Turn[] {
  const turns = turnsOf(chunks.flatMap((c) => c.lines));
  let at = 0;
  return chunks.map((c) => {
    const turn = turns[at] as Turn;
    at += c.lines.length;
    return turn;
  });
}

/** The first number of a list: ① (1) 1. Ⅰ ア; not of a heading above it, so a text before it is in another cell. */
const FIRST_NUMBER = /^(?:[①❶⑴㈠Ⅰ]|[(（](?:1|１|一|ア)[)）]|(?:1|１)[.．、)）](?![0-9０-９]))/u;
const opensNumbering = (c: Chunk): boolean => FIRST_NUMBER.test(c.lines[0]?.segment.text.value ?? '');

/** Chunks i..j-1 in row k alone. */
function* chunksInRow(
  chunks: readonly Chunk[],
  rows: readonly RowBand[],
  i: number,
  k: number,
  costs: AssignCosts,
  seams: Seams,
): Generator<[number, number]> {
  const row = rows[k] as RowBand;
  const next = rows[k + 1];
  const top = (chunks[i] as Chunk).top;
  let joined = 0;
  for (let j = i + 1; j <= chunks.length; j++) {
    const last = chunks[j - 1] as Chunk;
    if (next && j > i + 1 && last.top > centreOf(next)) break;
    if (j > i + 1) joined += seams.join[j - 1] as number;
    const together = { top, bottom: last.bottom };
    let off = distance(together, row, costs);
    if (costs.openEnd && costs.numbered && !next && j === chunks.length)
      off = Math.min(off, atTop(together, row, costs));
    yield [j, off + joined + (seams.part[i] as number)];
  }
}

/** Chunk i over rows k..l-1, two or more. */
function* rowsOfChunk(
  chunks: readonly Chunk[],
  rows: readonly RowBand[],
  i: number,
  k: number,
  costs: AssignCosts,
  seams: Seams,
): Generator<[number, number]> {
  const chunk = chunks[i] as Chunk;
  const next = chunks[i + 1];
  const { top } = rows[k] as RowBand;
  for (let l = k + 2; l <= rows.length; l++) {
    const last = rows[l - 1] as RowBand;
    if (costs.closed?.has(l - 1)) break;
    if (next && last.top > centreOf(next)) break;
    const together = { top, bottom: last.bottom };
    let off = distance(chunk, together, costs);
    if (costs.openEnd && i === chunks.length - 1 && l === rows.length) {
      off = Math.min(off, atTop(chunk, together, costs));
    }
    yield [l, off + costs.span * (l - k - 1) + (seams.part[i] as number)];
  }
}

/** Chunks i..j-1 between rows k-1 and k, touching neither. */
function* strays(
  chunks: readonly Chunk[],
  rows: readonly RowBand[],
  i: number,
  k: number,
  costs: AssignCosts,
  seams: Seams,
): Generator<[number, number]> {
  let joined = 0;
  const above = rows[k - 1];
  const below = rows[k];
  if (above && (chunks[i] as Chunk).top < above.bottom) return;
  for (let j = i + 1; j <= chunks.length; j++) {
    if (below && (chunks[j - 1] as Chunk).bottom > below.top) return;
    if (j > i + 1) joined += seams.join[j - 1] as number;
    yield [j, (seams.part[i] as number) + joined + (k === 0 ? costs.strayAbove : costs.stray)];
  }
}

/** How far a text whose cell goes on on the next page is from the top of its rows. */
const atTop = (text: RowBand, row: RowBand, costs: AssignCosts): number =>
  Math.abs(text.top - row.top) / costs.em + 0.3;

function distance(text: RowBand, row: RowBand, costs: AssignCosts): number {
  const off = costs.align === 'top' ? text.top - row.top : centreOf(text) - centreOf(row);
  return Math.abs(off / costs.em - (costs.shift ?? 0));
}
