import { readMarker } from '../../japanese/index.js';
import type { Block, Line } from '../../model/block.js';
import { type SourceText, sliceText } from '../../model/sourceText.js';
import type { Lexicon } from '../lexicon/types.js';
import { headingStyle } from './headingStack.js';
import { readTitleLine } from './titleLine.js';

/** What opens the text that tells how an entry goes: → 調査を終えた。 */
const ARROW = /^[\s　]*[→⇒➡][\s　]*/;

/**
 * An entry of a list that names a record, without its bullet: ○ 橋の点検（担当：道路課）　達成度　Ａ. It says who does it and
 * how it went, or is followed by → and how it goes; a bullet inside a text has one of these at most. Where several of the list
 * say who does it (`isListed`) with text below them, that is enough. Null for any other line.
 */
export function lineToEntry(
  line: Line,
  next: Line | undefined,
  lexicon: Lexicon,
  isListed: (style: string) => boolean,
): SourceText | null {
  const style = entryStyle(line);
  if (style === null) return null;
  const { divisions, divisionLabel, result } = readTitleLine(line.text, lexicon);
  if (divisions === null) return null;
  const isTold = next !== undefined && ARROW.test(next.text.value);
  const signs = [divisionLabel !== null, result !== null, isTold].filter(Boolean).length;
  if (signs === 0 && !(isListed(style) && isText(next, style))) return null;
  const marker = readMarker(line.text.value);
  return marker?.style === 'bullet' ? sliceText(line.text, marker.length) : line.text;
}

/** Lines of one list begin alike: with this bullet, or with this kind of number. Null for a line that can be no entry. */
export function entryStyle(line: Line): string | null {
  const { value } = line.text;
  const marker = readMarker(value);
  if (!marker || /[。]$/.test(value)) return null;
  if (marker.style === 'bullet') return marker.text === '※' ? null : marker.text;
  return headingStyle(value)?.style ?? null;
}

/** How many lines of each list say at their end who does it. */
export function countEntries(lines: readonly Line[], lexicon: Lexicon): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const style = ENDS_IN_BRACKET.test(line.text.value) ? entryStyle(line) : null;
    if (style !== null && readTitleLine(line.text, lexicon).divisions) counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  return counts;
}

/**
 * How lines are set that name items of the document, each with who does it and words about it below; tables may stand between them.
 * ```
 *   ① 橋の点検（道路課）
 *   　橋の傷みを調べます。
 *   | 指標 | 点検した橋 | …
 *   ② 公園の手入れ（公園課）
 * ```
 */
export function listsOfOwners(blocks: readonly Block[], lexicon: Lexicon): ReadonlySet<string> {
  const lines = blocks.flatMap((b) => (b.kind === 'paragraph' ? b.lines : []));
  return new Set([...countEntries(lines, lexicon)].flatMap(([style, count]) => (count >= 2 ? style : [])));
}

const ENDS_IN_BRACKET = /[）)］\]〕】＞>〉]$/;

/** Words of its own stand below, or a list inside it: no further entry, no other heading. */
function isText(next: Line | undefined, style: string): boolean {
  const marker = next && readMarker(next.text.value);
  if (!next || next.heading !== undefined || ENDS_IN_BRACKET.test(next.text.value)) return false;
  return marker ? marker.style === 'bullet' && marker.text !== style : headingStyle(next.text.value) === null;
}

/** The line without its arrow; null for a line without one. */
export function lineAfterArrow(line: Line): SourceText | null {
  const arrow = ARROW.exec(line.text.value)?.[0].length;
  return arrow === undefined ? null : sliceText(line.text, arrow);
}
