import { type Atom, atomsToText } from './atoms.js';
import { atomsToBaselines, type Band } from './bands.js';
import { withLoneLabels } from './loneLabels.js';

/** One label of a header row, perhaps over several lines. */
export interface HeaderLabel {
  readonly atoms: readonly Atom[];
  readonly x0: number;
  readonly x1: number;
  readonly known: boolean;
}

/** A header is at most this many em tall. */
const TALLEST = 7;
/** A row with more pieces than this is a line of figures or of spread text. */
const MOST_PIECES = 60;
/** A piece wider than this many em is a sentence. */
const WIDEST_PIECE = 30;
/** Pieces of one label at most; a letter-spaced label (部　局　名) has one a letter. */
const MOST_PIECES_A_LABEL = 10;
const LONGEST_LABEL = 40;
/** Heads a column of numbers. */
const NUMBER_LABEL = /^(?:N[oO][.．]?|Ｎ[ｏＯ][.．]?|№)$/u;
/** Labels set to the left begin within so many em of one another. */
const FLUSH = 0.3;
/** White (em) that may be the gap between two columns; between Japanese and Latin there is less. */
const LABEL_GAP = 0.33;

/** Reads a band as a header row: two or more labels side by side and little else; null when it isn't one. */
export function bandToHeader(band: Band, isLabel: (text: string) => boolean): HeaderLabel[] | null {
  const labels = bandToLabels(band, isLabel) ?? [];
  const known = labels.filter((l) => l.known).length;
  // A row of a form (部局名 | 政策部 | 課名 | 企画課) has as many values as labels.
  return known >= 2 && known >= 0.7 * labels.length ? labels : null;
}

/** The texts side by side that could be labels, known or not; null where the band is no such row. */
export function bandToLabels(band: Band, isLabel: (text: string) => boolean): HeaderLabel[] | null {
  const em = band.atoms[0]?.em ?? 0;
  if (band.atoms.length > 4 * MOST_PIECES || band.bottom - band.top > TALLEST * em) return null;
  const pieces = atomsToPieces(band.atoms);
  if (pieces.length < 2 || pieces.length > MOST_PIECES) return null;
  if (band.atoms.some((a) => a.x1 - a.x0 > WIDEST_PIECE * a.em)) return null;
  return piecesToLabels(pieces, em, isLabel);
}

/**
 * Reads a band as two header rows: labels over all the height may stand midway between the two.
 * ```
 *              目標値
 *   事業名                          担当課
 *          令和5年度 令和6年度
 * ```
 */
export function bandToTwoRows(band: Band, isLabel: (text: string) => boolean): [HeaderLabel[], HeaderLabel[]] | null {
  const em = band.atoms[0]?.em ?? 0;
  if (band.atoms.length > 4 * MOST_PIECES || band.bottom - band.top > TALLEST * em) return null;
  const lines = atomsToBaselines(band.atoms);
  let best: [HeaderLabel[], HeaderLabel[]] | null = null;
  let bestOff = Number.POSITIVE_INFINITY;
  for (let at = 1; at < lines.length; at++) {
    const lower = toLabels(lines.slice(at).flat(), em, isLabel);
    if (lower.length < 2 || !lower.every((l) => l.known)) continue;
    const upper = toLabels(lines.slice(0, at).flat(), em, isLabel);
    if (!upper.every((l) => l.known)) continue;
    const [tall, below] = withLoneLabels(upper, lower);
    const { groups, off } = labelsUnder(tall, below);
    const fits = groups.every((g, i) => g.length === 0 || standsOver(tall[i] as HeaderLabel, g));
    if (!fits || off >= bestOff || !groups.some((g) => g.length > 1)) continue;
    best = [tall, below];
    bestOff = off;
  }
  return best;
}

function toLabels(atoms: readonly Atom[], em: number, isLabel: (text: string) => boolean): HeaderLabel[] {
  const pieces = atomsToPieces(atoms);
  return pieces.length > MOST_PIECES ? [] : piecesToLabels(pieces, em, isLabel);
}

