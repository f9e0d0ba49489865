import type { Piece } from './columns.js';
import { segmentOf, type Token } from './segments.js';

/** What a column of figures holds: a figure, a dash, a grade. */
const ENTRY = /^(?:[△▲-]?[0-9０-９][0-9０-９,，.．]*[％%]?|[－―ー-]|[◎○〇△▲×✕]|[A-ESＡ-ＥＳ])$/;
/** So many columns of figures side by side at least. */
const FEWEST_COLUMNS = 3;
/** So many rows, and this share of them, have the same number of figures. */
const FEWEST_ROWS = 3;
const SHARE = 0.6;

export interface OrderedFigures {
  readonly lines: readonly (readonly Piece[])[];
  readonly count: number;
  /** The columns of the words of a head line, where it has a word over each of the figures. */
  readonly columnsOf: (words: readonly Token[], columns: readonly number[]) => readonly number[];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Figures in the middle of their columns stand at other places in each row, so that rivers part them into more columns than there
 * are: where nearly all rows have as many figures, and the head names no more, gives the lines with the figures in as many
 * columns, in their order. Null where no columns are too many. `lines` have nothing where the head is.
 */
export function orderFigures(
  source: string,
  lines: readonly (readonly Piece[])[],
  count: number,
  heads: readonly (readonly Token[])[],
): OrderedFigures | null {
  const isEntry = (t: Token): boolean => ENTRY.test(source.slice(t.from, t.to));
  for (const stretch of stretchesOf(lines, count, isEntry)) {
    const rows = lines.map((l) => l.filter((p) => p.last >= stretch.from && p.column <= stretch.to));
    const figures = rows.map((l) => l.flatMap((p) => p.tokens.filter(isEntry)));
    const counts = figures.map((f) => f.length).filter((n) => n > 1);
    const n = counts.reduce((most, k) => Math.max(most, k), 0);
    const whole = figures.filter((f) => f.length === n);
    const columns = stretch.to - stretch.from + 1;
    if (n >= columns || n < 2 || whole.length < FEWEST_ROWS || whole.length < counts.length * SHARE) continue;
    // A column on lines of its own stands beside all rows: the grade of several.
    const used = new Set(
      rows.flatMap((l, i) => ((figures[i] as readonly Token[]).length > 1 ? l : [])).flatMap(columnsIn),
    );
    if (Array.from({ length: columns }, (_, k) => stretch.from + k).some((c) => !used.has(c))) continue;
    const all = figures.flat();
    const x0 = all.reduce((x, t) => Math.min(x, t.x0), Number.POSITIVE_INFINITY);
    const x1 = all.reduce((x, t) => Math.max(x, t.x1), Number.NEGATIVE_INFINITY);
    const isOver = (t: Token): boolean => middle(t) > x0 - BESIDE && middle(t) < x1 + BESIDE;
    const named = heads.map((l) => l.filter(isOver).length);
    if (Math.max(0, ...named) > n || !named.some((k) => k > 1)) continue;
    const middles = Array.from({ length: n }, (_, i) => median(whole.map((f) => middle(f[i] as Token))));
    const less = columns - n;
    const moved = (c: number): number => (c > stretch.to ? c - less : Math.min(c, stretch.from + n - 1));
    return {
      count: count - less,
      columnsOf: (words, columns) => {
        const over = words.filter(isOver);
        return over.length === n
          ? words.map((t, k) => (isOver(t) ? stretch.from + over.indexOf(t) : (columns[k] as number)))
          : columns;
      },
      lines: lines.map((line, i) => {
        const own = figures[i] as readonly Token[];
        const at = columnsByOrder(own, middles);
        const inside = own.map((t, k): Piece => {
          const column = stretch.from + (at[k] as number);
          return { column, last: column, ...segmentOf([t]) };
        });
        const beside = line.flatMap((p): Piece[] => {
          if (p.last < stretch.from || p.column > stretch.to)
            return [{ ...p, column: moved(p.column), last: moved(p.last) }];
          return sides(p, stretch, isEntry).map((q) => ({ ...q, column: moved(q.column), last: moved(q.last) }));
        });
        return [...beside, ...inside].sort((a, b) => a.column - b.column);
      }),
    };
  }
  return null;
}

/** A label of the head stands at most this far, in places, beside the figures below it. */
const BESIDE = 2;

const columnsIn = (p: Piece): number[] => Array.from({ length: p.last - p.column + 1 }, (_, k) => p.column + k);

const middle = (t: Token): number => (t.x0 + t.x1) / 2;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

/** The columns side by side that hold nothing but figures, or texts of the columns beside them. */
function stretchesOf(
  lines: readonly (readonly Piece[])[],
  count: number,
  isEntry: (t: Token) => boolean,
): readonly Stretch[] {
  const [figures, others] = [new Array<number>(count).fill(0), new Array<number>(count).fill(0)];
  for (const p of lines.flat()) {
    const into = p.tokens.every(isEntry) ? figures : others;
    const isOne = p.column === p.last;
    if (into === figures || isOne) for (let c = p.column; c <= p.last; c++) into[c] = (into[c] as number) + 1;
  }
  const out: Stretch[] = [];
  let from = 0;
  for (let c = 0; c <= count; c++) {
    if (c < count && (figures[c] as number) > 0 && others[c] === 0) continue;
    if (c - from >= FEWEST_COLUMNS) out.push({ from, to: c - 1 });
    from = c + 1;
  }
  return out;
}

/** What a piece has before and behind its figures, in the columns beside the stretch. */
function sides(p: Piece, { from, to }: Stretch, isEntry: (t: Token) => boolean): Piece[] {
  const first = p.tokens.findIndex(isEntry);
  const last = p.tokens.findLastIndex(isEntry);
  const [before, behind] = first < 0 ? [p.tokens, []] : [p.tokens.slice(0, first), p.tokens.slice(last + 1)];
  const out: Piece[] = [];
  if (before.length > 0) out.push({ column: Math.min(p.column, from - 1), last: from - 1, ...segmentOf(before) });
  if (behind.length > 0) out.push({ column: to + 1, last: Math.max(p.last, to + 1), ...segmentOf(behind) });
  return out;
}

/** The column of each figure, from left to right, whose middle is nearest in all. */
function columnsByOrder(tokens: readonly Token[], middles: readonly number[]): number[] {
  const n = middles.length;
  if (tokens.length === n) return tokens.map((_, i) => i);
  const out: number[] = [];
  let next = 0;
  for (const [i, t] of tokens.entries()) {
    let best = next;
    for (let c = next; c <= n - (tokens.length - i); c++)
      if (Math.abs((middles[c] as number) - middle(t)) < Math.abs((middles[best] as number) - middle(t))) best = c;
    out.push(best);
    next = best + 1;
  }
  return out;
}
