import { displayWidth } from '../width.js';
import { type Across, noneAcross, textsAcross } from './across.js';
import type { Piece } from './columns.js';
import { type Onset, onsetsOf } from './onsets.js';
import { textOf } from './segments.js';

/** A line of a table with text on it. */
export interface TableLine {
  /** Its index among the lines of the region. */
  readonly index: number;
  readonly pieces: readonly Piece[];
  /** How many blank lines stand above it. */
  readonly blanks: number;
  /** How far down it stands, in lines of one column. */
  readonly y: number;
}

/** A line of a column's text. */
export interface ColumnEntry {
  /** Index into the table's lines. */
  readonly line: number;
  readonly y: number;
  readonly text: string;
  readonly onset: Onset;
  readonly isLabel: boolean;
}

export interface TableColumn {
  readonly entries: readonly ColumnEntry[];
  /** For each line the index of its entry, or -1. */
  readonly at: Int32Array;
  /** For each line the index of the first entry at or below it, or -1. */
  readonly next: Int32Array;
}

/** The lines of a region cut into columns; texts that stand in several columns are in none of them. */
export interface ColumnTable {
  readonly lines: readonly TableLine[];
  readonly columns: readonly TableColumn[];
  readonly across: Across;
  /** The lines at which a label of a form begins in the first column. */
  readonly labelled: ReadonlySet<number>;
}

/** Lines without a column in common interleave: each stands in the middle between two lines of another column. */
const INTERLEAVED = 0.5;
/** A blank line is printed for white space of a font size or more, which is less than a line. */
const BLANK = 0.67;

/**
 * Makes the columns of a table from the pieces of its lines.
 * @param count how many columns there are
 * @param isNested cells of several lines stand beside rows of figures
 */
export function toColumnTable(
  source: string,
  pieces: readonly (readonly Piece[])[],
  count: number,
  isLabel: (text: string) => boolean,
  isNested = false,
): ColumnTable {
  const lines: TableLine[] = [];
  const usual = usualBlanks(pieces);
  let blanks = 0;
  for (const [index, own] of pieces.entries()) {
    if (own.length === 0) {
      blanks++;
      continue;
    }
    const above = lines.at(-1);
    blanks = Math.max(0, blanks - usual);
    const step = !above ? 0 : (sharesColumn(above.pieces, own) ? 1 : INTERLEAVED) + blanks * BLANK;
    lines.push({ index, pieces: own, blanks, y: (above?.y ?? 0) + step });
    blanks = 0;
  }
  const apart = isNested ? lines.map(() => NOT_APART) : rowsApart(source, lines, count, isLabel);
  const toColumnAt = (c: number, labelled: ReadonlySet<number>, across: Across): TableColumn =>
    toColumn(source, lines, apart, across, labelled, c, isLabel);
  const first = toColumnAt(0, new Set(), noneAcross(lines));
  const { labels, rests } = labelsDown(first.entries, isLabel);
  // A form has labels down its first column, a register one at the head of it.
  const labelled = new Set(labels.length > 1 && labels.length * 2 >= first.entries.length - rests ? labels : []);
  // In a register, what runs over several columns is a heading, or texts that stand too near to one another.
  const across = labelled.size > 0 ? textsAcross(source, lines, count, isLabel) : noneAcross(lines);
  const others = Array.from({ length: count - 1 }, (_, c) => toColumnAt(c + 1, labelled, across));
  return { lines, columns: [first, ...others], across, labelled };
}

/** The lines at which the labels of a column begin, and how many of its lines are the rests of broken ones. */
function labelsDown(entries: readonly ColumnEntry[], isLabel: (text: string) => boolean) {
  const labels: number[] = [];
  let rests = 0;
  for (let i = 0; i < entries.length; i++) {
    const [e, next] = [entries[i] as ColumnEntry, entries[i + 1]];
    const isBroken = next !== undefined && next.line === e.line + 1 && !e.isLabel && isLabel(e.text + next.text);
    if (e.onset === 'begins' && (e.isLabel || isBroken)) labels.push(e.line);
    if (isBroken) {
      rests++;
      i++;
    }
  }
  return { labels, rests };
}

/** A line is full if it has texts of its own in this share of the columns, and in so many at least. */
const FULL = 0.8;
const FEWEST_FULL = 3;

