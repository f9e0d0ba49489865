import type { Furniture } from '../../model/block.js';
import { lazily } from '../../model/lazily.js';
import { linesOf } from './cells.js';
import { Flow, type FlowContext, type FlowLine, isTable } from './flow.js';
import type { SourceLine } from './sourceLines.js';

/** A page number alone on a line: `3`, `- 3 -`, `3/12`, `P.3`, `3 ページ`. */
const PAGE_NUMBER =
  /^[-–—－ー~～〜\s]*(?:[PpＰｐ][.．]?\s*)?[0-9０-９]{1,4}(?:\s*[/／]\s*[0-9０-９]{1,4})?(?:\s*(?:ページ|頁))?[-–—－ー~～〜\s]*$/;
/** Running heads stand on this many pages at least, and on this share of all. */
const FEWEST_PAGES = 3;
const LEAST_SHARE = 0.5;
/** A running head has this many characters at least, digits aside; shorter texts are labels of a form. */
const SHORTEST_HEAD = 6;
/** How many lines at a page's top and bottom may be running heads. */
const DEPTH = 2;

interface Candidate {
  readonly index: number;
  readonly page: number;
  readonly text: string;
  readonly depth: number;
  readonly edge: 'header' | 'footer';
  /** The number of the page stands beside it, so that it is no label of a form. */
  readonly isCounted?: boolean;
}

/**
 * Finds page numbers and running heads: lines at the edges of pages that are a number in step with the page, or that repeat
 * from page to page. Gives the furniture and the indices of its lines.
 */
export function findFurniture(
  context: FlowContext,
  lines: readonly SourceLine[],
  isLabel: (text: string) => boolean,
): { furniture: Furniture[]; taken: Set<number> } {
  const { source } = context;
  const candidates = candidatesOf(source, lines);
  const pages = new Set(candidates.map((c) => c.page)).size;
  const numbers = inStep(candidates.filter((c) => PAGE_NUMBER.test(c.text)));
  const taken = new Map<number, Furniture['role']>();
  for (const c of numbers) taken.set(c.index, 'page-number');
  const counted = countedLines(source, lines);
  for (const index of counted) taken.set(index, 'page-number');
  for (const index of headsBelow(counted, source, lines)) {
    const text = textOf(source, lines, index);
    // A form a page begins with a label; 令和7年度 運営方針 is one too, but names the document.
    if (!isLabel(text) || /年度/.test(text)) taken.set(index, 'header');
  }
  const isWithin = lazily(() => standsWithin(source, lines, candidates));
  for (const edge of ['header', 'footer'] as const) {
    for (const c of repeating(
      candidates.filter((c) => c.edge === edge && !taken.has(c.index)),
      pages,
    )) {
      if ((c.isCounted || !isLabel(c.text)) && !isWithin()(c)) taken.set(c.index, edge);
    }
  }
  const furniture = [...taken]
    .sort((a, b) => a[0] - b[0])
    .map(([index, role]): Furniture => {
      const line = lines[index] as SourceLine;
      const flow = new Flow({ ...context, page: line.page, markdown: false }, false);
      flow.read(line.from, line.to);
      return {
        page: line.page,
        role,
        lines: linesOf(
          flow.items.filter((i): i is FlowLine => !isTable(i)),
          line.page,
          [],
        ),
      };
    });
  return { furniture, taken: new Set(taken.keys()) };
}

/** A number that stands between dashes, or says that it is a page's: no item of a form is numbered so. */
const SURE_NUMBER =
  /^\s*(?:[-–—－―~～〜]\s*([0-9０-９]{1,4})\s*[-–—－―~～〜]|([0-9０-９]{1,4})\s*(?:ページ|頁)|[PpＰｐ][.．]\s*([0-9０-９]{1,4}))\s*$/;

