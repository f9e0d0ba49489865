import { textOfWord, type Words } from './words.js';

/** What the indicators beside it are. */
const SORT = /^(?:活動|成果|結果|効果|数値|評価|代表|重要)?(?:指標|目標)$/;
/** A label set downwards stands beside so many indicators at most. */
const MOST = 4;

/** What stands beside indicators, and beside how many of them. */
export interface SideWords {
  readonly lines: readonly Words[];
  readonly count: number;
}

/** 成果 beside one indicator and 指標 beside the next are one label, set downwards beside both. */
export function sideWords(source: string, all: readonly (readonly Words[])[]): (SideWords | null)[] {
  const textOf = (lines: readonly Words[]): string =>
    lines.flatMap((l) => l.map((w) => textOfWord(source, w))).join('');
  const out: (SideWords | null)[] = [];
  for (let k = 0; k < all.length; ) {
    const own = all[k] as readonly Words[];
    let count = 1;
    for (let n = 2; n <= MOST && k + n <= all.length && own.length > 0 && !SORT.test(textOf(own)); n++)
      if (SORT.test(textOf(all.slice(k, k + n).flat()))) count = n;
    out.push({ lines: all.slice(k, k + count).flat(), count });
    for (let n = 1; n < count; n++) out.push(null);
    k += count;
  }
  return out;
}
