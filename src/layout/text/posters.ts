import type { Paragraph } from '../../model/block.js';
import { joinTexts, textFrom } from '../../model/sourceText.js';
import { isLatinSpace } from './aligned/latinSpaces.js';
import { withoutSpace } from './letters.js';
import type { SourceLine } from './sourceLines.js';
import { displayWidth } from './width.js';

/** A letter of a name set downwards, before a line of the left half or by itself. */
const LETTER = /^( {0,2})([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・])(?=[ 　]|$)/u;
/** What the letters spell is a unit of the city hall. */
const UNIT = /[部局室課会所署院館園校団]$/u;
const LEAST_LETTERS = 3;
/** Lines between two letters of a name, at most. */
const BETWEEN_LETTERS = 5;
/** The right half begins at least so many places in, in so many lines. */
const LEAST_LEFT = 8;
const LEAST_LINES = 3;
/** Three lines begin within a place of one another: the one at the place itself counts for three. */
const LEAST_STARTS = 5;
/** Places by which the right half's lines are off one another, behind a wide space and behind a single one. */
const OFF = 4;
const OFF_TIGHT = 2;
/** Letters that a program sets apart from Japanese by a space. */
const LATIN = /[0-9A-Za-z%]/;
/** The number of an item, which a space parts from its text. */
const NUMBER = /^(?:[0-9０-９]{1,2}[.．、]?|[(（][0-9０-９]{1,2}[)）]|[①-⑳])$/u;
/** A line of the left half is full from this share of the widest on: the right half may follow it behind a single space. */
const FULL = 0.8;
/** A title begins this far right of the left half. */
const INDENT = 6;

type IsLabel = (text: string) => boolean;

/** What a poster is read as: its name, lines of one half, or lines of neither. */
export type PosterPart =
  | { readonly name: Paragraph }
  | { readonly half: SourceLine[] }
  | { readonly lines: SourceLine[] };

/** A printed line in its parts: places [x0, x1) in it. */
interface Printed {
  readonly line: SourceLine;
  readonly text: string;
  /** The place of the letter that stands before it; -1 where none does. */
  readonly letter: number;
  /** Words behind the letter. */
  readonly words: readonly { readonly x0: number; readonly x1: number; readonly gap: number }[];
}

/**
 * Posters as `pdftotext -layout` leaves them: a department's name set downwards at the left, a letter a line, beside it two texts
 * that keep to no lines in common. Read as the name, the left half, the right half, and a row below both.
 * ```
 *   総 総務部長         目　標
 *   務 渡瀬 汀          １ 渡し船の便を増やし
 *   部 基本方針         ます！
 *   総括              便は増やしました。
 * ```
 * Null where there is none.
 */
export function splitPosters(source: string, run: readonly SourceLine[], isLabel: IsLabel): PosterPart[] | null {
  const parts: PosterPart[] = [];
  let isFound = false;
  for (let from = 0; from < run.length; ) {
    let to = from;
    while (to < run.length && run[to]?.page === run[from]?.page) to++;
    const page = run.slice(from, to);
    const found = pageToParts(source, page, isLabel);
    if (found) parts.push(...found);
    else parts.push({ lines: page });
    isFound ||= found !== null;
    from = to;
  }
  return isFound ? parts : null;
}

function pageToParts(source: string, page: readonly SourceLine[], isLabel: IsLabel): PosterPart[] | null {
  const lines = page.filter((l) => !l.blank).map((l) => toPrinted(source, l));
  if (lines.filter((l) => l.letter >= 0).length < LEAST_LETTERS) return null;
  const margin = lines.reduce((x, l) => (l.letter >= 0 ? Math.min(x, l.letter) : x), Number.POSITIVE_INFINITY);
  const isFoot = (l: Printed): boolean => {
    const [first] = l.words;
    return l.letter < 0 && first !== undefined && first.x0 <= margin && isLabel(l.text.slice(first.x0, first.x1));
  };
  const parts: PosterPart[] = [];
  let from = 0;
  while (from < lines.length) {
    let to = from;
    while (to < lines.length && !isFoot(lines[to] as Printed)) to++;
    const foot = to < lines.length ? to : -1;
    const poster = toPoster(lines.slice(from, to), isLabel);
    if (!poster) {
      if (parts.length > 0) parts.push({ lines: lines.slice(from).map((l) => l.line) });
      break;
    }
    let next = to;
    if (foot >= 0) {
      next = foot + 1;
      while (next < lines.length && isRightOnly(lines[next] as Printed, poster.edge)) next++;
    }
    const row = foot < 0 ? [] : lines.slice(foot, next);
    // Where the name stands in the middle of its row, so does the label below.
    const above = foot < 0 || poster.isAtTop ? 0 : linesAbove(poster.right, row.length - 1);
    const split = poster.right.length - above;
    parts.push(...partsOf(poster, split));
    const [label] = row;
    const word = label?.words[0];
    if (label && word) {
      const texts = [...poster.right.slice(split), ...row.flatMap((l) => sub(l, l === label ? word.x1 : 0))];
      parts.push({ half: sub(label, 0, word.x1) }, { half: texts.map((t) => ('line' in t ? t.line : t)) });
    }
    from = next;
  }
  return parts.length > 0 ? parts : null;
}

