import type { Token } from '../aligned/segments.js';
import { beginCosts, joiningCost, nameCost } from './labelCosts.js';
import { countNames, joinedName, type LabelParts, toLabelParts } from './labelParts.js';
import { type FormRow, type IsLabel, isNumbered } from './lines.js';

/** A label over the rows [from, to) of a text, not all of which have a part of it. */
export interface Label {
  readonly rows: readonly number[];
  readonly name: string;
  readonly isKnown: boolean;
}

/** A label is broken over so many lines at most, where nothing else is known of it. */
const LINES = 8;

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
  const most = letters?.most ?? LINES;
  const parts = toLabelParts(rows, parted);
  const counts = countNames(parts, most);
  const begins = beginCosts(parts, flows);
  const cuts = cheapestCuts(parts, most, begins, (before, from, to) => {
    const name = joinedName(parts, from, to);
    const joining = letters?.isWhole(name) ? 0 : joiningCost(parts, from, to, counts, isLabel);
    return before + nameCost(name, counts.get(name) ?? 0, isLabel) + joining;
  });
  return cuts.map((from, k) => {
    const to = cuts[k + 1] ?? parts.rows.length;
    const name = joinedName(parts, from, to);
    return { rows: parts.rows.slice(from, to), name, isKnown: isLabel(name) };
  });
}

/**
 * With which parts labels begin, so that all of them cost least together; each has `most` parts at most.
 * @param withLabel adds what the label of the parts [from, to) costs to what is `before` it
 */
function cheapestCuts(
  parts: LabelParts,
  most: number,
  begins: readonly number[],
  withLabel: (before: number, from: number, to: number) => number,
): readonly number[] {
  const count = parts.rows.length;
  // best[to]: how the first `to` parts cost least, and where the last label of them begins.
  const best: { readonly cost: number; readonly from: number }[] = [{ cost: 0, from: -1 }];
  for (let from = 0; from < count; from++) {
    const so = (best[from]?.cost as number) + (begins[from] as number);
    let inside = 0;
    for (let to = from + 1; to <= Math.min(count, from + most); to++) {
      const k = to - 1;
      if (k > from) {
        const join = parts.joins[k] ?? null;
        if (join === null || isNumbered(parts.names[k] as string)) break;
        inside += join;
      }
      const cost = withLabel(so + inside, from, to);
      if (cost < (best[to]?.cost ?? Number.POSITIVE_INFINITY)) best[to] = { cost, from };
    }
  }
  const cuts: number[] = [];
  for (let to = count; to > 0; to = cuts[0] as number) cuts.unshift(best[to]?.from as number);
  return cuts;
}

/** The words of a label's lines. */
export const wordsOf = (rows: readonly FormRow[], label: Label): readonly (readonly Token[])[] =>
  label.rows.map((r) => (rows[r] as FormRow).label);
