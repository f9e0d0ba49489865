import type { ColumnLine } from './chunks.js';
import { turnsOf } from './numbering.js';

/** A figure or a mark: never the rest of the line above. */
const FIGURE = /^[0-9０-９,，.．△▲－―\-+＋±%％○◎×]+[^\s]{0,3}$/u;
/** White (em) between two columns, as a guess: text may fill a column up to there. */
const COLUMN_GAP = 1;
/** At least so many rows of one line, and this share of the lines, before lines without extra white are rows. */
const LEAST_ROWS = 3;
const SHARE = 0.6;
/** Rows stand this much farther apart than the lines of one. */
const PARTED = 1.15;
/** A line is full when less than this many em is left behind it; this share of rows may follow a full line by chance. */
const FULL = 1.5;
const GOES_ON = 0.2;
/** A line of running text is longer than so many em. */
const RUNNING = 12;
/** Baselines closer than this many em are one; closer than the other, they are of texts side by side. */
const SAME_BASELINE = 0.3;
const INTERLEAVED = 0.8;

/**
 * Heights between rows that no extra white parts: lines that begin anew in two or more columns on one baseline.
 * ```
 *   公園の改修        1,200   都市課
 *   図書館の窓口を      300   教育課      the second line of a wrapped cell has nothing new beside it
 *   延長する事業
 * ```
 */
export function listBreaks(columns: readonly (readonly ColumnLine[])[]): number[] {
  const filled = columns.filter((lines) => lines.length > 0).length;
  if (columns.every((lines) => lines.length === 0 || isOneText(lines))) return [];
  const [first = []] = columns;
  const numbered = countsRows(first, LEAST_ROWS);
  const byNumber = breaksAtNumbers(columns);
  if (byNumber) return byNumber;
  const starts: { y: number; fresh: boolean; goesOn: boolean; em: number; counts: boolean; column: number }[] = [];
  columns.forEach((all, c) => {
    const lines = all.filter((l) => l.columns === 1);
    const right = rightEdge(lines, columns.slice(c + 1));
    const itemised = turnsOf(lines);
    const isItemised = itemised.some((turn) => turn === 'continues');
    lines.forEach((l, i) => {
      const before = lines[i - 1];
      const fresh = !before || FIGURE.test(l.segment.text.value) || right - before.x1 > FULL * before.em;
      // ① …, ② …: below a full line without a number of its own the item above goes on, whatever begins beside it.
      const goesOn = isItemised && i > 0 && !fresh && itemised[i] === null;
      starts.push({ y: l.middle, fresh, goesOn, em: l.em, counts: c === 0, column: c });
    });
  });
  starts.sort((a, b) => a.y - b.y);
  const breaks: number[] = [];
  const seen: Baseline[] = [];
  for (let i = 0; i < starts.length; ) {
    const first = starts[i] as { y: number; em: number };
    let j = i;
    while (j < starts.length && (starts[j] as { y: number }).y - first.y < SAME_BASELINE * first.em) j++;
    const here = starts.slice(i, j);
    const fresh = here.filter((s) => s.fresh).length;
    // Two cells may go on side by side; three, or all there are, hardly ever do.
    const many = here.length >= Math.min(3, filled);
    // Texts in the middle of their rows: another text's line reaches over the height where this one begins.
    const before = starts[i - 1];
    const cuts = before !== undefined && first.y - before.y < INTERLEAVED * first.em;
    const isRow = (!numbered || here.some((s) => s.counts)) && !here.some((s) => s.goesOn);
    if (isRow && !cuts && here.length > 1 && (fresh === here.length || (many && fresh > 0)))
      breaks.push(first.y - first.em / 2);
    seen.push({ y: first.y, em: first.em, columns: new Set(here.map((s) => s.column)) });
    i = j;
  }
  const areRows = breaks.length >= LEAST_ROWS && breaks.length >= SHARE * seen.length;
  return areRows && !areLinesOfEntries(seen) ? breaks : [];
}

/** The texts on one baseline, by their columns. */
interface Baseline {
  readonly y: number;
  readonly em: number;
  readonly columns: ReadonlySet<number>;
}

/**
 * Whether white parts the rows after all, and the lines without extra white go on with the row above: no such line has anything
 * in a column that every row fills.
 * ```
 *   橋りょうの点検と       土木課   12橋
 *   補修の計画             管理課             the writer broke the lines, so each begins anew
 *
 *   街路樹の植え替え       緑地課   80本
 * ```
 */
function areLinesOfEntries(baselines: readonly Baseline[]): boolean {
  const pitch = baselines.map((b, i) =>
    i === 0 ? Number.POSITIVE_INFINITY : (b.y - (baselines[i - 1] as Baseline).y) / b.em,
  );
  const least = Math.min(...pitch);
  const rows = baselines.filter((_, i) => (pitch[i] as number) > PARTED * least);
  const lines = baselines.filter((_, i) => (pitch[i] as number) <= PARTED * least);
  if (lines.length < 2 || rows.length < LEAST_ROWS) return false;
  return [...(rows[0] as Baseline).columns].some(
    (c) => rows.every((r) => r.columns.has(c)) && !lines.some((l) => l.columns.has(c)),
  );
}

