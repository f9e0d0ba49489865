import type { Token } from '../aligned/segments.js';
import { nameOf } from '../letters.js';
import { displayWidth } from '../width.js';
import type { FigureLine } from './figureLines.js';
import { placeInColumns } from './placeInColumns.js';

type Words = readonly Token[];

/** A row of a small table of figures, the lines of its cells. */
export interface FigureRow {
  /** What it has in common with rows below it, where the table has a column for that. */
  readonly group: readonly Words[];
  readonly name: readonly Words[];
  readonly unit: Token | null;
  /** By column of figures. */
  readonly figures: ReadonlyMap<number, Token>;
}

/** What stands before the figures of a table. */
export interface NameColumns {
  readonly hasGroup: boolean;
  readonly hasUnit: boolean;
}

/** A unit is no longer than this. */
const LONGEST_UNIT = 5;
/** The names of a column begin within so many places of one another; a full line ends so near its edge, in em. */
const NEAR = 3;
const SLACK = 1.6;

/** The texts of cells whose lines are still being gathered. */
interface Gathering {
  readonly group: Words[];
  readonly name: Words[];
}

/**
 * Puts the lines of a body together to rows: a line without figures goes on with the name above it where that was full, and belongs
 * to the row below where not. Null where a line has more figures than columns, or a row no name.
 */
export function toFigureRows(
  source: string,
  lines: readonly FigureLine[],
  centres: readonly number[],
  columns: NameColumns,
): readonly FigureRow[] | null {
  const place = namePlace(lines, columns);
  const widest = lines.reduce((most, { names }) => Math.max(most, nameWidth(source, names, place, columns)), 0);
  const isFull = (line: Words | undefined): boolean => line !== undefined && widthOf(source, line) >= widest - SLACK;
  const rows: (FigureRow & Gathering)[] = [];
  let waiting: Gathering = { group: [], name: [] };
  for (const { names, figures } of lines) {
    if (names.length + figures.length === 0) continue;
    const last = rows.at(-1);
    if (figures.length === 0) {
      const { group, name } = partNames(names, place);
      if (name.length > 0) (last && isFull(last.name.at(-1)) ? last : waiting).name.push(name);
      if (group.length > 0) (last && last.group.length === 0 ? last : waiting).group.push(group);
      continue;
    }
    const placed = placeInColumns(figures, centres);
    if (!placed) return null;
    const unit = columns.hasUnit ? unitOf(source, names, waiting.name.length > 0) : null;
    const own = unit ? names.slice(0, -1) : names;
    const { group, name } = columns.hasGroup ? partNames(own, place) : { group: [], name: own };
    if (group.length > 0) waiting.group.push(group);
    if (name.length > 0) waiting.name.push(name);
    rows.push({ ...waiting, unit, figures: placed });
    waiting = { group: [], name: [] };
  }
  const last = rows.at(-1);
  if (!last) return null;
  last.name.push(...waiting.name);
  last.group.push(...waiting.group);
  return rows.every((r) => r.name.length + r.group.length > 0) ? rows : null;
}

/** The words of a line left of the place of names, and those of its name. */
function partNames(words: Words, place: number): { readonly group: Words; readonly name: Words } {
  const split = words.findIndex((w) => w.x0 >= place - NEAR);
  return split < 0 ? { group: words, name: [] } : { group: words.slice(0, split), name: words.slice(split) };
}

/** The last word before the figures, where it is as short as a unit and leaves the row a name. */
function unitOf(source: string, names: Words, isNamed: boolean): Token | null {
  const last = names.at(-1);
  return last && isShort(source, last) && (names.length > 1 || isNamed) ? last : null;
}

const isShort = (source: string, w: Token): boolean => nameOf(source, [w]).length <= LONGEST_UNIT;

/** How wide the name on a line is, in em. */
function nameWidth(source: string, words: Words, place: number, { hasUnit }: NameColumns): number {
  const own = words.filter((w) => w.x0 >= place - NEAR);
  const last = own.at(-1);
  return widthOf(source, hasUnit && own.length > 1 && last && isShort(source, last) ? own.slice(0, -1) : own);
}

const widthOf = (source: string, words: Words): number =>
  words.reduce((sum, w) => sum + displayWidth(nameOf(source, [w])), 0);

/** Where the names of rows begin: farthest left, or behind the groups, where most of them do. */
function namePlace(lines: readonly FigureLine[], { hasGroup }: NameColumns): number {
  const left = lines.reduce(
    (least, { names, figures }) => Math.min(least, (names[0] ?? figures[0])?.x0 ?? least),
    Number.POSITIVE_INFINITY,
  );
  if (!hasGroup) return left;
  const counts = new Map<number, number>();
  for (const { names, figures } of lines) {
    const [first, second] = names;
    const isBehind = names.length > 2 || figures.length === 0;
    const w = first && first.x0 > left + NEAR ? first : isBehind ? second : undefined;
    if (w) counts.set(w.x0, (counts.get(w.x0) ?? 0) + 1);
  }
  return [...counts].reduce(
    (best, own) => (own[1] > best[1] || (own[1] === best[1] && own[0] < best[0]) ? own : best),
    [left, 0],
  )[0];
}
