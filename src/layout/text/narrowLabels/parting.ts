/** Labels stand beside the middles of their texts, or beside the first lines. */
export type Style = 'middle' | 'top';

/** A line of text among those of all forms. */
export interface TextLine {
  readonly page: number | null;
  /** How far down the page it stands, in lines. */
  readonly y: number;
  /** It goes on with the line above. */
  readonly flows: boolean;
  /** Blank lines stand above it, more than above most; null where no lines are set apart so. */
  readonly blanks: 'none' | 'some' | 'more' | null;
  /** The mark of an item that it begins with: how such items are counted, and which it is. */
  readonly mark: { readonly kind: string; readonly ordinal: number } | null;
  /** A bullet begins it, and the line or item above, too. */
  readonly isListed: boolean;
}

/** Where a label stands among the lines of text: `first` of them are above it, `last` above its end. */
export interface Place {
  readonly page: number | null;
  readonly first: number;
  readonly last: number;
  /** Its first and last line, by lines of text and down the page. */
  readonly top: number;
  readonly bottom: number;
  readonly topY: number;
  readonly bottomY: number;
  /** In so many lines it is broken. */
  readonly parts: number;
  /** Its parts stand on two pages. */
  readonly isOverPages: boolean;
  /** It begins a form; lines above it may belong to none. */
  readonly isFirst: boolean;
  /** The title of the form stands above so many lines of text; null where none does. */
  readonly title: number | null;
}

/** A label so many lines off the middle of its text, or its first line, is so far off for sure, the more the longer the text is. */
const OFF = 0.8;
const LITTLE = 0.12;
const SLACK = 0.6;
const SLACK_EACH = 0.04;
const MOST_OFF = 6;
/** It stands as the other labels don't; where a page break parts the text, it may. */
const OTHER_STYLE = 0.8;
const CROSSING = 0.1;
/** A sentence or a list goes on over the end of a text, or no blank line ends it where others do. */
const FLOWS = 3;
const LISTED = 0.5;
const NOT_APART = 0.5;
const APART_INSIDE = 0.4;
/** ① stands inside a text again, ② begins one or what no label has, ④ follows ②. */
const RESTARTS = 1.5;
const GOES_ON = 1.5;
const SKIPS = 0.9;
/** A label without a text, and a line that no label has. */
const EMPTY = 0.6;
const LEFT_OUT = 0.3;

/** A label's lines of text [from, to). */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Parts the lines of text among the labels, at the least cost. */
export function partTexts(
  lines: readonly TextLine[],
  places: readonly Place[],
  style: Style,
): { readonly cost: number; readonly ranges: readonly Range[] } {
  interface Best {
    readonly cost: number;
    readonly ranges: { readonly range: Range; readonly before: Best['ranges'] } | null;
  }
  /** By where the next label's text begins. */
  let best = new Map<number, Best>();
  const [first] = places;
  if (!first) return { cost: 0, ranges: [] };
  for (let s = Math.max(0, first.title ?? 0); s <= first.first; s++)
    best.set(s, { cost: (s - (first.title ?? 0)) * LEFT_OUT, ranges: null });
  for (const [j, place] of places.entries()) {
    const next = places[j + 1];
    const after = new Map<number, Best>();
    const end = next?.first ?? lines.length;
    for (const [from, so] of best) {
      let inside = 0;
      let count: Count | null = null;
      for (let to = from; to <= end; to++) {
        const line = lines[to - 1];
        if (to > from && line) {
          const on = countOn(count, line);
          inside += on.cost;
          count = on.count;
          if (to - 1 > from && line.blanks === 'more') inside += APART_INSIDE;
        }
        if (to < place.last) continue;
        const title = next?.isFirst ? next.title : null;
        if (title !== null && title !== undefined && to > title) break;
        const own = so.cost + inside + placeCost(lines, place, from, to, style);
        const begins = next?.isFirst ? (title ?? to) : to;
        const most = next?.isFirst ? next.first : to;
        const range = { range: { from, to }, before: so.ranges };
        // What stands between a form and its title, or above its first label, may belong to none.
        const left = (begins - to) * LEFT_OUT;
        for (let s = begins; s <= Math.max(most, begins); s++) {
          const cut = s < lines.length && next ? cutCost(lines, to, s, title !== null) : 0;
          const cost = own + cut + left + (s - begins) * LEFT_OUT;
          if (cost < (after.get(s)?.cost ?? Number.POSITIVE_INFINITY)) after.set(s, { cost, ranges: range });
        }
      }
    }
    best = after;
  }
  let found: Best | null = null;
  for (const [s, so] of best) {
    const cost = so.cost + (lines.length - s) * LEFT_OUT + countCost(lines, s, lines.length);
    if (!found || cost < found.cost) found = { cost, ranges: so.ranges };
  }
  const ranges: Range[] = [];
  for (let r = found?.ranges ?? null; r; r = r.before) ranges.unshift(r.range);
  return { cost: found?.cost ?? Number.POSITIVE_INFINITY, ranges };
}

