import { beginsBullet, beginsItem, isSectionMark } from '../marks.js';
import type { Token } from './segments.js';
import { isAfterWideGap, wideGaps } from './words.js';

/** White space [from, to) that runs down between two columns, from line `top` to the one before `bottom`. */
export interface River {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

/** The lines [top, bottom) that nothing crosses at a place. */
interface Run {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  score: number;
}

/** White space between two words of a line; the first and the last of a line are open to one side. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly isInner: boolean;
  /** The words on both sides. */
  readonly before: string;
  readonly after: string;
  /** A label is on one of its sides. */
  readonly isBesideLabel: boolean;
  /** Parts an item's mark at the beginning of the line from its text. */
  readonly isAfterMark: boolean;
  /** The line has white space wide enough to part columns. */
  readonly isInTable: boolean;
  /** The line has several columns for sure. */
  readonly isInRow: boolean;
  /** A river that was found runs through it. */
  explained: boolean;
}

type GapLine = readonly Gap[] & { readonly isHead?: boolean };

/** What one line's white space says for a river through it, by its width in places. */
const WITNESS = [
  { width: 8, weight: 1.8 },
  { width: 4, weight: 1.5 },
  { width: 2, weight: 1 },
  { width: 1, weight: 0.35 },
] as const;
/** The white space beside a label says more, and that of a line of many columns. */
const BESIDE_LABEL = 1;
const IN_ROW = 1.3;
const MANY_COLUMNS = 3;
/** One space between where other texts end and where others begin parts columns. */
const BETWEEN_EDGES = 1.9;
/** Of two places that as many lines show, the one that more of them show without slack. */
const EXACT = 0.02;
/** A mark and the text one space behind it belong together. */
const PARTS_MARK = 0.35;
/** Texts that begin at the very same place right of it count more. */
const SAME_START = 0.3;
const ENOUGH = 1.9;
/** White space of one line alone, between lines with text there, says less. */
const ALONE = 0.6;
/** A text may stand this far, in places, over the river's edge. */
const SLACK = 1;
/** More blank lines than this no river runs over. */
const MOST_BLANKS = 6;
/**
 * Where one space alone parts columns, the words before it are figures or the ends of full lines, this long in characters,
 * and there are several different ones on both sides.
 */
const LONG_WORD = 4;
const FEWEST_TIGHT = 3;

/**
 * Finds the rivers of a stretch of lines. No text of a column stands beyond the river right of it: `pdftotext -layout` keeps
 * the order of all places on a page, so that what is parted there is parted here, though starts shift. Where lines are set
 * in several ways, a river may run through some of them only. The one that most lines show is taken first, and white space
 * that it explains shows no other. Labels of a table's head (`isHead`) stand in the middle of their columns or over several:
 * white space between them shows a river, but no river ends at them.
 */
export function toRivers(
  source: string,
  lines: readonly (readonly Token[])[],
  isLabel: (text: string) => boolean,
  isHead: readonly boolean[] = [],
): River[] {
  const gaps = lines.map((l, i) => gapsOf(source, l, isLabel, isHead[i] ?? false));
  const queue = runsOf(gaps);
  queue.sort((a, b) => a.score - b.score);
  const found: River[] = [];
  for (let run = queue.pop(); run && run.score >= ENOUGH; run = queue.pop()) {
    const { x } = run;
    const score = scoreOf(run, gaps, (i) => gapAt(gaps[i] as GapLine, x));
    if (score < run.score) {
      run.score = score;
      if (score >= ENOUGH) insert(queue, run);
      continue;
    }
    found.push(explain(run, gaps));
  }
  return found;
}

/** The places of the rivers that run through a table, from the left; those that share places are one. */
export function riverPlaces(rivers: readonly River[]): Pick<River, 'from' | 'to'>[] {
  const out: { from: number; to: number }[] = [];
  for (const { from, to } of rivers) {
    const same = out.find((o) => o.from < to && from < o.to);
    if (!same) out.push({ from, to });
    else {
      same.from = Math.max(same.from, from);
      same.to = Math.min(same.to, to);
    }
  }
  return out.sort((a, b) => a.from - b.from);
}

