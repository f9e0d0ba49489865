import type { Token } from '../aligned/segments.js';
import { isAfterWideGap } from '../aligned/words.js';
import { hasDigit, hasLetter, nameOf } from '../letters.js';

type Words = readonly Token[];
type IsLabel = (text: string) => boolean;

/** A label stands above this share of the forms at least, and above so many; one that begins its line above so many. */
const SHARE = 0.6;
const FEWEST = 2;
/** So many lines with the same first label show that an unknown word on all of them is a label; no longer one is. */
const FEWEST_LINES = 3;
const LONGEST = 10;

/**
 * Finds which words of the lines above forms are labels: known ones that come again, and unknown ones that stand on all lines of one
 * kind, other words before and behind them on each.
 * @param above the words of the lines above each form
 */
export function headLabels(
  source: string,
  above: readonly (readonly Words[])[],
  isLabel: IsLabel,
): (words: Words, at: number) => boolean {
  const name = (w: Token | undefined): string => (w ? nameOf(source, [w]) : '');
  const count = (names: readonly (readonly string[])[]): Map<string, number> => {
    const out = new Map<string, number>();
    for (const own of names) for (const n of new Set(own)) out.set(n, (out.get(n) ?? 0) + 1);
    return out;
  };
  const anywhere = count(above.map((own) => own.flatMap((words) => words.map(name))));
  const first = count(above.map((own) => own.flatMap((words) => (words.length > 1 ? [name(words[0])] : []))));
  const least = Math.max(FEWEST, above.length * SHARE);
  const isKnown = (words: Words, at: number): boolean => {
    const own = name(words[at]);
    const isOften = (anywhere.get(own) ?? 0) >= least || (at === 0 && (first.get(own) ?? 0) >= FEWEST);
    return isOften && isLabel(own);
  };
  const kinds = new Map<string, Words[]>();
  for (const words of above.flat())
    if (isKnown(words, 0)) kinds.set(name(words[0]), [...(kinds.get(name(words[0])) ?? []), words]);
  const isRepeated = (words: Words, at: number): boolean => {
    const own = name(words[at]);
    const lines = at > 1 ? (kinds.get(name(words[0])) ?? []) : [];
    if (lines.length < FEWEST_LINES || own.length > LONGEST || own.length < 2 || hasDigit(own) || !hasLetter(own))
      return false;
    const places = lines.map((l) => l.findIndex((w, k) => k > 1 && name(w) === own));
    const differ = (by: number): boolean => new Set(lines.map((l, i) => name(l[(places[i] as number) + by]))).size > 1;
    const areApart = lines.filter((l, i) => isAfterWideGap(l, places[i] as number)).length * 2 >= lines.length;
    return !places.includes(-1) && areApart && differ(-1) && differ(1);
  };
  return (words, at) => isKnown(words, at) || isRepeated(words, at);
}
