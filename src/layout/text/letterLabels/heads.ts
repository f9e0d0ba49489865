import type { Token } from '../aligned/segments.js';
import type { FormLine } from '../forms/formLines.js';
import { nameOf } from '../letters.js';
import { headLabels } from './headLabels.js';

type Words = readonly Token[];
type IsLabel = (text: string) => boolean;

/** Another line of a value begins so far from where the value does, or its room. */
const OFF = 3;
/** So many lines of a value stand above or below the line of its label at most. */
const MOST_RESTS = 3;

/** The lines of a label, and those of its value. */
export type Pair = readonly [label: readonly Words[], value: readonly Words[]];

/** Labels and their values beside one another, above a form. */
export interface HeadRow {
  /** The lines that it is read from. */
  readonly lines: readonly number[];
  /** The words before the first label, and their line: what heads the form. */
  readonly lead: { readonly line: number; readonly words: Words };
  readonly pairs: readonly Pair[];
}

/**
 * Finds the lines above forms that hold the same labels above most of them:
 *
 *                                              水門係
 *   No. 1   取組名 古い水門の鍵を替える   担当課
 *                                              堤防係
 *
 * @param above the lines above each form, blank ones and all
 */
export function headRows(
  source: string,
  lines: readonly FormLine[],
  above: readonly (readonly number[])[],
  isLabel: IsLabel,
): HeadRow[] {
  const wordsAt = (i: number): Words => (lines[i] as FormLine).words;
  const isHeadLabel = headLabels(
    source,
    above.map((own) => own.map(wordsAt)),
    isLabel,
  );
  return above.flatMap((own) => {
    const labels = own.map((i) => wordsAt(i).flatMap((_, k) => (isHeadLabel(wordsAt(i), k) ? [k] : [])));
    const taken = new Set(own.filter((_, n) => (labels[n] as number[]).length > 0));
    const done = new Set<number>();
    const isFree = (i: number | undefined): i is number => i !== undefined && !taken.has(i) && !done.has(i);
    const rests = (n: number, step: 1 | -1, rooms: readonly Room[]): Rest[] => {
      const out: Rest[] = [];
      for (let k = n + step; out.length < MOST_RESTS; k += step) {
        const line = own[k];
        const parts = isFree(line) ? restsOf(wordsAt(line), rooms) : null;
        if (!parts) break;
        out.push({ line: line as number, parts });
      }
      return out;
    };
    return own.flatMap((line, n): HeadRow[] => {
      if (done.has(line)) return [];
      const [words, at, next] = [wordsAt(line), labels[n] as readonly number[], own[n + 1]];
      const broken = at[0] === 0 || next === undefined ? null : brokenLabel(source, words, wordsAt(next), isLabel);
      const rooms = broken ? [roomBehind(words)] : roomsOf(words, at);
      // 取組名   担当課: labels alone are the head of columns.
      if (rooms.length === 0 || at.length === words.length) return [];
      const second = broken ? [{ line: next as number, parts: [wordsAt(next as number).slice(1)] }] : [];
      const under = [...second, ...rests(n + second.length, 1, rooms)];
      // Several lines stand about the middle of the label's.
      const over = under.length > second.length ? rests(n, -1, rooms).reverse() : [];
      const pairs = rooms.map((room, r): Pair => {
        const part = (rest: Rest): Words => rest.parts[r] as Words;
        const value = [...over.map(part), room.value, ...under.map(part)].filter((v) => v.length > 0);
        return [broken ? broken.map((w) => [w]) : [[room.label]], value];
      });
      const all = [...over.map((o) => o.line), line, ...under.map((u) => u.line)];
      for (const l of all) done.add(l);
      return [{ lines: all, lead: { line, words: broken ? [] : words.slice(0, at[0]) }, pairs }];
    });
  });
}

interface Rest {
  readonly line: number;
  readonly parts: readonly Words[];
}

interface Room {
  readonly label: Token;
  readonly value: Words;
  /** Where the value begins, or may, and where its room ends. */
  readonly from: number;
  readonly to: number;
}

const roomBehind = (words: Words): Room => {
  const [label, ...value] = words as [Token, ...Token[]];
  return { label, value, from: value[0]?.x0 ?? label.x1 + 1, to: Number.POSITIVE_INFINITY };
};

/** The labels of a line, each with the room up to the next. */
function roomsOf(words: Words, at: readonly number[]): Room[] {
  return at.map((k, n) => {
    const label = words[k] as Token;
    const next = at[n + 1];
    const value = words.slice(k + 1, next);
    const to = next === undefined ? Number.POSITIVE_INFINITY : (words[next] as Token).x0;
    return { label, value, from: value[0]?.x0 ?? label.x1 + 1, to };
  });
}

/** The words of a line by the rooms whose values they go on with; null where the line holds anything else. */
function restsOf(words: Words, rooms: readonly Room[]): Words[] | null {
  const parts = rooms.map((): Token[] => []);
  for (const w of words) {
    const r = rooms.findIndex((room) => w.x0 >= room.from - OFF && w.x0 < room.to);
    const [room, part] = [rooms[r], parts[r]];
    if (!room || !part || (part.length === 0 && Math.abs(w.x0 - room.from) > OFF)) return null;
    part.push(w);
  }
  return words.length > 0 ? parts : null;
}

/** 係の / 運営方針: the two parts of a label before the lines of its value, which begin at one place. */
function brokenLabel(source: string, words: Words, below: Words, isLabel: IsLabel): readonly [Token, Token] | null {
  const [[first, text], [second, rest]] = [words, below] as [[Token?, Token?], [Token?, Token?]];
  if (!first || !second || !text || !rest || words === below) return null;
  if (Math.abs(first.x0 - second.x0) > OFF || Math.abs(text.x0 - rest.x0) > OFF) return null;
  if (isLabel(nameOf(source, [first]))) return null;
  return isLabel(nameOf(source, [first, second])) ? [first, second] : null;
}
