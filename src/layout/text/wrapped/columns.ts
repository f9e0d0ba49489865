import type { Token } from '../aligned/segments.js';
import { isAfterWideGap } from '../aligned/words.js';
import { stretchesOf } from '../register/bandLines.js';
import { keyOrdinal } from './items.js';
import { LineTexts, type TextNear } from './lineTexts.js';
import type { Line } from './pieces.js';
import { type Assigned, type Profile, profilesOf, sortCost } from './profile.js';

/** Where a column's label stands; a chain of labels is printed as far left as it can be. */
export interface Label {
  readonly x0: number;
  readonly x1: number;
  readonly latest: number;
}

export interface Columns {
  readonly cost: number;
  readonly starts: readonly number[];
  readonly assigned: Assigned;
}

/** What a text costs that stands left of its column behind wide white space, and each place; right of where it should stand. */
const LEFT = 2;
const LEFT_BY = 0.4;
const TIGHT_LEFT_BY = 0.08;
const RIGHT_BY = 0.15;
const MOST_RIGHT = 1.5;
/** A text that ends beyond where the next column begins. */
const OVER = 1.2;
const OVER_BY = 0.4;
const MOST_OVER = 5;
/** A text wider than the column, each em; one that has room left though the next column's stands right behind it. */
const TOO_WIDE = 0.8;
const MOST_TOO_WIDE = 4;
/** The letters of a narrow column, in em, are counted more exactly. */
const NARROW = 6;
/** A mark among texts, where another column holds the marks. */
const MARK_AMONG_TEXTS = 3;
/** A text at the place of a wider one of another column nearby. */
const BELOW_OTHER = 1;
/** So many lines above and below are looked at for it. */
const NEAR = 2;
/** The next number in the column that numbers the items, whose texts are such in this share. */
const DUE = -1;
const NUMBERS = 0.6;
const ROOM = 0.35;
const MOST_ROOM = 2.2;
/** White space that a converter sets inside a text parts two. */
const PARTED_LETTERS = 0.5;
const LETTERS = 0.5;
const KINSOKU = 3;
/** The mark of an item without its text. */
const MARK_ALONE = 1.5;
/** The same text stands in the column elsewhere. */
const SAME_TEXT = -0.5;
/** A text at the very place where the column begins. */
const AT_START = -0.3;
/** A label beside its column, each place; a column without text. */
const BESIDE = 0.4;
const EMPTY = 4;
/** A text that the next column's would begin right behind, with one between them left out. */
const SKIPPED = 1.6;
/** Texts stand this far left of their column at most. */
const FARTHEST = 9;
const SWEEPS = 6;

/**
 * Finds the columns that all lines of a table cost least in: where each begins, and which tokens of a line stand in it. Texts behind
 * wide white space are where their column is; one that is printed right behind another may be left of that, but then the other fills
 * its line. How wide a full line of each column is, and what its texts look like, the clear ones show.
 */
export function solveColumns(
  source: string,
  lines: readonly Line[],
  labels: readonly Label[],
  first: readonly number[],
): Columns {
  const places = candidates(lines, labels);
  const read = lines.map((l) => new LineTexts(source, l));
  let starts = [...first];
  let profiles: readonly Profile[] | null = null;
  let best = costOf(read, labels, starts, profiles);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const before = starts.join();
    for (let c = 0; c < starts.length; c++)
      for (const x of places) {
        if (x === starts[c] || x <= (starts[c - 1] ?? -1) || x >= (starts[c + 1] ?? Number.POSITIVE_INFINITY)) continue;
        const tried = starts.with(c, x);
        const found = costOf(read, labels, tried, profiles);
        if (found.cost < best.cost - 1e-6) {
          best = found;
          starts = tried;
        }
      }
    if (sweep > 0 && before === starts.join()) break;
    profiles = profilesOf(source, lines, best.assigned, starts);
    for (const [y, l] of read.entries()) l.near = textsNear(read, best.assigned, y);
    expectNumbers(read, best.assigned, starts.length);
    best = costOf(read, labels, starts, profiles);
  }
  return best;
}

function candidates(lines: readonly Line[], labels: readonly Label[]): number[] {
  const out = new Set<number>(labels.map((l) => l.x0));
  for (const l of lines) for (const [k, w] of l.entries()) if (k === 0 || isAfterWideGap(l, k)) out.add(w.x0);
  return [...out].sort((a, b) => a - b);
}

