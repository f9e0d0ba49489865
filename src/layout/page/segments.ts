import { type Box, unionBoxes } from '../../model/geometry.js';
import type { Glyph } from '../../model/page.js';
import type { SourceText } from '../../model/sourceText.js';
import { type FlowBox, flowGlyphs, sameBaseline } from './flow.js';
import { openAtInsets } from './insets.js';
import { segmentText } from './segmentText.js';

/** Glyphs of one baseline that stand next to each other: a word, a phrase, a whole printed line of one column. */
export interface Segment {
  /** Without leading and trailing space; a gap like a printed space is one space, U+3000 stays. */
  readonly text: SourceText;
  /** Of the printed glyphs, leading and trailing space left out. */
  readonly box: Box;
  /** Dominant font size in points. */
  readonly size: number;
  readonly bold: boolean;
  /** Set from top to bottom by a vertical writing mode. */
  readonly vertical: boolean;
  /** In reading order, spaces within included. */
  readonly glyphs: readonly Glyph[];
}

/** A gap wider than this many em begins a new segment. */
const COLUMN_GAP = 1;
/** Glyphs may overlap by this many em (kerning, half-width punctuation) and still follow one another. */
const BACKSTEP = 0.6;
/** Evenly spread letters (部　　局　　名) stand at most this many em apart. */
const SPREAD_GAP = 4;

const LETTER = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

/**
 * Gathers glyphs into segments, in order of the reading direction's cross axis (top to bottom; for vertical writing right to
 * left), then along the line. Pieces set by different operators are joined when they touch; two texts printed over one
 * another stay apart.
 */
export function glyphsToSegments(glyphs: readonly Glyph[]): Segment[] {
  const across: Glyph[] = [];
  const down: Glyph[] = [];
  for (const g of glyphs) if (g.text !== '') (g.vertical ? down : across).push(g);
  return [...flowToSegments(across, false), ...flowToSegments(down, true)];
}

function flowToSegments(glyphs: readonly Glyph[], vertical: boolean): Segment[] {
  if (glyphs.length === 0) return [];
  const runs: FlowBox[][] = [];
  let run: FlowBox[] = [];
  let last: FlowBox | null = null;
  for (const box of flowGlyphs(glyphs, vertical)) {
    if (last && follows(last, box)) run.push(box);
    else {
      run = [box];
      runs.push(run);
    }
    last = box;
  }
  const chains = joinSpread(joinRuns(openAtInsets(runs)));
  return chains
    .map((chain) => chainToSegment(chain, vertical))
    .filter((s): s is Segment => s !== null)
    .sort((a, b) =>
      vertical ? b.box[0] - a.box[0] || a.box[1] - b.box[1] : a.box[1] - b.box[1] || a.box[0] - b.box[0],
    );
}

/** Whether `b`, set right after `a` in the content stream, goes on in the same run. */
function follows(a: FlowBox, b: FlowBox): boolean {
  const em = Math.max(a.glyph.size, b.glyph.size);
  const gap = b.start - a.end;
  return sameBaseline(a, b) && gap > -BACKSTEP * em && b.start > a.start - 0.01 && gap <= COLUMN_GAP * em;
}

/** Joins runs that touch end to start on one baseline; sweeps from the line's start, so the cost is n log n. */
function joinRuns(runs: FlowBox[][]): FlowBox[][] {
  const sorted = runs
    .filter((run) => run.some((b) => !b.blank))
    .sort((a, b) => (a[0] as FlowBox).start - (b[0] as FlowBox).start);
  const band = 16;
  const open = new Map<number, FlowBox[][]>();
  const chains: FlowBox[][] = [];
  for (const run of sorted) {
    const head = run[0] as FlowBox;
    const middle = (head.top + head.bottom) / 2;
    const at = Math.floor(middle / band);
    const reach = Math.ceil(head.glyph.size / band);
    let best: FlowBox[] | null = null;
    let bestOff = Number.POSITIVE_INFINITY;
    // Large letters reach over many bands, most of them empty.
    const bands =
      2 * reach + 1 < open.size ? Array.from({ length: 2 * reach + 1 }, (_, k) => at - reach + k) : open.keys();
    for (const k of bands) {
      const chainsHere = Math.abs(k - at) <= reach ? open.get(k) : undefined;
      if (!chainsHere) continue;
      let kept = 0;
      for (const chain of chainsHere) {
        const tail = chain.at(-1) as FlowBox;
        const em = Math.max(tail.glyph.size, head.glyph.size);
        const gap = head.start - tail.end;
        // Runs come by their start: a chain left behind by more than a wide gap is done.
        if (gap > COLUMN_GAP * Math.max(em, 40)) continue;
        chainsHere[kept++] = chain;
        if (gap > COLUMN_GAP * em || gap < -BACKSTEP * em || !sameBaseline(tail, head)) continue;
        const off = Math.abs((tail.top + tail.bottom) / 2 - middle) + Math.abs(gap) / 4;
        if (off < bestOff) {
          best = chain;
          bestOff = off;
        }
      }
      chainsHere.length = kept;
    }
    if (best) {
      for (const b of run) best.push(b);
      continue;
    }
    chains.push(run);
    const list = open.get(at);
    if (list) list.push(run);
    else open.set(at, [run]);
  }
  return chains;
}

