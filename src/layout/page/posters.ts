import { type Box, unionBoxes } from '../../model/geometry.js';
import { joinTexts } from '../../model/sourceText.js';
import { glyphsToSegments, type Segment } from './segments.js';

const LETTER = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]$/u;
/** What the letters spell is a unit of the city hall. */
const UNIT = /[部局室課会所署院館園校団]$/u;
/** Fewest letters of a name set downwards, and how far (em) they stand apart at most; one step is like the other. */
const LEAST_LETTERS = 3;
const WIDEST_STEP = 2.4;
const UNEVEN = 0.3;
/** With more letters by themselves than this a page is no poster. */
const MOST_LETTERS = 300;
/** Fewest lines that begin where the right half begins, at least so many em right of the name. */
const LEAST_LINES = 3;
const LEAST_LEFT = 6;
/** Texts that begin within so many em begin at one place. */
const SAME_EDGE = 0.4;
/** A title begins this far (em) right of the left half's lines. */
const INDENT = 4;
/** White (em) between the halves, where their lines meet. */
const MEETING = 0.25;
/** Lines of one text stand evenly: so much more white is the end of it. */
const LOOSER = 1.2;
/** Lines at one height, but for so many em; in this share of them the halves would be rows of a table. */
const LEVEL = 0.1;
const ROWS = 0.8;

/** A name set downwards: its letters as one text. */
interface Stack {
  readonly letters: readonly Segment[];
  readonly box: Box;
}

/**
 * Posters that nobody drew rules for: a department's name set downwards at the left, beside it two texts that keep to no lines in
 * common. In the order in which they are read: the name, the left half, the right half; what stands below both halves as a row.
 * ```
 *      部長 …        目　標
 *  総  …             １ ………
 *  務  基本方針      ……
 *  部  ………           ２ ………
 *  総括              ………
 * ```
 * Null where the page holds none.
 */
export function findPosters(segments: readonly Segment[], isLabel: (text: string) => boolean): Segment[][] | null {
  const openings = new Map(segments.map((s) => [s, letterBefore(s)]));
  const stacks = findStacks([...openings].flatMap(([s, opening]) => opening?.[0] ?? s));
  const [first] = stacks;
  if (!first) return null;
  const letters = new Set(stacks.flatMap((s) => s.letters));
  const others = [...openings].flatMap(([s, opening]) =>
    opening && letters.has(opening[0]) ? opening[1] : letters.has(s) ? [] : s,
  );
  const name = stacks.reduce((x, s) => Math.max(x, s.box[2]), first.box[2]);
  if (others.some((s) => s.box[0] < name && stacks.some((k) => reaches(k.box, s)))) return null;
  const parts: Segment[][] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const [k, stack] of stacks.entries()) {
    const next = stacks[k + 1]?.box[1] ?? Number.POSITIVE_INFINITY;
    const edge = rightEdge(
      others.filter((s) => centre(s) > from && centre(s) < next),
      name,
    );
    if (edge === null) return null;
    const own = others.flatMap((s) => splitAt(s, edge)).filter((s) => centre(s) > from && centre(s) < next);
    const above = lastAbove(own, stack, edge);
    const feet = own.filter((s) => s.box[0] < name && s.box[2] < edge && centre(s) > stack.box[3]);
    const foot = feet[0] ? rowOf(feet[0], own, edge) : null;
    const top = above ? above.box[3] : from;
    const bottom = foot?.[0] ?? lowest(own, stack, edge, stacks[k + 1]);
    const body = own.filter((s) => centre(s) > top && centre(s) < bottom);
    const [left, right] = [body.filter((s) => s.box[0] < edge - s.size), body.filter((s) => s.box[0] >= edge - s.size)];
    if (left.length < LEAST_LINES || right.length < LEAST_LINES || !areTexts(left, right, isLabel)) return null;
    const end = foot?.[1] ?? bottom;
    parts.push(
      own.filter((s) => centre(s) <= top),
      [nameOf(stack)],
      left,
      right,
    );
    parts.push(own.filter((s) => centre(s) >= bottom && centre(s) < end));
    from = end;
  }
  parts.push(others.filter((s) => centre(s) >= from));
  return parts.filter((p) => p.length > 0);
}

const centre = ({ box }: Segment): number => (box[1] + box[3]) / 2;
const reaches = (box: Box, s: Segment): boolean => centre(s) > box[1] && centre(s) < box[3];

function findStacks(segments: readonly Segment[]): Stack[] {
  const letters = segments.filter((s) => !s.vertical && LETTER.test(s.text.value));
  if (letters.length > MOST_LETTERS) return [];
  const taken = new Set<Segment>();
  const stacks: Stack[] = [];
  for (const first of [...letters].sort((a, b) => centre(a) - centre(b))) {
    if (taken.has(first)) continue;
    const run = [first];
    for (;;) {
      const last = run.at(-1) as Segment;
      const next = letters.find((s) => follows(last, s) && !taken.has(s));
      const step = run.length > 1 ? centre(last) - centre(run.at(-2) as Segment) : null;
      if (!next || (step !== null && Math.abs(centre(next) - centre(last) - step) > UNEVEN * last.size)) break;
      run.push(next);
    }
    if (run.length < LEAST_LETTERS || !UNIT.test((run.at(-1) as Segment).text.value)) continue;
    for (const s of run) taken.add(s);
    stacks.push({ letters: run, box: unionBoxes(run.map((s) => s.box)) as Box });
  }
  return stacks;
}