function costOf(
  lines: readonly LineTexts[],
  labels: readonly Label[],
  starts: readonly number[],
  profiles: readonly Profile[] | null,
): Columns {
  let cost = 0;
  const assigned: number[][] = [];
  const used = new Set<number>();
  for (const l of lines) {
    const own = assignLine(l, starts, profiles);
    cost += own.cost;
    assigned.push(own.columns);
    for (const c of own.columns) used.add(c);
  }
  for (const [c, label] of labels.entries()) {
    if (!used.has(c)) cost += EMPTY;
    cost += Math.max(0, (starts[c] as number) - label.latest - 1) * BESIDE;
    const next = starts[c + 1];
    if (next !== undefined) cost += Math.max(0, label.x1 - next) * BESIDE;
  }
  return { cost, starts, assigned };
}

interface Best {
  readonly cost: number;
  /** Where the piece begins, and the column of the one before. */
  readonly from: number;
  readonly column: number;
}

/** The columns of a line's tokens, from left to right. */
function assignLine(
  line: LineTexts,
  starts: readonly number[],
  profiles: readonly Profile[] | null,
): { readonly cost: number; readonly columns: number[] } {
  const [m, n] = [line.tokens.length, starts.length];
  /** best[j][c]: the first j tokens, the last of them in column c. */
  const best: (Best | null)[][] = Array.from({ length: m + 1 }, () => new Array<Best | null>(n).fill(null));
  for (let i = 0; i < m; i++) {
    const x = (line.tokens[i] as Token).x0;
    let least: { cost: number; column: number } =
      i === 0 ? { cost: 0, column: -1 } : { cost: Number.POSITIVE_INFINITY, column: -1 };
    for (let c = 0; c < n; c++) {
      const s = starts[c] as number;
      const isNear = c === 0 || x >= s - FARTHEST;
      const isLast = c + 1 >= n || x <= (starts[c + 1] as number) + FARTHEST;
      if (isNear && isLast && least.cost < Number.POSITIVE_INFINITY) {
        let joins = 0;
        for (let j = i + 1; j <= m; j++) {
          if (j > i + 1) joins += line.joins[j - 1] as number;
          if (joins > MOST_JOINS) break;
          const cost = least.cost + joins + pieceCost(line, i, j, c, least.column, starts, profiles);
          const known = best[j]?.[c];
          if (!known || cost < known.cost) (best[j] as (Best | null)[])[c] = { cost, from: i, column: least.column };
        }
      }
      const here = best[i]?.[c];
      if (here && here.cost < least.cost) least = { cost: here.cost, column: c };
    }
  }
  const columns = new Array<number>(m).fill(0);
  let c = -1;
  let cost = Number.POSITIVE_INFINITY;
  for (let k = 0; k < n; k++) {
    const b = best[m]?.[k];
    if (b && b.cost < cost) [cost, c] = [b.cost, k];
  }
  if (c < 0) return { cost: m > 0 ? NOWHERE : 0, columns };
  for (let j = m; j > 0; ) {
    const b = best[j]?.[c] as Best;
    columns.fill(c, b.from, j);
    j = b.from;
    c = b.column;
  }
  return { cost, columns };
}

const MOST_JOINS = 12;
const NOWHERE = 40;

/** What speaks against the tokens [i, j) being the text of column `c`. */
function pieceCost(
  line: LineTexts,
  i: number,
  j: number,
  c: number,
  before: number,
  starts: readonly number[],
  profiles: readonly Profile[] | null,
): number {
  const { tokens } = line;
  const [first, last, next] = [tokens[i] as Token, tokens[j - 1] as Token, tokens[j]];
  const start = starts[c] as number;
  const end = starts[c + 1];
  const profile = profiles?.[c];
  const off = first.x0 - start;
  const isTight = line.isTight[i] === true;
  let cost = 0;
  if (off < 0) cost += isTight ? -off * TIGHT_LEFT_BY : leftCost(-off) * (1 - often(first.x0, profile));
  else if (off === 0) cost += AT_START;
  else cost += offCost(first.x0, start, last.x1 - first.x0, end === undefined ? null : end - start - 1, profile);
  if (end !== undefined && last.x1 > end) cost += Math.min(OVER + (last.x1 - end) * OVER_BY, MOST_OVER);
  if (isTight) {
    if (!line.mayPart[i]) cost += KINSOKU;
    else if ((line.joins[i] as number) < LETTERS) cost += PARTED_LETTERS;
    if (c > before + 1) cost += SKIPPED;
  }
  if (next && j === i + 1 && next.x0 - first.x1 <= 2 && line.joins[j] === 0) cost += MARK_ALONE;
  if (!profile) return cost;
  const { text, width, sort } = line.text(i, j);
  const full = profile.width;
  if (full !== null) {
    if (width > full + (full < NARROW ? 0.3 : 0.6)) cost += Math.min((width - full) * TOO_WIDE, MOST_TOO_WIDE);
    const isLeft = line.isTight[j] === true && end !== undefined && next !== undefined && next.x0 < end;
    if (isLeft && width < full - 1) cost += Math.min((full - 1 - width) * ROOM, MOST_ROOM);
  }
  const near = isTight ? undefined : line.near.get(first.x0);
  if (near && near.column !== c && near.width > width) cost += BELOW_OTHER;
  cost += sortCost(profile, sort);
  if (line.due?.column === c && keyOrdinal(text) === line.due.ordinal) cost += DUE;
  if (sort === 'mark' && !holdsMarks(profile) && profiles?.some(holdsMarks)) cost += MARK_AMONG_TEXTS;
  if ((profile.texts.get(text) ?? 0) > 1 && sort !== 'figure') cost += SAME_TEXT;
  return cost;
}

