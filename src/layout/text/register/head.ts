import { isYear } from '../aligned/headWords.js';
import type { Token } from '../aligned/segments.js';
import { withoutSpace } from '../letters.js';
import { misfit } from './headRows.js';
import { type HeadNode, type Leaf, leastSteps, type PlacedWord, takeSteps } from './headSteps.js';

/** A label of the head, or a part of one, over the columns from `column` to `last`. */
export interface HeadWord {
  readonly word: Token;
  readonly column: number;
  readonly last: number;
}

export interface RegisterHead {
  readonly leaves: readonly Leaf[];
  /** The words of each line of the head. */
  readonly lines: readonly (readonly HeadWord[])[];
}

/** Two parts of a known label, and of none. */
const KNOWN = -0.5;
const UNKNOWN = 0.2;
const WHOLE = 0.6;
const BOTH_KNOWN = 0.8;
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
  return readHeads(source, lines, isLabel, reluctance)[0] as RegisterHead;
}

/** The ways to read a head whose columns differ, the likeliest first. */
export function readHeads(
  source: string,
  lines: readonly (readonly Token[])[],
  isLabel: (text: string) => boolean,
  reluctance = 0,
): RegisterHead[] {
  const text = (w: Token): string => withoutSpace(source.slice(w.from, w.to));
  const joining = (above: string, below: string): number => {
    const isYears = isYear(above) || isYear(below);
    if (isLabel(above + below) && !(reluctance > 0 && isYear(below) && isLabel(above))) return KNOWN;
    if (isYears || !isLabel(below)) return UNKNOWN + (isLabel(above) ? reluctance : 0);
    return (isLabel(above) ? BOTH_KNOWN : WHOLE) + reluctance;
  };
  const bottom = lines.length - 1;
  let best: readonly Reading[] = [{ roots: [], cost: 0 }];
  for (let y = bottom; y >= 0; y--) {
    const words = placed(wholeLabels(lines[y] as readonly Token[], text, isLabel));
    const read = best.flatMap(({ roots, cost }) =>
      WAYS.map((way): Reading => {
        const taken = takeSteps(leastSteps(words, roots, { y, bottom, ...way, text, joining }), words, roots, y, text);
        const more = way.grouping * taken.groups + way.chaining * taken.joined - way.widening * taken.wider;
        return { roots: taken.roots, cost: cost + taken.cost - more };
      }),
    );
    best = leastOf(read);
  }
  const all = best.map((r) => ({ ...r, cost: r.cost + misfit(r.roots, bottom) })).sort((a, b) => a.cost - b.cost);
  const least = all[0]?.cost ?? 0;
  const heads = all.filter((r) => r.cost <= least + MARGIN).map((r) => toHead(r.roots, lines.length));
  const keys = heads.map((h) => JSON.stringify(h.leaves.map((l) => [l.x0, l.x1])));
  return heads.filter((_, k) => keys.indexOf(keys[k] as string) === k).slice(0, MOST_HEADS);
}

/** Ways that cost so much more at most may be meant, and so many are tried. */
const MARGIN = 1.5;
const MOST_HEADS = 2;

function toHead(roots: readonly HeadNode[], count: number): RegisterHead {
  const lines = Array.from({ length: count }, (): HeadWord[] => []);
  const leaves: Leaf[] = [];
  const put = (node: HeadNode): void => {
    const column = leaves.length;
    if (node.below.length === 0) leaves.push({ x0: node.x0, x1: node.x1, latest: node.latest });
    for (const n of node.below) put(n);
    for (const { line, word } of node.words) lines[line]?.push({ word, column, last: leaves.length - 1 });
  };
  for (const root of roots) put(root);
  for (const l of lines) l.sort((a, b) => a.word.x0 - b.word.x0);
  return { leaves, lines };
}

/** A way to read the lines of a head from below. */
interface Reading {
  readonly roots: readonly HeadNode[];
  readonly cost: number;
}

/** The ways that cost least; what a line leaves open, those above it decide. */
function leastOf(readings: readonly Reading[]): Reading[] {
  const inOrder = [...readings].sort((a, b) => a.cost - b.cost);
  const keys = inOrder.map((r) => JSON.stringify(r.roots));
  return inOrder.filter((_, k) => keys.indexOf(keys[k] as string) === k).slice(0, MOST_READINGS);
}

/** What labels over several columns, and those of several lines, cost more in the search for other ways; how many are followed. */
const WAYS = [
  { grouping: 0, chaining: 0, widening: 0 },
  { grouping: 1.2, chaining: 0, widening: 0 },
  { grouping: 0, chaining: 1.2, widening: 0 },
  { grouping: 0, chaining: 0, widening: 0.5 },
  { grouping: 0, chaining: 1.2, widening: 0.5 },
];
const MOST_READINGS = 6;

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
