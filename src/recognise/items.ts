import { type Marker, readMarker, readNextNumber, removeStraySpaces } from '../japanese/index.js';
import type { Line } from '../model/block.js';
import { type SourceText, sliceText, splitText, trimText } from '../model/sourceText.js';
import { tightNumbersOf } from './tightNumbers.js';
import { linesToText, type Value } from './value.js';

/** One numbered item of a list: its marker apart, its text whole. */
export interface Item {
  readonly marker: SourceText;
  readonly ordinal: number;
  readonly style: Marker['style'];
  /** Without the marker. */
  readonly lines: readonly Line[];
}

export interface ItemList {
  /** What stands before the first item. */
  readonly preface: readonly Line[];
  readonly items: readonly Item[];
}

/** Part of a line; the break after it stays with the line's end. */
export function sliceLine(line: Line, from: number, to: number = line.text.value.length): Line {
  const { badges, ...rest } = line;
  const text = sliceText(line.text, from, to);
  const after = to < line.text.value.length ? 'end' : line.after;
  const kept = badges?.flatMap(([a, b]) =>
    b > from && a < to ? [[Math.max(a, from) - from, Math.min(b, to) - from] as const] : [],
  );
  return kept && kept.length > 0 ? { ...rest, text, after, badges: kept } : { ...rest, text, after };
}

/** The words between white space, each as a line that ends. */
export const wordsOfLine = (line: Line): Line[] =>
  [...line.text.value.matchAll(/\S+/gu)].map((m) => ({
    ...sliceLine(line, m.index, m.index + m[0].length),
    after: 'end',
  }));

/**
 * Splits lines at the numbered markers of the outermost style: the style of the first marker, in rising order. Markers of
 * other styles and bullets stay inside their item.
 */
export function linesToItems(lines: readonly Line[]): ItemList {
  const preface: Line[] = [];
  const items: (Item & { lines: Line[] })[] = [];
  let open: { style: Marker['style']; ordinal: number } | null = null;
  const pieces: Line[] = [];
  for (const line of lines) pieces.push(...splitNumberedRun(line));
  let lastSecond: number | undefined;
  const goesOnFrom = (i: number): boolean => {
    lastSecond ??= findSecond(pieces);
    return lastSecond > i;
  };
  const tight = tightNumbersOf(pieces);
  for (const [i, line] of pieces.entries()) {
    const marker: Marker | null =
      readMarker(line.text.value) ??
      tight.get(i) ??
      (open ? readNextNumber(line.text.value, open) : readFirstNumber(line, () => goesOnFrom(i)));
    const begins =
      marker !== null &&
      marker.style !== 'bullet' &&
      marker.ordinal !== null &&
      (open === null
        ? marker.ordinal <= 1 || marker.style === 'circled'
        : marker.style === open.style && marker.ordinal > open.ordinal && marker.ordinal <= open.ordinal + 3);
    if (begins && marker.ordinal !== null) {
      open = { style: marker.style, ordinal: marker.ordinal };
      const from = line.text.value.indexOf(marker.text);
      const rest = sliceLine(line, Math.min(marker.length, line.text.value.length));
      items.push({
        marker: sliceText(line.text, from, from + marker.text.length),
        ordinal: marker.ordinal,
        style: marker.style,
        lines: rest.text.value.trim() === '' ? [] : [rest],
      });
    } else if (items.length > 0) (items.at(-1) as { lines: Line[] }).lines.push(line);
    else preface.push(line);
  }
  return { preface, items };
}

/** Before the first of a list of bare numbers. */
const BEFORE_ALL = { style: 'bare', ordinal: 0 } as const;

/** `1 3校を統合する`: two numbers in a row, of which the first is known for a marker by the number 2 that follows. */
function readFirstNumber(line: Line, goesOn: () => boolean): Marker | null {
  const marker = readNextNumber(line.text.value, BEFORE_ALL);
  return marker && goesOn() ? marker : null;
}

/** Where the last line with the bare number 2 stands; -1 when there is none. */
const findSecond = (lines: readonly Line[]): number =>
  lines.findLastIndex(({ text }) => {
    const marker = readMarker(text.value) ?? readNextNumber(text.value, { style: 'bare', ordinal: 1 });
    return marker?.style === 'bare' && marker.ordinal === 2;
  });

