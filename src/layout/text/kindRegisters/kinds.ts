import type { Token } from '../aligned/segments.js';
import { isFigure, textOfWord, type Words } from '../figureGrids/words.js';
import { beginsItem } from '../marks.js';
import type { KindHead } from './heads.js';

/** A word that says of which kind a row is, and its place in the order of the kinds. */
export interface KindWord {
  readonly line: number;
  readonly word: Token;
  /** What is left of the label in the lines below it. */
  readonly rest: readonly Token[];
  readonly text: string;
}

/** A label stands so far beside that of its column at most. */
const BESIDE = 3;
const LONGEST = 12;
/** So many kinds has an item, fewer where each of them is a label, and so many items the register. */
const FEWEST_KINDS = 3;
const FEWEST_LABELS = 2;
/** So many columns stand behind the years of a register with fewer kinds. */
const MOST_BEHIND = 2;
const FEWEST_ITEMS = 2;
/** An item lacks few of them. */
const LEAST_SHARE = 0.6;

/**
 * The words down the column of kinds that come again in the same order for each item; null where there are none such. An item may
 * lack some of them.
 */
export function kindWords(
  source: string,
  lines: readonly Words[],
  heads: readonly KindHead[],
  isLabel: (text: string) => boolean,
): readonly (readonly KindWord[])[] | null {
  const found = joinWrapped(wordsOfKind(source, lines, heads), isLabel);
  const counts = new Map<string, number>();
  for (const w of found) counts.set(w.text, (counts.get(w.text) ?? 0) + 1);
  const own = found.filter((w) => (counts.get(w.text) ?? 0) >= FEWEST_ITEMS || isLabel(w.text));
  const { groups, order } = inTurn(own);
  // Texts behind the years say little of two rows that they stand beside.
  const behind = Math.max(...heads.map((h) => h.columns.length - 1 - h.kind - h.years));
  const fewest = behind <= MOST_BEHIND && order.every((t) => isLabel(t)) ? FEWEST_LABELS : FEWEST_KINDS;
  if (order.length < fewest || groups.length < FEWEST_ITEMS) return null;
  if (own.length < groups.length * order.length * LEAST_SHARE) return null;
  if (!order.some((t) => isLabel(t))) return null;
  // Lines of kinds stand one to a line, and each begins a row.
  if (own.some((w, i) => i > 0 && own[i - 1]?.line === w.line)) return null;
  return groups;
}

/** The words that stand over or under that of the kinds, of each line the one that comes most often. */
function wordsOfKind(source: string, lines: readonly Words[], heads: readonly KindHead[]): KindWord[] {
  const all = heads.flatMap((head, h) => {
    const at = head.columns[head.kind] as Token;
    const end = heads[h + 1]?.line ?? lines.length;
    return lines.slice(head.line + 1, end).map((words, i): KindWord[] =>
      words
        .filter((w) => w.x0 <= at.x1 + BESIDE && w.x1 >= at.x0 - BESIDE)
        .map((word) => ({ line: head.line + 1 + i, word, text: textOfWord(source, word), rest: [] }))
        .filter(({ text }) => mayBeKind(text)),
    );
  });
  const counts = new Map<string, number>();
  for (const w of all.flat()) counts.set(w.text, (counts.get(w.text) ?? 0) + 1);
  const often = (w: KindWord): number => counts.get(w.text) ?? 0;
  return all.flatMap(([first, ...others]) =>
    first ? [others.reduce((best, w) => (often(w) > often(best) ? w : best), first)] : [],
  );
}

const mayBeKind = (text: string): boolean =>
  text.length <= LONGEST && !isFigure(text) && !/[、。]/.test(text) && /\p{L}/u.test(text) && !beginsItem(text);

/** 次年度の / 方向性: two words that come one below the other each time, and are one label, or no label each. */
function joinWrapped(words: readonly KindWord[], isLabel: (text: string) => boolean): KindWord[] {
  const pairs = new Map<string, number>();
  const counts = new Map<string, number>();
  const key = (a: KindWord, b: KindWord): string => `${a.text}\n${b.text}`;
  for (const [i, w] of words.entries()) {
    counts.set(w.text, (counts.get(w.text) ?? 0) + 1);
    const before = words[i - 1];
    if (before && w.line === before.line + 1) pairs.set(key(before, w), (pairs.get(key(before, w)) ?? 0) + 1);
  }
  const isOne = (a: KindWord, b: KindWord): boolean => {
    const n = pairs.get(key(a, b)) ?? 0;
    if (n < FEWEST_ITEMS || n !== counts.get(a.text) || n !== counts.get(b.text)) return false;
    if (/^[（(]/.test(b.text)) return true;
    const known = [a, b].filter((w) => isLabel(w.text)).length;
    return isLabel(a.text + b.text) ? known < 2 : known === 0;
  };
  const out: KindWord[] = [];
  for (let i = 0; i < words.length; i++) {
    const w = words[i] as KindWord;
    const next = words[i + 1];
    if (next && next.line === w.line + 1 && isOne(w, next)) {
      out.push({ ...w, rest: [next.word], text: w.text + next.text });
      i++;
    } else out.push(w);
  }
  return out;
}

/** The words of each item, and the order of all of them. */
function inTurn(words: readonly KindWord[]): { groups: KindWord[][]; order: string[] } {
  const order: string[] = [];
  const groups: KindWord[][] = [];
  let own: KindWord[] = [];
  let last = -1;
  for (const w of words) {
    const at = order.indexOf(w.text);
    const isAgain = own.some((o) => o.text === w.text) || (at >= 0 && at < last);
    if (isAgain) {
      groups.push(own);
      own = [];
      last = -1;
    }
    if (at < 0) order.splice(last + 1, 0, w.text);
    own.push(w);
    last = order.indexOf(w.text);
  }
  if (own.length > 0) groups.push(own);
  return { groups, order };
}