/** By place, the column and width of the widest text that begins there behind wide white space on a line near line `y`. */
function textsNear(lines: readonly LineTexts[], assigned: Assigned, y: number): ReadonlyMap<number, TextNear> {
  const out = new Map<number, TextNear>();
  for (let k = Math.max(0, y - NEAR); k <= Math.min(lines.length - 1, y + NEAR); k++) {
    const line = lines[k];
    if (!line || k === y) continue;
    for (const { from, to, column } of stretchesOf(assigned[k] ?? [])) {
      if (line.isTight[from]) continue;
      const { width } = line.text(from, to);
      const x = (line.tokens[from] as Token).x0;
      if (width > (out.get(x)?.width ?? 0)) out.set(x, { column, width });
    }
  }
  return out;
}

/** Tells each line the number that an item on it would have, where a column of the table numbers the items. */
function expectNumbers(lines: readonly LineTexts[], assigned: Assigned, count: number): void {
  const ordinals = lines.map((l, y) =>
    stretchesOf(assigned[y] ?? []).map(({ from, to, column }) => ({
      column,
      ordinal: keyOrdinal(l.text(from, to).text),
    })),
  );
  const all = ordinals.flat();
  const key = Array.from({ length: count }, (_, c) => c).find((c) => {
    const own = all.filter((t) => t.column === c);
    const numbers = own.flatMap((t) => t.ordinal ?? []);
    return (
      numbers.length > 1 &&
      numbers.length >= own.length * NUMBERS &&
      numbers.every((n, k) => k === 0 || n > (numbers[k - 1] as number))
    );
  });
  let last: number | null = null;
  for (const [y, l] of lines.entries()) {
    l.due = key === undefined || last === null ? null : { column: key, ordinal: last + 1 };
    last = ordinals[y]?.find((t) => t.column === key && t.ordinal !== null)?.ordinal ?? last;
  }
}

/** Most texts of the column are marks. */
const holdsMarks = ({ sorts, count }: Profile): boolean => (sorts.get('mark') ?? 0) > count / 2;

/** A converter may set the lines of a row a place or two left of the others. */
const leftCost = (off: number): number => Math.min(off * SHIFTED_BY, LEFT + off * LEFT_BY);
const SHIFTED_BY = 0.7;

/** A text that begins right of its column: in the middle of it, at its right edge, or where others begin, too. */
function offCost(x: number, start: number, length: number, room: number | null, profile: Profile | undefined): number {
  const off = x - start;
  const firm = firmness(start, profile);
  const cost = Math.min(off * RIGHT_BY, MOST_RIGHT) * (0.5 + 2 * firm) * (1 - often(x, profile));
  if (room === null) return cost;
  const free = room - length;
  const aside = Math.min(Math.abs(off - free / 2), Math.abs(off - free));
  return Math.min(cost, aside * RIGHT_BY + 0.3 + MOST_RIGHT * 2 * firm);
}

/** How much of what speaks against a place is taken back by other texts of the column that begin there. */
function often(x: number, profile: Profile | undefined): number {
  if (!profile || profile.count === 0) return 0;
  return Math.min(1, Math.max(0, (profile.begins.get(x) ?? 0) - 1) * (SHARE / profile.count));
}

const SHARE = 5;

/** How sure it is that the texts of a column begin at its left. */
function firmness(start: number, profile: Profile | undefined): number {
  if (!profile) return UNKNOWN;
  let [left, all] = [0, 0];
  for (const [x, n] of profile.begins) {
    all += n;
    if (x >= start - 1 && x <= start + 1) left += n;
  }
  return all < FEWEST ? UNKNOWN : (left / all) ** 4;
}

const FEWEST = 4;
const UNKNOWN = 0.25;
