import type { Line } from '../../model/block.js';
import { type SourceText, sliceText } from '../../model/sourceText.js';
import { sliceLine, trimLine } from '../items.js';
import type { Lexicon } from '../lexicon/types.js';

/** White, then a label with its colon, and what it says to the end of the line. */
const AT_END = /[\s　]+([^\s　：:、。（(）)]{2,8}[\s　]?[：:][\s　]*)(\S[^：:。]*)$/u;
/** 【担当課：公園課、土木課】 on a line of its own. */
const OWNER_ALONE =
  /^[\s　]*([【（(〔［[])[\s　]*([^\s　：:、。（(）)]{2,8})[\s　]?[：:][^：:。【（(〔［[]+[】）)〕］\]][\s　]*$/u;
/** A line so long is no heading. */
const LONGEST = 80;

/**
 * 重点１　花壇を増やす　　担当課：公園課: at the end of an item's line, set apart from its name, who does it. Becomes a line of its own; only
 * where all that the label says are units of the city.
 */
export function cutAtOwner(line: Line, lexicon: Lexicon, takeSign: (sign: SourceText) => void): Line[] {
  const { value } = line.text;
  const alone = OWNER_ALONE.exec(value);
  const asked = alone?.[2] ? lexicon.readLabel(alone[2]) : null;
  if (alone && asked?.certainty === 'listed' && (asked.field === 'division' || asked.field === 'department')) {
    const from = value.indexOf(alone[1] as string) + 1;
    const to = value.trimEnd().length - 1;
    takeSign(sliceText(line.text, from - 1, from));
    takeSign(sliceText(line.text, to, to + 1));
    return [{ ...trimLine(sliceLine(line, from, to)), after: 'end' }];
  }
  const found = value.length <= LONGEST ? AT_END.exec(value) : null;
  const [, label, units] = found ?? [];
  if (!found || !label || !units || /[。！!]/.test(value.slice(0, found.index))) return [line];
  const reading = lexicon.readLabel(label.replace(/[\s　：:]+$/u, ''));
  // A label with a value of its own before it is another pair of a form.
  if (reading?.field !== 'division' || reading.certainty !== 'listed' || lexicon.readInlineLabel(value)) return [line];
  const named = units.split(/[、，,・･／/]|及び|[\s　]+/u).filter((u) => u !== '');
  if (!named.every((u) => lexicon.readOrganisation(u) !== null)) return [line];
  const at = found.index + found[0].length - label.length - units.length;
  return [{ ...trimLine(sliceLine(line, 0, at)), after: 'end' }, trimLine(sliceLine(line, at))];
}
