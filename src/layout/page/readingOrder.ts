import { type Box, overlap, unionBoxes } from '../../model/geometry.js';

/** Something with a place on the page: a segment, a table, a framed box. */
export interface Placed {
  readonly box: Box;
  /** Lines of text it stands for. */
  readonly lines: number;
  /** Font size in points; 0 for what is no text. */
  readonly size: number;
}

/** Narrowest white space (em) between two columns, */
const GUTTER = 1.5;
/** fewest lines of each, */
const COLUMN_LINES = 3;
/** and smallest share of the width that both fill: short pieces beside a text are its table, unless they take much room. */
const COLUMN_WIDTH = { running: 0.15, other: 0.3 } as const;
/** Pieces at least this long (em) are text set in columns, even where their baselines agree. */
const RUNNING = 10;

type Range = readonly [from: number, to: number];

/**
 * Parts a page into columns in reading order: where the same white space runs down through several lines with enough text on
 * both sides, left comes before right; else top before bottom. Rows of short pieces that share baselines (label and value)
 * are no columns.
 * @param banners bands of colour behind them: a heading is as wide as the band that it stands on.
 */
export function splitColumns<T extends Placed>(items: readonly T[], banners: readonly Box[] = []): T[][] {
  const region = unionBoxes(items.map((i) => i.box));
  if (!region || items.length < 4) return items.length > 0 ? [[...items]] : [];
  const gutter = GUTTER * typicalSize(items);
  const columns: T[][] = [];
  let flowing: T[] = [];
  const flush = (): void => {
    if (flowing.length > 0) columns.push(flowing);
    flowing = [];
  };
  for (const { bands, gaps } of groupBands(toBands(items), banners, region, gutter)) {
    const members = bands.flat();
    const cut = gaps.map((gap) => cutAt(members, gap)).find((c) => c !== null);
    if (!cut) {
      for (const m of members) flowing.push(m);
      continue;
    }
    flush();
    columns.push(...splitColumns(cut[0], banners), ...splitColumns(cut[1], banners));
  }
  flush();
  return columns;
}

/**
 * Tables and frames of one column from top to bottom; of those that stand side by side, the left one before the right one
 * though it may begin lower.
 */
export function inReadingOrder<T extends Pick<Placed, 'box'>>(objects: readonly T[]): T[] {
  const ordered: T[] = [];
  for (const object of [...objects].sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])) {
    let at = ordered.length;
    while (at > 0 && standsRightOf((ordered[at - 1] as T).box, object.box)) at--;
    ordered.splice(at, 0, object);
  }
  return ordered;
}

/** Wholly to the right, and beside most of the smaller of the two. */
function standsRightOf(a: Box, b: Box): boolean {
  const height = Math.min(a[3] - a[1], b[3] - b[1]);
  return a[0] >= b[2] - 1 && overlap(a[1], a[3], b[1], b[3]) > 0.5 * height;
}

function typicalSize(items: readonly Placed[]): number {
  const sizes = items.map((i) => i.size).filter((s) => s > 0);
  sizes.sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 10;
}

/** Items whose heights overlap, from top to bottom. */
function toBands<T extends Placed>(items: readonly T[]): T[][] {
  const sorted = [...items].sort((a, b) => a.box[1] - b.box[1]);
  const bands: T[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const item of sorted) {
    // Lines set tight may overlap a little.
    const inset = 0.2 * item.size;
    const band = bands.at(-1);
    if (band && item.box[1] + inset < bottom) band.push(item);
    else bands.push([item]);
    bottom = Math.max(bottom, item.box[3] - inset);
  }
  return bands;
}

/** Runs of bands through which at least one gap goes down. */
function groupBands<T extends Placed>(
  bands: readonly T[][],
  banners: readonly Box[],
  region: Box,
  gutter: number,
): { bands: T[][]; gaps: Range[] }[] {
  const groups: { bands: T[][]; gaps: Range[] }[] = [];
  for (const band of bands) {
    const free = freeRanges([...band.map((i) => i.box), ...bannersAt(banners, band)], region);
    const group = groups.at(-1);
    const common = group ? intersect(group.gaps, free, gutter) : [];
    if (group && common.length > 0) {
      group.bands.push(band);
      group.gaps = common;
    } else {
      groups.push({ bands: [band], gaps: free.filter((g) => g[1] - g[0] >= gutter) });
    }
  }
  return groups;
}

/** Those whose middle lies at the height of the band. */
function bannersAt(banners: readonly Box[], band: readonly Placed[]): Box[] {
  const top = Math.min(...band.map((i) => i.box[1]));
  const bottom = Math.max(...band.map((i) => i.box[3]));
  return banners.filter((b) => top <= (b[1] + b[3]) / 2 && (b[1] + b[3]) / 2 <= bottom);
}

