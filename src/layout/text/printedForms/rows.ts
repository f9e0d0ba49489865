import type { Token } from '../aligned/segments.js';
import { isWholeFigure } from '../forms/figureLines.js';
import { type FormLine, leftEdges } from '../forms/formLines.js';
import { hasLetter, nameOf, textOver } from '../letters.js';

type Words = readonly Token[];
/** Words of a line that stand together: what a form prints, or what it was filled in with. */
export interface Chunk {
  readonly words: Words;
  readonly x0: number;
  readonly x1: number;
  readonly text: string;
  readonly name: string;
  readonly isPrinted: boolean;
  /** In this share of the forms. */
  readonly share: number;
  /** A label at the left of the form. */
  isLeft: boolean;
  /** It begins a form. */
  readonly isFirst: boolean;
}
/** A line with words. */
export interface Row {
  readonly line: number;
  readonly page: number | null;
  readonly chunks: readonly Chunk[];
  /** A blank line or a page's end stands above. */
  readonly isApart: boolean;
  readonly left: number;
}

const SHARE = 0.6;
const KNOWN = 0.4;
const SOME = 0.25;
export const keyOf = (text: string): string => text.replace(/[0-9０-９①-⑳Ⅰ-Ⅻ元]+/g, '#');
const NO_LABEL = /^[□■☑☐・●○◎]|。./;
/** １, (2), ③. */
export const isCount = (text: string): boolean => COUNT.test(text);
const COUNT = /^(?:[0-9０-９]{1,2}|[①-⑳]|[Ⅰ-Ⅻ]|[（(][0-9０-９]{1,2}[)）])[.．]?$/;