/**
 * Heights between rows of figures below one another, for each column that has a text on the line of every figure and no others:
 * ```
 *                通報の件数   12   15
 *   里道の補修
 *                直した箇所    3    9
 * ```
 */
export function figureBreaks(columns: readonly (readonly ColumnLine[])[]): (readonly number[])[] {
  // A number that counts rows may stand in a column too narrow for its digits.
  const figures = columns
    .slice(1)
    .filter((lines) => lines.length > 1 && lines.every((l) => FIGURE.test(l.segment.text.value)));
  const [rows = []] = [...figures].sort((a, b) => b.length - a.length);
  const isPaired = (lines: readonly ColumnLine[]): boolean =>
    lines.length === rows.length &&
    lines.every((l, i) => Math.abs(l.middle - (rows[i] as ColumnLine).middle) < SAME_BASELINE * l.em);
  if (rows.length === 0 || columns.filter(isPaired).length < 2) return columns.map(() => []);
  const breaks = rows.slice(1).map((l) => l.middle - l.em / 2);
  return columns.map((lines) => (isPaired(lines) ? breaks : []));
}

/** Heights between rows that numbers count. */
export const numberBreaks = (columns: readonly (readonly ColumnLine[])[]): number[] => breaksAtNumbers(columns) ?? [];

/**
 * The height above every number where texts stand at the top of their rows: each number has a text on its baseline, nothing
 * stands above the first, and what is beside a number begins anew. Null where any of it fails (texts in the middle of rows).
 */
function breaksAtNumbers(columns: readonly (readonly ColumnLine[])[]): number[] | null {
  const [first = [], ...others] = columns;
  // Beside two texts or more, two numbers are enough.
  if (columns.filter((lines) => lines.length > 0).length < 3 || !countsRows(first, 2)) return null;
  const numbers = first.filter((l) => l.columns === 1);
  const top = (numbers[0] as ColumnLine).middle - INTERLEAVED * (numbers[0] as ColumnLine).em;
  const texts = others.map((lines) => lines.filter((l) => l.columns === 1));
  const rights = others.map((lines, c) => rightEdge(lines, others.slice(c + 1)));
  if (texts.some(([l]) => l !== undefined && l.middle < top)) return null;
  const besideOf = (lines: readonly ColumnLine[], number: ColumnLine): number =>
    lines.findIndex((l) => Math.abs(l.middle - number.middle) < SAME_BASELINE * number.em);
  if (numbers.some((n) => texts.every((lines) => besideOf(lines, n) < 0))) return null;
  let anew = 0;
  let goesOn = 0;
  // Texts of one line each end where they will.
  for (const [c, lines] of texts.entries()) {
    if (lines.length <= numbers.length) continue;
    for (const number of numbers) {
      const before = lines[besideOf(lines, number) - 1];
      if (!before) continue;
      const isFull = (rights[c] as number) - before.x1 <= FULL * before.em;
      if (isFull && !/[。！？]$/.test(before.segment.text.value)) goesOn++;
      else anew++;
    }
  }
  return goesOn <= GOES_ON * (anew + goesOn) ? numbers.map((l) => l.middle - l.em / 2) : null;
}

/** 1, ①, (1), No.1, 1-1: a number by itself, after NFKC. */
export const NUMBER_ALONE = /^(?:no\.?\s*)?\(?(?:\d{1,2}[-－])*(\d{1,3})[.)]?$/i;

/** 1, 2, 3 … down the first column, headings aside: what has no number of its own goes on with the row above. */
function countsRows(lines: readonly ColumnLine[], least: number): boolean {
  const texts = lines.filter((l) => l.columns === 1).map((l) => l.segment.text.value.normalize('NFKC').trim());
  const numbers = texts.flatMap((t) => NUMBER_ALONE.exec(t)?.[1] ?? []).map(Number);
  return (
    numbers.length >= least &&
    numbers.length === texts.length &&
    numbers.every((n, i) => i === 0 || n === 1 || n === (numbers[i - 1] as number) + 1)
  );
}

/** Long lines that all end at one edge but for the last, and no sentence before it: one text, whatever white is left of its column. */
function isOneText(lines: readonly ColumnLine[]): boolean {
  const right = rightOf(lines);
  return (
    lines.length >= LEAST_ROWS &&
    lines
      .slice(0, -1)
      .every(
        (l) =>
          right - l.x1 < FULL * l.em && l.x1 - l.x0 > RUNNING * l.em && !/[。！？]$/.test(l.segment.text.value.trim()),
      )
  );
}

/** How far to the right a line of the column may reach, as far as its lines and the columns right of it show. */
const rightEdge = (lines: readonly ColumnLine[], others: readonly (readonly ColumnLine[])[]): number =>
  Math.max(rightOf(lines), startOf(others) - COLUMN_GAP * (lines[0]?.em ?? 0));

const rightOf = (lines: readonly ColumnLine[]): number =>
  lines.reduce((x, l) => Math.max(x, l.x1), Number.NEGATIVE_INFINITY);

/** Where the first of the columns that has text begins; -∞ when none has. */
function startOf(columns: readonly (readonly ColumnLine[])[]): number {
  const next = columns.find((lines) => lines.length > 0);
  return next ? next.reduce((x, l) => Math.min(x, l.x0), Number.POSITIVE_INFINITY) : Number.NEGATIVE_INFINITY;
}
