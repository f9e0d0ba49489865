import type { Token } from '../aligned/segments.js';
import { type FormRow, type IsLabel, isNumbered } from './lines.js';

/** A label over the rows [from, to) of a text, not all of which have a part of it. */
export interface Label {
  readonly rows: readonly number[];
  readonly name: string;
  readonly isKnown: boolean;
}

/** A label is broken over so many lines at most, where nothing else is known of it. */
const LINES = 8;
/** What a label costs, one that is not known but comes again, and one that is neither. */
const EACH = 0.2;
const AGAIN = 0.5;
const UNKNOWN = 1.5;
/** Labels that are names apart would be one, each. */
const SEVERAL = 0.35;
/** A name begins or ends as none does, or a text flows over from one label to the next. */
const TORN = 1;
const FLOWS = 1.2;
/** No number before a name where others have one, below a form's first number. */
const UNNUMBERED = 0.6;
/** So many lines of text stand between two lines of a label, at these costs. */
const APART = [0, 0.1, 0.4, 1];
const OVER_PAGES = 0.4;
const MOST_BETWEEN_PAGES = 16;

/** What begins the rest of a name, or leaves it open. */
const REST = /^[とのやをにはがへるり及・）)、ー]|^する|^(?:ため|向け)/;
const OPEN = /[のとやをに・（(]$|及び$|向けた?$/;

/**
 * Reads the parts of labels down the column as whole labels: known ones, and others that come again.
 * @param flows whether the text of a row goes on with that of the row above
 * @param parted whether a title stands between a row and the one above
 * @param letters where each line of a label has one letter: of how many it is at most, and which names are whole whatever parts they have
 */
export function toLabels(
  rows: readonly FormRow[],
  isLabel: IsLabel,
  flows: (row: number) => boolean,
  parted: (row: number) => boolean,
  letters?: { readonly most: number; readonly isWhole: IsLabel },
): readonly Label[] {
  const lines = letters?.most ?? LINES;
  const parts = rows.flatMap((r, i) => (r.label.length > 0 ? [i] : []));
  const name = (k: number): string => (rows[parts[k] as number] as FormRow).name;
  const joined = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, k) => name(from + k)).join('');
  const isOne = (k: number): boolean => {
    for (let r = (parts[k - 1] as number) + 1; r <= (parts[k] as number); r++) if (parted(r)) return false;
    return true;
  };
  const between = (k: number): number => (parts[k] as number) - (parts[k - 1] as number) - 1;
  /** What stands between a part and the one above; on the next page, the rest of a label may be far down. */
  const apart = (k: number): number | undefined => {
    const [above, below] = [rows[parts[k - 1] as number] as FormRow, rows[parts[k] as number] as FormRow];
    return above.page === below.page ? APART[between(k)] : between(k) <= MOST_BETWEEN_PAGES ? OVER_PAGES : undefined;
  };
  const counts = new Map<string, number>();
  for (let i = 0; i < parts.length; i++)
    for (let to = i + 1; to <= Math.min(parts.length, i + lines); to++) {
      if (to - 1 > i && (!isOne(to - 1) || apart(to - 1) === undefined)) break;
      const own = joined(i, to);
      counts.set(own, (counts.get(own) ?? 0) + 1);
    }
  const times = (own: string): number => counts.get(own) ?? 0;
  const numbers = parts.filter((_, k) => isNumbered(name(k))).length;
  const areNumbered = numbers > 1 && numbers * 8 >= parts.length;
  /** Into how many labels, known and printed as often as the whole, the parts [from, to) fall. */
  const names = (from: number, to: number): number => {
    const most = [0];
    const whole = times(joined(from, to));
    for (let end = from + 1; end <= to; end++) {
      for (let at = from; at < end; at++) {
        const isClean = at === from || !(REST.test(name(at)) || OPEN.test(name(at - 1)));
        const isPiece = end - at < to - from && times(joined(at, end)) >= whole && isLabel(joined(at, end));
        const before = most[at - from];
        if (before === undefined || !isClean || !isPiece) continue;
        most[end - from] = Math.max(most[end - from] ?? 0, before + 1);
      }
    }
    return most[to - from] ?? 1;
  };
  interface Best {
    readonly cost: number;
    readonly from: number;
    readonly isKnown: boolean;
  }
  const best: Best[] = [{ cost: 0, from: -1, isKnown: false }];
  /** Below its title, or from the name on that the first form begins with, a form may have names above the first number. */
  let isCounted = false;
  for (let i = 0; i < parts.length; i++) {
    const so = best[i] as Best;
    const row = parts[i] as number;
    if (!isOne(i) || name(i) === name(0)) isCounted = false;
    if (isNumbered(name(i))) isCounted = true;
    let begins = areNumbered && isCounted && !isNumbered(name(i)) ? UNNUMBERED : 0;
    if (REST.test(name(i)) && !isNumbered(name(i))) begins += TORN;
    if (i > 0 && isOne(i)) {
      if (OPEN.test(name(i - 1))) begins += TORN;
      if (between(i) === 0 && flows(row)) begins += FLOWS;
    }
    let inside = 0;
    for (let to = i + 1; to <= Math.min(parts.length, i + lines); to++) {
      const k = to - 1;
      if (k > i) {
        const cost = apart(k);
        if (!isOne(k) || cost === undefined || isNumbered(name(k))) break;
        inside += cost;
      }
      const own = joined(i, to);
      const isKnown = isLabel(own);
      const isWhole = letters?.isWhole(own) ?? false;
      const more = isWhole ? 0 : isKnown ? (names(i, to) - 1) * SEVERAL : (to - i - 1) * EACH;
      const cost = so.cost + begins + inside + (isKnown ? EACH : times(own) > 1 ? AGAIN : UNKNOWN) + more;
      if (!best[to] || cost < (best[to] as Best).cost) best[to] = { cost, from: i, isKnown };
    }
  }
  const out: Label[] = [];
  for (let to = parts.length; to > 0; ) {
    const { from, isKnown } = best[to] as Best;
    out.unshift({ rows: parts.slice(from, to), name: joined(from, to), isKnown });
    to = from;
  }
  return out;
}

/** The words of a label's lines. */
export const wordsOf = (rows: readonly FormRow[], label: Label): readonly (readonly Token[])[] =>
  label.rows.map((r) => (rows[r] as FormRow).label);
