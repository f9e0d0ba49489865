import { middleOf } from '../forms/placeInColumns.js';
import { isSectionMark } from '../marks.js';
import type { Habits } from './habits.js';
import { isBare, isLegend, isNote, isNumbered } from './headings.js';
import { type Chunk, isCount, type Row } from './rows.js';

/** What follows one another in the forms. */
export interface Piece {
  readonly kind: 'text' | 'table' | 'heading';
  readonly rows: readonly Row[];
  /** The label beside a table. */
  readonly label: readonly Chunk[];
  /** How many of the lines are a table's head. */
  readonly head: number;
}

/** A head names so many columns. */
const COLUMNS = 3;
/** So many lines of a head stand above that which names its columns. */
const MOST_OVER = 4;
const areAllPrinted = (r: Row | undefined): boolean => r?.chunks.every((c) => c.isPrinted) === true;

/** Parts the lines of the forms into texts beside labels, the tables between them, and headings. */
export function cutRows(rows: readonly Row[], habits: Habits): Piece[] {
  const out: Piece[] = [];
  const headed = new Set<number>();
  const isHead = (i: number): boolean => {
    const r = rows[i];
    if (!r || !areAllPrinted(r)) return false;
    return r.chunks.length >= COLUMNS && !r.chunks.some((c) => c.isFirst) && !isLegend(r);
  };
  const votes = tableVotes(rows, isHead);
  let text: Row[] = [];
  /** A form begins below the blank line above its first label. */
  const cutAbove = (i: number): void => {
    let k = text.length;
    while (k > 0 && !text[k - 1]?.isApart && !text[k - 1]?.chunks[0]?.isLeft) k--;
    const at = (rows[i] as Row).isApart
      ? text.length
      : text[k - 1]?.isApart && !text[k - 1]?.chunks[0]?.isLeft
        ? k - 1
        : -1;
    if (at < 0) return;
    const own = text.slice(at);
    text = text.slice(0, at);
    flush();
    text = own;
  };
  const flush = (): void => {
    if (text.length > 0) out.push({ kind: 'text', rows: text, label: [], head: 0 });
    text = [];
  };
  for (let i = 0; i < rows.length; ) {
    const r = rows[i] as Row;
    if (isHead(i)) {
      // Lines of the head above.
      let from = i;
      while (from > 0 && text.length > 0 && isOver(rows[from - 1] as Row, rows[from] as Row)) {
        text.pop();
        from--;
      }
      // What no label stands beside, below a heading, is of the head.
      if (text.length > 0 && text.length <= MOST_OVER && text.every(isOfHead)) {
        from -= text.length;
        text = [];
      }
      let body = i + 1;
      while (isUnder(rows[body], rows[i] as Row, rows[body - 1] as Row)) body++;
      const to = endOf(
        rows,
        from,
        body,
        i,
        (k) => isHead(k) || (isNumbered(rows[k]?.chunks[0]?.text ?? '') && isHeading(rows, k)),
        votes,
      );
      if (to > body) {
        flush();
        const own = rows.slice(from, to);
        out.push({ kind: 'table', rows: own, label: besideOf(own, body - from, habits), head: body - from });
        for (let k = from; k < to; k++) headed.add(k);
        i = to;
        continue;
      }
    }
    if (isHeading(rows, i)) {
      flush();
      out.push({ kind: 'heading', rows: [r], label: [], head: 0 });
    } else {
      if (r.chunks[0]?.isFirst) cutAbove(i);
      text.push(r);
    }
    i++;
  }
  flush();
  return out;

  /** The lines of a head above that which names its columns. */
  function leadsToHead(i: number): boolean {
    for (let k = i; k < i + 3 && rows[k + 1]; k++) {
      if (!areAllPrinted(rows[k]) || rows[k + 1]?.isApart || rows[k]?.chunks[0]?.isLeft) return false;
      if (isHead(k + 1)) return true;
    }
    return false;
  }

  function isHeading(all: readonly Row[], i: number): boolean {
    const r = all[i] as Row;
    if (isNote(r) || isLegend(r)) return true;
    if (isAtEdge(all, i)) return true;
    if (leadsToHead(i)) return false;
    if (
      r.chunks.length === 2 &&
      isSectionMark((r.chunks[0] as Chunk).text) &&
      !(r.chunks[0] as Chunk).isFirst &&
      (r.isApart || all[i - 1]?.page !== r.page) &&
      (all[i + 1]?.isApart ?? true)
    )
      return true;
    const last = out.at(-1);
    const isBelowNote =
      last?.kind === 'heading' && last.rows.at(-1) === all[i - 1] && /^[※＊]/.test(last.rows[0]?.chunks[0]?.text ?? '');
    if (isBelowNote && areAllPrinted(r) && !r.chunks.some((c) => c.isFirst)) return true;
    if (!areAllPrinted(r) || r.chunks.some((c) => c.isFirst)) return false;
    const [c] = r.chunks as [Chunk];
    const next = all[i + 1];
    const above = all[i - 1];
    const isTop = !above || above.page !== r.page || (last?.rows.at(-1) === above && last.kind === 'heading');
    if (!c.isLeft && isTop && (c.x0 - r.left > 8 || (c.x0 - r.left > 3 && next?.chunks[0]?.isFirst === true)))
      return true;
    if (!c.isLeft)
      return (
        r.chunks.length <= 2 &&
        c.x0 - r.left > 8 &&
        !habits.isLabel(c.text) &&
        r.chunks.every((d) => habits.bare(d.name) > 0.9 || r.chunks.length > 1) &&
        (r.isApart || next?.isApart === true || i === 0)
      );
    return (
      isBare(r, c) &&
      isNumbered(c.text) &&
      habits.bare(c.name) > 0.95 &&
      (r.isApart || next?.isApart === true || next?.chunks[0]?.isPrinted === true)
    );
  }
}

