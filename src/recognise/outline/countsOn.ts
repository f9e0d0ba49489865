import { readMarker } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';
import { ENDED, GOES_ON, SENTENCE } from './closingWords.js';
import { NEAR } from './countedGoals.js';
import { headingStyle } from './headingStack.js';

const LONGEST_LEVEL = 40;

/** 1-(2) after 1-(1), or the first of a count below the heading of its level, however full the line before it is. */
export function countsOn(lines: readonly Line[], at: number): boolean {
  return countsPaths(lines, at) || isFirstBelowLevel(lines, at);
}

/**
 * Among wide tables two headings make a text as narrow as they are, and the upper one looks full:
 * ```
 *   方針２　水辺の再生
 *     第１　船着場の手入れ
 * ```
 */
function isFirstBelowLevel(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1]?.text.value ?? '';
  const text = (lines[at] as Line).text.value;
  const own = headingStyle(text);
  if (own?.ordinal !== 1 || !isSetOff(text, own.from) || before.length > LONGEST_LEVEL) return false;
  const level = headingStyle(before);
  if (!level || level.style === own.style || !isSetOff(before, level.from)) return false;
  return ![ENDED, GOES_ON, SENTENCE].some((end) => end.test(before));
}

/** White space stands between the number and the words. */
const isSetOff = (text: string, from: number): boolean => /[\s　]/.test(text[from - 1] ?? '');

function countsPaths(lines: readonly Line[], at: number): boolean {
  const own = readMarker((lines[at] as Line).text.value);
  if (own?.style !== 'path' || !own.path || own.path.length < 2) return false;
  const last = own.path.map((n, i, all) => (i === all.length - 1 ? n - 1 : n)).join('-');
  for (let i = at - 1; i >= Math.max(0, at - NEAR); i--) {
    const marker = readMarker((lines[i] as Line).text.value);
    if (marker?.style === 'path' && marker.path?.join('-') === last) return true;
  }
  return false;
}
