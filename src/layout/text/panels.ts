import { circledOrdinal } from './marks.js';
import { leftOf, nameOf, partAtName, repeatedEdges, type Segment, toSegments } from './panelEdges.js';
import { type NameOf, type PanelLine, toPanelLines } from './panelLines.js';
import type { SourceLine } from './sourceLines.js';

/** The right half of a page begins in this part of its width. */
const LEAST_SHARE = 0.35;
const MOST_SHARE = 0.7;
/** Lines with text in several panels, at least, and labels that two neighbours have. */
const FEWEST_LINES = 6;
const FEWEST_SHARED = 2;

/** What begins a line of a panel stands in this share of it. */
const MARGIN = 0.4;

/** The texts of a line by the panel that they stand in. */
type Parted = PanelLine['panels'];

/**
 * Parts a page on which forms stand side by side (a leaflet, a poster, cards) into the lines of its panels from the left, between
 * lines over the whole width. Panels have the same labels, departments and numbers; the columns of a table have not.
 */
export function splitPanels(
  source: string,
  lines: readonly SourceLine[],
  isLabel: (text: string) => boolean,
): readonly (readonly SourceLine[])[] {
  const known = new Map<string, string | undefined>();
  const named: NameOf = (text) => {
    if (!known.has(text)) known.set(text, nameOf(text, isLabel));
    return known.get(text);
  };
  const segments = lines.map((l) => toSegments(source.slice(l.from, l.to)).flatMap((s) => partAtName(s, isLabel)));
  const repeated = repeatedEdges(segments, named);
  const found = repeated.length > 0 ? partAt(source, lines, segments, repeated, named, true) : null;
  if (found) return found;
  const edge = rightEdge(segments);
  return (edge !== null && partAt(source, lines, segments, [edge], named, false)) || [lines];
}

/** The place at which most texts begin in the middle of the page, the first of several; null where few do. */
function rightEdge(segments: readonly (readonly Segment[])[]): number | null {
  const width = segments.reduce((most, l) => Math.max(most, l.at(-1)?.x1 ?? 0), 0);
  const counts = new Map<number, number>();
  for (const line of segments) {
    for (const s of line) {
      if (s.x0 < width * LEAST_SHARE || s.x0 > width * MOST_SHARE) continue;
      for (let x = s.x0 - NEAR; x <= s.x0 + NEAR; x++) counts.set(x, (counts.get(x) ?? 0) + 1);
    }
  }
  let best: number | null = null;
  let most = FEWEST_LINES - 1;
  for (const [x, n] of counts) {
    if (n < most || (n === most && (best === null || x > best))) continue;
    best = x;
    most = n;
  }
  return best;
}

const NEAR = 2;

function partAt(
  source: string,
  lines: readonly SourceLine[],
  segments: readonly (readonly Segment[])[],
  edges: readonly number[],
  named: NameOf,
  areNamed: boolean,
): SourceLine[][] | null {
  const parted = toPanelLines(segments, edges, named);
  const out: SourceLine[][] = [];
  let whole: SourceLine[] = [];
  let isParted = false;
  const isBeside = (l: PanelLine): boolean => l.isSure || sharedName(l.panels, named) !== null;
  for (let from = 0; from < lines.length; ) {
    const first = parted[from];
    if (!first || !isBeside(first)) {
      whole.push(lines[from++] as SourceLine);
      continue;
    }
    let to = from;
    while (to < lines.length && parted[to]) to++;
    while (to > from && !isBeside(parted[to - 1] as PanelLine)) to--;
    if (areNamed) {
      const titles = titlesAbove(parted.slice(from, to) as PanelLine[], named);
      for (const line of lines.slice(from, from + titles)) whole.push(line);
      from += titles;
    }
    const stretch = parted.slice(from, to) as PanelLine[];
    const own = stretch.map((l) => l.panels);
    const sure = stretch.filter((l) => l.isSure).map((l) => l.panels);
    if (areAlike(sure, [leftOf(segments), ...edges], named)) {
      out.push(whole);
      for (const { begin, end, heading } of rowsOf(own, named)) {
        const at = from + begin;
        if (heading > 0) out.push(lines.slice(at, at + heading) as SourceLine[]);
        out.push(...toPanels(source, lines.slice(at + heading, from + end), own.slice(begin + heading, end)));
      }
      whole = [];
      isParted = true;
    } else for (const line of lines.slice(from, to)) whole.push(line);
    from = to;
  }
  out.push(whole);
  return isParted ? out.filter((l) => l.length > 0) : null;
}

/** A page has at most so many lines of titles above its panels. */
const MOST_TITLES = 8;

/** How many lines stand above the first one that names its panels. */
function titlesAbove(lines: readonly PanelLine[], named: NameOf): number {
  const first = lines.findIndex((l) => sharedName(l.panels, named) !== null);
  const above = lines.slice(0, Math.max(0, first)).filter((l) => l.panels.some((p) => p.length > 0));
  if (above.length > MOST_TITLES) return 0;
  const counted = lines.slice(0, Math.max(0, first)).findIndex((l) => countsCards(l.panels));
  return counted >= 0 ? counted : Math.max(0, first);
}