/** What speaks against an end above the line `at`, or the lines [end, at) left out. */
function cutCost(lines: readonly TextLine[], end: number, at: number, hasTitle: boolean): number {
  const cost = (line: TextLine | undefined): number =>
    line ? (line.flows ? FLOWS : 0) + (line.isListed ? LISTED : 0) + (line.blanks === 'none' ? NOT_APART : 0) : 0;
  if (hasTitle) return countCost(lines, end, at);
  return end === at ? cost(lines[at]) : cost(lines[end]) + cost(lines[at]) + countCost(lines, end, at);
}

/** What speaks against leaving out the lines [from, to): items that go on with those of the text above. */
function countCost(lines: readonly TextLine[], from: number, to: number): number {
  const first = lines.slice(from, to).find((l) => l.mark)?.mark;
  return first && first.ordinal > 1 ? GOES_ON : 0;
}

/** How the items of a text were counted so far. */
interface Count {
  readonly kind: string;
  readonly last: number;
}

/** What speaks against the line going on with the items counted so far, and how far they are counted with it. */
function countOn(so: Count | null, { mark }: TextLine): { readonly cost: number; readonly count: Count | null } {
  if (!mark || (so && mark.kind !== so.kind)) return { cost: 0, count: so };
  const count = { kind: mark.kind, last: mark.ordinal };
  if (!so) return { cost: mark.ordinal > 1 ? GOES_ON : 0, count };
  return { cost: mark.ordinal === so.last + 1 ? 0 : mark.ordinal === 1 ? RESTARTS : SKIPS, count };
}

/** What speaks against a label there having the lines [from, to). */
function placeCost(lines: readonly TextLine[], place: Place, from: number, to: number, style: Style): number {
  if (to === from) return EMPTY;
  if (place.isOverPages) return 0;
  const onPage = (i: number): boolean => lines[i]?.page === place.page;
  let [s, e] = [from, to];
  while (s < e && !onPage(s)) s++;
  while (e > s && !onPage(e - 1)) e--;
  if (s === e) return MOST_OFF;
  const isCut = s > from || e < to;
  const middle = Math.min(
    middleCost(lines, place, s, e),
    isCut ? middleCost(lines, place, from, to) + CROSSING : MOST_OFF,
  );
  // Lines of text between those of a label show that it stands beside their middle.
  const loose = Math.max(0, place.bottom - place.top - (place.parts - 1));
  const down = Math.abs(place.top - s) + loose;
  // No text begins on a page before the label that stands beside its first line.
  const top = s > from ? MOST_OFF : Math.min(MOST_OFF, down * LITTLE + Math.max(0, down - SLACK) * OFF * 2);
  const other = isCut ? CROSSING : OTHER_STYLE;
  return style === 'middle' ? Math.min(middle, top + other) : Math.min(top, middle + other);
}

function middleCost(lines: readonly TextLine[], place: Place, s: number, e: number): number {
  const [top, bottom] = [lines[s] as TextLine, lines[e - 1] as TextLine];
  // A text with fewer lines than its label stands somewhere beside it.
  if (s >= place.top - SLACK && e - 1 <= place.bottom + SLACK) return 0;
  const byLines = Math.abs((place.top + place.bottom) / 2 - (s + e - 1) / 2);
  const byPage =
    top.page === bottom.page && top.page === place.page
      ? Math.abs((place.topY + place.bottomY) / 2 - (top.y + bottom.y) / 2)
      : byLines;
  const off = Math.min(byLines, byPage);
  return Math.min(MOST_OFF, off * LITTLE + Math.max(0, off - SLACK - SLACK_EACH * (e - s)) * OFF);
}