/** `1 …達成 2 …達成 3 …` on one line, as converters leave an `<ol>` without `<li>`. */
function splitNumberedRun(line: Line): Line[] {
  const text = line.text.value;
  const first = readMarker(text) ?? (line.list === 'numbers' ? readNextNumber(text, BEFORE_ALL) : null);
  if (!first || first.ordinal === null || first.style === 'bullet') return [line];
  if (line.list !== 'numbers' && first.style !== 'circled') return [line];
  const cuts = [0];
  for (let next = first.ordinal + 1, from = first.length; ; next++) {
    const at = findMarker(text, next, first.style, from);
    // Outside a list that lost its structure, an item can only begin after a sentence: ①は、②と in a sentence are references.
    if (at < 0 || (line.list !== 'numbers' && !/[。」）)！!]$/.test(text.slice(0, at).trimEnd()))) break;
    cuts.push(at);
    from = at + 1;
  }
  return cuts.map((cut, i) => trimLine(sliceLine(line, cut, cuts[i + 1] ?? text.length)));
}

function findMarker(text: string, ordinal: number, style: Marker['style'], from: number): number {
  for (const m of text.slice(from).matchAll(/(?<=[\s　])\S/g)) {
    const at = from + m.index;
    const marker = readMarker(text.slice(at)) ?? readNextNumber(text.slice(at), { style, ordinal: ordinal - 1 });
    if (marker && marker.style === style && marker.ordinal === ordinal) return at;
  }
  return -1;
}

export function trimLine(line: Line): Line {
  const text = line.text.value;
  const from = text.length - text.trimStart().length;
  return sliceLine(line, from, text.trimEnd().length || from);
}

/**
 * The entries of a list cell: one a printed bullet, mark removed, further lines of the entry kept on lines of their own;
 * without bullets, one a printed paragraph. Items that a converter ran together are told apart.
 */
export function valueToItems(value: Value): SourceText[] {
  const items: { lines: Line[] }[] = [];
  const lines = value.lines.flatMap(splitBulletRun);
  const bulleted = lines.some((l) => isEntryMark(l));
  for (const line of lines) {
    const previous = items.at(-1)?.lines.at(-1);
    const begins =
      isEntryMark(line) || previous === undefined || (!bulleted && previous.after !== 'wrap' && !joins(previous, line));
    if (begins) items.push({ lines: [line] });
    else items.at(-1)?.lines.push(line);
  }
  return items.map((i) => withoutMark(linesToText(i.lines))).filter((t) => t.value !== '');
}

const isEntryMark = (line: Line): boolean => {
  const marker = readMarker(line.text.value);
  return (
    marker !== null &&
    marker.text !== '※' &&
    (marker.style === 'bullet' || marker.ordinal !== null) &&
    marker.style !== 'bare'
  );
};

/** Whether joining leaves no line break between the two lines: then they are one entry. */
const joins = (a: Line, b: Line): boolean => !linesToText([a, b]).value.includes('\n');

function withoutMark(text: SourceText): SourceText {
  const marker = readMarker(text.value);
  if (!marker || marker.text === '※' || marker.style === 'bare' || marker.length >= text.value.length) return text;
  return trimText(sliceText(text, marker.length));
}

/** `・A ・B` or `A B` on one line of a list that lost its structure; a figure stays with the words before it. */
function splitBulletRun(line: Line): Line[] {
  const marked = /[\s　](?=[・●○◆■□▪][^\s　])/;
  if (!line.list && !(readMarker(line.text.value)?.style === 'bullet' && marked.test(line.text.value))) return [line];
  const cleaned: Line = { ...line, text: removeStraySpaces(line.text).text };
  const parts = marked.test(cleaned.text.value)
    ? splitText(cleaned.text, /[\s　]+(?=[・●○◆■□▪][^\s　])/g)
    : readMarker(cleaned.text.value)?.style === 'bullet'
      ? [cleaned.text]
      : splitText(cleaned.text, /[\s　]+(?![\s　])(?!(?:約|延べ|月|年|週|各|計|全)?[\d０-９]|[（(])/g);
  return parts.map((text) => {
    const { badges: _, list: __, ...rest } = cleaned;
    return { ...rest, text: trimText(text), after: 'end' as const };
  });
}
