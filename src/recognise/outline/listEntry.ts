import { readMarker } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';
import { type SourceText, sliceText } from '../../model/sourceText.js';
import type { Lexicon } from '../lexicon/types.js';
import { headingStyle } from './headingStack.js';
import { readTitleLine } from './titleLine.js';

/** What opens the text that tells how an entry goes: → 調査を終えた。 */
const ARROW = /^[\s　]*[→⇒➡][\s　]*/;

/**
 * An entry of a list that names a record, without its bullet: ○ 橋の点検（担当：道路課）　達成度　Ａ. It says who does it and
 * how it went, or is followed by → and how it goes; a bullet inside a text has one of these at most. Null for any other line.
 */
export function lineToEntry(line: Line, next: Line | undefined, lexicon: Lexicon): SourceText | null {
  const marker = readMarker(line.text.value);
  if (!marker || (marker.style !== 'bullet' && headingStyle(line.text.value) === null) || /[。]$/.test(line.text.value))
    return null;
  const bulleted = marker.style === 'bullet';
  if (bulleted && marker.text === '※') return null;
  const { divisions, divisionLabel, result } = readTitleLine(line.text, lexicon);
  const isTold = next !== undefined && ARROW.test(next.text.value);
  const signs = [divisions !== null, divisionLabel !== null, result !== null, isTold].filter(Boolean).length;
  if (divisions === null || signs < 2) return null;
  return bulleted ? sliceText(line.text, marker.length) : line.text;
}

/** The line without its arrow; null for a line without one. */
export function lineAfterArrow(line: Line): SourceText | null {
  const arrow = ARROW.exec(line.text.value)?.[0].length;
  return arrow === undefined ? null : sliceText(line.text, arrow);
}
