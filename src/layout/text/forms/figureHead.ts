import type { Token } from '../aligned/segments.js';
import { nameOf } from '../letters.js';
import { awayInAll, type HeadPlaces } from './headPlaces.js';
import { type HeadWords, isInBrackets } from './headWords.js';
import { middleOf, placeInColumns } from './placeInColumns.js';
import { type HeadGroup, yearGroups } from './yearGroups.js';

type Words = readonly Token[];
type Away = (word: Token, column: number) => number;

/** The head of a small table of figures. */
export interface FigureHead {
  /** The labels of the columns before the figures, the unit's last. */
  readonly labels: readonly Words[];
  readonly names: number;
  readonly hasUnit: boolean;
  /** The words above each column of figures, without those of its group. */
  readonly stacks: readonly Words[];
  readonly groups: readonly HeadGroup[];
}

/** Columns before the figures: a name, and what several rows have in common. */
const MOST_NAMES = 2;
/** The rest of a word on the line below is no longer. */
const LONGEST_REST = 3;

/** A table of figures has a name before them, and another for groups of rows at most. */
export const hasNames = ({ names }: HeadWords): boolean => names.length > 0 && names.length <= MOST_NAMES;

/** Finds which columns the words of a head stand above; null where they cannot be told. */
export function toFigureHead(
  source: string,
  head: HeadWords,
  centres: readonly number[],
  places: HeadPlaces,
): FigureHead | null {
  const leaves = toLeaves(source, head, centres.length);
  const away: Away = leaves
    ? (w, c) => Math.abs(middleOf(w) - middleOf(leaves[c] as Token))
    : awayInAll(places, source, head, centres.length);
  const lines: ReadonlyMap<number, Token>[] = [];
  for (const line of head.lines) {
    const placed = leaves
      ? placeInColumns(line.labels, leaves.map(middleOf))
      : placeInColumns(line.labels, centres, away);
    if (!placed) return null;
    placeNotes(line.notes, placed, centres.length, away);
    lines.push(placed);
  }
  const rests = head.lines.flatMap((l) => l.rests);
  if (rests.some((w) => nameOf(source, [w]).length > LONGEST_REST)) return null;
  const groups = yearGroups(source, lines, away);
  const { stacks, grouped } = toStacks(lines, rests, groups, centres);
  const isNamed = (c: number): boolean => stacks[c]?.length !== 0 || groups.some((g) => c >= g.from && c < g.to);
  if (!centres.every((_, c) => isNamed(c))) return null;
  return {
    labels: [...head.names, ...(head.unit ? [[head.unit]] : [])],
    names: head.names.length,
    hasUnit: head.unit !== undefined,
    stacks,
    groups: grouped,
  };
}

/**
 * The lowest words of the head, where there is one for each column: words of a head stand over one another as they do on the page,
 * even where the texts below push its figures to a side.
 */
function toLeaves(source: string, { lines }: HeadWords, columns: number): Words | null {
  const out: Token[] = [];
  for (const w of [...lines].reverse().flatMap((l) => l.labels)) {
    if (isInBrackets(nameOf(source, [w]))) continue;
    if (!out.some((o) => o.x0 < w.x1 + 1 && w.x0 < o.x1 + 1)) out.push(w);
  }
  return out.length === columns ? out.sort((a, b) => a.x0 - b.x0) : null;
}

/** （令和８）: what stands in brackets belongs to the word above or below it, and stands in its place among those of its line. */
function placeNotes(notes: Words, placed: Map<number, Token>, columns: number, away: Away): void {
  for (const note of notes) {
    const before = [...placed].filter(([, w]) => w.x0 < note.x0).map(([c]) => c);
    const behind = [...placed].filter(([, w]) => w.x0 > note.x0).map(([c]) => c);
    const [from, to] = [Math.max(-1, ...before) + 1, Math.min(columns, ...behind)];
    let best = -1;
    for (let c = from; c < to; c++) if (best < 0 || away(note, c) < away(note, best)) best = c;
    if (best >= 0) placed.set(best, note);
  }
}

/** The words above each column, and the groups with what is left of theirs on the line below. */
function toStacks(
  lines: readonly ReadonlyMap<number, Token>[],
  rests: Words,
  groups: readonly HeadGroup[],
  centres: readonly number[],
): { readonly stacks: readonly Words[]; readonly grouped: readonly HeadGroup[] } {
  const stacks = centres.map((_, c): Token[] => lines.flatMap((l) => l.get(c) ?? []));
  const words = groups.map((g) => [...g.words]);
  for (const w of rests) {
    const c = nearest(middleOf(w), centres);
    const group = groups.findIndex((g) => c >= g.from && c < g.to);
    // 令和４年 / 度: the rest of a word stands below it.
    (words[group] ?? (stacks[c] as Token[])).push(w);
  }
  const inGroups = new Set(words.flat());
  return {
    stacks: stacks.map((s) => s.filter((w) => !inGroups.has(w)).sort((a, b) => a.from - b.from)),
    grouped: groups.map((g, k) => ({ ...g, words: words[k] as Words })),
  };
}

const nearest = (x: number, centres: readonly number[]): number =>
  centres.reduce((best, c, i) => (Math.abs(c - x) < Math.abs((centres[best] as number) - x) ? i : best), 0);
