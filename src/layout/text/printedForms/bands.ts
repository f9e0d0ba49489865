import { type PartLine, partLines, type Style } from '../forms/parting.js';
import { beginsAnew } from '../marks.js';
import { displayWidth } from '../width.js';
import type { Habits } from './habits.js';
import type { Chunk, Row } from './rows.js';

/** A line, or its part right of a label. */
export interface RectRow {
  readonly row: Row;
  readonly chunks: readonly Chunk[];
}

/** A label with what stands beside it: a text, labels of its own, further labels right of the text. */
export interface Band {
  readonly label: readonly Chunk[];
  readonly text: readonly (readonly Chunk[])[];
  readonly subs: readonly Band[];
  readonly sides: readonly Band[];
  readonly isFirst: boolean;
  readonly page: number | null;
}

/**
 * Parts lines among the labels at their left; `above` are those above the first, where they stand in no label's part.
 * @param isOuter whether lines may stand above the first label
 * @param zone which words are labels at the left; those of the form by itself
 */
export function bandsIn(
  rows: readonly RectRow[],
  habits: Habits,
  style: Style,
  isOuter: boolean,
  zone?: (c: Chunk) => boolean,
): { bands: Band[]; above: readonly RectRow[]; cost: number } {
  const isAt = zone ?? ((c: Chunk): boolean => c.isLeft);
  const stacks: { from: number; to: number; chunks: Chunk[] }[] = [];
  for (const [k, r] of rows.entries()) {
    const c = r.chunks[0];
    if (!c?.isPrinted || !isAt(c)) continue;
    const open = stacks.at(-1);
    if (open && habits.joins(open.chunks, c)) {
      open.chunks.push(c);
      open.to = k + 1;
    } else stacks.push({ from: k, to: k + 1, chunks: [c] });
  }
  if (stacks.length === 0) return { bands: [], above: rows, cost: 0 };
  const labels = new Set(stacks.flatMap((s) => s.chunks));
  const rest = rows.map((r) => ({ row: r.row, chunks: r.chunks.filter((c) => !labels.has(c)) }));
  const parts = partsOf(rest, habits);
  const { cost, above } = partLines(
    parts,
    stacks.map(({ from, to }) => ({ from, to })),
    style,
  );
  const begins = stacks.map((s, j) => (j === 0 && !isOuter ? 0 : s.from - (above[j] as number)));
  const bands = stacks.map((s, j): Band => {
    const own = rest.slice(begins[j], begins[j + 1] ?? rows.length).filter((r) => r.chunks.length > 0);
    return {
      label: s.chunks,
      ...rectOf(own, habits, style),
      isFirst: s.chunks[0]?.isFirst === true,
      page: rows[s.from]?.row.page ?? null,
    };
  });
  return { bands: withSharedSides(bands), above: rows.slice(0, begins[0]), cost };
}

/** ■Ｂ   計画どおり: what a box stands before is a choice. */
const BOX = /^[□■☐☑]/;

/** What stands right of a label. */
function rectOf(rows: readonly RectRow[], habits: Habits, style: Style): Pick<Band, 'text' | 'subs' | 'sides'> {
  const none = { text: rows.map((r) => r.chunks), subs: [], sides: [] };
  const labels = new Set(
    rows.flatMap((r) =>
      r.chunks.filter((c, k) => c.isPrinted && habits.isSide(c) && !BOX.test(r.chunks[k - 1]?.text ?? '')),
    ),
  );
  if (labels.size === 0) return none;
  const values = rows.flatMap((r) => r.chunks.filter((c) => !labels.has(c)));
  const least = Math.min(...values.map((c) => c.x0));
  const left = rows.flatMap((r) =>
    r.chunks[0] && labels.has(r.chunks[0]) && r.chunks[0].x0 < least ? [r.chunks[0]] : [],
  );
  if (left.length > 0 && left.some((c) => isKnown(c, rows, habits))) {
    const x0 = Math.min(...left.map((c) => c.x0));
    let x1 = Math.max(...left.filter((c) => c.x0 <= x0 + 2).map((c) => c.x1));
    for (const c of left) if (c.x0 < x1) x1 = Math.max(x1, c.x1);
    const { bands } = bandsIn(rows, habits, style, false, (c) => labels.has(c) && c.x0 < x1 && c.x0 < least);
    return { text: [], subs: bands, sides: [] };
  }
  for (const c of left) labels.delete(c);
  if (labels.size === 0) return none;
  const firsts = rows.flatMap((r) => r.chunks.find((c) => labels.has(c)) ?? []);
  const edge = Math.min(...firsts.map((c) => c.x1));
  const parted = rows.map((r) => {
    const k = r.chunks.findIndex((c) => labels.has(c));
    const at =
      k >= 0
        ? k
        : r.chunks.findIndex((c, i) => c.x0 >= edge - 2 && (i === 0 || c.x0 - (r.chunks[i - 1] as Chunk).x1 > 1));
    const cut = at < 0 ? r.chunks.length : at;
    return [
      { row: r.row, chunks: r.chunks.slice(0, cut) },
      { row: r.row, chunks: r.chunks.slice(cut) },
    ] as const;
  });
  const right = parted.map((p) => p[1]).filter((r) => r.chunks.length > 0);
  const own = parted.map((p) => p[0].chunks).filter((c) => c.length > 0);
  const x1 = Math.max(...firsts.map((c) => c.x1));
  const { bands } = bandsIn(right, habits, style, false, (c) => labels.has(c) && c.x0 < x1);
  return { text: own, subs: [], sides: bands };
}

