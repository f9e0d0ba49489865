import type { Line } from '../../model/block.js';
import { sliceText } from '../../model/sourceText.js';
import type { Lexicon } from '../lexicon/types.js';
import { lineToInlineLabel } from '../table/cellReading.js';

const FORM_NUMBER =
  /^[\s　]*[［[（(【〔]?(?:別記|別紙|評価)?様式[\s　]*(?:第)?[\s　]*[－‐-]?[\s　]*[0-9０-９①-⑳]{0,2}(?:[－‐-][0-9０-９]{1,2})?号?(?:の[0-9０-９])?[］\]）)】〕]?[\s　]*(?=\S)/;

/**
 * ［様式－１］（所管部署）観光課: the number of the form begins a sheet, and behind it stands who is in charge of what it is about. Other
 * lines stay whole.
 * @param numbers takes the lines that begin sheets.
 */
export function cutAtFormNumber(line: Line, lexicon: Lexicon, numbers: Set<Line>): readonly Line[] {
  const found = FORM_NUMBER.exec(line.text.value);
  if (!found) return [line];
  const { badges: _, ...plain } = line;
  const rest: Line = { ...plain, text: sliceText(line.text, found[0].length) };
  const field = lineToInlineLabel([rest], lexicon)?.reading.field;
  if (field !== 'division' && field !== 'department') return [line];
  const number: Line = { ...plain, text: sliceText(line.text, 0, found[0].trimEnd().length), after: 'end' };
  numbers.add(number);
  return [number, rest];
}