/** A letter of the name that stands close before a line of the left half, and the line. */
function letterBefore(segment: Segment): [letter: Segment, line: Segment[]] | null {
  const printed = segment.glyphs.filter((g) => g.text.trim() !== '');
  const [letter, next] = printed;
  if (!letter || !next || segment.vertical || !LETTER.test(letter.text)) return null;
  if (next.box[0] - letter.box[2] < MEETING * segment.size) return null;
  const [own] = glyphsToSegments([letter]);
  return own ? [own, glyphsToSegments(segment.glyphs.slice(segment.glyphs.indexOf(next)))] : null;
}

function follows(a: Segment, b: Segment): boolean {
  const step = centre(b) - centre(a);
  const off = (a.box[0] + a.box[2] - b.box[0] - b.box[2]) / 2;
  return step > 0.5 * a.size && step < WIDEST_STEP * a.size && Math.abs(off) < SAME_EDGE * a.size;
}

/** Where most lines of the right half begin. */
function rightEdge(segments: readonly Segment[], name: number): number | null {
  let best: number | null = null;
  let most = LEAST_LINES - 1;
  for (const { box, size } of segments) {
    if (box[0] < name + LEAST_LEFT * size) continue;
    const count = segments.filter((s) => Math.abs(s.box[0] - box[0]) < SAME_EDGE * size).length;
    if (count <= most) continue;
    most = count;
    best = box[0];
  }
  return best;
}

/** A line of the left half that meets one of the right half is two. */
function splitAt(segment: Segment, edge: number): Segment[] {
  const { glyphs, size, box } = segment;
  if (box[0] > edge - size || box[2] < edge + size) return [segment];
  const printed = glyphs.filter((g) => g.text.trim() !== '');
  const at = printed.findIndex(
    (g, i) =>
      i > 0 &&
      Math.abs(g.box[0] - edge) < SAME_EDGE * size &&
      g.box[0] - (printed[i - 1] as typeof g).box[2] > MEETING * size,
  );
  if (at < 0) return [segment];
  const cut = glyphs.indexOf(printed[at] as (typeof printed)[number]);
  return [...glyphsToSegments(glyphs.slice(0, cut)), ...glyphsToSegments(glyphs.slice(cut))];
}

const crosses = (s: Segment, edge: number): boolean => s.box[0] < edge - s.size && s.box[2] > edge + s.size;

/** The last line over both halves, or of a title in their middle, that stands higher than the name. */
function lastAbove(own: readonly Segment[], stack: Stack, edge: number): Segment | null {
  const left = own.reduce((x, s) => Math.min(x, s.box[0]), edge);
  const isIndented = (s: Segment): boolean => s.box[0] > left + INDENT * s.size && s.box[0] < edge - s.size;
  const first = own
    .filter((s) => !isIndented(s) && !crosses(s, edge))
    .reduce((y, s) => Math.min(y, s.box[1]), stack.box[1]);
  return own
    .filter((s) => (crosses(s, edge) && centre(s) < stack.box[1]) || (isIndented(s) && centre(s) < first))
    .reduce<Segment | null>((last, s) => (last && centre(last) > centre(s) ? last : s), null);
}

/** The height at which the poster ends without a row of its own below: at a line over both halves, or with the page. */
function lowest(own: readonly Segment[], stack: Stack, edge: number, next: Stack | undefined): number {
  const below = own.filter((s) => crosses(s, edge) && centre(s) > stack.box[3]).map(centre);
  return below.length > 0 ? Math.min(...below) : (next?.box[1] ?? Number.POSITIVE_INFINITY);
}

/** The heights [top, bottom] of the text beside a label below the halves, as far as its lines stand evenly. */
function rowOf(label: Segment, own: readonly Segment[], edge: number): [top: number, bottom: number] {
  const lines = inOrder(own.filter((s) => s.box[0] >= edge - s.size));
  const off = (s: Segment): number => Math.abs(centre(s) - centre(label));
  let from = lines.reduce((best, s, i) => (off(s) < off(lines[best] as Segment) ? i : best), 0);
  let to = from;
  const gap = (i: number): number => {
    const [a, b] = [lines[i - 1], lines[i]];
    return a && b ? centre(b) - centre(a) : Number.POSITIVE_INFINITY;
  };
  const limit = LOOSER * Math.min(gap(from), gap(to + 1));
  while (gap(from) <= limit) from--;
  while (gap(to + 1) <= limit) to++;
  const heights = [label, ...lines.slice(from, to + 1)];
  return [Math.min(...heights.map((s) => s.box[1])), Math.max(...heights.map((s) => s.box[3]))];
}

/** Whether the halves are two texts: a label heads a part of one below its first line, and not every line has one beside it. */
function areTexts(left: readonly Segment[], right: readonly Segment[], isLabel: (text: string) => boolean): boolean {
  const heads = [left, right].flatMap((half) => inOrder(half).slice(1)).filter((s) => isLabel(s.text.value));
  const level = right.filter((r) => left.some((l) => Math.abs(centre(l) - centre(r)) < LEVEL * r.size));
  return heads.length > 0 && level.length < ROWS * Math.max(left.length, right.length);
}

const inOrder = (half: readonly Segment[]): Segment[] => [...half].sort((a, b) => centre(a) - centre(b));

function nameOf({ letters, box }: Stack): Segment {
  const [first] = letters as [Segment, ...Segment[]];
  const glyphs = letters.flatMap((s) => s.glyphs);
  return { ...first, text: joinTexts(letters.map((s) => s.text)), box, vertical: true, glyphs };
}
