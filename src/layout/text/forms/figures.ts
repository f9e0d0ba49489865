import type { Table } from '../../../model/block.js';
import type { GridCell } from '../aligned/cells.js';
import { cellsToTable } from '../aligned/gridTable.js';
import { segmentOf, type Token } from '../aligned/segments.js';
import type { FlowContext } from '../flow.js';
import { withoutSpace } from '../letters.js';
import { displayWidth } from '../width.js';
import { type HeadPlaces, isYearIn, toFigureHead } from './figureHead.js';

type Words = readonly Token[];

/** One figure, or what stands for none, with no more than its unit behind it. */
export const FIGURE =
  /^(?:[（(]?[△▲-]?[0-9０-９][0-9０-９,，.．]*[)）]?(?:[%％]|\p{Script=Han}{1,2}|以上|以下)?|[-－―—‐…*＊])$/u;
/** A unit is no longer than this. */
const LONGEST_UNIT = 5;
const FEWEST = 2;
const MOST = 14;
/** The names of a column begin within so many places of one another; a full line ends so near its edge, in em. */
const NEAR = 3;
const SLACK = 1.6;
const LONGEST_HEAD = 5;

interface Row {
  readonly group: Words[];
  readonly name: Words[];
  unit: Token | null;
  readonly figures: Map<number, Token>;
}

/**
 * Reads a small table of figures inside a form, however tight its columns are: the figures of a row stand at its end, as many in
 * every row, and tell where the columns are that the words of the head name. Null where the lines are no such table.
 */
export function toFigureTable(
  context: FlowContext,
  lines: readonly Words[],
  isLabel: (text: string) => boolean,
  page: number | null,
  places: HeadPlaces,
  isFirst: boolean,
): Table | null {
  const { source } = context;
  const text = (w: Token): string => withoutSpace(source.slice(w.from, w.to));
  const figuresAt = lines.map((l) => trailing(l, text));
  const body = figuresAt.findIndex((f, i) => f.length >= FEWEST && (lines[i] as Words).length > f.length);
  if (body < 1 || body > LONGEST_HEAD) return null;
  const counts = figuresAt
    .slice(body)
    .filter((f) => f.length > 0)
    .map((f) => f.length);
  const columns = counts.reduce((most, n) => Math.max(most, n), 0);
  const full = figuresAt.slice(body).filter((f) => f.length === columns);
  if (columns < FEWEST || columns > MOST || full.length * 2 < counts.length) return null;
  const centres = Array.from({ length: columns }, (_, c) => mean(full.map((f) => centreOf(f[c] as Token))));
  const head = lines.slice(0, body).filter((l) => l.length > 0);
  const named = toFigureHead(source, head, centres, (t) => isLabel(t) || isYearIn(t), places, isFirst);
  if (!named) return null;
  const rows = toRows(lines.slice(body), figuresAt.slice(body), centres, named.hasUnit, named.names > 1, text);
  if (!rows) return null;
  return toTable(context, rows, named, columns, page);
}

/** The words at the end of a line that are figures. */
function trailing(line: Words, text: (w: Token) => string): Words {
  let from = line.length;
  while (from > 0 && FIGURE.test(text(line[from - 1] as Token))) from--;
  return line.slice(from);
}

const centreOf = (w: Token): number => (w.x0 + w.x1) / 2;
const mean = (all: readonly number[]): number => all.reduce((sum, n) => sum + n, 0) / all.length;

function toRows(
  lines: readonly Words[],
  figuresAt: readonly Words[],
  centres: readonly number[],
  hasUnit: boolean,
  hasGroup: boolean,
  text: (w: Token) => string,
): Row[] | null {
  const left = lines.reduce((least, l) => Math.min(least, l[0]?.x0 ?? least), Number.POSITIVE_INFINITY);
  const nameStart = hasGroup ? usualStart(lines, figuresAt, left) : left;
  const widths = lines.map((l, i) => nameWidth(l.slice(0, l.length - (figuresAt[i] as Words).length)));
  const widest = widths.reduce((most, w) => Math.max(most, w), 0);
  const rows: Row[] = [];
  let waiting: { group: Words[]; name: Words[] } = { group: [], name: [] };
  for (const [i, line] of lines.entries()) {
    if (line.length === 0) continue;
    const figures = figuresAt[i] as Words;
    let names = line.slice(0, line.length - figures.length);
    if (figures.length === 0) {
      const split = names.findIndex((w) => w.x0 >= nameStart - NEAR);
      const group = split < 0 ? names : names.slice(0, split);
      const name = split < 0 ? [] : names.slice(split);
      const last = rows.at(-1);
      const goesOn = last?.name.at(-1) && widthOf(last.name.at(-1) as Words) >= widest - SLACK;
      const to = goesOn ? (last as Row) : waiting;
      if (name.length > 0) to.name.push(name);
      if (group.length > 0) (last && last.group.length === 0 ? last : waiting).group.push(group);
      continue;
    }
    const placed = place(figures, centres);
    if (!placed) return null;
    const lastName = names.at(-1);
    const unit =
      hasUnit && lastName && text(lastName).length <= LONGEST_UNIT && (names.length > 1 || waiting.name.length > 0)
        ? lastName
        : null;
    if (unit) names = names.slice(0, -1);
    const split = hasGroup ? names.findIndex((w) => w.x0 >= nameStart - NEAR) : 0;
    const group = split < 0 ? names : names.slice(0, split);
    const name = split < 0 ? [] : names.slice(split);
    rows.push({
      group: [...waiting.group, ...(group.length > 0 ? [group] : [])],
      name: [...waiting.name, ...(name.length > 0 ? [name] : [])],
      unit,
      figures: placed,
    });
    waiting = { group: [], name: [] };
  }
  const last = rows.at(-1);
  if (!last) return null;
  last.name.push(...waiting.name);
  last.group.push(...waiting.group);
  return rows.every((r) => r.name.length + r.group.length > 0) ? rows : null;

  function nameWidth(words: Words): number {
    const own = words.filter((w) => w.x0 >= nameStart - NEAR);
    const name = hasUnit && own.length > 1 && text(own.at(-1) as Token).length <= LONGEST_UNIT ? own.slice(0, -1) : own;
    return widthOf(name);
  }
  function widthOf(words: Words): number {
    return words.reduce((sum, w) => sum + displayWidth(text(w)), 0);
  }
}

