import type { Token } from '../aligned/segments.js';
import { isAfterWideGap } from '../aligned/words.js';
import type { FormLine } from '../forms/formLines.js';
import { withoutSpace } from '../letters.js';
import { isNote, isYearWord } from './kinds.js';

type Words = readonly Token[];
type IsLabel = (text: string) => boolean;

/** The head of a table inside a sheet: its columns from the left, and names over several of them. */
export interface InnerHead {
  readonly columns: readonly Words[];
  readonly groups: readonly { readonly word: Token; readonly from: number; readonly to: number }[];
  /** Its lines [from, to). */
  readonly from: number;
  readonly to: number;
  /** Years alone, so that the rows below have labels of their own. */
  readonly isOfYears: boolean;
  readonly key: string;
}

const FEWEST_YEARS = 2;
const MOST_LINES = 3;
/** Most of a head's words are labels or years. */
const HEADS = 0.6;

/** The head that begins on line `i`, from the words behind the label; null where none does. */
export function headAt(
  source: string,
  lines: readonly FormLine[],
  i: number,
  end: number,
  valuesOf: (line: number) => Words,
  isRepeated: (line: number) => boolean,
  isLabel: IsLabel,
  heads: ReadonlyMap<number, number>,
): InnerHead | null {
  const text = (w: Token): string => withoutSpace(source.slice(w.from, w.to));
  const isHead = (words: Words): boolean => {
    if (words.length === 0) return false;
    const own = words.filter((w) => isLabel(text(w)) || isYearWord(text(w))).length;
    const notes = words.filter((w) => isNote(text(w))).length;
    return own + notes === words.length && own >= words.length * HEADS && !words.some((w) => text(w).endsWith('。'));
  };
  const known = heads.get(i);
  const own: Words[] = [];
  let to = i;
  if (known !== undefined && known <= end) {
    own.push(...Array.from({ length: known - i }, (_, k) => valuesOf(i + k)).filter((w) => w.length > 0));
    to = known;
  } else {
    const [note, at] = noteAbove();
    const first = [...note, ...valuesOf(at)].sort((a, b) => a.x0 - b.x0);
    const areYears = first.length > FEWEST_YEARS && first.every((w) => isYearWord(text(w)));
    if (first.length < 2 || !isHead(first) || !(areYears || areApart(first))) return null;
    own.push(first);
    to = at + 1;
  }
  for (let n = to; n < end && own.length < MOST_LINES; n++) {
    const words = valuesOf(n);
    if ((lines[n] as FormLine).words.length === 0) continue;
    const isNotes = words.length > 0 && words.every((w) => isNote(text(w)));
    const isAgain = words.length > 1 && isRepeated(n) && !words.some((w) => /^[-－―]?[0-9０-９.,]*$/.test(text(w)));
    if (!(isHead(words) || isNotes || isAgain) || words.some((w) => isYearWord(text(w)))) break;
    own.push(words);
    to = n + 1;
  }
  return toHead(own, to);

  function toHead(of: readonly Words[], below: number): InnerHead {
    const { columns, groups } = stack(of, (w) => isNote(text(w)));
    const years = columns.filter((c) => c.some((w) => isYearWord(text(w)))).length;
    return {
      columns,
      groups,
      from: i,
      to: below,
      isOfYears: columns.length >= FEWEST_YEARS && years === columns.length && groups.length === 0,
      // However its words stand on lines, it is the same head.
      key: columns.map((c) => c.map(text).join('')).join('|'),
    };
  }

  /** （各年度末時点） above the line of 名称 and 年度, which stand in the middle of two lines: one line with them. */
  function noteAbove(): [Words, number] {
    const own = valuesOf(i);
    if (own.length === 0 || !own.every((w) => isNote(text(w))) || !isRepeated(i)) return [[], i];
    let below = i + 1;
    while (below < end && (lines[below] as FormLine).words.length === 0) below++;
    const words = valuesOf(below);
    return isHead(words) && own.every((w) => words.every((b) => apart(w, b) > 0)) ? [own, below] : [[], i];
  }
}

/** Wide white space stands between the words, all but one pair. */
const areApart = (words: Words): boolean =>
  words.filter((_, k) => k > 0 && !isAfterWideGap(words, k)).length <= Math.max(1, words.length / 3);

/** A word below stands so near the one above it, in places; one farther off is a column of its own. */
const UNDER = 6;
/** The names below a group stand in its middle. */
const OFF_MIDDLE = 4;

/** The words of a head over one another: a name over several others is their group. */
function stack(lines: readonly Words[], isAside: (word: Token) => boolean): Pick<InnerHead, 'columns' | 'groups'> {
  let columns: Words[] = (lines[0] as Words).map((w) => [w]);
  const groups: { readonly word: Token; readonly under: readonly Token[] }[] = [];
  for (const line of lines.slice(1)) {
    const below = columns.map((): Token[] => []);
    const alone: Token[] = [];
    for (const w of line) {
      const away = columns.map((c) => apart(c.at(-1) as Token, w));
      const least = Math.min(...away);
      (least > UNDER ? alone : (below[away.indexOf(least)] as Token[])).push(w);
    }
    const next = columns.flatMap((own, c): Words[] => {
      const under = below[c] as Token[];
      const word = own.at(-1) as Token;
      const group = under.some(isAside) ? [] : groupBelow(word, under);
      if (group.length > 0) {
        groups.push({ word, under: group });
        return under.map((w) => [w]);
      }
      const [nearest, ...others] = [...under].sort((x, y) => apart(word, x) - apart(word, y));
      if (!nearest || apart(word, nearest) > 1) return [own, ...under.map((w) => [w])];
      return [[...own, nearest], ...others.map((w) => [w])];
    });
    columns = [...next, ...alone.map((w) => [w])].sort((x, y) => (x[0] as Token).x0 - (y[0] as Token).x0);
  }
  return {
    columns,
    groups: groups.flatMap(({ word, under }) => {
      const own = columns.flatMap((c, k) => (under.includes(c[0] as Token) ? [k] : []));
      return own.length > 1 ? [{ word, from: own[0] as number, to: (own.at(-1) as number) + 1 }] : [];
    }),
  };
}

/** The names below that the word stands in the middle of, without others beside them; none where it is no group's. */
function groupBelow(word: Token, under: readonly Token[]): readonly Token[] {
  for (let own = under; own.length > 1; ) {
    if (isInMiddle(word, own)) return own;
    const farthest = own.reduce((a, b) => (apart(word, b) > apart(word, a) ? b : a));
    if (apart(word, farthest) === 0) return [];
    own = own.filter((w) => w !== farthest);
  }
  return [];
}

const isInMiddle = (word: Token, under: readonly Token[]): boolean => {
  const [first, last] = [under[0] as Token, under.at(-1) as Token];
  return Math.abs(first.x0 + last.x1 - word.x0 - word.x1) <= 2 * OFF_MIDDLE;
};

const apart = (a: Token, b: Token): number => Math.max(0, Math.max(a.x0, b.x0) - Math.min(a.x1, b.x1));
