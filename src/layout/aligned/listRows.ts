import type { ColumnLine } from './chunks.js';

/** A figure or a mark: never the rest of the line above. */
const FIGURE = /^[0-9０-９,，.．△▲－―\-+＋±%％○◎×]+[^\s]{0,3}$/u;
/** White (em) between two columns, as a guess: text may fill a column up to there. */
const COLUMN_GAP = 1;
/** At least so many rows of one line, and this share of the lines, before lines without extra white are rows. */
const LEAST_ROWS = 3;
const SHARE = 0.6;
/** Baselines closer than this many em are of texts side by side. */
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
  const numbered = countsRows(columns[0] ?? []);
  const starts: { y: number; fresh: boolean; em: number; counts: boolean }[] = [];
  columns.forEach((all, c) => {
    const lines = all.filter((l) => l.columns === 1);
    const right = Math.max(rightOf(lines), startOf(columns.slice(c + 1)) - COLUMN_GAP * (lines[0]?.em ?? 0));
    lines.forEach((l, i) => {
      const before = lines[i - 1];
      const fresh = !before || FIGURE.test(l.segment.text.value) || right - before.x1 > 1.5 * before.em;
      starts.push({ y: l.middle, fresh, em: l.em, counts: c === 0 });
    });
  });
  starts.sort((a, b) => a.y - b.y);
  const breaks: number[] = [];
  let baselines = 0;
  for (let i = 0; i < starts.length; ) {
    const first = starts[i] as { y: number; em: number };
    let j = i;
    while (j < starts.length && (starts[j] as { y: number }).y - first.y < 0.3 * first.em) j++;
    const here = starts.slice(i, j);
    const fresh = here.filter((s) => s.fresh).length;
    // Two cells may go on side by side; three, or all there are, hardly ever do.
    const many = here.length >= Math.min(3, filled);
    // Texts in the middle of their rows: another text's line reaches over the height where this one begins.
    const before = starts[i - 1];
    const cuts = before !== undefined && first.y - before.y < INTERLEAVED * first.em;
    const isRow = !numbered || here.some((s) => s.counts);
    if (isRow && !cuts && here.length > 1 && (fresh === here.length || (many && fresh > 0)))
      breaks.push(first.y - first.em / 2);
    baselines++;
    i = j;
  }
  return breaks.length >= LEAST_ROWS && breaks.length >= SHARE * baselines ? breaks : [];
}

/** 1, 2, 3 … down the first column, headings aside: what has no number of its own goes on with the row above. */
function countsRows(lines: readonly ColumnLine[]): boolean {
  const texts = lines.filter((l) => l.columns === 1).map((l) => l.segment.text.value.normalize('NFKC').trim());
  const numbers = texts.filter((t) => /^\d{1,3}[.)]?$/.test(t)).map((t) => Number.parseInt(t, 10));
  return (
    numbers.length >= LEAST_ROWS &&
    numbers.length === texts.length &&
    numbers.every((n, i) => i === 0 || n === (numbers[i - 1] as number) + 1)
  );
}

const rightOf = (lines: readonly ColumnLine[]): number =>
  lines.reduce((x, l) => Math.max(x, l.x1), Number.NEGATIVE_INFINITY);

/** Where the first of the columns that has text begins; -∞ when none has. */
function startOf(columns: readonly (readonly ColumnLine[])[]): number {
  const next = columns.find((lines) => lines.length > 0);
  return next ? next.reduce((x, l) => Math.min(x, l.x0), Number.POSITIVE_INFINITY) : Number.NEGATIVE_INFINITY;
}
