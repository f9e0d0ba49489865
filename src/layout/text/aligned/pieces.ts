import { type Column, isBareMark, startsOf } from './columns.js';
import { type Segment, type SetLine, segmentOf, type Token } from './segments.js';

/** A piece of a line in its column; `x1` shows how far it runs. */
export interface Piece {
  readonly column: number;
  readonly tokens: readonly Token[];
  readonly x0: number;
  readonly x1: number;
}

/** How many lines above and below show that a word after one space begins a column. */
const WITNESSES = 5;
/** A word this near to where a column begins may begin it. */
const NEAR_START = 4;
/** Where columns stand tight, half-width text pushes the later ones this far from their place. */
const FARTHEST_SHIFT = 14;

/** How surely a word after one space begins a column: how many lines nearby have the like at its place. */
interface Evidence {
  /** A word at the very same place. */
  readonly exact: number;
  /** A word at about the same place. */
  readonly near: number;
  /** A text after much white space, or an item, at about the same place. */
  readonly heads: number;
}

/** Cuts every line's segments at the columns' starts and gives each piece its column. */
export function toPieces(source: string, lines: readonly SetLine[], columns: readonly Column[]): Piece[][] {
  const words = lines.map((l) => new Set(l.segments.flatMap((s) => s.tokens.map((t) => t.x0))));
  const heads = lines.map((l) => new Set(startsOf(source, l).map((s) => s.x0)));
  const holds = (there: ReadonlySet<number> | undefined, x: number): boolean =>
    there !== undefined && (there.has(x) || there.has(x - 1) || there.has(x + 1));
  const evidence = (line: number, x: number): Evidence => {
    const found = { exact: 0, near: 0, heads: 0 };
    for (let k = Math.max(0, line - WITNESSES); k <= line + WITNESSES && k < words.length; k++) {
      if (k === line) continue;
      if (words[k]?.has(x)) found.exact++;
      if (holds(words[k], x)) found.near++;
      if (holds(heads[k], x)) found.heads++;
    }
    return found;
  };
  const repeated = repeatedWords(source, lines);
  return lines.map((line, i) => {
    const out: Piece[] = [];
    for (const segment of line.segments.flatMap((s) =>
      cutAtColumns(source, s, columns, (x) => evidence(i, x), repeated),
    )) {
      const column = columnAt(segment.x0, columns, out.at(-1)?.column ?? -1);
      const last = out.at(-1);
      if (last && last.column >= column) {
        const joined = segmentOf([...last.tokens, ...segment.tokens]);
        out[out.length - 1] = { column: last.column, ...joined };
      } else out.push({ column, ...segment });
    }
    return out;
  });
}

/** The column whose start is the last at or before `x`; where that is taken, the next one if it is not far. */
function columnAt(x: number, columns: readonly Column[], taken: number): number {
  let at = 0;
  while (at + 1 < columns.length && (columns[at + 1] as Column).least <= x) at++;
  const next = columns[at + 1];
  const past = x - (columns[at] as Column).most;
  if (next && past > 2 && next.least - x <= 2 && next.least - x < past) return at + 1;
  return next && at <= taken && next.least - x <= FARTHEST_SHIFT / 2 ? at + 1 : at;
}

/** Longest word, in characters, that is the like of another row's entry (実施中, 市民課). */
const LONGEST_ENTRY = 6;

/** Short words without figures that end several texts of the region after a space: entries of a tight column. */
function repeatedWords(source: string, lines: readonly SetLine[]): Set<string> {
  const counts = new Map<string, number>();
  for (const l of lines) {
    for (const s of l.segments) {
      const last = s.tokens.at(-1) as Token;
      const word = source.slice(last.from, last.to);
      const isEntry = word.length > 1 && word.length <= LONGEST_ENTRY && !/[0-9０-９、。・（）()「」]/.test(word);
      if (isEntry) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, n]) => n > 1).map(([word]) => word));
}

/** This many lines with a word at the very same place are a column's edge, wherever the columns were thought to be. */
const SURE = 4;
/** Two texts of this many characters on both sides of one space are two columns if one other line shows the like. */
const LONG_TEXT = 10;
/** And this many at about the same place, near a column's start. */
const LIKELY = 3;

/** Where columns stand tight, one space parts them: cut at the word that begins nearest to where a column does. */
function cutAtColumns(
  source: string,
  segment: Segment,
  columns: readonly Column[],
  evidence: (x: number) => Evidence,
  repeated: ReadonlySet<string>,
): Segment[] {
  const cuts: number[] = [];
  for (const { least, most } of columns) {
    if (least <= segment.x0 + 1) continue;
    if (least >= segment.x1 + FARTHEST_SHIFT / 2) break;
    let cut = -1;
    let nearest = FARTHEST_SHIFT;
    for (const [k, t] of segment.tokens.entries()) {
      if (k <= (cuts.at(-1) ?? 0)) continue;
      const distance = Math.max(least - t.x0, t.x0 - most, 0);
      if (distance >= nearest) continue;
      if (isBareMark(source, segment.tokens[k - 1] as Token)) continue;
      const { exact, near, heads } = evidence(t.x0);
      const isLikely =
        distance <= NEAR_START && least < segment.x1 && (heads > 0 || near >= LIKELY || (distance === 0 && near > 0));
      const isLong = (x: Token): boolean => x.to - x.from >= LONG_TEXT;
      const areTexts = exact > 0 && isLong(t) && isLong(segment.tokens[k - 1] as Token);
      const isLast = k === segment.tokens.length - 1;
      if (exact >= SURE || areTexts || isLikely || (isLast && repeated.has(source.slice(t.from, t.to)))) {
        cut = k;
        nearest = distance;
      }
    }
    if (cut > 0) cuts.push(cut);
  }
  const bounds = [0, ...cuts, segment.tokens.length];
  return bounds.slice(1).map((to, i) => segmentOf(segment.tokens.slice(bounds[i], to)));
}
