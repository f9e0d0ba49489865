import type { Token } from '../aligned/segments.js';
import type { FigureHead } from '../forms/figureHead.js';
import type { HeadWords } from '../forms/headWords.js';
import { isOver, isYear, isYearRest, kindOf, textOfWord, type Words } from './words.js';

/** A column of its own, or the kinds of one year, from the left. */
interface Unit {
  readonly x0: number;
  readonly words: Words;
  readonly ofYear: boolean;
}

/** What belongs together stands above one another, within so many places. */
const NEAR = 2;

/** The line of a head that holds the kinds of its figures, targets and results; null where none does. */
export function kindLine(source: string, { lines }: HeadWords): Words | null {
  for (const line of [...lines].reverse()) {
    const own = [...line.labels, ...line.rests].filter((w) => isKind(source, w)).sort((a, b) => a.x0 - b.x0);
    const kinds = new Set(own.map((w) => kindOf(textOfWord(source, w))));
    if (kinds.size > 1) return own;
  }
  return null;
}

/**
 * A head whose years stand over kinds of figures, in their order: the white between them tells little, since long texts below push
 * words to the right.
 * ```
 *             出発点      ４年度        ５年度     ６年度
 *   指標名   (３年度)
 *                      計画 実績 計画 実績 計画
 * ```
 * Null where there are not as many years as targets show, or not as many columns as figures.
 */
export function kindsUnderYears(source: string, head: HeadWords, kinds: Words, count: number): FigureHead | null {
  const text = (w: Token): string => textOfWord(source, w);
  const all = head.lines.flatMap((l) => [...l.labels, ...l.notes, ...l.rests]).sort((a, b) => a.x0 - b.x0);
  const years = all.filter((w) => isYear(text(w))).map((w) => [w]);
  const others: Token[][] = [];
  for (const w of all) {
    if (kinds.includes(w) || isYear(text(w))) continue;
    if (isYearRest(text(w)) && !/[)）]$/.test(text(w))) {
      const year = years.find((y) => isOver(y[0] as Token, w, NEAR));
      if (!year) return null;
      year.push(w);
      continue;
    }
    const own = others.find((o) => o.some((v) => isOver(v, w)));
    if (own) own.push(w);
    else others.push([w]);
  }
  if (others.length + kinds.length !== count) return null;
  const groups = yearsOfKinds(source, kinds);
  const units: Unit[] = [
    ...others.map((words) => ({ x0: Math.min(...words.map((w) => w.x0)), words: downwards(words), ofYear: false })),
    ...groups.map((words) => ({ x0: (words[0] as Token).x0, words, ofYear: true })),
  ].sort((a, b) => a.x0 - b.x0);
  // Between those of two years nothing else stands.
  const ofYears = units.map((u) => u.ofYear);
  if (ofYears.slice(ofYears.indexOf(true), ofYears.lastIndexOf(true)).includes(false)) return null;
  const dated = years.length === groups.length ? units.filter((u) => u.ofYear) : units;
  if (dated.length !== years.length) return null;
  const stacks: Words[] = [];
  const inGroups: { from: number; to: number; words: Words }[] = [];
  for (const u of units) {
    const year = years[dated.indexOf(u)] ?? [];
    if (u.ofYear) {
      inGroups.push({ from: stacks.length, to: stacks.length + u.words.length, words: year });
      stacks.push(...u.words.map((w) => [w]));
    } else stacks.push([...year, ...u.words]);
  }
  const labels = [...head.names, ...(head.unit ? [[head.unit]] : [])];
  return { labels, names: head.names.length, hasUnit: head.unit !== undefined, stacks, groups: inGroups };
}

const isKind = (source: string, w: Token): boolean => {
  const kind = kindOf(textOfWord(source, w));
  return kind === 'target' || kind === 'result';
};

/** Of a year the target comes first, and none has two of a kind. */
function yearsOfKinds(source: string, kinds: Words): Token[][] {
  const out: Token[][] = [];
  let isDone = true;
  for (const w of kinds) {
    const kind = kindOf(textOfWord(source, w));
    if (kind === 'target' || isDone) out.push([w]);
    else out.at(-1)?.push(w);
    isDone = kind === 'result';
  }
  return out;
}

const downwards = (words: Words): Words => [...words].sort((a, b) => a.from - b.from);
