import { insertedText, joinTexts, type SourceText } from '../../model/sourceText.js';
import { MEASURES } from '../figures/index.js';
import { isMissing } from '../value.js';
import type { CellReading } from './cellReading.js';
import { type Column, sameHead } from './columns.js';
import type { BodyRow } from './events.js';

/** ア, Ａ, ②: counts the names, and is none. */
const MARK = /^[（(]?(?:[ア-ンA-ZＡ-Ｚa-zａ-ｚ①-⑳]|[0-9０-９]{1,2})[)）]?$/u;

/**
 * Of whom the row tells, where one head stands over the name of what is measured and a part of it:
 * ```
 *            指標            | 現状値 | 目標値
 *   検診を受けた人の割合 | 男 |  41％  |  50％
 *                        | 女 |  38％  |  50％
 *   歩いて通う人の割合        |  22％  |  30％
 * ```
 */
export function partOfName(columns: readonly Column[], name: CellReading, row: BodyRow): CellReading | null {
  const at = row.cells.indexOf(name);
  const [own, next] = [columns[at], columns[at + 1]];
  const part = row.cells[at + 1];
  if (!own || !next || !part || part === name || next.field !== own.field || !sameHead(own, next)) return null;
  const text = part.text.value.trim();
  const isPart = part.role === 'value' && next.head.kind === null && next.head.years === null;
  return isPart && /\p{L}/u.test(text) && !MARK.test(text) && !isMissing(text) ? part : null;
}

/** 活動 and 成果: of what sort the indicator is. */
const SORT = /^[\s　]*(?:活動|成果|効果|結果|アウトプット|アウトカム|インプット|投入)(?:指標)?[\s　]*$/u;

/** 受診率 and 男性: 受診率（男性）; where the part alone says what is counted (健康づくり and 受診者数), it is the name. */
export const withPart = (name: SourceText, part: SourceText): SourceText =>
  SORT.test(name.value) || (MEASURES.test(part.value) && !MEASURES.test(name.value))
    ? part
    : joinTexts([name, insertedText('（'), part, insertedText('）')]);
