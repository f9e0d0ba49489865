import type { Token } from '../aligned/segments.js';
import type { FormLine } from '../forms/formLines.js';
import { hasLetter, withoutSpace } from '../letters.js';
import { isNote, isYearWord } from './kinds.js';
import { type Template, uncounted } from './template.js';

type Words = readonly Token[];
type IsLabel = (text: string) => boolean;

/** This share of the sheets has the words of a head, and so many do at least. */
const SHARE = 0.4;
const FEWEST = 2;
/** A word alone on a line of a head stands once in each sheet, or nearly; those of rows stand in many. */
const MOST_TIMES = 1.34;
const LONGEST = 12;
/** This share of a head's words are known labels, years or notes. */
const KNOWN = 0.6;
const FEWEST_KNOWN = 2;
const NO_HEAD = /^[0-9０-９①-⑳・○●■□]|[。、]/;

/**
 * The heads of tables inside sheets, by what the sheets print again and again behind their labels: for the first line of each the line
 * below it. The words of a head may stand on several lines, as converters set what stands in the middle of a tall row.
 */
export function headLines(
  source: string,
  lines: readonly FormLine[],
  { printed, sheets }: Template,
  isLabel: IsLabel,
): ReadonlyMap<number, number> {
  const valuesOf = (i: number): Words => (lines[i] as FormLine).words.slice(printed[i]);
  const text = (w: Token): string => withoutSpace(source.slice(w.from, w.to));
  const inSheets = new Map<string, number>();
  const times = new Map<string, number>();
  for (const { from, to } of sheets) {
    const own = new Set<string>();
    for (let i = from; i < to; i++)
      for (const w of valuesOf(i)) {
        const name = uncounted(source, [w]);
        own.add(name);
        times.set(name, (times.get(name) ?? 0) + 1);
      }
    for (const name of own) inSheets.set(name, (inSheets.get(name) ?? 0) + 1);
  }
  const isRepeated = (w: Token): boolean =>
    (inSheets.get(uncounted(source, [w])) ?? 0) >= Math.max(FEWEST, sheets.length * SHARE);
  const isKnown = (w: Token): boolean => isYearWord(text(w)) || isLabel(text(w)) || isNote(text(w));
  const isHeadWord = (w: Token): boolean =>
    isYearWord(text(w)) || (isRepeated(w) && hasLetter(text(w)) && !NO_HEAD.test(text(w)) && text(w).length <= LONGEST);
  const isOnce = (w: Token): boolean => {
    const name = uncounted(source, [w]);
    return (times.get(name) ?? 0) <= (inSheets.get(name) ?? 0) * MOST_TIMES;
  };
  const isHeadLine = (i: number): boolean => {
    const words = valuesOf(i);
    if (words.length === 0 || !words.every(isHeadWord)) return false;
    // The rest of a broken name is no label of its own.
    if (!words.every((w) => isKnown(w) || isOnce(w)) || !words.some((w) => isKnown(w) || words.length === 1))
      return false;
    const [only] = words as [Token];
    return words.length > 1 || isNote(text(only)) || (!isYearWord(text(only)) && isOnce(only));
  };
  const out = new Map<number, number>();
  for (const { from, to } of sheets)
    for (let i = from; i < to; i++) {
      if (!isHeadLine(i)) continue;
      let end = i + 1;
      let labels = (printed[i] as number) > 0 ? 1 : 0;
      for (let n = i + 1; n < to; n++) {
        const { words } = lines[n] as FormLine;
        if (words.length === 0) continue;
        if ((printed[n] as number) > 0 && labels++ > 0) break;
        if (isHeadLine(n)) end = n + 1;
        else if (valuesOf(n).length > 0) break;
      }
      const all = Array.from({ length: end - i }, (_, k) => valuesOf(i + k)).flat();
      const known = all.filter(isKnown).length;
      if (known >= Math.max(FEWEST_KNOWN, all.length * KNOWN) && hasColumns(all)) out.set(i, end);
      i = end - 1;
    }
  return out;
}

/** Two of the words stand beside one another. */
const hasColumns = (words: Words): boolean =>
  words.some((a) => words.some((b) => Math.max(a.x0, b.x0) - Math.min(a.x1, b.x1) > 1));
