import { openingBrackets } from '../marks.js';
import { columnsAt, type Piece, type Place } from './columns.js';
import { withStackedLines } from './headStacks.js';
import { isNote, isYear, overlaps } from './headWords.js';
import { segmentOf, type Token } from './segments.js';
import { isAfterWideGap } from './words.js';

/** The places that the texts of a column take. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** This share of the words of a table's head are labels. */
const LABELS = 0.6;
/** Above a line of a head, half of them are enough. */
const LONGEST_LABEL = 12;
/** A box to check stands before a value. */
const BOX = /^[□■☐☑☒]/;
/** 評価 ◎：達成, 番号〔総務部〕: what explains marks names no column, nor does a label with the rows' department below it. */
const LEGEND = /[：:].|.[【〔［＜≪《〈]/;

/** Tells of each line whether it belongs to a table's head: labels and years side by side, or the rest of such. */
export function headLinesOf(
  source: string,
  lines: readonly (readonly Token[])[],
  isLabel: (text: string) => boolean,
): boolean[] {
  const text = (w: Token): string => source.slice(w.from, w.to);
  const isNamed = (t: string): boolean => (!LEGEND.test(t) && isLabel(t)) || isYear(t);
  const out: boolean[] = [];
  for (const [i, words] of lines.entries()) {
    const isOwn =
      words.length > 1 &&
      !words.some((w) => BOX.test(text(w))) &&
      words.filter((w) => isNamed(text(w))).length >= words.length * LABELS;
    const above = out[i - 1] ? (lines[i - 1] as readonly Token[]) : [];
    const completes = (w: Token): boolean =>
      isNote(text(w)) ||
      (w.to - w.from <= LONGEST_LABEL && above.some((a) => overlaps(a, w) && isNamed(text(a) + text(w))));
    out.push(isOwn || (above.length > 0 && words.length > 0 && words.every(completes)));
  }
  for (let i = lines.length - 2; i >= 0; i--) {
    const words = lines[i] as readonly Token[];
    const isShort = words.length > 1 && words.every((w) => w.to - w.from <= LONGEST_LABEL);
    if (out[i + 1] && isShort && words.filter((w) => isNamed(text(w))).length * 2 >= words.length) out[i] = true;
  }
  return withStackedLines(lines, betweenHeads(lines, out, text, isNamed), text, isNamed);
}

/** So many lines at most stand between two of a head that have this many labels each. */
const MOST_BETWEEN = 3;
const FEWEST_LABELS = 3;

/**
 * Tells it of the lines between two of a head too: each of their words is a label, or reads as one together with a word in its
 * place on a line nearby, for labels of few lines stand in the middle beside those of many.
 *
 *             基準値
 *    事業名           担当
 *             (千円)
 *                    部署
 */
function betweenHeads(
  lines: readonly (readonly Token[])[],
  isHead: readonly boolean[],
  text: (w: Token) => string,
  isNamed: (t: string) => boolean,
): boolean[] {
  const out = [...isHead];
  let above = -1;
  for (const [i, words] of lines.entries()) {
    if (words.length === 0) above = -1;
    if (!isHead[i] || words.length < FEWEST_LABELS) continue;
    const between = above >= 0 && i - above - 1 <= MOST_BETWEEN ? lines.slice(above + 1, i) : [];
    const near = lines.slice(Math.max(0, above - 1), i + 2).flat();
    const isPart = (w: Token): boolean =>
      isNamed(text(w)) ||
      isNote(text(w)) ||
      isNamed(openingBrackets(text(w))?.inner ?? '') ||
      near.some(
        (n) => n !== w && overlaps(n, w) && (n.from < w.from ? isNamed(text(n) + text(w)) : isNamed(text(w) + text(n))),
      );
    // 数値目標 left of the labels: the form's own label beside them.
    const left = Math.min(lines[above]?.[0]?.x0 ?? 0, words[0]?.x0 ?? 0);
    const isBeside = between.some(([w]) => w !== undefined && w.x0 <= left && isNamed(text(w)));
    if (!isBeside && between.flat().every(isPart)) out.fill(true, i - between.length, i);
    above = i;
  }
  return out;
}

/** The places of the texts that stand in one column each. */
export function extentsOf(lines: readonly (readonly Piece[])[], count: number): (Extent | null)[] {
  const out: (Extent | null)[] = new Array(count).fill(null);
  for (const p of lines.flat()) {
    if (p.last > p.column) continue;
    const e = out[p.column];
    out[p.column] = { from: Math.min(e?.from ?? p.x0, p.x0), to: Math.max(e?.to ?? p.x1, p.x1) };
  }
  return out;
}

/** The white space between the columns, as far as their texts show it. */
export function placesBetween(extents: readonly (Extent | null)[]): Place[] {
  let end = 0;
  return extents.slice(0, -1).map((e, c) => {
    end = Math.max(end, e?.to ?? end);
    const next = extents.slice(c + 1).find((n) => n !== null);
    return { from: end, to: Math.max(end + 1, next?.from ?? end + 1) };
  });
}

/** The columns that a line's words name for sure: those of which one word stands over this column alone. */
export function columnsNamed(words: readonly Token[], extents: readonly (Extent | null)[]): number[] {
  return words.flatMap((w) => {
    const over = extents.flatMap((e, c) => (e && w.x0 < e.to && e.from < w.x1 ? [c] : []));
    return over.length === 1 ? over : [];
  });
}

/** A label that no column's texts stand below costs this much, in places off the texts of a column. */
const NO_COLUMN = 8;
/** And one below which another label's column is this much. */
const NAMED = 20;
/** Of two columns, the one whose middle is nearer. */
const OFF_MIDDLE = 0.1;