const ASIDE = 25;
/** A line at the top or the bottom of its page that stands far right, or comes again there: no text of a form. */
function isAtEdge(rows: readonly Row[], i: number): boolean {
  const r = rows[i] as Row;
  const isEdge = rows[i - 1]?.page !== r.page || rows[i + 1]?.page !== r.page;
  return isEdge && r.chunks.length < 3 && (r.chunks[0] as Chunk).x0 - r.left > ASIDE;
}

/** The columns below the lines of a head, by the middles of their names. */
function columnsOf(head: readonly Row[]): number[] {
  const own: { x0: number; x1: number }[] = [];
  for (const r of [...head].reverse())
    for (const c of r.chunks.flatMap((x) => x.words))
      if (!own.some((o) => o.x0 < c.x1 + 1 && c.x0 < o.x1 + 1)) own.push(c);
  return own.map(middleOf).sort((a, b) => a - b);
}

/** No label stands on the line, or further names of columns beside it. */
const isOfHead = ({ chunks }: Row): boolean =>
  !(chunks[0]?.isPrinted && chunks[0].isLeft) || chunks.filter((c) => c.isPrinted).length >= COLUMNS;

/** The line above goes with the head: all printed, and not at the left. */
function isOver(above: Row, head: Row): boolean {
  if (!areAllPrinted(above) || above.page !== head.page) return false;
  const [c] = above.chunks as [Chunk];
  if (c.isFirst) return false;
  if (above.chunks.length === 1)
    return (
      !c.isLeft &&
      c.x0 >= ((head.chunks[0] as Chunk).isLeft ? (head.chunks[0] as Chunk).x1 : (head.chunks[0] as Chunk).x0)
    );
  return !head.isApart && (!c.isLeft || above.chunks.length > 2);
}

function isUnder(below: Row | undefined, head: Row, last: Row): boolean {
  if (!below || !areAllPrinted(below) || below.page !== head.page) return false;
  const [c] = below.chunks as [Chunk];
  if (c.isFirst || (below.isApart && last !== head)) return false;
  if (
    below.chunks.length >= head.chunks.length &&
    below.chunks.every((d) => head.chunks.some((h) => h.name === d.name))
  )
    return false;
  const first = (head.chunks[0] as Chunk).isLeft ? (head.chunks[1] as Chunk) : (head.chunks[0] as Chunk);
  return below.chunks.length === 1 ? !c.isLeft && c.x0 >= first.x0 - 6 : true;
}

/** How many columns the chunks stand in; none where one runs over several. */
function hits(chunks: readonly Chunk[], own: readonly number[]): number {
  const at = new Set<number>();
  for (const c of chunks) {
    const inside = own.filter((x) => x > c.x0 && x < c.x1).length;
    if (inside > 1 && c.x1 - c.x0 > 16) return 0;
    let best = 0;
    for (const [k, x] of own.entries())
      if (Math.abs(x - middleOf(c)) < Math.abs((own[best] as number) - middleOf(c))) best = k;
    at.add(best);
  }
  return at.size;
}

