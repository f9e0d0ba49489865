import { isNote, isYear } from '../aligned/headWords.js';
import type { Token } from '../aligned/segments.js';

/** Where a column's label stands: its place is between `x0` and `latest`, for a chain of labels is printed as far left as it can be. */
export interface Leaf {
  readonly x0: number;
  readonly x1: number;
  readonly latest: number;
}

/** A label with the place that it takes: that of a column, or one over several with what stands below it. */
export interface HeadNode extends Leaf {
  readonly words: readonly { readonly line: number; readonly word: Token }[];
  readonly text: string;
  /** The labels below one over several columns, from the left; none below a column's own. */
  readonly below: readonly HeadNode[];
  /** The first and last line that it and what stands below it take. */
  readonly top: number;
  readonly bottom: number;
}

/** What a label costs: of a column of its own, over several, and a column that has none on the line. */
const OWN = 1;
const OWN_YEAR = 1.5;
const GROUP = 0.5;
const OFF_CENTRE = 0.1;
/** A label over the two sides of one thing is rarely a part of the first. */
const TWO_SIDES = -1.1;
const BARE = 0.1;
/** A label right over another that stands over the same columns says nothing more. */
const AGAIN = 1.2;
/** Each line that labels below another are out of their place. */
const UNEVEN = 0.8;
/** Each place that a label stands beside the one that it would belong to, or over one that it would stand beside. */
const BESIDE = 1;
const FAR = 4;
/** A label of a chain is one with another that it is printed left of. */
const MOVED = 0.8;
const MOVED_BY = 0.1;

export interface PlacedWord extends Leaf {
  readonly word: Token;
}

/** A line of a head, and what tells how its words go on below it. */
interface HeadLine {
  readonly y: number;
  readonly bottom: number;
  /** What a label over several columns costs more, and one label put together with another. */
  readonly grouping: number;
  readonly chaining: number;
  /** What one over more than two costs less, each of them. */
  readonly widening: number;
  readonly text: (w: Token) => string;
  readonly joining: (above: string, below: string) => number;
}

/** What the last of some words and labels is: a label bare of words, a word with a column of its own, a word over labels known. */
interface Step {
  readonly cost: number;
  /** How many words and labels come before. */
  readonly from: readonly [words: number, labels: number];
  readonly how: 'bare' | 'own' | 'over';
}

/** The least that the first i words of a line cost over the first j labels known so far: steps[i][j]. */
export function leastSteps(
  words: readonly PlacedWord[],
  nodes: readonly HeadNode[],
  { y, bottom, grouping, chaining, widening, text, joining }: HeadLine,
): readonly (readonly Step[])[] {
  const isBottom = nodes.length === 0;
  const best: Step[][] = [];
  const at = (a: number, b: number): number => best[a]?.[b]?.cost ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i <= words.length; i++) {
    best.push([]);
    for (let j = 0; j <= nodes.length; j++) {
      let least: Step = { cost: i === 0 && j === 0 ? 0 : Number.POSITIVE_INFINITY, from: [0, 0], how: 'bare' };
      const offer = (cost: number, from: Step['from'], how: Step['how']): void => {
        if (cost < least.cost) least = { cost, from, how };
      };
      if (j > 0) offer(at(i, j - 1) + BARE, [i, j - 1], 'bare');
      const w = words[i - 1];
      if (w) {
        const [left, right] = [nodes[j - 1], nodes[j]];
        const [before, behindIt] = [lastLeaf(left), firstLeaf(right)];
        const own = !isBottom && isYear(text(w.word)) ? OWN_YEAR : OWN;
        const crowd =
          overlap(before, w) +
          overlap(behindIt, w) +
          behind(before, w) +
          behind(w, behindIt) +
          turned(before, w) +
          turned(w, behindIt);
        offer(at(i - 1, j) + own + crowd, [i - 1, j], 'own');
        if (left) {
          const again = left.below.length > 0 && !isNote(text(w.word)) && !isNote(left.text) ? AGAIN : 0;
          const both = apart(left, w) + joining(text(w.word), left.text) + again + chaining;
          offer(at(i - 1, j - 1) + both, [i - 1, j - 1], 'over');
        }
        for (let k = j - 2; k >= 0; k--) {
          const [first, last] = [nodes[k] as HeadNode, nodes[j - 1] as HeadNode];
          if (!areAlike(first.text, last.text)) continue;
          if (w.latest < first.x0 || w.x0 > Math.max(last.latest, last.x1)) continue;
          const centre = Math.abs(first.x0 + last.x1 - w.x0 - w.x1) / 2;
          const beyond = Math.max(0, w.x0 - last.x1);
          const beside = beyond === 0 ? 0 : beyond * MOVED_BY + (isYear(text(w.word)) ? 0 : MOVED);
          const areColumns = first.below.length === 0 && last.below.length === 0;
          const own = k === j - 2 && areColumns && areTwoSides(first.text, last.text) ? TWO_SIDES : 0;
          const off = centre * OFF_CENTRE + unevenness(nodes.slice(k, j), y, bottom);
          offer(at(i - 1, k) + GROUP + grouping - widening * (j - k - 2) + off + beside + own, [i - 1, k], 'over');
        }
      }
      best[i]?.push(least);
    }
  }
  return best;
}

const firstLeaf = (n: HeadNode | undefined): HeadNode | undefined => (n?.below[0] ? firstLeaf(n.below[0]) : n);
const lastLeaf = (n: HeadNode | undefined): HeadNode | undefined =>
  n && n.below.length > 0 ? lastLeaf(n.below.at(-1)) : n;

