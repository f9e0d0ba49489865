import { type ColumnLine, pitchBetween } from './chunks.js';

/** Lines whose pitch exceeds the usual pitch by this factor are of different chunks. */
const LOOSER = 1.17;
/** Pitches (em) above this say nothing about the lines of one cell. */
const WIDEST_PITCH = 2.6;
/** Two kinds of pitches differ by this factor at least, the narrower ones among themselves by no more than the other. */
const APART = 1.06;
const ALIKE = 1.03;
/** A line is full when less than this many em is left behind it. */
const LEFT_OVER = 1.5;
/** Shares of the lines that are full: before lines of one text, before lines of the next row. */
const WRAPPED = 0.7;
const ENDED = 0.6;

interface Step {
  readonly pitch: number;
  readonly column: number;
  /** The upper line reaches the column's right edge. */
  readonly full: boolean;
}

/** The widest distance (em) of two lines of one cell; what stands further apart are rows or paragraphs. */
export function pitchLimit(columns: readonly (readonly ColumnLine[])[]): number {
  const steps: Step[] = [];
  columns.forEach((lines, column) => {
    const right = lines.reduce((x, l) => Math.max(x, l.columns === 1 ? l.x1 : x), Number.NEGATIVE_INFINITY);
    for (let i = 1; i < lines.length; i++) {
      const line = lines[i - 1] as ColumnLine;
      const pitch = pitchBetween(line, lines[i] as ColumnLine);
      if (pitch <= WIDEST_PITCH) steps.push({ pitch, column, full: right - line.x1 < LEFT_OVER * line.em });
    }
  });
  steps.sort((a, b) => a.pitch - b.pitch);
  // A low quantile, since rows and paragraphs stand further apart.
  const low = steps[Math.floor(steps.length * 0.15)]?.pitch ?? 1.2;
  const usual = low * LOOSER;
  // A line of digits alone, in a font of its own, stands a little off: its pitches are nobody's.
  const even = steps.filter((s) => s.pitch * ALIKE >= low);
  return betweenLinesAndRows(steps, usual) ?? betweenLinesAndRows(even, usual) ?? usual;
}

/**
 * Rows may stand hardly further apart than lines. Two kinds of pitches are told from one another by what comes before: a line
 * goes on where the one above was full, a row begins anywhere.
 * ```
 *   1  橋の点検   5年に1度の定期
 *                 点検を行う。          17.2 pt
 *   2  教室       週1回開く。           19.4 pt
 * ```
 */
function betweenLinesAndRows(steps: readonly Step[], most: number): number | null {
  const first = steps[0]?.pitch ?? 0;
  let count = 0;
  while (count < steps.length && (steps[count] as Step).pitch <= ALIKE * first) count++;
  const next = steps[count];
  if (count < 2 || !next || next.pitch > most || next.pitch < APART * (steps[count - 1] as Step).pitch) return null;
  const narrow = steps.slice(0, count);
  const wrapping = new Set(narrow.map((s) => s.column));
  const wide = steps.slice(count).filter((s) => s.pitch <= most && wrapping.has(s.column));
  if (share(narrow) < WRAPPED || wide.length === 0 || share(wide) > ENDED) return null;
  return ((steps[count - 1] as Step).pitch + next.pitch) / 2;
}

const share = (steps: readonly Step[]): number => steps.filter((s) => s.full).length / steps.length;
