import type { Token } from '../aligned/segments.js';
import { isAfterWideGap } from '../aligned/words.js';
import type { FormLine } from '../forms/formLines.js';
import { beginsAnew } from '../marks.js';
import { displayWidth } from '../width.js';

type Words = readonly Token[];

const FULL = 2;
const NEAR = 1;
const LONGEST = 20;

/** The words of a line behind its last wide white space. */
export function lastChunk(words: Words): Words {
  let k = words.length - 1;
  while (k > 0 && !isAfterWideGap(words, k)) k--;
  return words.slice(Math.max(0, k));
}

/** Where the text of the words ends, in em. */
export function endOf(source: string, words: Words): number {
  const [a, b] = [words[0] as Token, words.at(-1) as Token];
  return a.x0 + displayWidth(source, a.from, b.to);
}

/** Where the longest lines of each page end, in em: those of texts, for figures stand farther right. */
export function rightEdges(
  source: string,
  lines: readonly FormLine[],
  values: readonly Words[],
): ReadonlyMap<number | null, number> {
  const out = new Map<number | null, number>();
  for (const [i, words] of values.entries()) {
    const page = lines[i]?.line.page ?? null;
    if (words.length === 0) continue;
    const own = lastChunk(words);
    const end = endOf(source, own);
    if (end - (own[0] as Token).x0 > LONGEST) out.set(page, Math.max(out.get(page) ?? 0, end));
  }
  return out;
}

/** Whether a text of full lines goes on from the line above. */
export function goesOnBelow(source: string, upper: Words, lower: Words, edge: number): boolean {
  if (upper.length === 0 || lower.length === 0) return false;
  const [above, below] = [lastChunk(upper), lastChunk(lower)];
  const [a, b] = [above[0] as Token, below[0] as Token];
  const end = endOf(source, above);
  if (end < edge - FULL || end - a.x0 <= LONGEST || Math.abs(a.x0 - b.x0) > NEAR) return false;
  return !/[。：]$/.test(source.slice(a.from, (above.at(-1) as Token).to)) && !beginsAnew(source.slice(b.from, b.to));
}

const SHORTEST = 8;
const KANA = /\p{Script=Hiragana}/u;

/** The texts of narrow columns that go on right below, with their rest: 業務の量を減 | らす。 */
export function columnFlows(source: string, upper: Words, lower: Words): (readonly [Token, Token])[] {
  const text = (w: Token): string => source.slice(w.from, w.to);
  return lower.flatMap((w): (readonly [Token, Token])[] => {
    const above = upper.find((u) => Math.abs(u.x0 - w.x0) <= NEAR);
    if (!above || beginsAnew(text(w)) || text(above).length < SHORTEST) return [];
    return KANA.test(text(above)) && KANA.test(text(w)) && !/[。）)：]$/.test(text(above)) ? [[above, w]] : [];
  });
}