/**
 * How far labels side by side stand from the middle of the rows below the line `y` of a head that ends with the line `bottom`, or from
 * one another, where they stand at the top of these: those below another label share its rows, however many lines each takes.
 */
function unevenness(nodes: readonly HeadNode[], y: number, bottom: number): number {
  const middles = nodes.map((n) => (n.top + n.bottom) / 2);
  const middle = [...middles].sort((a, b) => a - b)[middles.length >> 1] as number;
  const offFrom = (line: number): number => middles.reduce((sum, m) => sum + Math.abs(m - line), 0);
  return Math.min(offFrom(middle), offFrom((y + 1 + bottom) / 2)) * UNEVEN;
}

/** 歳入増 and 歳出減, 計画額 and 実績額: the two sides of what stands over them. */
function areTwoSides(a: string, b: string): boolean {
  const sides = (text: string): string => text.replace(SIDES, '＊').replace(WAYS, '＋');
  return a !== b && sides(a) === sides(b) && sides(a) !== a;
}
const SIDES = /歳入|歳出|収入|支出|計画|予定|目標|実績|予算|決算|見込み?|内部|外部/;
const WAYS = /増加?|減少?|削減|確保|抑制|節減/;

/** （KPI）, (R1): what stands in brackets goes on with the label of its own column, but for years side by side, all in brackets. */
const areAlike = (a: string, b: string): boolean => (!isNote(a) && !isNote(b)) || (isNoteOfYear(a) && isNoteOfYear(b));

const isNoteOfYear = (text: string): boolean => isNote(text) && isYear(text);

/** What a line makes of the labels below it, with what that costs, and how many labels are over several columns or of several lines. */
interface Taken {
  readonly roots: readonly HeadNode[];
  readonly cost: number;
  readonly groups: number;
  readonly joined: number;
  readonly wider: number;
}

/** The labels known once the words of line `y` are, from the left, each with those that it stands over. */
export function takeSteps(
  steps: readonly (readonly Step[])[],
  words: readonly PlacedWord[],
  nodes: readonly HeadNode[],
  y: number,
  text: (w: Token) => string,
): Taken {
  const out: HeadNode[] = [];
  let [groups, joined, wider] = [0, 0, 0];
  for (let [i, j] = [words.length, nodes.length]; i > 0 || j > 0; ) {
    const step = steps[i]?.[j];
    if (!step) break;
    const w = words[i - 1] as PlacedWord;
    const below = nodes.slice(step.from[1], j);
    const [node] = below;
    if (step.how === 'bare') out.push(node as HeadNode);
    else {
      const own = { text: text(w.word), words: [{ line: y, word: w.word }], top: y };
      if (!node) out.push({ x0: w.x0, x1: w.x1, latest: w.latest, below, bottom: y, ...own });
      else if (below.length === 1) {
        joined++;
        const place = node.below.length > 0 ? {} : joinedPlace(w, node);
        out.push({ ...node, ...place, top: y, text: own.text + node.text, words: [...own.words, ...node.words] });
      } else {
        groups++;
        wider += below.length - 2;
        out.push({ ...placeOver(below), below, bottom: Math.max(...below.map((n) => n.bottom)), ...own });
      }
    }
    [i, j] = step.from;
  }
  const { cost } = (steps.at(-1) as readonly Step[]).at(-1) as Step;
  return { roots: out.reverse(), cost, groups, joined, wider };
}

/** The place that labels side by side take together. */
function placeOver(below: readonly HeadNode[]): Leaf {
  const [first, last] = [below[0] as HeadNode, below.at(-1) as HeadNode];
  return { x0: first.x0, x1: last.x1, latest: last.latest };
}

/** Where a label over two lines stands: as the one of its parts does whose place is sure, else as both. */
function joinedPlace(above: Leaf, below: Leaf): Leaf {
  const [isSure, wasSure] = [above.latest === above.x0, below.latest === below.x0];
  const one = isSure === wasSure ? null : isSure ? above : below;
  const x0 = one?.x0 ?? Math.min(above.x0, below.x0);
  const x1 = one?.x1 ?? Math.max(above.x1, below.x1);
  return { x0, x1, latest: isSure || wasSure ? x0 : Math.min(below.latest, above.latest) };
}

/** How far apart two labels stand that may be one. */
function apart(a: Leaf, b: Leaf): number {
  const printed = Math.max(a.x0 - b.x1, b.x0 - a.x1, -1);
  if (printed < 0) return 0;
  const gap = Math.max(a.x0 - (b.x1 + b.latest - b.x0), b.x0 - (a.x1 + a.latest - a.x0), -1);
  return gap < 0 ? MOVED + printed * MOVED_BY : Math.min((gap + 1) * BESIDE, FAR + gap);
}

/** How far a label runs over one that it would stand beside. */
function overlap(a: Leaf | undefined, b: Leaf): number {
  if (!a) return 0;
  if (a.latest > a.x0 || b.latest > b.x0) return 0;
  return Math.max(0, Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)) * BESIDE;
}

/** `a` is printed behind `b`, though it would stand before it. */
function turned(a: Leaf | undefined, b: Leaf | undefined): number {
  return a && b && a.x0 > b.x0 ? MOVED : 0;
}

/** `a` stands behind `b`, though it would be before it. */
function behind(a: Leaf | undefined, b: Leaf | undefined): number {
  return a && b && a.x0 > Math.max(b.latest, b.x1) ? FAR : 0;
}
