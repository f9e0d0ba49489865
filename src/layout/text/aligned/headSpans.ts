import type { Piece } from './columns.js';

/** A table's head has at most this many lines of text. */
const HEAD_LINES = 6;
/** The labels under a common one stand at most this many lines of text below it. */
const BELOW = 3;
/** A text this far, in places, from the middle of others is set over them. */
const CENTRED = 2;
/** A label of its own column has to be this much farther off. */
const OWN = 0.5;

/**
 * A label over several columns (令和６年度 over 計画 and 実績) that is shorter than the white space between them stands over
 * none or one of them: gives it all the columns whose labels it is centred over.
 *
 *        令和６年度
 *     計画        実績
 */
export function spanHeadLabels(
  lines: readonly (readonly Piece[])[],
  isLabel: (piece: Piece) => boolean,
  isHead: readonly boolean[] | null,
): readonly (readonly Piece[])[] {
  const texts = lines.flatMap((l, i) => (l.length > 0 ? [i] : []));
  const head = (isHead ? texts.filter((i) => isHead[i]) : texts).slice(0, HEAD_LINES);
  const out = [...lines];
  for (let k = head.length - 1; k >= 0; k--) {
    const at = head[k] as number;
    const line = out[at] as readonly Piece[];
    const labels = head.slice(k + 1, k + 1 + BELOW).map((i) => out[i] as readonly Piece[]);
    const rows = texts.filter((i) => i > at).slice(0, BELOW);
    if (!line.some(isLabel)) continue;
    out[at] = line.map((p, i) => {
      const [left, right] = [line[i - 1]?.last ?? -1, line[i + 1]?.column ?? Number.POSITIVE_INFINITY];
      const below = labels.length > 0 ? labels : unnamed(out, head, rows, p);
      const span = spanOf(p, labelsBelow(below, left, right));
      return span ? { ...p, ...span } : p;
    });
  }
  return out;
}

/** The texts of the lines in columns that no label of the head stands over but the one given. */
function unnamed(
  lines: readonly (readonly Piece[])[],
  head: readonly number[],
  at: readonly number[],
  own: Piece,
): Labels[] {
  const names = head.flatMap((i) => (lines[i] as readonly Piece[]).filter((n) => n !== own));
  const isNamed = (p: Piece): boolean => names.some((n) => n.column <= p.last && p.column <= n.last);
  return at.map((i) => (lines[i] as readonly Piece[]).filter((p) => !isNamed(p)));
}

/** The labels of one line below. */
type Labels = readonly Piece[];

/** The labels below in the columns between `left` and `right` that no other stands over, line by line. */
function labelsBelow(below: readonly Labels[], left: number, right: number): Labels[] {
  const seen = new Set<number>();
  return below.map((line) => {
    const own = line.filter((q) => q.column > left && q.last < right && !seen.has(q.column));
    for (const q of own) for (let c = q.column; c <= q.last; c++) seen.add(c);
    return own;
  });
}

const middle = (p: { readonly x0: number; readonly x1: number }): number => (p.x0 + p.x1) / 2;

/** The columns of the labels, side by side on one line, that the text is centred over; null where it is over one. */
function spanOf(p: Piece, lines: readonly Labels[]): Pick<Piece, 'column' | 'last'> | null {
  const off = (a: Piece, b: Piece): number => Math.abs((middle(a) + middle(b)) / 2 - middle(p));
  let least = Math.min(CENTRED, ...lines.flat().map((q) => off(q, q) - (q.column === p.column ? OWN : 0)));
  let best: Pick<Piece, 'column' | 'last'> | null = null;
  for (const labels of lines) {
    for (const [i, a] of labels.entries()) {
      for (let k = i + 1; k < labels.length; k++) {
        const b = labels[k] as Piece;
        if ((labels[k - 1] as Piece).last + 1 !== b.column) break;
        if (p.x1 < a.x0 || p.x0 > b.x1 || off(a, b) >= least) continue;
        least = off(a, b);
        best = { column: a.column, last: b.last };
      }
    }
  }
  return best;
}