/** The name that all texts of the line's panels begin with, two at least. */
function sharedName(panels: Parted, named: NameOf): string | null {
  const names = panels.filter((p) => p.length > 0).map((p) => named((p[0] as Segment).text));
  const [name] = names;
  return names.length > 1 && name !== undefined && names.every((n) => n === name) ? name : null;
}

/** The lines [begin, end) of a row of cards, the first of them over its whole width. */
interface CardRow {
  readonly begin: number;
  readonly end: number;
  readonly heading: number;
}

/** Rows of cards: the name or number that heads the first ones side by side heads the others, too. */
function rowsOf(lines: readonly Parted[], named: NameOf): CardRow[] {
  const names = lines.map((l) => sharedName(l, named));
  const head = names.find((n) => n !== null);
  const isHead = head !== undefined && head !== null && HEADS_CARD.test(head);
  const counted = lines.flatMap((l, i) => (countsCards(l) ? [i] : []));
  const areCounted = counted[0] === 0 && counted.length > 1;
  const begins = areCounted ? counted : names.flatMap((n, i) => (isHead && n === head ? [i] : []));
  const cuts = begins.slice(1).map((cut) => {
    const heading = areCounted ? headingAbove(lines, cut, named) : cut;
    return { begin: heading, heading: cut - heading };
  });
  return [{ begin: 0, heading: 0 }, ...cuts].map((row, i) => ({ ...row, end: cuts[i]?.begin ?? lines.length }));
}

/** Where the heading begins that stands above a row of cards, at the left edge of the first alone; the row's begin where none does. */
function headingAbove(lines: readonly Parted[], row: number, named: NameOf): number {
  const left = lines.reduce((least, l) => Math.min(least, l[0]?.[0]?.x0 ?? least), Number.POSITIVE_INFINITY);
  const shared = new Set(lines.map((l) => sharedName(l, named)));
  let at = row - 1;
  while (at > 0 && (lines[at] as Parted).every((p) => p.length === 0)) at--;
  const [first = [], ...others] = lines[at] as Parted;
  const name = first[0] && first[0].x0 <= left + NEAR ? named(first[0].text) : undefined;
  const isHeading = name !== undefined && !shared.has(name) && others.every((p) => p.length === 0);
  return isHeading ? at : row;
}

const COUNT =
  /^(?:№|No[.．]?|Ｎｏ[.．]?|NO[.．]?)?[\s　]*([0-9０-９]{1,3}|[①-⑳])(?=[\s　.．)）、]|[^\s0-9０-９.．,，%％]{4})/u;

/** 1 水門の点検   2 堤防の草刈り: each panel begins with the number after that of the panel left of it. */
function countsCards(panels: Parted): boolean {
  const counts = panels.map((p) => COUNT.exec(p[0]?.text ?? '')?.[1]);
  const ordinals = counts.map((c) =>
    c === undefined ? Number.NaN : (circledOrdinal(c) ?? Number(c.normalize('NFKC'))),
  );
  return panels.length > 1 && ordinals.every((n, i) => n === (ordinals[0] as number) + i);
}

/** Numbers ① and (1) count the items inside a card. */
const HEADS_CARD = /^(?:№|..+)$/u;

/** Two panels beside each other, beginning at the edges, have labels, units or numbers in common at the beginning of their lines. */
function areAlike(lines: readonly Parted[], edges: readonly number[], named: NameOf): boolean {
  if (lines.filter((l) => l.filter((p) => p.length > 0).length > 1).length < FEWEST_LINES) return false;
  const names = edges.map((edge, i) => {
    const end = edge + ((edges[i + 1] ?? edge * 2) - edge) * MARGIN;
    const firsts = lines.flatMap((l) => l[i]?.[0] ?? []).filter((s) => s.x0 < end);
    return new Set(firsts.flatMap((s) => named(s.text) ?? []));
  });
  return names.some((own, i) => {
    const shared = [...own].filter((name) => names[i + 1]?.has(name));
    return shared.length >= FEWEST_SHARED && shared.some((name) => name.length > 1);
  });
}

function toPanels(source: string, lines: readonly SourceLine[], parted: readonly Parted[]): SourceLine[][] {
  const count = parted[0]?.length ?? 0;
  return Array.from({ length: count }, (_, i) => {
    const edge = parted.reduce((least, l) => Math.min(least, l[i]?.[0]?.x0 ?? least), Number.POSITIVE_INFINITY);
    return lines.flatMap((line, k) => {
      const own = (parted[k] as Parted)[i] as readonly Segment[];
      // A line of one panel alone is none in the others: their sentences go on.
      if (own.length === 0 && !line.blank) return [];
      const before = (parted[k] as Parted).slice(0, i).flat().at(-1)?.x1 ?? 0;
      const isLast = (parted[k] as Parted).slice(i + 1).every((p) => p.length === 0);
      const from = i === 0 ? 0 : Math.max(before, Math.min(edge, own[0]?.x0 ?? edge));
      return [sub(source, line, from, isLast ? undefined : own.at(-1)?.x1)];
    });
  });
}

/** The places [x0, x1) of a line. */
function sub(source: string, line: SourceLine, x0: number, x1 = line.to - line.from): SourceLine {
  const [from, to] = [Math.min(line.from + x0, line.to), line.from + x1];
  return { ...line, from, to, blank: source.slice(from, to).trim() === '', isHalf: true };
}