/** Ranges without text between the edges of the region; beside a short line they reach to the edge. */
function freeRanges(band: readonly Box[], region: Box): Range[] {
  const sorted = [...band].sort((a, b) => a[0] - b[0]);
  const free: Range[] = [];
  let x = region[0];
  for (const box of sorted) {
    if (box[0] > x) free.push([x, box[0]]);
    x = Math.max(x, box[2]);
  }
  if (region[2] > x) free.push([x, region[2]]);
  return free;
}

function intersect(a: readonly Range[], b: readonly Range[], least: number): Range[] {
  const common: Range[] = [];
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    const p = a[i] as Range;
    const q = b[k] as Range;
    const from = Math.max(p[0], q[0]);
    const to = Math.min(p[1], q[1]);
    if (to - from >= least) common.push([from, to]);
    if (p[1] < q[1]) i++;
    else k++;
  }
  return common;
}

/** The two sides of a gap, or null when they are not columns. */
function cutAt<T extends Placed>(items: readonly T[], gap: Range): [T[], T[]] | null {
  const middle = (gap[0] + gap[1]) / 2;
  const left = items.filter((i) => i.box[2] <= middle);
  const right = items.filter((i) => i.box[0] >= middle);
  const lines = (side: readonly Placed[]) => side.reduce((n, i) => n + i.lines, 0);
  const running = isRunning(left) && isRunning(right);
  const least = running ? 2 : COLUMN_LINES;
  if (lines(left) < least || lines(right) < least) return null;
  const [a, b] = [unionBoxes(left.map((i) => i.box)), unionBoxes(right.map((i) => i.box))] as [Box, Box];
  if (lines(beside(left, b)) < least && lines(beside(right, a)) < least) return null;
  if (standApart(left, right)) return null;
  const whole = b[2] - a[0];
  const narrow = (running ? COLUMN_WIDTH.running : COLUMN_WIDTH.other) * whole;
  if (a[2] - a[0] < narrow || b[2] - b[0] < narrow || closeLines(left, right)) return null;
  return running || !isRows(left, right) ? [left, right] : null;
}

/** This far, in em, from the right edge of the others a line is set at another one. */
const SAME_EDGE = 0.5;

/**
 * The lines at the right are set at one right edge and each stands below lines at the left, none beside them: what closes an item
 * (予算額 … ／ 担当課 …), and no column.
 */
function closeLines(left: readonly Placed[], right: readonly Placed[]): boolean {
  const edge = Math.max(...right.map((r) => r.box[2]));
  const isOwn = (r: Placed): boolean =>
    r.size > 0 &&
    edge - r.box[2] <= SAME_EDGE * r.size &&
    left.every((l) => overlap(l.box[1], l.box[3], r.box[1], r.box[3]) <= 0.2 * r.size);
  return right.every(isOwn);
}

/** Columns change sides more often than the end of a text, a heading in the middle and the label of the next text do. */
const FEWEST_TURNS = 3;

/** Nothing stands beside anything: the lines of one side are above all others, or between two pieces of the other side. */
function standApart(left: readonly Placed[], right: readonly Placed[]): boolean {
  const sides = new Set(left);
  const ordered = [...left, ...right].sort((p, q) => p.box[1] - q.box[1]);
  let turns = 0;
  for (const [i, item] of ordered.entries()) {
    const before = ordered[i - 1];
    if (!before || sides.has(before) === sides.has(item)) continue;
    turns++;
    const least = 0.2 * Math.min(item.size, before.size);
    if (turns >= FEWEST_TURNS || overlap(before.box[1], before.box[3], item.box[1], item.box[3]) > least) return false;
  }
  return true;
}

/** Those that stand at the height of the other side: a title above and to the right of the lines below it is no column beside them. */
const beside = <T extends Placed>(side: readonly T[], other: Box): T[] =>
  side.filter(({ box }) => overlap(box[1], box[3], other[1], other[3]) > 0.5 * (box[3] - box[1]));

/** Whether most pieces are long: text set in lines, no labels. */
function isRunning(side: readonly Placed[]): boolean {
  // A table of one row (担当課 | its name) is no text in lines.
  const other = (i: Placed) => (i.lines > 1 ? RUNNING : 0);
  const widths = side.map((i) => (i.size > 0 ? (i.box[2] - i.box[0]) / i.size : other(i))).sort((p, q) => p - q);
  return (widths[widths.length >> 1] ?? 0) >= RUNNING;
}

/** Whether the sides are rows of a table without rules: short pieces on common baselines. */
function isRows(left: readonly Placed[], right: readonly Placed[]): boolean {
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  const texts = [...few, ...many].filter((i) => i.size > 0);
  if (texts.length === 0) return false;
  const bottoms = many.map((i) => i.box[3]).sort((p, q) => p - q);
  let k = 0;
  let shared = 0;
  for (const i of [...few].sort((p, q) => p.box[3] - q.box[3])) {
    const slack = 0.25 * (i.size || 10);
    while (k < bottoms.length && (bottoms[k] as number) < i.box[3] - slack) k++;
    if (k < bottoms.length && (bottoms[k] as number) <= i.box[3] + slack) shared++;
  }
  return shared >= 0.7 * few.length;
}