function toPrinted(source: string, line: SourceLine): Printed {
  const text = source.slice(line.from, line.to);
  const found = LETTER.exec(text);
  const letter = found ? (found[1] as string).length : -1;
  const start = letter < 0 ? 0 : letter + 1;
  const words: { x0: number; x1: number; gap: number }[] = [];
  for (const m of text.slice(start).matchAll(/\S+/gu)) {
    const x0 = start + m.index;
    words.push({ x0, x1: x0 + m[0].length, gap: x0 - (words.at(-1)?.x1 ?? 0) });
  }
  return { line, text, letter, words };
}

/** A half's line, and whether the other half has one beside it. */
interface HalfLine {
  readonly line: SourceLine;
  readonly text: string;
  readonly isAlone: boolean;
}

interface Poster {
  readonly title: readonly SourceLine[];
  readonly name: Paragraph;
  readonly left: readonly HalfLine[];
  readonly right: readonly HalfLine[];
  readonly edge: number;
  /** The name begins with the first line. */
  readonly isAtTop: boolean;
}

function toPoster(all: readonly Printed[], isLabel: IsLabel): Poster | null {
  const edge = rightEdge(all);
  if (edge === null) return null;
  const begins = firstOf(all, edge, isLabel);
  const lines = all.slice(Math.max(0, begins));
  const name = nameOf(lines);
  if (!name) return null;
  const cuts = cutsOf(lines, edge);
  const [left, right]: [HalfLine[], HalfLine[]] = [[], []];
  for (const [i, l] of lines.entries()) {
    const cut = cuts[i] as number;
    const first = l.words[0]?.x0 ?? l.text.length;
    const halves = { left: l.text.slice(first, cut).trim(), right: l.text.slice(cut).trim() };
    if (halves.left !== '') left.push({ ...half(l, first, cut), isAlone: halves.right === '' });
    if (halves.right !== '') right.push({ ...half(l, cut), isAlone: halves.left === '' && l.letter < 0 });
  }
  const heads = [...left.slice(1), ...right.slice(1)].filter((h) => isLabel(withoutSpace(h.text)));
  if (left.length < LEAST_LINES || right.length < LEAST_LINES || heads.length === 0) return null;
  const isAtTop = (lines[0] as Printed).letter >= 0;
  return { title: all.slice(0, all.length - lines.length).map((l) => l.line), name, left, right, edge, isAtTop };
}

/** The first line that is no title: one of the left half, or the label above it that heads the right half. */
function firstOf(lines: readonly Printed[], edge: number, isLabel: IsLabel): number {
  const headsRight = ({ text, words }: Printed): boolean => {
    const first = words.find((w) => w.gap > 1 && w.x0 >= edge - OFF);
    return first !== undefined && isLabel(withoutSpace(text.slice(first.x0)));
  };
  const left = lines.findIndex((l) => l.letter >= 0 || (l.words[0]?.x0 ?? INDENT) < INDENT);
  const head = lines.findIndex(headsRight);
  return head < 0 || head >= left || headsRight(lines[left] as Printed) ? left : head;
}

/** Where most lines of the right half begin: behind wide white space. */
function rightEdge(lines: readonly Printed[]): number | null {
  const counts = new Map<number, number>();
  for (const { words } of lines)
    for (const { x0, gap } of words)
      if (x0 >= LEAST_LEFT && gap > 1)
        for (const [x, n] of [
          [x0, 3],
          [x0 - 1, 1],
          [x0 + 1, 1],
        ] as const)
          counts.set(x, (counts.get(x) ?? 0) + n);
  let best: number | null = null;
  for (const [x, n] of counts) if (n >= LEAST_STARTS && (best === null || n > (counts.get(best) as number))) best = x;
  return best;
}