/** In a text without form feeds: the lines that number its pages, each by one more than the one before. */
function countedLines(source: string, lines: readonly SourceLine[]): number[] {
  const found: { readonly index: number; readonly number: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.blank || line.page !== null || line.to - line.from > 24) continue;
    const m = SURE_NUMBER.exec(source.slice(line.from, line.to));
    if (m) found.push({ index, number: Number((m[1] ?? m[2] ?? m[3] ?? '').normalize('NFKC')) });
  }
  const sure = found
    .filter((f, i) => found[i - 1]?.number === f.number - 1 || found[i + 1]?.number === f.number + 1)
    .map((f) => f.index);
  return found.length > 0 ? sure : loneNumbers(source, lines);
}

/** A document with a table of contents has numbered pages. */
const CONTENTS = /^[\s　]*[《〈【〔［[＜<（(]?[\s　]*目[\s　]*次[\s　]*[》〉】〕］\]＞>）)]?[\s　]*$/mu;
const LONE_NUMBER = /^\s*([0-9０-９]{1,4})\s*$/;

/**
 * In such a text, bare numbers between blank lines, where all of them count on from the first to the last: the numbers of a list would
 * begin anew, and figures would not count.
 */
function loneNumbers(source: string, lines: readonly SourceLine[]): number[] {
  if (!CONTENTS.test(source)) return [];
  const found: number[] = [];
  let last: number | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.blank || line.to - line.from > 8) continue;
    const m = line.page === null ? LONE_NUMBER.exec(source.slice(line.from, line.to)) : null;
    if (!m) continue;
    const number = Number((m[1] ?? '').normalize('NFKC'));
    const isApart = lines[index - 1]?.blank !== false && lines[index + 1]?.blank !== false;
    if (!isApart || (last !== null && number !== last + 1)) return [];
    last = number;
    found.push(index);
  }
  return found.length >= FEWEST_PAGES ? found : [];
}

/** In a text without form feeds: the line below a page number that stands, digits aside, below most of them and nowhere else so often. */
function headsBelow(numbers: readonly number[], source: string, lines: readonly SourceLine[]): number[] {
  const key = (index: number): string => textOf(source, lines, index).replace(/\s|[0-9０-９]/g, '');
  const below = numbers
    .map((n) => lines.findIndex((l, i) => i > n && !l.blank))
    .filter((i) => i >= 0 && !/\S(?: {2,}|\t)\S|</.test(textOf(source, lines, i)));
  const counts = countBy(below, key);
  const heads = below.filter((i) => {
    const count = counts.get(key(i)) ?? 0;
    return key(i).length >= SHORTEST_HEAD && count >= FEWEST_HEADS && count >= numbers.length * LEAST_SHARE;
  });
  if (heads.length === 0) return heads;
  const all = countBy(
    lines.flatMap((l, i) => (l.blank ? [] : [i])),
    key,
  );
  return heads.filter((i) => (all.get(key(i)) ?? 0) <= (counts.get(key(i)) ?? 0) + 1);
}

/** Such a text has few pages, and the first of them has its title instead. */
const FEWEST_HEADS = 2;

function textOf(source: string, lines: readonly SourceLine[], index: number): string {
  const line = lines[index] as SourceLine;
  return source.slice(line.from, line.to).trim();
}

/** The first and last lines of every page, those set in columns left out: they may be a repeated header row. */
function candidatesOf(source: string, lines: readonly SourceLine[]): Candidate[] {
  const byPage = new Map<number, number[]>();
  for (const [i, line] of lines.entries()) {
    if (line.blank || line.page === null) continue;
    const own = byPage.get(line.page);
    if (own) own.push(i);
    else byPage.set(line.page, [i]);
  }
  const out: Candidate[] = [];
  for (const [page, own] of byPage) {
    if (own.length <= DEPTH * 2) continue;
    for (let d = 0; d < DEPTH; d++) {
      const [top, bottom] = [own[d] as number, own[own.length - 1 - d] as number];
      out.push({ index: top, page, text: textOf(source, lines, top), depth: d, edge: 'header' });
      out.push({ index: bottom, page, text: textOf(source, lines, bottom), depth: d, edge: 'footer' });
    }
  }
  const counted = runningTitles(out);
  return out.flatMap((c) => {
    if (c.text.includes('<')) return [];
    if (counted.has(c.index)) return [{ ...c, isCounted: true }];
    return /\S(?: {2,}|\t)\S/.test(c.text) ? [] : [c];
  });
}

