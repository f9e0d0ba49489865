import { joinedName, type LabelParts } from './labelParts.js';
import { type IsLabel, isNumbered } from './lines.js';

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
/** Of so many parts one at least begins with a number where labels are numbered. */
const NUMBERED = 8;

/** What begins the rest of a name, or leaves it open. */
const REST = /^[とのやをにはがへるり及・）)、ー]|^する|^(?:ため|向け)/;
const OPEN = /[のとやをに・（(]$|及び$|向けた?$/;

/**
 * What it costs that a label begins with each part.
 * @param flows whether the text of a row goes on with that of the row above
 */
export function beginCosts(parts: LabelParts, flows: (row: number) => boolean): readonly number[] {
  const { rows, names, isBelow } = parts;
  const numbers = names.filter(isNumbered).length;
  const areNumbered = numbers > 1 && numbers * NUMBERED >= names.length;
  /** Below its title, or from the name on that the first form begins with, a form may have names above the first number. */
  let isCounted = false;
  return names.map((name, k) => {
    if (!isBelow[k] || name === names[0]) isCounted = false;
    if (isNumbered(name)) isCounted = true;
    let cost = areNumbered && isCounted && !isNumbered(name) ? UNNUMBERED : 0;
    if (REST.test(name) && !isNumbered(name)) cost += TORN;
    if (k === 0 || !isBelow[k]) return cost;
    if (OPEN.test(names[k - 1] as string)) cost += TORN;
    const row = rows[k] as number;
    return row - 1 === rows[k - 1] && flows(row) ? cost + FLOWS : cost;
  });
}

/** What a label of this name costs; `times` says how often the name comes. */
export const nameCost = (name: string, times: number, isLabel: IsLabel): number =>
  isLabel(name) ? EACH : times > 1 ? AGAIN : UNKNOWN;

/** What it costs that the parts [from, to) are one label and not several. */
export function joiningCost(
  parts: LabelParts,
  from: number,
  to: number,
  counts: ReadonlyMap<string, number>,
  isLabel: IsLabel,
): number {
  if (!isLabel(joinedName(parts, from, to))) return (to - from - 1) * EACH;
  return (severalNames(parts, from, to, counts, isLabel) - 1) * SEVERAL;
}

/** Into how many labels, known and printed as often as the whole, the parts [from, to) fall. */
function severalNames(
  parts: LabelParts,
  from: number,
  to: number,
  counts: ReadonlyMap<string, number>,
  isLabel: IsLabel,
): number {
  const { names } = parts;
  const times = (own: string): number => counts.get(own) ?? 0;
  const whole = times(joinedName(parts, from, to));
  const most = [0];
  for (let end = from + 1; end <= to; end++) {
    for (let at = from; at < end; at++) {
      const before = most[at - from];
      const isClean = at === from || !(REST.test(names[at] as string) || OPEN.test(names[at - 1] as string));
      if (before === undefined || !isClean || end - at === to - from) continue;
      const piece = joinedName(parts, at, end);
      if (times(piece) >= whole && isLabel(piece)) most[end - from] = Math.max(most[end - from] ?? 0, before + 1);
    }
  }
  return most[to - from] ?? 1;
}