/** Whether the label stands over the middle of the group. */
function standsOver(label: HeaderLabel, group: readonly HeaderLabel[]): boolean {
  const from = (group[0] as HeaderLabel).x0;
  const to = (group.at(-1) as HeaderLabel).x1;
  const centre = (label.x0 + label.x1) / 2;
  return (centre > from && centre < to) || ((from + to) / 2 > label.x0 && (from + to) / 2 < label.x1);
}

/** Atoms that stand above one another, from left to right. */
function atomsToPieces(atoms: readonly Atom[]): Atom[][] {
  const pieces: Atom[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const a of [...atoms].sort((p, q) => p.x0 - q.x0)) {
    if (a.x0 < end) pieces.at(-1)?.push(a);
    else pieces.push([a]);
    end = Math.max(end, a.x1);
  }
  return pieces;
}

/**
 * Joins neighbouring pieces so that as many as possible are labels, with as few pieces of the label apart as possible:
 * `課等 目標達成基準` is two labels, `部 局 名` is one.
 */
function piecesToLabels(pieces: readonly Atom[][], em: number, isLabel: (text: string) => boolean): HeaderLabel[] {
  const cost: number[] = [0];
  const from: number[] = [0];
  const made: (HeaderLabel | null)[] = [null];
  for (let j = 1; j <= pieces.length; j++) {
    cost[j] = Number.POSITIVE_INFINITY;
    for (let i = Math.max(0, j - MOST_PIECES_A_LABEL); i < j; i++) {
      const group = pieces.slice(i, j);
      const before = cost[i] as number;
      // Not even as a known label is it the best: then its text need not be read.
      if (before + labelCost(group, true, em) >= (cost[j] as number)) continue;
      const label = toLabel(group, isLabel);
      const c = before + labelCost(group, label.known, em);
      if (c >= (cost[j] as number)) continue;
      cost[j] = c;
      from[j] = i;
      made[j] = label;
    }
  }
  const labels: HeaderLabel[] = [];
  for (let j = pieces.length; j > 0; j = from[j] as number) labels.push(made[j] as HeaderLabel);
  return labels.reverse();
}

function labelCost(pieces: readonly Atom[][], known: boolean, em: number): number {
  const spread = pieces.every((p) => p.length === 1 && (p[0] as Atom).x1 - (p[0] as Atom).x0 < 1.2 * em);
  let wide = 0;
  let parted = 0;
  for (let i = 1; i < pieces.length; i++) {
    const gap = (pieces[i]?.[0]?.x0 ?? 0) - endOf(pieces[i - 1] as Atom[]);
    if (gap > (spread && known ? 4 : 1) * em) wide++;
    else if (gap > LABEL_GAP * em && !spread) parted++;
  }
  // What reads as one label with a gap, and as two without, is two.
  return (known ? 1 : 3) + 4 * wide + (parted > 0 ? 1.5 : 0);
}

function endOf(atoms: readonly Atom[]): number {
  let end = Number.NEGATIVE_INFINITY;
  for (const a of atoms) end = Math.max(end, a.x1);
  return end;
}

function toLabel(pieces: readonly Atom[][], isLabel: (text: string) => boolean): HeaderLabel {
  const atoms: Atom[] = [];
  for (const piece of pieces) atoms.push(...piece);
  const text = atomsToBaselines(atoms).map(atomsToText).join('');
  // No. and the label beside it would read as one numbered label.
  const isCount = pieces.length > 1 && NUMBER_LABEL.test((pieces[0] as Atom[]).map((a) => atomsToText([a])).join(''));
  return {
    atoms,
    x0: Math.min(...atoms.map((a) => a.x0)),
    x1: endOf(atoms),
    known: text.length <= LONGEST_LABEL && !isCount && isLabel(text),
  };
}