function gapsOf(source: string, words: readonly Token[], isLabel: (text: string) => boolean, isHead: boolean): GapLine {
  const out: Gap[] = [];
  const wide = wideGaps(words);
  for (let i = 0; i <= words.length && words.length > 0; i++) {
    const [left, right] = [words[i - 1], words[i]];
    const isInner = left !== undefined && right !== undefined;
    const before = left ? source.slice(left.from, left.to) : '';
    const after = right ? source.slice(right.from, right.to) : '';
    const isWide = isInner && isAfterWideGap(words, i);
    out.push({
      from: left?.x1 ?? 0,
      to: right?.x0 ?? Number.POSITIVE_INFINITY,
      isInner,
      before,
      after,
      isBesideLabel: isWide && (isLabel(before) || isLabel(after)),
      isAfterMark:
        (i === 1 && (isItemMark(before) || isSectionMark(before))) || (isInner && !isWide && isTextMark(before)),
      isInTable: wide > 0,
      isInRow: wide >= MANY_COLUMNS - 1,
      explained: false,
    });
  }
  return Object.assign(out, { isHead });
}

/** What goes with the number before it: a typesetter sets a space between the two (3 か所). */
const COUNTER =
  /^(?:年|月|日|回|件|人|名|戸|世帯|箇所|か所|カ所|ヶ所|千円|万円|百万円|円|％|%|施設|団体|校|社|台|本|枚|冊|歳|点|ｍ|㎡|ha|km|以上|以下)/;

/** A number or letter that counts items, with what goes with it. */
const isItemMark = (word: string): boolean =>
  word.length <= 3 && (beginsItem(word) || /^[0-9０-９]+$|^[・･•●■□◆◇○※★▼▶]$/.test(word));

/** The mark of an item or bullet, which no cell ends with. */
const isTextMark = (word: string): boolean => word.length <= 3 && (beginsItem(word) || beginsBullet(word));

/**
 * The white space at a place; or, where a text stands just over the river's edge, that beside it. A line's gaps stand in order,
 * so the last that begins before the place is looked for, and only those near it are asked.
 */
function gapAt(line: GapLine, x: number): Gap | undefined {
  let [low, high] = [0, line.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((line[middle] as Gap).from <= x + SLACK) low = middle + 1;
    else high = middle;
  }
  let near: Gap | undefined;
  for (let i = low - 1; i >= 0; i--) {
    const g = line[i] as Gap;
    if (x >= g.to + SLACK) break;
    if (x >= g.from && x < g.to) return g;
    if (g.isInner) near ??= g;
  }
  return near;
}

/** Every place's stretches of lines that no word covers, with white space between words in one line at least. */
function runsOf(lines: readonly GapLine[]): Run[] {
  const places = new Set(lines.flatMap((l) => l.filter((g) => g.isInner).flatMap((g) => [g.from, g.to - 1])));
  const out: Run[] = [];
  /** What each line has at the place at hand: asked for once, though runs are trimmed and scored too. */
  const here: (Gap | undefined)[] = [];
  const at = (i: number): Gap | undefined => here[i];
  for (const x of places) {
    let top = -1;
    let last = -1;
    let blanks = 0;
    for (const [i, line] of lines.entries()) here[i] = gapAt(line, x);
    const end = (): void => {
      if (top >= 0) {
        const run = { x, ...trimmed(at, top, last + 1), score: 0 };
        run.score = scoreOf(run, lines, at);
        out.push(run);
      }
      top = -1;
    };
    for (const [i, line] of lines.entries()) {
      blanks = line.length === 0 ? blanks + 1 : 0;
      if (blanks > MOST_BLANKS) end();
      if (line.length === 0) continue;
      const gap = here[i];
      if (!gap && line.isHead) continue;
      if (!gap) end();
      else if (gap.isInner && !(gap.isAfterMark && !gap.isInRow)) {
        if (top < 0) top = i;
        last = i;
      }
    }
    end();
  }
  return out;
}