/** Where the names behind a column of groups begin. */
function usualStart(lines: readonly Words[], figuresAt: readonly Words[], left: number): number {
  const counts = new Map<number, number>();
  for (const [i, line] of lines.entries()) {
    const names = line.slice(0, line.length - (figuresAt[i] as Words).length);
    const [first, second] = names;
    const w =
      first && first.x0 > left + NEAR
        ? first
        : names.length > 2 || (figuresAt[i]?.length === 0 && second)
          ? second
          : undefined;
    if (w) counts.set(w.x0, (counts.get(w.x0) ?? 0) + 1);
  }
  return [...counts].reduce(
    (best, own) => (own[1] > best[1] || (own[1] === best[1] && own[0] < best[0]) ? own : best),
    [left, 0],
  )[0];
}

/** The columns of a row's figures: of as many as there are columns in their order, of fewer the nearest. */
export function place(
  words: Words,
  centres: readonly number[],
  away: (word: Token, column: number) => number = (w, c) => Math.abs(centreOf(w) - (centres[c] as number)),
): Map<number, Token> | null {
  if (words.length > centres.length) return null;
  const [m, n] = [words.length, centres.length];
  // best[i][c]: the least distance of the first i words in the first c columns.
  const best: number[][] = Array.from({ length: m + 1 }, () => new Array<number>(n + 1).fill(Number.POSITIVE_INFINITY));
  for (let c = 0; c <= n; c++) (best[0] as number[])[c] = 0;
  for (let i = 1; i <= m; i++)
    for (let c = i; c <= n; c++)
      (best[i] as number[])[c] = Math.min(
        best[i]?.[c - 1] as number,
        (best[i - 1]?.[c - 1] as number) + away(words[i - 1] as Token, c - 1),
      );
  const out = new Map<number, Token>();
  for (let i = m, c = n; i > 0; c--) {
    if (best[i]?.[c] === best[i]?.[c - 1]) continue;
    out.set(c - 1, words[i - 1] as Token);
    i--;
  }
  return out;
}

function toTable(
  context: FlowContext,
  rows: readonly Row[],
  head: NonNullable<ReturnType<typeof toFigureHead>>,
  columns: number,
  page: number | null,
): Table {
  const hasGroup = head.names > 1;
  const first = (hasGroup ? 2 : 1) + (head.hasUnit ? 1 : 0);
  const cells: GridCell[] = [];
  const add = (row: number, column: number, lines: readonly Words[], rowSpan = 1, columnSpan = 1): void => {
    const pieces = lines
      .filter((l) => l.length > 0)
      .map((l) => ({ column, last: column + columnSpan - 1, ...segmentOf(l) }));
    cells.push({ row, column, rowSpan, columnSpan, pieces });
  };
  const isTwo = head.groups.length > 0;
  const depth = isTwo ? 2 : 1;
  for (let c = 0; c < first; c++)
    add(
      0,
      c,
      (head.labels[c] ?? []).map((w) => [w]),
      depth,
    );
  for (let c = 0; c < columns; c++) {
    const group = head.groups.find((g) => c >= g.from && c < g.to);
    const own = (head.stacks[c] ?? []).map((w): Words => [w]);
    if (!group) add(0, first + c, own, depth);
    else {
      if (c === group.from)
        add(
          0,
          first + c,
          group.words.map((w) => [w]),
          1,
          group.to - group.from,
        );
      add(1, first + c, own);
    }
  }
  for (const [r, { group, name, unit, figures }] of rows.entries()) {
    const row = depth + r;
    if (hasGroup) add(row, 0, group);
    add(row, hasGroup ? 1 : 0, name);
    if (head.hasUnit) add(row, first - 1, unit ? [[unit]] : []);
    for (let c = 0; c < columns; c++) {
      const w = figures.get(c);
      add(row, first + c, w ? [[w]] : []);
    }
  }
  return cellsToTable(context, cells, depth + rows.length, first + columns, page);
}