export function toRows(
  source: string,
  lines: readonly FormLine[],
  starts: readonly number[],
  isLabel: (text: string) => boolean,
): Row[] {
  const nameAt = (w: Token): string => keyOf(nameOf(source, [w]));
  const from = aboveFirst(source, lines, starts[0] as number, isLabel);
  const count = new Map<string, number>();
  const left = leftEdges(lines);
  const isAtLeft = (l: FormLine, w: Token): boolean => w.to - w.from === 1 && w.x0 - (left.get(l.line.page) ?? 0) <= 3;
  for (const [k, start] of starts.entries()) {
    const own = new Set(
      lines
        .slice(start, starts[k + 1])
        .flatMap((l) => l.words.map((w, n) => (n === 0 && isAtLeft(l, w) ? '^' : '') + nameAt(w))),
    );
    for (const n of own) count.set(n, (count.get(n) ?? 0) + 1);
  }
  // What heads some of the forms, a department above its goals, is printed as well.
  const known = new Map<string, number>();
  const mayName = (l: FormLine, w: Token, k: number): boolean => {
    if (nameOf(source, [w]).length < 2 || NO_LABEL.test(nameOf(source, [w]))) return false;
    const before = l.words[k - 1];
    return (before ? w.x0 - before.x1 > 1 : w.x0 - (left.get(l.line.page) ?? 0) <= 3) && isLabel(nameOf(source, [w]));
  };
  for (const l of lines.slice(from))
    for (const [k, w] of l.words.entries()) if (mayName(l, w, k)) known.set(nameAt(w), (known.get(nameAt(w)) ?? 0) + 1);
  const isKnown = (l: FormLine, w: Token, k: number): boolean =>
    (known.get(nameAt(w)) ?? 0) >= Math.max(2, starts.length * SOME) && mayName(l, w, k);
  const mayBe = (w: Token): boolean => {
    const name = nameOf(source, [w]);
    const isYear = /年度?[）)]?$|^[（(]?[RHＲＨ][0-9０-９]/.test(name);
    return (hasLetter(name) || isYear) && name.length > 1 && (isYear || !isWholeFigure(name)) && !NO_LABEL.test(name);
  };
  const shareAt = (w: Token): number => (count.get(nameAt(w)) ?? 0) / starts.length;
  const shareOf = (w: Token): number => (mayBe(w) || nameOf(source, [w]) === '№' ? shareAt(w) : 0);
  const isPrinted = (w: Token): boolean => {
    const share = shareOf(w);
    return share >= SHARE || (share >= KNOWN && isLabel(nameOf(source, [w])));
  };
  const isAtEdge = (l: FormLine): boolean => (l.words[0] as Token).x0 - (left.get(l.line.page) ?? 0) <= 1;
  const first = new Set(starts);
  const rows: Row[] = [];
  let isApart = false;
  for (const [i, { line, words }] of lines.entries()) {
    if (i < from) continue;
    if (words.length === 0) {
      isApart = true;
      continue;
    }
    if (rows.at(-1) && rows.at(-1)?.page !== line.page) isApart = true;
    rows.push({
      line: i,
      page: line.page,
      chunks: chunksOf(lines[i] as FormLine, first.has(i)),
      isApart,
      left: left.get(line.page) ?? 0,
    });
    isApart = false;
  }
  return rows;

  function chunksOf(l: FormLine, begins: boolean): Chunk[] {
    const { words } = l;
    // １       目標の達成状況          （単位：件）
    const goesOn = (w: Token, k: number): boolean =>
      k < 2 || w.x0 - (words[k - 1] as Token).x1 < 2 || /^[（(]/.test(nameOf(source, [w]));
    const isHeading =
      words.length > 1 && isAtEdge(l) && words.every((w, k) => k === 0 || (isPrinted(w) && goesOn(w, k)));
    const groups: { words: Token[]; isPrinted: boolean; share: number }[] = [];
    for (const [k, w] of words.entries()) {
      const last = groups.at(-1);
      const before = words[k - 1];
      const gap = before ? w.x0 - before.x1 : 0;
      const text = nameOf(source, [w]);
      const isRest = k === 0 && isAtLeft(l, w) && (hasLetter(text) || text === '№');
      const share = isRest ? (count.get(`^${nameAt(w)}`) ?? 0) / starts.length : shareOf(w);
      // ■年度別計画, on its own line.
      const isBar = words.length === 1 && isAtEdge(l) && /^[■◆●]./.test(text);
      let printed = isRest ? share >= SHARE : isPrinted(w) || isKnown(l, w, k) || (isBar && shareAt(w) >= SHARE);
      const counts = COUNT.test(text);
      // 重点目標 １: a number right behind a label counts it.
      if (
        last &&
        counts &&
        last.isPrinted &&
        gap === 1 &&
        (words[k + 1] === undefined || (words[k + 1] as Token).x0 - w.x1 > 1)
      )
        printed = true;
      const afterCount =
        last &&
        last.words.length === 1 &&
        groups.length === 1 &&
        COUNT.test(nameOf(source, last.words)) &&
        printed &&
        (gap <= 4 || isHeading);
      if (last && (afterCount || (gap < 2 && last.isPrinted === printed))) {
        last.words.push(w);
        last.isPrinted = printed;
        last.share = afterCount ? share : Math.min(last.share, share);
      } else groups.push({ words: [w], isPrinted: printed, share });
    }
    return groups.map((g, k) => ({
      words: g.words,
      x0: (g.words[0] as Token).x0,
      x1: (g.words.at(-1) as Token).x1,
      text: textOver(source, g.words),
      name: keyOf(nameOf(source, g.words)),
      isPrinted: g.isPrinted,
      share: g.share,
      isLeft: false,
      isFirst: begins && k === 0,
    }));
  }
}

const FEWEST_ABOVE = 2;
/** Where the lines begin that stand on the page of the first form above it, with labels of their own. */
function aboveFirst(
  source: string,
  lines: readonly FormLine[],
  start: number,
  isLabel: (text: string) => boolean,
): number {
  const page = lines[start]?.line.page;
  let from = start;
  let labels = 0;
  let top = start;
  while (from > 0 && lines[from - 1]?.line.page === page) {
    from--;
    const [first] = lines[from]?.words ?? [];
    if (first && isLabel(nameOf(source, [first]))) {
      labels++;
      top = from;
    }
  }
  return labels >= FEWEST_ABOVE ? top : start;
}
