import type { Token } from '../aligned/segments.js';
import { middleOf } from '../forms/placeInColumns.js';
import type { InnerHead } from '../sheets/heads.js';
import { type Band, nearest, type Run, toRun } from './tableRuns.js';

/** The columns of a table, and the head above them. */
export interface HeadedColumns {
  readonly bands: readonly Band[];
  readonly head: Pick<InnerHead, 'columns' | 'groups'>;
}

interface Placed {
  readonly run: Run;
  readonly line: number;
  readonly column: number;
}

/** Places the lines of a head over the columns of the rows below; null where it has none, or two of its names share a place, or may. */
export function placeHead(
  source: string,
  head: readonly (readonly Run[])[],
  body: readonly Band[],
  isLabel: (text: string) => boolean,
): HeadedColumns | null {
  if (
    !head
      .flat()
      .every((r) => r.isPrinted && new Set(r.words.map((w) => toRun(source, [w], true).name)).size === r.words.length)
  )
    return null;
  // Nothing was filled in below the head.
  if (body.length === 0) return null;
  let bands = [...body];
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const placed = head.flatMap((runs, line) =>
      partedLine(source, runs, head, bands).map((p): Placed => ({ ...p, line })),
    );
    // A column that nothing stands in has its name alone.
    const alone = placed.find((p) => {
      const { x0, x1 } = bands[p.column] as Band;
      const others = placed.filter((o) => o !== p && o.column === p.column && o.line === p.line);
      return others.length > 0 && (p.run.x0 >= x1 || p.run.x1 <= x0);
    });
    if (alone) {
      bands = [...bands, alone.run].sort((a, b) => a.x0 - b.x0);
      continue;
    }
    const isNamed = (c: number): boolean => c < 0 || c >= bands.length || placed.some((p) => p.column === c);
    const isDoubtful = placed.some(
      ({ run, column }) =>
        run.words.length > 1 &&
        run.words.every((w) => isLabel(toRun(source, [w], true).name)) &&
        !(isNamed(column - 1) && isNamed(column + 1)),
    );
    if (!areApart(placed) || isDoubtful) return null;
    const read = toHead(placed, bands);
    return isLostAbove(source, placed, read) ? null : { bands, head: read };
  }
  return null;
}

/** A name alone on the first line, which stands over more columns than could be told. */
function isLostAbove(source: string, placed: readonly Placed[], head: HeadedColumns['head']): boolean {
  const [first, more] = placed.filter((p) => p.line === 0);
  if (!first || more || head.groups.some((g) => g.word === first.run)) return false;
  return placed.some(
    (p) => p !== first && p.column === first.column && !IN_BRACKETS.test(source.slice(p.run.from, p.run.to)),
  );
}

const MOST_TRIES = 6;

/** A line with as many words as there are columns names them in turn. */
function partedLine(
  source: string,
  runs: readonly Run[],
  head: readonly (readonly Run[])[],
  bands: readonly Band[],
): Omit<Placed, 'line'>[] {
  const words = runs.flatMap((r) => r.words.map((w) => toRun(source, [w], r.isPrinted)));
  if (words.length === bands.length && runs.length < words.length) return words.map((run, column) => ({ run, column }));
  return runs.flatMap((r) => parted(source, r, runs, head, bands));
}

/** A word so far off its column is none of its names, in places. */
const NEAR = 8;
const IN_BRACKETS = /^[（(]/;

/** R5決算 R6決算 R7予算: words with one space between them, each the name of its own column. */
function parted(
  source: string,
  r: Run,
  line: readonly Run[],
  head: readonly (readonly Run[])[],
  bands: readonly Band[],
): Omit<Placed, 'line'>[] {
  const column = nearest(r, bands);
  const whole = [{ run: r, column }];
  if (r.words.length < 2) return whole;
  const at = r.words.map((w) => nearest(w, bands));
  const first = at[0] as number;
  const isApart = at.every((c, k) => k === 0 || c > (at[k - 1] as number));
  // No other name stands over the columns next to the first, but one over all of them.
  const others = new Set(head.flatMap((l) => (l === line ? [] : l.map((o) => nearest(o, bands)))));
  const beside = new Set(line.flatMap((o) => (o === r ? [] : [nearest(o, bands)])));
  const inTurn = at.map((_, k) => first + k);
  const isFree =
    inTurn.every((c) => c < bands.length && !beside.has(c)) &&
    inTurn.filter((c) => others.has(c)).length < 2 &&
    !r.words.slice(1).some((w) => IN_BRACKETS.test(source.slice(w.from, w.to))) &&
    r.words.every((w, k) => (bands[inTurn[k] as number] as Band).x0 - w.x1 < NEAR);
  if (!isApart && !isFree) return whole;
  const columns = isApart ? at : inTurn;
  return r.words.map((w, k) => ({ run: toRun(source, [w], r.isPrinted), column: columns[k] as number }));
}

/** Names of three levels are none of this. */
const MOST_NAMES = 2;
const areApart = (placed: readonly Placed[]): boolean =>
  placed.every((p) => placed.filter((o) => o.column === p.column).length <= MOST_NAMES) &&
  new Set(placed.map((p) => `${p.line} ${p.column}`)).size === placed.length;

const wordOf = ({ run }: Placed): Token => run;

const MIDDLE = 4;
/** Names on the last line alone have a name above that stands over several of them. */
function toHead(placed: readonly Placed[], bands: readonly Band[]): HeadedColumns['head'] {
  const last = Math.max(...placed.map((p) => p.line));
  const own = (c: number): readonly Placed[] => placed.filter((p) => p.column === c);
  const lowest = placed.filter((p) => p.line === last);
  const isLow = (c: number): boolean => own(c).length === 1 && own(c)[0]?.line === last;
  const isOver = (p: Placed): boolean => p.line < last && own(p.column).length === 2 && own(p.column)[1]?.line === last;
  const overs = placed.filter((p) => isOver(p));
  const groups: { word: Token; from: number; to: number; line: Placed }[] = [];
  const taken = new Set<number>();
  if (lowest.length > 1)
    for (const o of overs) {
      const near = (c: number): boolean =>
        isLow(c) &&
        !taken.has(c) &&
        overs.every(
          (x) =>
            x === o ||
            Math.abs(middleOf(x.run) - middleOf(bands[c] as Band)) >=
              Math.abs(middleOf(o.run) - middleOf(bands[c] as Band)),
        );
      let [from, to] = [o.column, o.column + 1];
      while (from > 0 && near(from - 1)) from--;
      while (to < bands.length && near(to)) to++;
      const [left, right] = [bands[from] as Band, bands[to - 1] as Band];
      // A name over several columns stands over their middle.
      const off = Math.abs(middleOf(o.run) - (left.x0 + right.x1) / 2);
      if (to - from < 2 || off > (right.x1 - left.x0) / MIDDLE) continue;
      for (let c = from; c < to; c++) taken.add(c);
      groups.push({ word: wordOf(o), from, to, line: o });
    }
  const overOf = new Set(groups.map((g) => g.line));
  return {
    columns: bands.map((_, c) =>
      own(c)
        .filter((p) => !overOf.has(p))
        .map(wordOf),
    ),
    groups: groups.map(({ word, from, to }) => ({ word, from, to })),
  };
}
