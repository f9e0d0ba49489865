import type { Line } from '../../model/block.js';
import { sliceLine, trimLine } from '../items.js';
import type { Lexicon } from '../lexicon/types.js';
import { lineToInlineLabel } from '../table/cellReading.js';

/** The name of a city, white, then a label that stands behind it with its number. */
const BESIDE_CITY =
  /^[\s　]*[\p{L}々ヶケ]{1,8}[市町村区][\s　]+(?=[\p{L}.．№]{2,8}[\s　：:]+[0-9０-９－-]{1,8}[\s　]*$)/u;

/**
 * みなと市　整理番号　7 above the form of an item: whose sheet it is, and the item's number. The number becomes a line of its own; other
 * lines stay whole.
 */
export function cutBehindCity(line: Line, lexicon: Lexicon): readonly Line[] {
  const city = BESIDE_CITY.exec(line.text.value)?.[0];
  if (city === undefined) return [line];
  const rest = trimLine(sliceLine(line, city.length));
  if (lineToInlineLabel([rest], lexicon)?.reading.field !== 'number') return [line];
  return [{ ...trimLine(sliceLine(line, 0, city.length)), after: 'end' }, rest];
}
