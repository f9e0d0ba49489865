import { isNote, isYear } from '../aligned/headWords.js';
import type { Token } from '../aligned/segments.js';
import { withoutSpace } from '../letters.js';

/** A label of the head, or a part of one, over the columns from `column` to `last`. */
export interface HeadWord {
  readonly word: Token;
  readonly column: number;
  readonly last: number;
}

/** Where a column's label stands: its place is between `x0` and `latest`, for a chain of labels is printed as far left as it can be. */
export interface Leaf {
  readonly x0: number;
  readonly x1: number;
  readonly latest: number;
}

export interface RegisterHead {
  readonly leaves: readonly Leaf[];
  /** The words of each line of the head. */
  readonly lines: readonly (readonly HeadWord[])[];
}

interface Node extends Leaf {
  readonly words: { readonly line: number; readonly word: Token }[];
  readonly text: string;
}

/** What a label costs: of a column of its own, over several, and a column that has none on the line. */
const OWN = 1;
const OWN_YEAR = 1.5;
const GROUP = 0.5;
const OFF_CENTRE = 0.1;
/** A label over the two sides of one thing is rarely a part of the first. */
const TWO_SIDES = -1.1;
const BARE = 0.1;
/** Two parts of a known label, and of none. */
const KNOWN = -0.5;
const UNKNOWN = 0.2;
const WHOLE = 0.6;
const BOTH_KNOWN = 0.8;
/** Each place that a label stands beside the one that it would belong to, or over one that it would stand beside. */
const BESIDE = 1;
const FAR = 4;
/** A label of a chain is one with another that it is printed left of. */
const MOVED = 0.8;
const MOVED_BY = 0.1;

/**
 * Puts the labels of a head's lines together from below: each stands over one of the columns known, over several of them, or names
 * a column of its own.
 *
 *    番号   事業名    令和６年度    担当
 *                  計画    実績     課
 *
 * @param reluctance what it costs more to put two labels together that are none as one
 */
export function readHead(
  source: string,
  lines: readonly (readonly Token[])[],
  isLabel: (text: string) => boolean,
  reluctance = 0,
): RegisterHead {
  const text = (w: Token): string => withoutSpace(source.slice(w.from, w.to));
  const joining = (above: string, below: string): number => {
    const isYears = isYear(above) || isYear(below);
    if (isLabel(above + below) && !(reluctance > 0 && isYear(below) && isLabel(above))) return KNOWN;
    if (isYears || !isLabel(below)) return UNKNOWN + (isLabel(above) ? reluctance : 0);
    return (isLabel(above) ? BOTH_KNOWN : WHOLE) + reluctance;
  };
  let nodes: readonly Node[] = [];
  const groups: Group[] = [];
  for (let y = lines.length - 1; y >= 0; y--) {
    const words = placed(wholeLabels(lines[y] as readonly Token[], text, isLabel));
    const steps = leastSteps(words, nodes, text, joining);
    nodes = takeSteps(steps, words, nodes, groups, y, text);
  }
  const head: HeadWord[][] = lines.map(() => []);
  for (const [column, node] of nodes.entries())
    for (const { line, word } of node.words) head[line]?.push({ word, column, last: column });
  for (const g of groups)
    head[g.line]?.push({ word: g.word, column: nodes.indexOf(g.from), last: nodes.indexOf(g.to) });
  for (const l of head) l.sort((a, b) => a.word.x0 - b.word.x0);
  return { leaves: nodes, lines: head };
}

/** A label over the columns from one to another. */
interface Group {
  readonly line: number;
  readonly word: Token;
  from: Node;
  to: Node;
}

interface PlacedWord extends Leaf {
  readonly word: Token;
}

/** What the last of some words and columns is: a column bare of words, a word's own column, a word over columns known. */
interface Step {
  readonly cost: number;
  /** How many words and columns come before. */
  readonly from: readonly [words: number, columns: number];
  readonly how: 'bare' | 'own' | 'over';
}

