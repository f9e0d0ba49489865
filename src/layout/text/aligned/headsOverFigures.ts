import { isYear } from './headWords.js';
import type { Token } from './segments.js';

/** A head names so many columns of figures at least, and stands over so many rows. */
const FEWEST_FIGURES = 3;
const FEWEST_ROWS = 2;
/** The rows of a small table stand at most so many lines below its head. */
const BELOW = 24;
/** So many lines between may hold no figures: the rest of a name, a blank. */
const MOST_BETWEEN = 4;
const SUB_LABEL = /^(?:計画|予定|目標|実績|結果|達成)値?(?:[（(].{1,6}[)）])?$/;
const FIGURE =
  /^(?:約?[△▲-]?[0-9０-９][0-9０-９,，.．]*(?:[％%]|[^\s0-9０-９、。（()）]{1,3})?(?:以[上下内])?|[-－―—ー…*＊]+)$/;

type Words = readonly Token[];

/**
 * Years and kinds of figures one space apart stand left of the figures below them, which pdftotext pushed to the right behind longer
 * texts: puts each over its own, where all rows below have as many figures side by side as the head has of them.
 *
 *   指標   単位    R4実績 R5目標 R5実績
 *   講座の回数      回        14      16      18
 */
export function putHeadsOverFigures(source: string, lines: readonly Words[]): readonly Words[] {
  const text = (w: Token): string => source.slice(w.from, w.to);
  const isHead = (w: Token): boolean => isYear(text(w)) || SUB_LABEL.test(text(w));
  const out = [...lines];
  for (const [i, line] of lines.entries()) {
    const from = line.findIndex(isHead);
    let to = from;
    while (from >= 0 && to < line.length && isHead(line[to] as Token)) to++;
    const count = to - from;
    if (from < 1 || count < FEWEST_FIGURES || line.slice(to).some(isHead)) continue;
    const rows = rowsBelow(lines, i, count, (w) => FIGURE.test(text(w)), isHead);
    const ranges = rows && rangesOf(rows);
    if (!ranges) continue;
    const head = line.slice(from, to);
    const isOff = head.some(
      (w, k) => !overlap(w, ranges[k] as Range) || ranges.some((r, j) => j !== k && overlap(w, r)),
    );
    const moved = isOff ? placed(line, from, ranges) : null;
    if (moved) out[i] = moved;
  }
  return out;
}

interface Range {
  readonly x0: number;
  readonly x1: number;
}

const overlap = (a: Range, b: Range): boolean => a.x0 < b.x1 && b.x0 < a.x1;

/** The figures of each row below the head; null where a row has more or fewer of them side by side. */
function rowsBelow(
  lines: readonly Words[],
  at: number,
  count: number,
  isFigure: (w: Token) => boolean,
  isHead: (w: Token) => boolean,
): Words[] | null {
  const out: Words[] = [];
  let between = 0;
  for (let i = at + 1; i < Math.min(lines.length, at + BELOW) && between <= MOST_BETWEEN; i++) {
    const line = lines[i] as Words;
    if (line.filter(isHead).length > 1) break;
    const from = line.findIndex((w, k) => isFigure(w) && line.slice(k, k + 2).every(isFigure) && k + 1 < line.length);
    if (from < 0) {
      between++;
      continue;
    }
    let to = from;
    while (to < line.length && isFigure(line[to] as Token)) to++;
    if (to - from !== count) return out.length >= FEWEST_ROWS ? out : null;
    out.push(line.slice(from, to));
    between = 0;
  }
  return out.length >= FEWEST_ROWS ? out : null;
}

/** The places that the figures of each column take; null where those of two columns do not stand apart. */
function rangesOf(rows: readonly Words[]): Range[] | null {
  const count = (rows[0] as Words).length;
  const out = Array.from({ length: count }, (_, k): Range => {
    const own = rows.map((r) => r[k] as Token);
    return { x0: Math.min(...own.map((w) => w.x0)), x1: Math.max(...own.map((w) => w.x1)) };
  });
  return out.every((r, k) => k === 0 || (out[k - 1] as Range).x1 < r.x0) ? out : null;
}

/** The line with its words from `from` on in the middle over the ranges; null where they would leave their order. */
function placed(line: Words, from: number, ranges: readonly Range[]): Words | null {
  const out = [...line];
  for (const [k, r] of ranges.entries()) {
    const w = line[from + k] as Token;
    const x0 = Math.max((out[from + k - 1] as Token).x1 + 1, Math.round((r.x0 + r.x1 - (w.x1 - w.x0)) / 2));
    const own = { ...w, x0, x1: x0 + w.x1 - w.x0 };
    if (!overlap(own, r)) return null;
    out[from + k] = own;
  }
  const [last, next] = [out[from + ranges.length - 1] as Token, out[from + ranges.length]];
  return next && next.x0 <= last.x1 ? null : out;
}