/** The letters before the lines, as one paragraph; null where they spell no unit. */
function nameOf(lines: readonly Printed[]): Paragraph | null {
  const at = lines.flatMap((l, i) => (l.letter < 0 ? [] : [i]));
  if (at.length < LEAST_LETTERS || at.some((k, i) => i > 0 && k - (at[i - 1] as number) > BETWEEN_LETTERS)) return null;
  const letters = at.map((i) => lines[i] as Printed);
  const text = joinTexts(letters.map((l) => textFrom(l.text[l.letter] as string, l.line.from + l.letter)));
  if (!UNIT.test(text.value)) return null;
  const page = letters[0]?.line.page ?? null;
  const line = { text, page, box: null, size: null, bold: false, indent: 0, after: 'end' as const };
  return { kind: 'paragraph', page, box: null, lines: [line], align: 'unknown' };
}

/** For each line the place where its right half begins; its length where it has none. */
function cutsOf(lines: readonly Printed[], edge: number): number[] {
  const wide = lines.map(({ words, text }) => {
    const near = words.filter((w) => w.gap > 1 && Math.abs(w.x0 - edge) <= OFF);
    near.sort((a, b) => Math.abs(a.x0 - edge) - Math.abs(b.x0 - edge));
    return near[0]?.x0 ?? (words[0] && words[0].x0 > edge ? words[0].x0 : text.length);
  });
  const width = (l: Printed, x1: number): number => displayWidth(l.text.slice(l.words[0]?.x0 ?? 0, x1).trim());
  let last = 0;
  const cuts = lines.map((l, i) => {
    const far = wide[i] as number;
    const near = far === l.text.length ? tightCut(l, edge, last + 1) : undefined;
    last = numberAt(l, near ?? far) ?? last;
    return near;
  });
  const widest = lines.reduce((most, l, i) => {
    const isOne = wide[i] === l.text.length && (cuts[i] !== undefined || l.text.length > edge + OFF);
    return isOne ? most : Math.max(most, width(l, wide[i] as number));
  }, 0);
  return lines.map((l, i) => {
    const [far, near] = [wide[i] as number, cuts[i]];
    return near !== undefined && width(l, near) >= FULL * widest ? near : far;
  });
}

/** Where the right half begins behind a single space: with its next item, else where no figure of the text has that space. */
function tightCut({ text, words }: Printed, edge: number, next: number): number | undefined {
  const near = words.filter((w, k) => k > 0 && Math.abs(w.x0 - edge) <= OFF);
  const numbers = near.map((w) => ordinalOf(text.slice(w.x0, w.x1)));
  // A number may be lost where something was set over it.
  for (const lost of [0, 1, 2]) {
    const item = near[numbers.indexOf(next + lost)];
    if (item && (lost === 0 || Math.abs(item.x0 - edge) <= OFF_TIGHT)) return item.x0;
  }
  const isSet = (x0: number): boolean => LATIN.test(text[x0 - 2] as string) || isLatinSpace(text, x0 - 1, x0);
  return near.find((w) => Math.abs(w.x0 - edge) <= OFF_TIGHT && !isSet(w.x0))?.x0;
}

const numberAt = ({ text }: Printed, x0: number): number | null => ordinalOf(/\S+/u.exec(text.slice(x0))?.[0] ?? '');

function ordinalOf(word: string): number | null {
  const found = NUMBER.test(word) ? /\d+/.exec(word.normalize('NFKC')) : null;
  return found ? Number(found[0]) : null;
}

function half(l: Printed, x0: number, x1 = l.text.length): { line: SourceLine; text: string } {
  const text = l.text.slice(x0, x1);
  const from = l.line.from + x0;
  return { line: { ...l.line, from, to: from + text.length, blank: false, isHalf: true }, text };
}

const isRightOnly = ({ letter, words: [first] }: Printed, edge: number): boolean =>
  letter < 0 && first !== undefined && first.x0 >= edge - OFF;

/** How many of the right half's last lines stand beside a label below, half of whose text stands above it. */
function linesAbove(right: readonly HalfLine[], below: number): number {
  let count = 0;
  while (count < below && right.at(-1 - count)?.isAlone) count++;
  const [before, next] = [right.at(-2 - count), right.at(-1 - count)];
  const isOpen = before && next?.isAlone && /[。！!）)」]$|達成$/u.test(before.text.trim());
  return count === below && isOpen && !/[。！!]$|達成$/u.test(next.text.trim()) ? count + 1 : count;
}

function partsOf({ title, name, left, right }: Poster, split: number): PosterPart[] {
  const own = right.slice(0, split);
  const parts: PosterPart[] = title.length > 0 ? [{ lines: [...title] }] : [];
  return [...parts, { name }, { half: left.map((h) => h.line) }, { half: own.map((h) => h.line) }];
}

function sub(l: Printed, x0: number, x1?: number): SourceLine[] {
  const text = l.text.slice(x0, x1);
  const lead = text.length - text.trimStart().length;
  return text.trim() === '' ? [] : [half(l, x0 + lead, x0 + text.trimEnd().length).line];
}