/** A header label and the columns [from, to) that it names, in the order of the leaves. */
export interface HeaderCell {
  readonly label: HeaderLabel;
  readonly row: number;
  readonly rowSpan: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Which columns the labels of one or two header rows name:
 * ```
 *   事業名 |      目標値         |      a label with labels of its own under it names all their columns,
 *          | 令和5年度 令和6年度 |      a label with none names one column
 * ```
 */
export function headerCells(rows: readonly (readonly HeaderLabel[])[]): HeaderCell[] {
  const [upper = [], lower = []] = rows;
  const under = labelsUnder(upper, lower).groups;
  const cells: HeaderCell[] = [];
  let column = 0;
  upper.forEach((label, u) => {
    const below = under[u] ?? [];
    const width = Math.max(1, below.length);
    const tall = below.length === 0 ? rows.length : 1;
    cells.push({ label, row: 0, rowSpan: tall, from: column, to: column + width });
    below.forEach((b, i) => {
      cells.push({ label: b, row: 1, rowSpan: 1, from: column + i, to: column + i + 1 });
    });
    column += width;
  });
  return cells;
}

/** The lower labels of every upper one, and how far (points) the groups stand from being centred. */
interface Groups {
  readonly groups: readonly (readonly HeaderLabel[])[];
  readonly off: number;
}

/**
 * Shares the lower labels among the upper ones, in order, so that every group stands centred under its label. An upper label may
 * have none.
 */
function labelsUnder(upper: readonly HeaderLabel[], lower: readonly HeaderLabel[]): Groups {
  const flush = flushUnder(upper, lower);
  if (flush) return { groups: flush, off: 0 };
  const n = lower.length;
  const cost: number[][] = [[0, ...new Array<number>(n).fill(Number.POSITIVE_INFINITY)]];
  const from: number[][] = [[]];
  upper.forEach((u, k) => {
    const before = cost[k] as number[];
    const here = [...before];
    const start = here.map((_, j) => j);
    for (let j = 1; j <= n; j++) {
      for (let i = 0; i < j; i++) {
        const hull = (lower[i] as HeaderLabel).x0 + (lower[j - 1] as HeaderLabel).x1;
        const c = (before[i] as number) + Math.abs(hull - u.x0 - u.x1) + beyond(upper, k, lower, i, j);
        if (c < (here[j] as number)) {
          here[j] = c;
          start[j] = i;
        }
      }
    }
    cost.push(here);
    from.push(start);
  });
  const groups: HeaderLabel[][] = upper.map(() => []);
  let j = n;
  for (let k = upper.length; k > 0; k--) {
    const i = from[k]?.[j] ?? j;
    groups[k - 1] = lower.slice(i, j);
    j = i;
  }
  return { groups, off: cost.at(-1)?.[n] ?? 0 };
}

/** What it costs (points) that the lower labels [i, j) reach below a neighbour of the upper label `k`. */
function beyond(upper: readonly HeaderLabel[], k: number, lower: readonly HeaderLabel[], i: number, j: number): number {
  const [before, after] = [upper[k - 1], upper[k + 1]];
  const left = before ? Math.max(0, before.x1 - (lower[i] as HeaderLabel).x0) : 0;
  const right = after ? Math.max(0, (lower[j - 1] as HeaderLabel).x1 - after.x0) : 0;
  return left + right;
}

/** The groups where each begins where its label begins, as labels set to the left do; null where one does not, or none has two. */
function flushUnder(upper: readonly HeaderLabel[], lower: readonly HeaderLabel[]): HeaderLabel[][] | null {
  const near = FLUSH * (lower[0]?.atoms[0]?.em ?? 0);
  const sorted = [...upper].sort((a, b) => a.x0 - b.x0);
  const groups = upper.map((u) => {
    const next = sorted[sorted.indexOf(u) + 1];
    return lower.filter((l) => l.x0 >= u.x0 - near && (!next || l.x0 < next.x0 - near));
  });
  const isFlush = groups.every(([first], i) => !first || first.x0 - (upper[i] as HeaderLabel).x0 <= near);
  const shared = groups.reduce((n, g) => n + g.length, 0);
  return isFlush && shared === lower.length && groups.some((g) => g.length > 1) ? groups : null;
}
