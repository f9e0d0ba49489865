import type { Block } from '../../model/block.js';
import { BEGIN_SHEET } from '../lexicon/itemFields.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { linesToText } from '../value.js';
import { namesFacility } from './facilities.js';

/** A table with one of these begins a sheet, or lists items of its own. */
const BEGINS: ReadonlySet<LabelField> = new Set(BEGIN_SHEET);
/** Left of an indicator 区分 and 施策指標 sort figures. */
const OF_FIGURES: ReadonlySet<LabelField> = new Set(['indicator', 'indicatorName', 'target', 'result', 'budget']);
const LONGEST_NAME = 20;

/**
 * A table that can only tell more of the item at hand: it has labels, and none of them names an item or says where one stands.
 * What heads it heads a part of the sheet.
 * ```
 *   点検（ＣＨＥＣＫ）
 *   必要性   | …
 *   総合評価 | Ｂ
 * ```
 */
export function tellsOfPart(block: Block | undefined, lexicon: Lexicon): boolean {
  if (block?.kind !== 'table') return false;
  const texts = block.cells.map((c) => linesToText(c.lines).value);
  const fields = texts.flatMap((t) => lexicon.readLabel(t)?.field ?? []);
  if (texts.some((t) => t.length <= LONGEST_NAME && namesFacility(t))) return false;
  const begins = fields.filter((f) => BEGINS.has(f));
  const sorts = begins.every((f) => f === 'category') && fields.some((f) => OF_FIGURES.has(f));
  return fields.length > 0 && (begins.length === 0 || sorts);
}