/** What no cell has two lines of: figures, marks, numbers of items. */
const ENTRY =
  /^(?:約?[△▲-]?[0-9０-９,，.．]+[\s　]?(?:[％%]|[^\s0-9０-９、。（(]{1,3})?(?:以[上下内])?|[◎○〇△×●A-SＡ-Ｓ－―①-⑳])$/;

/** The full line above that a line is no row with, -1 for none, and from which column on. */
interface Apart {
  readonly above: number;
  readonly from: number;
}

const NOT_APART: Apart = { above: -1, from: 0 };

/** An arrow or a dash is the whole of its cell: no line of a text stands above or below it. */
const WHOLE_CELL = /^[→⇒－―—]$/;

/**
 * Two full lines with figures or marks in the same column, or with an arrow or a dash in one of them, are two rows, whatever seems
 * to flow between them; so are two of things measured, in the columns of these: gives for each line the full line above it that it is
 * no row with.
 */
function rowsApart(
  source: string,
  lines: readonly TableLine[],
  count: number,
  isLabel: (text: string) => boolean,
): readonly Apart[] {
  const out: Apart[] = lines.map(() => NOT_APART);
  const isEntry = (p: Piece): boolean => p.last === p.column && ENTRY.test(textOf(source, p));
  const isMark = (p: Piece): boolean => p.last === p.column && WHOLE_CELL.test(textOf(source, p));
  // 計画 and 実績 of one item, whose name goes on beside them.
  const hasKind = (pieces: readonly Piece[]): boolean => pieces.some((p) => isLabel(textOf(source, p)));
  const isFull = (l: TableLine): boolean =>
    l.pieces.filter((p) => p.last === p.column).length >= Math.max(Math.min(FEWEST_FULL, count), count * FULL);
  let above = -1;
  let aboveFrom = 0;
  for (const [i, line] of lines.entries()) {
    const from = isFull(line) ? 0 : measuredFrom(source, line);
    if (from < 0) continue;
    const before = lines[above]?.pieces ?? [];
    const areItems = !hasKind(line.pieces) && !hasKind(before);
    const isBelow = (p: Piece): boolean =>
      before.some(
        (a) => a.column === p.column && ((isEntry(p) && isEntry(a)) || (areItems && (isMark(p) || isMark(a)))),
      );
    if (i - above <= MOST_BETWEEN && line.pieces.some(isBelow)) out[i] = { above, from: Math.max(from, aboveFrom) };
    above = i;
    aboveFrom = from;
  }
  return out;
}

/**
 * 講座の受講者数   人   24   25   31: the column of the name of what is measured, before a unit and several figures; -1 where a line
 * has none.
 */
function measuredFrom(source: string, { pieces }: TableLine): number {
  const isFigure = (p: Piece | undefined): boolean => p !== undefined && FIGURE.test(textOf(source, p));
  const at = pieces.findIndex((p, k) => k > 0 && isFigure(p));
  const [unit, figures] = [pieces[at - 1], pieces.slice(at, at + FEWEST_FULL)];
  if (!unit || figures.length < FEWEST_FULL || !UNIT.test(textOf(source, unit))) return -1;
  const areOwn = figures.every((p, k) => isFigure(p) && p.column === unit.column + 1 + k && p.last === p.column);
  return areOwn ? unit.column - 1 : -1;
}

const FIGURE = /^[△▲-]?[0-9０-９][0-9０-９,，.．]*$/;
const UNIT = /^[^\s0-9０-９、。（(◎○〇△×●→⇒]{1,3}$/;

/** Lines of the texts of two rows stand between their figures, no more than these. */
const MOST_BETWEEN = 4;

/** Blank lines that stand above nearly every line: the lines are set far apart. */
function usualBlanks(pieces: readonly (readonly Piece[])[]): number {
  const runs: number[] = [];
  let blanks = 0;
  for (const [i, own] of pieces.entries()) {
    if (own.length === 0) blanks++;
    else {
      if (i > 0) runs.push(blanks);
      blanks = 0;
    }
  }
  runs.sort((a, b) => a - b);
  return runs[Math.floor(runs.length / 5)] ?? 0;
}

const sharesColumn = (a: readonly Piece[], b: readonly Piece[]): boolean =>
  a.some((p) => b.some((q) => p.column <= q.last && q.column <= p.last));

/** In em: a column of shorter texts shows no right edge. */
const NARROW = 8;

/** A bracket is open at the end of the text. */
const endsOpen = (text: string | undefined): boolean => text !== undefined && /[（(「『【][^）)」』】]*$/.test(text);

function toColumn(
  source: string,
  lines: readonly TableLine[],
  apart: readonly Apart[],
  across: Across,
  labelled: ReadonlySet<number>,
  c: number,
  isLabel: (text: string) => boolean,
): TableColumn {
  const found = lines.flatMap(({ pieces, y }, line) =>
    pieces
      .filter((p) => p.column === c && p.last === c)
      .map((p) => ({ line, y, text: textOf(source, p), isHeading: p.isHeading === true })),
  );
  const onsets = onsetsOf(found, isLabel);
  const entries = found.map((e, i) => {
    const { above, from } = apart[e.line] as Apart;
    const isNew = above >= 0 && c >= from && (found[i - 1]?.line ?? -1) <= above;
    // Beside the label of a row a short text is that row's, however full the line above it is.
    const isShort = displayWidth(e.text) < NARROW && !endsOpen(found[i - 1]?.text);
    // And where the line right above has a label too, so is any.
    const isOwn = labelled.has(e.line) && (isShort || labelled.has(e.line - 1));
    const isParted = e.isHeading || found[i - 1]?.isHeading;
    const flowsOn = across.onsets[e.line]?.get(c) === 'flows';
    const onset = isNew || isOwn || isParted || flowsOn ? 'begins' : (onsets[i] as Onset);
    return { line: e.line, y: e.y, text: e.text, onset, isLabel: isLabel(e.text) };
  });
  const at = new Int32Array(lines.length + 1).fill(-1);
  const next = new Int32Array(lines.length + 1).fill(-1);
  for (const [i, e] of entries.entries()) at[e.line] = i;
  for (let k = lines.length - 1, seen = -1; k >= 0; k--) {
    if ((at[k] as number) >= 0) seen = at[k] as number;
    next[k] = seen;
  }
  return { entries, at, next };
}