/** A run without the lines at its ends that no white space is wide on, unless a text begins there where one of its columns does. */
function trimmed(at: (line: number) => Gap | undefined, top: number, bottom: number): { top: number; bottom: number } {
  const starts = new Set<number>();
  for (let i = top; i < bottom; i++) {
    const gap = at(i);
    if (gap?.isInTable) starts.add(gap.to);
  }
  const belongs = (i: number): boolean => {
    const gap = at(i);
    return gap?.isInner === true && (gap.isInTable || starts.has(gap.to));
  };
  let [from, to] = [top, bottom];
  while (from < to - 1 && !belongs(from)) from++;
  while (to > from + 1 && !belongs(to - 1)) to--;
  return { top: from, bottom: to };
}

/** How sure the run is a river; `at` gives the white space of each line at its place. */
function scoreOf({ x, top, bottom }: Run, lines: readonly GapLine[], at: (line: number) => Gap | undefined): number {
  let score = 0;
  let isWide = false;
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  const begins = new Map<number, number>();
  const narrow: Gap[] = [];
  const tight = new Map<number, { count: number; before: Set<string>; after: Set<string> }>();
  for (let i = top; i < bottom; i++) {
    const gap = at(i);
    if (!gap) continue;
    const isNarrow = gap.to - gap.from === 1;
    if (!isNarrow) ends.set(gap.from, (ends.get(gap.from) ?? 0) + 1);
    if (!isNarrow && gap.to < Number.POSITIVE_INFINITY) begins.set(gap.to, (begins.get(gap.to) ?? 0) + 1);
    if (!gap.isInner || gap.explained) continue;
    const width = gap.to - gap.from;
    if (x >= gap.from && x < gap.to) score += EXACT;
    if (width > 1) isWide = true;
    if (gap.isAfterMark && !gap.isInRow) {
      if (width === 1) score -= PARTS_MARK;
      continue;
    }
    if (width === 1) narrow.push(gap);
    if (width === 1 && (gap.before.length >= LONG_WORD || /[0-9０-９]/.test(gap.before)) && !COUNTER.test(gap.after)) {
      const same = tight.get(gap.to) ?? { count: 0, before: new Set(), after: new Set() };
      same.count++;
      same.before.add(gap.before);
      same.after.add(gap.after);
      tight.set(gap.to, same);
    }
    if (!gap.isInTable) continue;
    const weight = WITNESS.find((w) => width >= w.width)?.weight ?? 0;
    score += weight * (gap.isInRow ? IN_ROW : 1) + (gap.isBesideLabel ? BESIDE_LABEL : 0);
    starts.set(gap.to, (starts.get(gap.to) ?? 0) + 1);
  }
  // Single spaces below one another are spaces between words (令和 5 年度), unless the lines before them are full.
  const isTight = [...tight.values()].some(
    ({ count, before, after }) => count >= FEWEST_TIGHT && before.size > 1 && after.size > 1,
  );
  if (narrow.some((g) => ends.has(g.from) && begins.has(g.to))) score += BETWEEN_EDGES;
  else if (!isWide && !isTight) return 0;
  if (bottom - top === 1 && isCrossedBeside(top, lines, at)) score *= ALONE;
  return score + (Math.max(0, ...starts.values(), ...[...tight.values()].map((t) => t.count)) - 1) * SAME_START;
}

/** A line right above or below has text at the place. */
const isCrossedBeside = (y: number, lines: readonly GapLine[], at: (line: number) => Gap | undefined): boolean =>
  [y - 1, y + 1].some((k) => (lines[k]?.length ?? 0) > 0 && !at(k));

/** Marks the white space that the run goes through, and gives what is common to it. */
function explain({ x, top, bottom }: Run, lines: readonly GapLine[]): River {
  let [from, to] = [0, Number.POSITIVE_INFINITY];
  const near: Gap[] = [];
  for (let i = top; i < bottom; i++) {
    const gap = gapAt(lines[i] as GapLine, x);
    if (!gap) continue;
    gap.explained = true;
    if (x < gap.from || x >= gap.to) near.push(gap);
    else [from, to] = [Math.max(from, gap.from), Math.min(to, gap.to)];
  }
  for (const gap of near) {
    const narrower = [Math.max(from, gap.from), Math.min(to, gap.to)] as const;
    if (narrower[0] < narrower[1]) [from, to] = narrower;
  }
  return { from, to, top, bottom };
}

/** Keeps the queue in order of score. */
function insert(queue: Run[], run: Run): void {
  let [low, high] = [0, queue.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((queue[middle] as Run).score < run.score) low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, run);
}
