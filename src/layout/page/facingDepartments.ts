import { type Box, boxWidth } from '../../model/geometry.js';
import type { NewspaperPart } from './newspaper.js';
import { glyphsToSegments, type Segment } from './segments.js';

/** A table, a bar, a frame among the texts of a page. */
export interface Standing {
  readonly box: Box;
  /** Lines of text it stands for. */
  readonly lines: number;
}

/** What tells who heads a half of a page. */
export interface UnitWords {
  readonly isLabel: (text: string) => boolean;
  readonly namesUnit: (text: string) => boolean;
  readonly namesHead: (text: string) => boolean;
  readonly opensDepartment: (text: string) => boolean;
}

/** The halves of a page, and its texts, those that ran over the white between the halves parted. */
export interface Halves {
  readonly segments: readonly Segment[];
  readonly partOf: (box: Box) => NewspaperPart;
}

/** What begins within so many em begins at one place. */
const SAME_EDGE = 0.5;
/** White (em) between the halves, where their lines meet. */
const MEETING = 0.25;
/** Fewest things that begin where the right half begins, and fewest lines of a half without a table. */
const LEAST_EDGES = 3;
const LEAST_LINES = 3;
/** Fewest rows of a table that fills a half, and its share of the half's width. */
const LEAST_ROWS = 2;
const FILLS = 0.6;
/** So many names of departments from the top are looked at: in a register a name stands in every row. */
const MOST_HEADS = 3;

/**
 * Two departments side by side on a page, each with its own texts above tables of its own; also one department beside a text
 * that fills the other half. Each half is read from its top to its foot.
 * ```
 *         令和7年度 部の目標               above both
 *       総務部        │      福祉部
 *  仕事  …            │ 仕事  …            left half first, then the right one
 *  ┌目標1─────────┐   │ ┌目標1─────────┐
 *  └──────────────┘   │ └──────────────┘
 * ```
 * Null where no such halves stand on the page.
 */
export function findFacing(texts: readonly Segment[], objects: readonly Standing[], words: UnitWords): Halves | null {
  if (!objects.some(isTable)) return null;
  const across = texts.filter((s) => !s.vertical);
  const heads = across.filter((s) => isHead(s.text.value, words)).sort((a, b) => centre(a.box) - centre(b.box));
  const tried: Segment[] = [];
  for (const head of heads) {
    const before = tried.at(-1);
    if (before && isBeside(before, head)) continue;
    if (tried.push(head) > MOST_HEADS) return null;
    const row = heads.filter((h) => isBeside(head, h)).sort((a, b) => a.box[0] - b.box[0]);
    const halves = halvesBelow(row, heads, texts, objects);
    if (halves) return halves;
  }
  return null;
}

const isHead = (text: string, { isLabel, namesUnit, namesHead, opensDepartment }: UnitWords): boolean =>
  (namesUnit(text) && !isLabel(text)) || namesHead(text) || opensDepartment(text);

const isTable = ({ lines }: Standing): boolean => lines >= LEAST_ROWS;
const centre = (box: Box): number => (box[1] + box[3]) / 2;
const isBeside = (a: Segment, b: Segment): boolean => Math.abs(centre(a.box) - centre(b.box)) < SAME_EDGE * a.size;