/** 3      令和５年度 組織目標の達成状況: the number of a page beside a running title, on its last line. */
const NUMBER_BESIDE =
  /^[-–—－―\s]*([0-9０-９]{1,4})[-–—－―]* {2,}(\S+(?: \S+)*)$|^(\S+(?: \S+)*) {2,}[-–—－―]*([0-9０-９]{1,4})[-–—－―\s]*$/;

/** The last lines of pages that are a title beside a number which grows with the page. */
function runningTitles(candidates: readonly Candidate[]): ReadonlySet<number> {
  const found = candidates.flatMap((c) => {
    const m = c.edge === 'footer' && c.depth === 0 ? NUMBER_BESIDE.exec(c.text) : null;
    return m ? [{ index: c.index, shift: Number((m[1] ?? m[4] ?? '').normalize('NFKC')) - c.page }] : [];
  });
  const counts = countBy(found, (f) => String(f.shift));
  return new Set(found.filter((f) => (counts.get(String(f.shift)) ?? 0) >= 2).map((f) => f.index));
}

/** Numbers that grow with the page: the same difference to the page on two pages at least. */
function inStep(candidates: readonly Candidate[]): Candidate[] {
  const shift = (c: Candidate): string => {
    const digits = c.text.normalize('NFKC').match(/\d+/)?.[0] ?? '0';
    return `${c.edge}${c.depth} ${Number(digits) - c.page}`;
  };
  const counts = countBy(candidates, shift);
  return candidates.filter((c) => (counts.get(shift(c)) ?? 0) >= 2);
}

/** Texts that stand at the same edge of many pages, numbers aside; the second line only below a repeating first. */
function repeating(candidates: readonly Candidate[], pages: number): Candidate[] {
  const key = (c: Candidate): string => c.text.replace(/\s|[0-9０-９]/g, '');
  const counts = countBy(candidates, key);
  const repeats = candidates.filter((c) => {
    const count = counts.get(key(c)) ?? 0;
    return key(c).length >= SHORTEST_HEAD && count >= FEWEST_PAGES && count >= pages * LEAST_SHARE;
  });
  const first = new Set(repeats.filter((c) => c.depth === 0).map((c) => c.page));
  return repeats.filter((c) => c.depth === 0 || first.has(c.page));
}

/** A text stands inside pages so often, too: the rest of a label, which ends some pages. */
const FEWEST_WITHIN = 2;
const WITHIN = 0.5;

/** Whether a line of a page's edge begins lines inside the pages as often, as no running head does. */
function standsWithin(
  source: string,
  lines: readonly SourceLine[],
  candidates: readonly Candidate[],
): (c: Candidate) => boolean {
  const key = (text: string): string => text.replace(/\s|[0-9０-９]/g, '');
  const edges = countBy(candidates, (c) => key(c.text));
  const atEdge = new Set(candidates.map((c) => c.index));
  const within = new Map<string, number>();
  for (const [i, line] of lines.entries()) {
    if (line.blank || atEdge.has(i)) continue;
    const [first = ''] = source.slice(line.from, line.to).trim().split(/ {2,}/);
    const own = key(first);
    if (edges.has(own)) within.set(own, (within.get(own) ?? 0) + 1);
  }
  return (c) => {
    const own = key(c.text);
    return (within.get(own) ?? 0) >= Math.max(FEWEST_WITHIN, (edges.get(own) ?? 0) * WITHIN);
  };
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const out = new Map<string, number>();
  for (const item of items) out.set(key(item), (out.get(key(item)) ?? 0) + 1);
  return out;
}
