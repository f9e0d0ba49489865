import { isSectionMark, openingBrackets } from '../marks.js';
import type { Piece } from './columns.js';
import { segmentOf, type Token } from './segments.js';
import { leftEdge } from './words.js';

/** A heading between the rows of a table takes the first columns only. */
const HEADING_COLUMNS = 2;

interface Key {
  readonly line: number;
  readonly value: number;
}

/**
 * A numbered heading between numbered rows (２ にぎわいのあるまち between row 4 and row 5) breaks their sequence: makes such a
 * line one text over the columns that it touches.
 */
export function joinGroupHeadings(
  source: string,
  lines: readonly (readonly Piece[])[],
  isLabel: (text: string) => boolean,
): readonly (readonly Piece[])[] {
  const units = unitLines(source, lines, isLabel);
  const keys = lines.flatMap((pieces, line): Key[] => {
    const value = keyOf(source, pieces);
    return value === null ? [] : [{ line, value }];
  });
  const headings = [...outOfSequence(keys).map((k) => k.line), ...otherMarks(source, lines, units)].filter((line) => {
    const pieces = lines[line] as readonly Piece[];
    if (units[line]) return true;
    const isShort = pieces.every((p) => p.column < HEADING_COLUMNS);
    return pieces.length > 1 && (isShort || (pieces.length === 2 && isNamedMark(markOf(source, pieces))));
  });
  if (headings.length === 0) return lines;
  const out = [...lines];
  for (const line of headings) {
    const pieces = lines[line] as readonly Piece[];
    const words = pieces.flatMap((p) => p.tokens);
    out[line] = [{ column: 0, last: pieces.at(-1)?.last ?? 0, ...segmentOf(words), isHeading: true }];
  }
  return out;
}

/** A row has texts in this many columns at least. */
const FEWEST_TEXTS = 3;
const STYLES: readonly RegExp[] = [
  /^[0-9０-９]{1,3}[.．]?$/,
  /^[①-⑳]$/,
  /^[（(][0-9０-９]{1,2}[)）]$/,
  /^[Ⅰ-Ⅻ][.．]?$/,
  /^[0-9０-９]{1,2}[-－‐][0-9０-９]{1,2}$/,
  /^[Ⅰ-Ⅻ][-－‐・.．][0-9０-９]{1,2}$/,
];

/** Lines that a section's mark or a department opens, or a mark in another style than the rows have: （１） between rows 3 and 4. */
function otherMarks(source: string, lines: readonly (readonly Piece[])[], units: readonly boolean[]): number[] {
  const marks = lines.map((pieces) => markOf(source, pieces));
  const style = (line: number): number => STYLES.findIndex((s) => s.test(marks[line] as string));
  const ofRows = lines.flatMap((pieces, i) => (pieces.length >= FEWEST_TEXTS ? [style(i)] : [])).filter((s) => s >= 0);
  const counts = STYLES.map((_, s) => ofRows.filter((o) => o === s).length);
  const most = Math.max(...counts);
  return lines.flatMap((_, i) => {
    const own = style(i);
    const isOther = most > 1 && own >= 0 && counts[own] === 0;
    return isOther || isNamedMark(marks[i] as string) || units[i] ? [i] : [];
  });
}

const UNIT = /^[^\s。、（）()]{2,12}(?:部|局|委員会|事務局)$/;
/** 【総務部】, 〔 市 民 部 〕, ≪教育委員会≫: no longer names than that stand in them. */
const LONGEST_NAME = 20;
/** ◇ 福祉センター: the mark of a heading and a name as short. */
const MARKED = /^[■◆◇▼▽▶★☆][\s　]*([^\s　。、：:][^。、：:]{1,19})$/u;
/** A register has more columns than a form with labels in brackets. */
const FEWEST_COLUMNS = 3;

/**
 * Tells of each line whether it is 総務部, or a text in brackets or behind a mark that is no label, alone at the left edge of all of them: the
 * rows below are its own.
 */
function unitLines(
  source: string,
  lines: readonly (readonly Piece[])[],
  isLabel: (text: string) => boolean,
): boolean[] {
  const left = leftEdge(lines);
  const last = lines.reduce((most, l) => Math.max(most, l.at(-1)?.last ?? 0), 0);
  return lines.map((line) => {
    const [only, ...more] = line;
    if (!only || only.column > 0) return false;
    const text = source.slice((only.tokens[0] as Token).from, (line.at(-1) as Piece).tokens.at(-1)?.to);
    const bare = text.replace(/\s/g, '');
    const name = openingBrackets(bare);
    if (name?.end === bare.length && name.inner.length <= LONGEST_NAME && last + 1 >= FEWEST_COLUMNS)
      return only.x0 <= left + 1 && !isLabel(name.inner);
    const marked = MARKED.exec(text)?.[1];
    if (marked && only.tokens.length === 1 && last + 1 >= FEWEST_COLUMNS)
      return more.length === 0 && only.x0 <= left + 1 && !isLabel(marked);
    return more.length === 0 && only.tokens.length === 1 && only.x0 === left && UNIT.test(text);
  });
}

/** The first word of the first column. */
function markOf(source: string, pieces: readonly Piece[]): string {
  const first = pieces[0]?.column === 0 ? pieces[0].tokens[0] : undefined;
  return first ? source.slice(first.from, first.to) : '';
}

/** 施策1-1, 基本目標Ⅰ: a mark with its own word. */
const isNamedMark = (text: string): boolean => text.length > 1 && isSectionMark(text);

/** The number that a line has in its first column. */
function keyOf(source: string, pieces: readonly Piece[]): number | null {
  const first = pieces[0];
  if (first?.column !== 0 || first.last > 0 || first.tokens.length !== 1) return null;
  const { from, to } = first.tokens[0] as Token;
  const digits = source.slice(from, to).normalize('NFKC');
  return /^[0-9]{1,3}$/.test(digits) ? Number(digits) : null;
}

/** Numbers that stand before the one that goes on from the number before them; the first of two equal ones. */
function outOfSequence(keys: readonly Key[]): Key[] {
  const out: Key[] = [];
  let last = 0;
  for (const [i, key] of keys.entries()) {
    const next = keys[i + 1];
    const goesOn = key.value === last + 1 && !(i === 0 && next?.value === key.value);
    if (goesOn || (last === 0 && i === 0 && next?.value === key.value + 1)) last = key.value;
    else if (next && next.value === (last === 0 ? 1 : last + 1)) out.push(key);
    else if (last === 0 && next && next.value > 1) out.push(key);
    else last = key.value;
  }
  return out;
}