function halvesBelow(
  row: readonly Segment[],
  heads: readonly Segment[],
  texts: readonly Segment[],
  objects: readonly Standing[],
): Halves | null {
  const [first, second] = row as [Segment, Segment | undefined];
  const top = Math.min(...row.map((h) => h.box[1]));
  const em = first.size;
  const isBelow = ({ box }: { readonly box: Box }): boolean => centre(box) >= top;
  const starts = [...texts, ...objects].filter(isBelow).map((i) => i.box[0]);
  const furthest = (second?.box[0] ?? Number.POSITIVE_INFINITY) + SAME_EDGE * em;
  const edge = commonEdge(
    starts.filter((x) => x > first.box[2] && x <= furthest),
    SAME_EDGE * em,
  );
  if (edge === null) return null;
  const segments = texts.flatMap((s) => (isBelow(s) ? splitAt(s, edge) : s));
  const crosses = ({ box }: { readonly box: Box }): boolean => box[0] < edge - em && box[2] > edge + em;
  const crossing = [...segments, ...objects].filter((i) => isBelow(i) && crosses(i));
  const next = nextRow(heads, objects.filter(isTable).filter(isBelow), edge);
  const to = Math.min(...crossing.map((i) => i.box[1]), next ?? Number.POSITIVE_INFINITY);
  const within = (i: { readonly box: Box }): boolean => isBelow(i) && centre(i.box) < to;
  const isLeft = ({ box }: { readonly box: Box }): boolean => (box[0] + box[2]) / 2 < edge;
  const half = (side: boolean): Half => ({
    texts: segments.filter((s) => within(s) && isLeft(s) === side),
    tables: objects.filter((o) => within(o) && isLeft(o) === side),
  });
  const [left, right] = [half(true), half(false)];
  // The half that no department heads is a text beside the department's tables.
  if (!hasTable(left) && !(second && hasTable(right))) return null;
  if (![left, right].every((half) => hasTable(half) || half.texts.length >= LEAST_LINES)) return null;
  return {
    segments,
    partOf: (box) => {
      if (centre(box) < top) return 'above';
      if (centre(box) >= to) return 'below';
      return isLeft({ box }) ? 'left' : 'right';
    },
  };
}

interface Half {
  readonly texts: readonly Segment[];
  readonly tables: readonly Standing[];
}

function hasTable({ texts, tables }: Half): boolean {
  const boxes = [...texts, ...tables].map((i) => i.box);
  const from = boxes.reduce((x, b) => Math.min(x, b[0]), Number.POSITIVE_INFINITY);
  const to = boxes.reduce((x, b) => Math.max(x, b[2]), Number.NEGATIVE_INFINITY);
  return tables.some((t) => isTable(t) && boxWidth(t.box) > FILLS * (to - from));
}

/** Where most of them begin; the leftmost of such places. */
function commonEdge(starts: readonly number[], near: number): number | null {
  const sorted = [...starts].sort((a, b) => a - b);
  let best: number | null = null;
  let most = LEAST_EDGES - 1;
  for (let from = 0, to = 0; from < sorted.length; from++) {
    const x = sorted[from] as number;
    while (to < sorted.length && (sorted[to] as number) - x < near) to++;
    if (to - from <= most) continue;
    most = to - from;
    best = x;
  }
  return best;
}

/** The height at which departments head both halves anew, below a table of the first ones. */
function nextRow(heads: readonly Segment[], tables: readonly Standing[], edge: number): number | null {
  const foot = tables.reduce((y, t) => Math.min(y, t.box[3]), Number.POSITIVE_INFINITY);
  const below = heads.filter((h) => h.box[1] >= foot);
  const left = below.find((h) => h.box[2] <= edge);
  const beside = left && below.find((h) => h.box[0] >= edge && isBeside(left, h));
  return left && beside ? Math.min(left.box[1], beside.box[1]) : null;
}

/** A line of the left half that meets one of the right half is two. */
function splitAt(segment: Segment, edge: number): Segment[] {
  const { glyphs, size, box } = segment;
  if (segment.vertical || box[0] > edge - size || box[2] < edge + size) return [segment];
  const printed = glyphs.filter((g) => g.text.trim() !== '');
  const at = printed.findIndex((g, i) => {
    const before = printed[i - 1];
    return before && Math.abs(g.box[0] - edge) < SAME_EDGE * size && g.box[0] - before.box[2] > MEETING * size;
  });
  const right = printed[at];
  if (!right) return [segment];
  const cut = glyphs.indexOf(right);
  return [...glyphsToSegments(glyphs.slice(0, cut)), ...glyphsToSegments(glyphs.slice(cut))];
}