/** The least that the first i words of a line cost over the first j columns known so far: steps[i][j]. */
function leastSteps(
  words: readonly PlacedWord[],
  nodes: readonly Node[],
  text: (w: Token) => string,
  joining: (above: string, below: string) => number,
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
        const own = !isBottom && isYear(text(w.word)) ? OWN_YEAR : OWN;
        const crowd =
          overlap(left, w) +
          overlap(right, w) +
          behind(left, w) +
          behind(w, right) +
          turned(left, w) +
          turned(w, right);
        offer(at(i - 1, j) + own + crowd, [i - 1, j], 'own');
        if (left) offer(at(i - 1, j - 1) + apart(left, w) + joining(text(w.word), left.text), [i - 1, j - 1], 'over');
        for (let k = j - 2; k >= 0; k--) {
          const [first, last] = [nodes[k] as Node, nodes[j - 1] as Node];
          if (!areAlike(first.text, last.text)) continue;
          if (w.latest < first.x0 || w.x0 > Math.max(last.latest, last.x1)) continue;
          const centre = Math.abs(first.x0 + last.x1 - w.x0 - w.x1) / 2;
          const beyond = Math.max(0, w.x0 - last.x1);
          const beside = beyond === 0 ? 0 : beyond * MOVED_BY + (isYear(text(w.word)) ? 0 : MOVED);
          const own = k === j - 2 && areTwoSides(first.text, last.text) ? TWO_SIDES : 0;
          offer(at(i - 1, k) + GROUP + centre * OFF_CENTRE + beside + own, [i - 1, k], 'over');
        }
      }
      best[i]?.push(least);
    }
  }
  return best;
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

/** The columns known once the words of line `y` are, from the left; labels over several of them are added to the groups. */
function takeSteps(
  steps: readonly (readonly Step[])[],
  words: readonly PlacedWord[],
  nodes: readonly Node[],
  groups: Group[],
  y: number,
  text: (w: Token) => string,
): Node[] {
  const out: Node[] = [];
  for (let [i, j] = [words.length, nodes.length]; i > 0 || j > 0; ) {
    const step = steps[i]?.[j];
    if (!step) break;
    const w = words[i - 1] as PlacedWord;
    const node = nodes[j - 1] as Node;
    const first = step.from[1];
    if (step.how === 'bare') out.push(node);
    else if (step.how === 'own')
      out.push({ x0: w.x0, x1: w.x1, latest: w.latest, text: text(w.word), words: [{ line: y, word: w.word }] });
    else if (j - first > 1) {
      out.push(...nodes.slice(first, j).reverse());
      groups.push({ line: y, word: w.word, from: nodes[first] as Node, to: node });
    } else {
      const joined: Node = {
        ...joinedPlace(w, node),
        text: text(w.word) + node.text,
        words: [...node.words, { line: y, word: w.word }],
      };
      for (const g of groups) {
        if (g.from === node) g.from = joined;
        if (g.to === node) g.to = joined;
      }
      out.push(joined);
    }
    [i, j] = step.from;
  }
  return out.reverse();
}

/** Where a label over two lines stands: as the one of its parts does whose place is sure, else as both. */
function joinedPlace(above: Leaf, below: Leaf): Leaf {
  const [isSure, wasSure] = [above.latest === above.x0, below.latest === below.x0];
  const one = isSure === wasSure ? null : isSure ? above : below;
  const x0 = one?.x0 ?? Math.min(above.x0, below.x0);
  const x1 = one?.x1 ?? Math.max(above.x1, below.x1);
  return { x0, x1, latest: isSure || wasSure ? x0 : Math.min(below.latest, above.latest) };
}

/** The words of a line; two that are a label together, the second being none of its own, are one. */
function wholeLabels(line: readonly Token[], text: (w: Token) => string, isLabel: (text: string) => boolean): Token[] {
  const out: Token[] = [];
  for (const w of line) {
    const before = out.at(-1);
    const isOne =
      before &&
      w.x0 - before.x1 <= NEAR &&
      !isLabel(text(w)) &&
      text(w).length <= SHORT_REST &&
      isLabel(text(before) + text(w));
    if (isOne) out[out.length - 1] = { ...before, to: w.to, x1: w.x1 };
    else out.push(w);
  }
  return out;
}

/** The rest of a label stands at most this far behind it, and has so few letters. */
const NEAR = 4;
const SHORT_REST = 2;

/** The words of a line, each with the last place that it may stand at. */
function placed(line: readonly Token[]): PlacedWord[] {
  const out = line.map((word) => ({ x0: word.x0, x1: word.x1, latest: word.x0, word }));
  for (let i = line.length - 1; i > 0; i--) {
    const [before, w] = [line[i - 1] as Token, line[i] as Token];
    if (w.x0 - before.x1 > 1) continue;
    const next = out[i + 1];
    const end = next ? next.latest - 1 : w.x1 + LOOSE;
    out[i] = { x0: w.x0, x1: w.x1, latest: Math.max(w.x0, end - (w.x1 - w.x0)), word: w };
  }
  return out;
}

/** The last label of a chain stands at most this far from where it is printed. */
const LOOSE = 12;

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