/** For each label at the left: in how many lines rows of a table stand beside it, and in how many something else. */
function tableVotes(rows: readonly Row[], isHead: (i: number) => boolean): (name: string) => number {
  const all = new Map<string, number>();
  let head: number[] | null = null;
  for (const [i, r] of rows.entries()) {
    if (isHead(i)) {
      let [from, to] = [i, i + 1];
      while (from > 0 && isOver(rows[from - 1] as Row, rows[from] as Row)) from--;
      while (isUnder(rows[to], r, rows[to - 1] as Row)) to++;
      head = columnsOf(rows.slice(from, to));
    }
    const [c, ...rest] = r.chunks;
    if (!c?.isPrinted || !c.isLeft || rest.length === 0) continue;
    if (head === null || isHead(i)) continue;
    const n = rest.some((d) => d.isPrinted && d.share > 0.9 && hasOwnText(rest, d)) ? 0 : hits(rest, head);
    all.set(c.name, (all.get(c.name) ?? 0) + (n > 1 ? 1 : n === 1 ? 0 : -AGAINST));
  }
  return (name) => all.get(name) ?? 0;
}

const AGAINST = 3;
const hasOwnText = (rest: readonly Chunk[], d: Chunk): boolean =>
  rest.length === 3 && rest.indexOf(d) === 1 && (rest[0] as Chunk).text.length > 1;

function endOf(
  rows: readonly Row[],
  from: number,
  body: number,
  head: number,
  isHead: (i: number) => boolean,
  votes: (name: string) => number,
): number {
  const main = columnsOf(rows.slice(from, body));
  const page = rows[head]?.page;
  const isIn = (k: number): boolean => {
    const r = rows[k] as Row;
    const [c, ...rest] = r.chunks as [Chunk, ...Chunk[]];
    if (r.page !== page || c.isFirst || isHead(k) || isNote(r) || isLegend(r)) return false;
    if (c.isPrinted && c.isLeft) {
      const v = votes(c.name);
      if (v < 0) return false;
      if (rest.length > 0 && hits(rest, main) === 0) return false;
      // The first column may stand in that of the labels.
      const isRowName = Math.abs(middleOf(c) - (main[0] as number)) < ((main[1] as number) - (main[0] as number)) / 2;
      if (v > 0 || isRowName) return true;
      return hits(rest, main) > 1 || nextIsRow(k);
    }
    if (areAllPrinted(r))
      return r.chunks.length === 1 && (!r.isApart || rows[k + 1]?.isApart !== true) && !isAtEdge(rows, k);
    const n = hits(r.chunks, main);
    if (n === 0) return false;
    if (n === 1 && r.isApart && r.chunks.length === 1) return nextIsRow(k);
    return true;
  };
  const nextIsRow = (k: number): boolean => {
    const next = rows[k + 1];
    return (
      next !== undefined &&
      !next.isApart &&
      next.page === page &&
      hits(next.chunks, main) > 1 &&
      (!next.chunks[0]?.isLeft || (next.chunks[0].isPrinted && votes(next.chunks[0].name) > 0))
    );
  };
  let to = body;
  while (to < rows.length && isIn(to)) to++;
  return to;
}

/** The one label at the left of a table that stands beside all of it. */
function besideOf(rows: readonly Row[], head: number, habits: Habits): Chunk[] {
  const labels = rows.flatMap((r) => (r.chunks[0]?.isPrinted && r.chunks[0].isLeft ? [r.chunks[0]] : []));
  if (labels.length === 0) return [];
  const others = rows.flatMap((r) => r.chunks.filter((c) => !labels.includes(c)));
  const least = Math.min(...others.map((c) => c.x0));
  if (labels.some((c) => c.x1 > least)) return [];
  // №: it stands on the head, and numbers below it.
  const below = rows.slice(head).filter((r) => isCount(r.chunks[0]?.text ?? ''));
  if (below.length > 1 && rows.slice(head).every((r) => !r.chunks.some((c) => labels.includes(c)))) return [];
  for (let k = 1; k < labels.length; k++) if (!habits.joins(labels.slice(0, k), labels[k] as Chunk)) return [];
  return labels;
}
