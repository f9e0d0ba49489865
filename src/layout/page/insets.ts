import { type FlowBox, sameBaseline } from './flow.js';

/** Narrowest gap (em) that another font's character could have been left out of. */
const NARROWEST = 0.3;
/** Its character may reach over the gap's ends by so much (em). */
const SLACK = 0.15;

interface Gap {
  readonly run: number;
  /** Index of the box after the gap. */
  readonly at: number;
  readonly before: FlowBox;
  readonly after: FlowBox;
}

/**
 * Opens runs where another run fits into a gap of theirs. A program that lacks a character in its font sets the line without
 * it and puts it from another font afterwards:
 * ```
 * □拡充    継続 □縮小      …and then ☑ between them
 * ```
 */
export function openAtInsets(runs: FlowBox[][]): FlowBox[][] {
  const gaps = gapsOf(runs);
  if (gaps.length === 0) return runs;
  const starts = runs
    .map((boxes, run) => ({ run, start: (boxes[0] as FlowBox).start, boxes }))
    .sort((a, b) => a.start - b.start);
  const cuts = new Map<number, number[]>();
  for (const gap of gaps) {
    const slack = SLACK * gap.before.glyph.size;
    let low = firstFrom(starts, gap.before.end - slack);
    for (; low < starts.length && (starts[low] as { start: number }).start < gap.after.start; low++) {
      const { run, boxes } = starts[low] as { run: number; boxes: FlowBox[] };
      const [head, tail] = [boxes[0] as FlowBox, boxes.at(-1) as FlowBox];
      if (run === gap.run || tail.end > gap.after.start + slack || head.glyph.text.trim() === '') continue;
      if (!sameBaseline(gap.before, head)) continue;
      cuts.set(gap.run, [...(cuts.get(gap.run) ?? []), gap.at]);
      break;
    }
  }
  return runs.flatMap((boxes, run) => {
    const ends = cuts.get(run);
    return ends ? [0, ...ends].map((from, i) => boxes.slice(from, ends[i])) : [boxes];
  });
}

function gapsOf(runs: readonly FlowBox[][]): Gap[] {
  const gaps: Gap[] = [];
  runs.forEach((boxes, run) => {
    for (let at = 1; at < boxes.length; at++) {
      const before = boxes[at - 1] as FlowBox;
      const after = boxes[at] as FlowBox;
      if (after.start - before.end >= NARROWEST * before.glyph.size) gaps.push({ run, at, before, after });
    }
  });
  return gaps;
}

/** Index of the first that starts at or after `start`. */
function firstFrom(starts: readonly { readonly start: number }[], start: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as { start: number }).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
