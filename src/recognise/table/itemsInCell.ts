import type { Line } from '../../model/block.js';
import { ABOUT_GOAL, GOALS } from '../lexicon/itemFields.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { entryStyle } from '../outline/listEntry.js';
import { readTitleLine } from '../outline/titleLine.js';
import { lineToInlineLabel } from './cellReading.js';

/** What heads the items of a department beside all of them. */
const HEADS_ITEMS: ReadonlySet<LabelField> = new Set(['title', 'category', 'section']);
const TELLS: ReadonlySet<LabelField> = new Set([...GOALS, ...ABOUT_GOAL]);

/**
 * Whether a cell lists items of the plan, each told of by labels of its own, beside a label for all of them:
 * ```
 *   重点事業 | ○桟橋の修繕（港湾課）
 *            | ・事業の概要→腐った板を張り替えます。
 *            | ○灯台の公開（観光課）
 *            | ・事業の概要→月に一度開けます。
 * ```
 * One item alone has to say who does it.
 */
export function listsItems(field: LabelField | undefined, lines: readonly Line[], lexicon: Lexicon): boolean {
  const style = field && HEADS_ITEMS.has(field) && lines[0] ? entryStyle(lines[0]) : null;
  if (style === null) return false;
  const heads = lines.filter((l, i) => entryStyle(l) === style && isTold(lines[i + 1], style, lexicon));
  const [first] = heads;
  if (!first || first !== lines[0]) return false;
  return heads.length >= 2 || readTitleLine(first.text, lexicon).divisions !== null;
}

function isTold(below: Line | undefined, style: string, lexicon: Lexicon): boolean {
  if (!below || entryStyle(below) === style) return false;
  const field = lineToInlineLabel([below], lexicon)?.reading.field;
  return field !== undefined && TELLS.has(field);
}
