import { isNote, isYear } from './headWords.js';
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
    const last = line.findLastIndex(isHead);
    for (const from of startsOf(line, last, isHead)) {
      const moved = overFigures(source, lines, i, from, last, isHead);
      if (moved) out[i] = moved;
      if (moved) break;
    }
  }
  return out;
}

/** Where the last of the heads side by side begin: behind a label, or apart from the head of a column before them. */
function startsOf(line: Words, last: number, isHead: (w: Token) => boolean): number[] {
  // 令和３年度   区分   令和４年度   令和５年度
  const first = line.findLastIndex((w, k) => k < last && !isHead(w)) + 1;
  const gap = (k: number): number => (line[k] as Token).x0 - (line[k - 1] as Token).x1;
  const starts: number[] = [];
  for (let k = Math.max(first, 1); k + FEWEST_FIGURES <= last + 1; k++) {
    const inside = Array.from({ length: last - k }, (_, n) => gap(k + 1 + n));
    if (k === first || inside.every((g) => g < gap(k))) starts.push(k);
  }
  return starts;
}

/** The head with its words `from` to `last` over the figures below; null where they stand so already, or nothing tells. */
function overFigures(
  source: string,
  lines: readonly Words[],
  at: number,
  from: number,
  last: number,
  isHead: (w: Token) => boolean,
): Words | null {
  const line = lines[at] as Words;
  const count = last + 1 - from;
  const rows = rowsBelow(lines, at, count, (w) => FIGURE.test(source.slice(w.from, w.to)), isHead);
  const ranges = rows && rangesOf(rows, count);
  if (!ranges) return null;
  const head = line.slice(from, last + 1);
  const isOff = head.some((w, k) => !overlap(w, ranges[k] as Range) || ranges.some((r, j) => j !== k && overlap(w, r)));
  return isOff ? placed(withLastNote(source, line, last, ranges.at(-1) as Range), from, ranges) : null;
}

interface Range {
  readonly x0: number;
  readonly x1: number;
}

const overlap = (a: Range, b: Range): boolean => a.x0 < b.x1 && b.x0 < a.x1;

/**
 * The figures of each row below the head; null where a row has more of them side by side, or not so many rows as many. Years to come
 * may have a plan and no result.
 */
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
    if (to - from > count) return areEnough(out, count);
    out.push(line.slice(from, to));
    between = 0;
  }
  return areEnough(out, count);
}

const areEnough = (rows: Words[], count: number): Words[] | null =>
  rows.filter((r) => r.length === count).length >= FEWEST_ROWS ? rows : null;

/**
 * The places that the figures of each column take, as the full rows show them; null where those of two columns do not stand apart, or
 * a figure of another row stands in none of them.
 */
function rangesOf(rows: readonly Words[], count: number): Range[] | null {
  const full = rows.filter((r) => r.length === count);
  const ranges = Array.from({ length: count }, (_, k): Range => {
    const own = full.map((r) => r[k] as Token);
    return { x0: Math.min(...own.map((w) => w.x0)), x1: Math.max(...own.map((w) => w.x1)) };
  });
  const columnsOf = (row: Words): number[] =>
    row.map((w) => ranges.findIndex((r, k) => overlap(w, r) && !ranges.some((o, j) => j !== k && overlap(w, o))));
  const areOwn = (columns: readonly number[]): boolean =>
    columns.every((c, k) => c >= 0 && (k === 0 || c > (columns[k - 1] as number)));
  const areApart = ranges.every((r, k) => k === 0 || (ranges[k - 1] as Range).x1 < r.x0);
  return areApart && rows.every((r) => areOwn(columnsOf(r))) ? ranges : null;
}

/** 令和８年度   （最終）: what brackets say of the last year, behind it but over the same figures, is one label with it. */
function withLastNote(source: string, line: Words, last: number, range: Range): Words {
  const [year, note] = [line[last] as Token, line[last + 1]];
  if (!note || note.x0 >= range.x1 || !isNote(source.slice(note.from, note.to))) return line;
  const width = year.x1 - year.x0 + note.x1 - note.x0 + 1;
  return [...line.slice(0, last), { ...year, to: note.to, x1: year.x0 + width }, ...line.slice(last + 2)];
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