/**
 * The column of each word of a head line, each in its own, from left to right; -1 where none is near. Labels in the middle of
 * their columns may stand off the texts below them.
 */
export function columnsOfHead(
  words: readonly Token[],
  extents: readonly (Extent | null)[],
  taken: ReadonlySet<number>,
  cannot: (word: Token, column: number) => boolean = () => false,
): number[] {
  const n = extents.length;
  const least = [new Array<number>(n + 1).fill(0)];
  const choice: number[][] = [];
  for (const [i, w] of words.entries()) {
    const above = least[i] as number[];
    const row: number[] = [];
    const chosen: number[] = [];
    for (let c = 0; c <= n; c++) {
      let [best, at] = [(above[c] as number) + NO_COLUMN, -1];
      for (let k = 0; k < c; k++) {
        if (cannot(w, k)) continue;
        const cost = (above[k] as number) + offset(w, extents[k] ?? null, taken.has(k));
        if (cost < best) [best, at] = [cost, k];
      }
      row.push(best);
      chosen.push(at);
    }
    least.push(row);
    choice.push(chosen);
  }
  const out: number[] = [];
  for (let i = words.length - 1, c = n; i >= 0; i--) {
    const at = choice[i]?.[c] ?? -1;
    out.push(at);
    if (at >= 0) c = at;
  }
  out.reverse();
  return (out.includes(-1) && inOrder(words, out, extents, taken, cannot)) || out;
}

/**
 * Each word in the next column, where there are as many as columns that no other line of the head names at their left: words
 * one space apart run together at the left of the columns that they name.
 */
function inOrder(
  words: readonly Token[],
  near: readonly number[],
  extents: readonly (Extent | null)[],
  taken: ReadonlySet<number>,
  cannot: (word: Token, column: number) => boolean,
): number[] | null {
  const first = extents.length - words.length;
  if (first < 0 || words.length < FEWEST_IN_ORDER || words.every((_, i) => i === 0 || isAfterWideGap(words, i)))
    return null;
  for (let c = 0; c < first; c++) if (!taken.has(c)) return null;
  // A column at their right that another line names has to be one below the middle of theirs: 令和５年度 over 計画 実績.
  const isOver = (e: Extent | null | undefined): boolean =>
    e != null && words.some((w) => w.x0 < e.to && e.from < w.x1);
  for (let c = first; c < extents.length; c++) if (taken.has(c) && !isOver(extents[c])) return null;
  const fits = (w: Token, c: number): boolean => {
    const e = extents[c];
    return e != null && !cannot(w, c) && w.x0 <= e.to && e.from - w.x1 <= MOST_OFF;
  };
  // A label with white space on both sides stands over its own column.
  const isTight = (i: number): boolean =>
    (i > 0 && !isAfterWideGap(words, i)) || (i + 1 < words.length && !isAfterWideGap(words, i + 1));
  const stays = (i: number): boolean => isTight(i) || near[i] === -1 || near[i] === first + i;
  return words.every((w, i) => fits(w, first + i) && stays(i)) ? words.map((_, i) => first + i) : null;
}

/** So many words at least, and none this many places left of the texts of its column. */
const FEWEST_IN_ORDER = 3;
const MOST_OFF = 20;

function offset(w: Token, extent: Extent | null, isTaken: boolean): number {
  if (!extent) return NO_COLUMN;
  if (isTaken && !(w.x0 < extent.to && extent.from < w.x1)) return NAMED;
  const middles = Math.abs(w.x0 + w.x1 - extent.from - extent.to) / 2;
  return Math.max(0, extent.from - w.x1, w.x0 - extent.to) + middles * OFF_MIDDLE;
}

/** The words as pieces of their columns; one that stands over free columns beside its own covers them. */
export function toHeadPieces(
  words: readonly Token[],
  columns: readonly number[],
  extents: readonly (Extent | null)[],
  rivers: readonly Place[],
): Piece[] {
  const covers = (w: Token, c: number): boolean => {
    const e = extents[c];
    return e !== null && e !== undefined && Math.min(w.x1, e.to) - Math.max(w.x0, e.from) > (e.to - e.from) / 2;
  };
  return joined(
    words.flatMap((w, i) => {
      let column = columns[i] as number;
      if (column < 0) return [{ ...columnsAt(w, rivers), ...segmentOf([w]) }];
      let last = column;
      while (!columns.includes(last + 1) && covers(w, last + 1)) last++;
      while (!columns.includes(column - 1) && covers(w, column - 1)) column--;
      return [{ column, last, ...segmentOf([w]) }];
    }),
  );
}

/** Pieces that share a column are one. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const p of pieces) {
    const last = out.at(-1);
    if (!last || p.column > last.last) out.push(p);
    else
      out[out.length - 1] = {
        column: last.column,
        last: Math.max(last.last, p.last),
        ...segmentOf([...last.tokens, ...p.tokens]),
      };
  }
  return out;
}

/** The rivers with a column more for each word of a head line that has none. */
export function withHeadColumns(rivers: readonly Place[], words: readonly Token[]): Place[] {
  const out = [...rivers];
  for (const w of words) {
    const k = out.findIndex((r) => r.from < w.x1 && w.x0 < r.to);
    const around = out[k];
    const before = { from: Math.min(around?.from ?? w.x0 - 1, w.x0 - 1), to: w.x0 };
    if (!around) out.push(before);
    else out.splice(k, 1, before, { from: w.x1, to: Math.max(around.to, w.x1 + 1) });
    out.sort((a, b) => a.from - b.from);
  }
  return out;
}
