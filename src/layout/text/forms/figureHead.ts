import type { Token } from '../aligned/segments.js';
import { withoutSpace } from '../letters.js';
import { place } from './figures.js';

type Words = readonly Token[];

/** The head of a small table of figures. */
export interface FigureHead {
  /** The labels of the columns before the figures, the unit's last. */
  readonly labels: readonly (readonly Token[])[];
  readonly names: number;
  readonly hasUnit: boolean;
  /** The words above each column of figures, without those of its group. */
  readonly stacks: readonly (readonly Token[])[];
  /** What stands above several columns [from, to) together: a year. */
  readonly groups: readonly { readonly from: number; readonly to: number; readonly words: readonly Token[] }[];
}

const YEAR = /(?:令和|平成|[RHＲＨ])[0-9０-９元]{1,2}|(?:19|20)[0-9]{2}年|^[0-9０-９]{1,2}年度?$/;
export const isYearIn = (text: string): boolean => YEAR.test(text);
const IN_BRACKETS = /^[（(]/;
const UNIT = /^[（(]?単位/;
/** A word so far left of the first column of figures names none of them, in columns. */
const FAR = 1.5;
/** A column so far from a year's stands below it no more. */
const REACH = 2;

/** How far the words of heads stand from the columns, by head and word, summed over all tables of a kind. */
export type HeadPlaces = Map<string, Map<string, number[]>>;

/** One word that stands far off says no more than this, in columns. */
const FARTHEST = 1.5;

/** Finds which columns the words of a head stand above; null where they cannot be told. */
export function toFigureHead(
  source: string,
  lines: readonly Words[],
  centres: readonly number[],
  isHead: (text: string) => boolean,
  places: HeadPlaces,
  isFirst: boolean,
): FigureHead | null {
  const text = (w: Token): string => withoutSpace(source.slice(w.from, w.to));
  const middle = (w: Token): number => (w.x0 + w.x1) / 2;
  const unit = lines.flat().find((w) => UNIT.test(text(w)));
  const pitch = ((centres.at(-1) as number) - (centres[0] as number)) / Math.max(1, centres.length - 1);
  const first = centres[0] as number;
  const isName = (w: Token): boolean =>
    unit ? w.x1 <= unit.x0 : middle(w) < first - pitch * FAR && !isYearIn(text(w));
  const names = lines.flatMap((l) => l.filter((w) => w !== unit && isName(w)));
  const columnNames = toColumnNames(names);
  if (columnNames.length === 0 || columnNames.length > 2) return null;
  const stacks = centres.map((): Token[] => []);
  const rests: Token[] = [];
  const isOver = (w: Token): boolean => isHead(text(w)) || IN_BRACKETS.test(text(w));
  const over = lines.flatMap((l) => l.filter((w) => w !== unit && !names.includes(w) && isOver(w)));
  const leaves = toLeaves();
  const summed = awayOf(over);
  if (isFirst) return null;
  const away = leaves ? (w: Token, c: number): number => Math.abs(middle(w) - middle(leaves[c] as Token)) : summed;
  const placedLines: Map<number, Token>[] = [];
  for (const line of lines) {
    const own = line.filter((w) => w !== unit && !names.includes(w));
    const whole = own.filter((w) => isHead(text(w)));
    rests.push(...own.filter((w) => !isOver(w)));
    const placed = leaves ? place(whole, leaves.map(middle)) : place(whole, centres, away);
    if (!placed) return null;
    placeNotes(
      own.filter((w) => !whole.includes(w) && isOver(w)),
      placed,
    );
    placedLines.push(placed);
  }
  const groups = toGroups();
  for (const placed of placedLines) for (const [c, w] of placed) (stacks[c] as Token[]).push(w);
  for (const w of rests) {
    const c = nearest(middle(w));
    const group = groups.find((g) => c >= g.from && c < g.to);
    // 令和４年 / 度: the rest of a word stands below it.
    if (text(w).length > 3) return null;
    (group ? group.words : (stacks[c] as Token[])).push(w);
  }
  for (const s of stacks) s.sort((a, b) => a.from - b.from);
  for (const g of groups)
    for (let c = g.from; c < g.to; c++) stacks[c] = (stacks[c] as Token[]).filter((w) => !g.words.includes(w));
  if (stacks.some((s, c) => s.length === 0 && !groups.some((g) => c >= g.from && c < g.to))) return null;
  return {
    labels: [...columnNames, ...(unit ? [[unit]] : [])],
    names: columnNames.length,
    hasUnit: unit !== undefined,
    stacks,
    groups,
  };

  /**
   * The lowest words of the head, where there is one for each column: words of a head stand over one another as they do on the page,
   * even where the texts below push its figures to a side.
   */
  function toLeaves(): Token[] | null {
    const out: Token[] = [];
    for (const line of [...lines].reverse()) {
      for (const w of line) {
        if (!over.includes(w) || IN_BRACKETS.test(text(w))) continue;
        if (!out.some((o) => o.x0 < w.x1 + 1 && w.x0 < o.x1 + 1)) out.push(w);
      }
    }
    return out.length === centres.length ? out.sort((a, b) => a.x0 - b.x0) : null;
  }

  /** How far a word stands from a column, in all tables with this head together. */
  function awayOf(words: readonly Token[]): (word: Token, column: number) => number {
    const counts = new Map<string, number>();
    const ids = new Map<Token, string>();
    for (const w of [...words].sort((a, b) => a.x0 - b.x0)) {
      const n = counts.get(text(w)) ?? 0;
      counts.set(text(w), n + 1);
      ids.set(w, `${text(w)}#${n}`);
    }
    const key = `${centres.length} ${[...ids.values()].sort().join(' ')}`;
    const own = places.get(key) ?? new Map<string, number[]>();
    places.set(key, own);
    for (const [w, id] of ids) {
      const sums = own.get(id) ?? centres.map(() => 0);
      if (isFirst)
        for (const [c, x] of centres.entries())
          sums[c] = (sums[c] as number) + Math.min(Math.abs(middle(w) - x) / pitch, FARTHEST);
      own.set(id, sums);
    }
    return (w, c) => own.get(ids.get(w) as string)?.[c] ?? 0;
  }

  function nearest(x: number): number {
    return centres.reduce((best, c, i) => (Math.abs(c - x) < Math.abs((centres[best] as number) - x) ? i : best), 0);
  }

  /** A year stands above the columns near it that have words below on the same line as its own, and no year. */
  function toGroups(): { from: number; to: number; words: Token[] }[] {
    const out: { from: number; to: number; words: Token[] }[] = [];
    const years = placedLines.flatMap((l, line) =>
      [...l]
        .filter(([, w]) => isYearIn(text(w)) && !IN_BRACKETS.test(text(w)))
        .map(([column, word]) => ({ column, word, line })),
    );
    const hasYear = (c: number): boolean => placedLines.some((l) => l.has(c) && isYearIn(text(l.get(c) as Token)));
    const lowest = years.reduce((most, y) => Math.max(most, y.line), -1);
    const below = placedLines.slice(lowest + 1).find((l) => years.some((y) => l.has(y.column)));
    if (!below) return out;
    const owners = new Map<number, number>(years.map((y) => [y.column, y.column]));
    for (const c of [...below.keys()].sort((a, b) => a - b)) {
      if (hasYear(c)) continue;
      const near = years
        .filter((y) => !placedLines[y.line]?.has(c))
        .map((y) => ({ y: y.column, off: away(y.word, c) }))
        .sort((a, b) => a.off - b.off)[0];
      if (near && Math.abs(near.y - c) <= REACH) owners.set(c, near.y);
    }
    for (const { column, word } of years) {
      const own = [...owners].filter(([, y]) => y === column).map(([o]) => o);
      const [from, to] = [Math.min(...own), Math.max(...own) + 1];
      if (to - from === own.length && own.length > 1) out.push({ from, to, words: [word] });
    }
    return out;
  }

  /** （令和８）: what stands in brackets belongs to the word above or below it, and stands in its place among those of its line. */
  function placeNotes(notes: readonly Token[], placed: Map<number, Token>): void {
    for (const note of notes) {
      const before = [...placed].filter(([, w]) => w.x0 < note.x0).map(([c]) => c);
      const behind = [...placed].filter(([, w]) => w.x0 > note.x0).map(([c]) => c);
      const [from, to] = [Math.max(-1, ...before) + 1, Math.min(centres.length, ...behind)];
      let best = -1;
      for (let c = from; c < to; c++) if (best < 0 || away(note, c) < away(note, best)) best = c;
      if (best >= 0) placed.set(best, note);
    }
  }

  /** The names of the columns before the figures, each over one line or several. */
  function toColumnNames(words: readonly Token[]): Token[][] {
    const out: Token[][] = [];
    for (const w of [...words].sort((a, b) => a.x0 - b.x0)) {
      const last = out.at(-1);
      if (last?.some((o) => o.x0 < w.x1 && w.x0 < o.x1)) last.push(w);
      else out.push([w]);
    }
    return out;
  }
}