const NEAR = 3;
const CLEAR = 4;
/** A label beside may stand in the middle of several rows: its text begins beside the row above, and goes on beside that below. */
function withSharedSides(bands: readonly Band[]): Band[] {
  const out = [...bands];
  for (const [j, b] of bands.entries()) {
    const [side, more] = b.sides;
    if (!side || more || b.subs.length > 0 || side.subs.length > 0) continue;
    const label = Math.max(...side.label.map((c) => c.x1));
    const own = side.text.flatMap((l) => l.slice(0, 1));
    const x = own.length > 0 ? Math.min(...own.map((c) => c.x0)) : label + 2;
    const isMoved = (l: readonly Chunk[], k: number): boolean => {
      const [c, before] = [l[k] as Chunk, l[k - 1]];
      return c.x0 > label - 2 && Math.abs(c.x0 - x) <= NEAR && (!before || c.x0 - before.x1 >= CLEAR);
    };
    for (const n of [j - 1, j + 1]) {
      const other = out[n];
      if (!other || other.sides.length > 0 || other.subs.length > 0) continue;
      const moved: (readonly Chunk[])[] = [];
      const text = other.text.flatMap((l) => {
        const k = l.findIndex((_, i) => isMoved(l, i));
        if (k < 0) return [l];
        moved.push(l.slice(k));
        return k > 0 ? [l.slice(0, k)] : [];
      });
      if (moved.length === 0) continue;
      const last = out[j] as Band;
      const [s] = last.sides as [Band];
      out[n] = { ...other, text };
      out[j] = { ...last, sides: [{ ...s, text: n < j ? [...moved, ...s.text] : [...s.text, ...moved] }] };
    }
  }
  return out;
}

/** A label that is known, or is with what is printed below it. */
const isKnown = (c: Chunk, rows: readonly RectRow[], habits: Habits): boolean =>
  habits.isLabel(c.text) ||
  rows.some((r) =>
    r.chunks.some(
      (d) =>
        d !== c && d.isPrinted && Math.abs(d.x0 - c.x0) < 6 && habits.isLabel(c.text + d.text) && habits.joins([c], d),
    ),
  );

/** A line that ends so near the edge, in em, is full. */
const FULL = 2.5;
function partsOf(rows: readonly RectRow[], habits: Habits): PartLine[] {
  return rows
    .map((r, k): PartLine => {
      const above = rows[k - 1]?.chunks.length === 0 ? rows[k - 2] : rows[k - 1];
      const [a, b] = [above?.chunks[0], r.chunks[0]];
      const flows = a !== undefined && b !== undefined && goesOn(a, b, habits);
      return { flows, isListed: false, isApart: r.row.isApart };
    })
    .map((p, k, all) => (rows[k]?.chunks.length ? p : { ...p, flows: all[k + 1]?.flows ?? false }));
}

/** A narrow text goes on below where so long a line ends in the middle of a sentence. */
const LONG = 10;

/** Whether the text goes on with the one below it. */
export function goesOn(a: Chunk, b: Chunk, habits: Habits): boolean {
  if (a.isPrinted || b.isPrinted || Math.abs(a.x0 - b.x0) > 2) return false;
  const [above, below] = [a.text, b.text];
  if (/[。：]$/.test(above) || beginsAnew(below)) return false;
  const em = displayWidth(above);
  if (habits.edge !== null && em >= habits.edge - FULL) return true;
  return em >= LONG && /[\p{sc=Hiragana}、]$/u.test(above);
}
