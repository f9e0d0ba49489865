import { isLatinSpace, spacesLatin } from '../aligned/latinSpaces.js';
import type { Token } from '../aligned/segments.js';
import type { FormLine } from '../forms/formLines.js';
import { toLabelBook } from '../forms/labelBook.js';
import { nameOf, withoutSpace } from '../letters.js';

type Words = readonly Token[];
const LETTER = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]$/u;

/** The lines by their words, and the lines at which the forms begin. */
export function formStarts(
  source: string,
  plain: readonly FormLine[],
  isLabel: (text: string) => boolean,
): { lines: readonly FormLine[]; starts: readonly number[] } {
  const isLatinSpaced = spacesLatin(
    source,
    plain.map((l) => l.line),
  );
  const latin = isLatinSpaced ? plain.map((l) => ({ ...l, words: withLatin(source, l.words) })) : plain;
  const lines = withSpread(
    source,
    latin.map((l) => ({ ...l, words: l.words.flatMap((w) => apart(source, w, isLabel)) })),
    isLabel,
  );
  const book = toLabelBook(source, lines, isLabel);
  const starts = book ? book.openings.flatMap((o, i) => (o?.name === book.first ? [i] : [])) : [];
  return { lines, starts };
}

/** 40 歳, with the typesetter's space between, is one word. */
function withLatin(source: string, words: Words): Words {
  const out: Token[] = [];
  for (const w of words) {
    const last = out.at(-1);
    if (last && isLatinSpace(source, last.to, w.from)) out[out.length - 1] = { ...last, to: w.to, x1: w.x1 };
    else out.push(w);
  }
  return out;
}

const MOST_LETTERS = 12;
/** Letters spread over the width of a column, again and again, are one label. */
function withSpread(
  source: string,
  lines: readonly FormLine[],
  isLabel: (text: string) => boolean,
): readonly FormLine[] {
  const counts = new Map<string, number>();
  const runs = lines.map(({ words }) => {
    const own: [number, number][] = [];
    for (let i = 0; i < words.length; ) {
      let j = i;
      while (
        j < words.length &&
        LETTER.test(source.slice(words[j]?.from, words[j]?.to)) &&
        j - i < MOST_LETTERS &&
        (j === i || (words[j] as Token).x0 - (words[j - 1] as Token).x1 <= 14)
      )
        j++;
      if (j - i > 1) own.push([i, j]);
      i = Math.max(j, i + 1);
    }
    return own;
  });
  for (const [k, own] of runs.entries())
    for (const [i, j] of own) {
      const name = nameOf(source, (lines[k] as FormLine).words.slice(i, j));
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  return lines.map((l, k) => {
    const own = runs[k] ?? [];
    if (own.length === 0) return l;
    const words: Token[] = [];
    for (let i = 0; i < l.words.length; ) {
      const end = own.find((r) => r[0] <= i && i < r[1])?.[1] ?? i;
      const nameTo = (j: number): string => nameOf(source, l.words.slice(i, j));
      let j = end;
      while (j - i > 1 && !isLabel(nameTo(j)) && (counts.get(nameTo(j)) ?? 0) <= 2) j--;
      const isApart =
        j === end ||
        j - i < 2 ||
        (j - i > 2 && isLabel(nameTo(j))) ||
        (l.words[j] as Token).x0 - (l.words[j - 1] as Token).x1 >=
          (l.words[i + 1] as Token).x0 - (l.words[i] as Token).x1;
      if (j - i > 1 && isApart) {
        const [a, b] = [l.words[i] as Token, l.words[j - 1] as Token];
        words.push({ ...a, to: b.to, x1: b.x1 });
        i = j;
      } else words.push(l.words[i++] as Token);
    }
    return { ...l, words };
  });
}

/** 体  系       施   策: two labels side by side, each spread over its own column. */
function apart(source: string, w: Token, isLabel: (text: string) => boolean): Token[] {
  const text = source.slice(w.from, w.to);
  const gaps = [...text.matchAll(/[\s\u3000]+/gu)].map((m) => ({ at: m.index, n: m[0].length }));
  if (gaps.length < 3) return [w];
  const [most, next] = [...gaps].sort((a, b) => b.n - a.n) as [{ at: number; n: number }, { at: number; n: number }];
  const [a, b] = [text.slice(0, most.at), text.slice(most.at + most.n)];
  if (most.n < next.n + 2 || !isLabel(withoutSpace(a)) || !isLabel(withoutSpace(b))) return [w];
  return [
    { from: w.from, to: w.from + most.at, x0: w.x0, x1: w.x0 + most.at },
    { from: w.from + most.at + most.n, to: w.to, x0: w.x0 + most.at + most.n, x1: w.x1 },
  ];
}
