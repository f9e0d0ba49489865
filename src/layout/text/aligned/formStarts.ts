import { withoutSpace } from '../letters.js';
import type { Region } from './region.js';
import type { Token } from './segments.js';
import { hasWideGap } from './words.js';

/** A label of the next form stands this near, in places, to where it stood in the form before. */
const SAME_MARGIN = 4;

/**
 * Ends the tables of figures that stand inside forms where the next form begins: at a label that opened a line of a form above.
 *
 *    施策名      窓口の改善      担当課    市民課
 *    指標        基準値    実績値    目標値
 *    待ち時間    15        12        10
 *    施策名      …                              ← no row of the table above
 */
export function endAtForms(
  source: string,
  words: readonly (readonly Token[])[],
  heads: readonly boolean[],
  regions: readonly Region[],
  isLabel: (text: string) => boolean,
): Region[] {
  /** The labels that open lines of forms, by where they stand. */
  const labels = new Map<string, number>();
  const opening = (i: number): { readonly label: string; readonly x0: number } | null => {
    const line = words[i] as readonly Token[];
    const [first] = line;
    if (!first || heads[i] || !hasWideGap(line)) return null;
    const label = withoutSpace(source.slice(first.from, first.to));
    // 取組項目１, 取組項目２
    return isLabel(label) ? { label: label.replace(/[0-9０-９]+$/, ''), x0: first.x0 } : null;
  };
  const isAgain = (i: number): boolean => {
    const own = opening(i);
    const before = own ? labels.get(own.label) : undefined;
    return own !== null && before !== undefined && Math.abs(before - own.x0) <= SAME_MARGIN;
  };
  return regions.flatMap((region) => {
    const out: Region[] = [];
    let { from } = region;
    let isParted = false;
    let isForm = !heads[from];
    for (let i = from; i < region.to; i++) {
      if (!isForm && isAgain(i)) {
        out.push({ from, to: trimmedEnd(words, from, i), isParted: true });
        isParted = true;
        [from, isForm] = [i, true];
      }
      const own = isForm ? opening(i) : null;
      if (own) labels.set(own.label, own.x0);
    }
    return [...out, isParted ? { from, to: region.to, isParted } : region];
  });
}

function trimmedEnd(words: readonly (readonly Token[])[], from: number, to: number): number {
  let end = to;
  while (end > from && words[end - 1]?.length === 0) end--;
  return end;
}
