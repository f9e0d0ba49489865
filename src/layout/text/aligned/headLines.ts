import { openingBrackets } from '../marks.js';
import { columnsAt, type Piece, type Place } from './columns.js';
import { withStackedLines } from './headStacks.js';
import { isNote, isYear, overlaps } from './headWords.js';
import { segmentOf, type Token } from './segments.js';

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

/** 整理番号   No.3   担当課   …: the number of an item is the value of a form's label. */
const NUMBER_OF_ITEM = /^(?:No[.．]?|NO[.．]?|Ｎｏ[.．]?|№)[0-9０-９]/;

/** Below a whole label it is a value. */
const BARE_FIGURE = /^[0-9０-９][0-9０-９,，.．]*$/;

/** Tells of each line whether it belongs to a table's head: labels and years side by side, or the rest of such. */
export function headLinesOf(
  source: string,
  lines: readonly (readonly Token[])[],
  isLabel: (text: string) => boolean,
): boolean[] {
  const text = (w: Token): string => source.slice(w.from, w.to);
  const isNamed = (t: string): boolean => (!LEGEND.test(t) && !NUMBER_OF_ITEM.test(t) && isLabel(t)) || isYear(t);
  const out: boolean[] = [];
  for (const [i, words] of lines.entries()) {
    const isOwn =
      words.length > 1 &&
      !words.some((w) => BOX.test(text(w))) &&
      words.filter((w) => isNamed(text(w))).length >= words.length * LABELS &&
      !isAmongTexts(lines, i, text, isNamed);
    const above = out[i - 1] ? (lines[i - 1] as readonly Token[]) : [];
    const completes = (w: Token): boolean =>
      isNote(text(w)) ||
      (w.to - w.from <= LONGEST_LABEL &&
        above.some(
          (a) => overlaps(a, w) && isNamed(text(a) + text(w)) && !(isNamed(text(a)) && BARE_FIGURE.test(text(w))),
        ));
    out.push(isOwn || (above.length > 0 && words.length > 0 && words.every(completes)));
  }
  for (let i = lines.length - 2; i >= 0; i--) {
    const words = lines[i] as readonly Token[];
    const isShort = words.length > 1 && words.every((w) => w.to - w.from <= LONGEST_LABEL);
    if (out[i + 1] && isShort && words.filter((w) => isNamed(text(w))).length * 2 >= words.length) out[i] = true;
  }
  return withStackedLines(lines, betweenHeads(lines, out, text, isNamed), text, isNamed);
}

/**
 * Labels of a form in the middle of the lines of their texts, which leave the places of all labels free:
 * ```
 *              桟橋の板が傷んでおり、雨の日に滑るとの声                  板を張り替え、
 *   現状と課題                                          取組の方向
 *              が寄せられている。                                    手すりを付ける。
 * ```
 */
function isAmongTexts(
  lines: readonly (readonly Token[])[],
  at: number,
  text: (w: Token) => string,
  isNamed: (t: string) => boolean,
): boolean {
  const labels = lines[at] as readonly Token[];
  const [above, below] = [lines[at - 1] ?? [], lines[at + 1] ?? []];
  const first = labels[0] as Token;
  const isOver = (w: Token): boolean => labels.some((label) => label.x0 < w.x1 && w.x0 < label.x1);
  const isText = (l: readonly Token[]): boolean => l.length > 0 && l.every((w) => w.x0 > first.x1 && !isOver(w));
  if (!isText(above) || !isText(below)) return false;
  // Two halves of a label stand in its middle, two names at one edge.
  const [a, b] = [above[0] as Token, below[0] as Token];
  const areNames = above.length === 1 && below.length === 1 && a.x0 === b.x0 && a.x1 !== b.x1;
  const areLabels = labels.every((w) => isNamed(text(w)));
  return (areLabels && above.some((w) => w.to - w.from > LONGEST_LABEL)) || (areNames && !isNamed(text(a) + text(b)));
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

/** The rivers without those beside columns that no text stands in. */
export function withoutEmptyColumns(rivers: readonly Place[], extents: readonly (Extent | null)[]): Place[] {
  const out: Place[] = [];
  for (const [k, river] of rivers.entries()) {
    const last = out.at(-1);
    if (k > 0 && last && extents[k] === null) out[out.length - 1] = { from: last.from, to: river.to };
    else out.push(river);
  }
  return out;
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

/** A label over two others stands at most this far, in places, from the middle between them. */
const OFF_CENTRE = 3;

/** Whether the word stands over the white space between two labels of the next line, which have none of their own beside it. */
export function isOverTwo(w: Token, line: readonly Token[], lower: readonly Token[]): boolean {
  const right = lower.findIndex((l) => l.x0 >= w.x1);
  const [a, b] = [lower[right - 1], lower[right]];
  if (!a || !b || a.x1 > w.x0) return false;
  const isFree = line.every((o) => o === w || o.x1 <= a.x0 || o.x0 >= b.x1);
  return isFree && Math.abs((a.x0 + b.x1 - w.x0 - w.x1) / 2) <= OFF_CENTRE;
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