/**
 * ```
 * 部    局    名      three or more single letters, evenly spread over a wide cell: one label
 * ```
 */
function joinSpread(chains: FlowBox[][]): FlowBox[][] {
  const single = (chain: FlowBox[]): FlowBox | null => {
    let only: FlowBox | null = null;
    for (const box of chain) {
      if (box.blank) continue;
      if (only) return null;
      only = box;
    }
    return only && LETTER.test(only.glyph.text) ? only : null;
  };
  const singles = chains
    .map((chain) => ({ chain, letter: single(chain) }))
    .filter((s): s is { chain: FlowBox[]; letter: FlowBox } => s.letter !== null)
    .sort((a, b) => Math.round(a.letter.top) - Math.round(b.letter.top) || a.letter.start - b.letter.start);
  const joined = new Set<FlowBox[]>();
  const spread: FlowBox[][] = [];
  for (let i = 0; i < singles.length; ) {
    const first = singles[i] as { chain: FlowBox[]; letter: FlowBox };
    const em = first.letter.glyph.size;
    let j = i;
    let gap = 0;
    while (j + 1 < singles.length) {
      const a = (singles[j] as { letter: FlowBox }).letter;
      const b = (singles[j + 1] as { letter: FlowBox }).letter;
      const step = b.start - a.end;
      if (!sameBaseline(a, b) || Math.abs(b.glyph.size - em) > 0.1 || step > SPREAD_GAP * em || step <= 0) break;
      if (j > i && Math.abs(step - gap) > 0.25 * em) break;
      if (j === i) gap = step;
      j++;
    }
    if (j - i >= 2) {
      const members = singles.slice(i, j + 1);
      for (const m of members) joined.add(m.chain);
      spread.push(members.map((m) => m.letter));
    }
    i = j + 1;
  }
  return spread.length === 0 ? chains : [...chains.filter((chain) => !joined.has(chain)), ...spread];
}

function chainToSegment(chain: FlowBox[], vertical: boolean): Segment | null {
  let from = 0;
  let to = chain.length;
  while (from < to && (chain[from] as FlowBox).blank) from++;
  while (to > from && (chain[to - 1] as FlowBox).blank) to--;
  if (from === to) return null;
  const boxes = chain.slice(from, to);
  const glyphs: Glyph[] = [];
  const printed: Glyph[] = [];
  const extents: Box[] = [];
  let bold = 0;
  for (const { glyph, blank } of boxes) {
    glyphs.push(glyph);
    if (blank) continue;
    printed.push(glyph);
    extents.push(glyph.box);
    bold += glyph.bold ? 1 : -1;
  }
  const box = unionBoxes(extents) as Box;
  return { text: segmentText(boxes), box, size: dominantSize(printed), bold: bold > 0, vertical, glyphs };
}

/** The size that most glyphs have, in tenths of a point. */
export function dominantSize(glyphs: readonly Glyph[]): number {
  const first = glyphs[0]?.size ?? 0;
  if (isOneSize(glyphs, first)) return first;
  const counts = new Map<number, number>();
  for (const g of glyphs) {
    const size = Math.round(g.size * 10) / 10;
    counts.set(size, (counts.get(size) ?? 0) + 1);
  }
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

function isOneSize(glyphs: readonly Glyph[], size: number): boolean {
  for (const g of glyphs) if (g.size !== size) return false;
  return true;
}
