import type { Line } from '../../model/block.js';
import type { LabelField } from '../lexicon/types.js';
import { styleOfName } from './headingStack.js';
import { type Piece, readingOf } from './piece.js';

/** What is told in short entries, each with a bullet: ○ 渡し舟の運航　300回. */
const LISTED: ReadonlySet<LabelField> = new Set(['indicator', 'indicatorName', 'criteria', 'target']);

/**
 * The line with an ornament is an entry of the list that stands directly below a label, and no heading, whatever label follows:
 * ```
 *   数値目標
 *   ○ 船頭の登録者数　45人
 *   ○ 桟橋の協定の締結
 *   中間報告
 *   …
 * ```
 */
export function isInListOfLabel(
  lines: readonly Line[],
  at: number,
  style: string,
  pieceAt: (index: number) => Piece,
): boolean {
  let above = at - 1;
  while (above >= 0 && styleOfName(lines[above] as Line) === style) above--;
  const reading = above >= 0 ? readingOf(pieceAt(above)) : null;
  return reading !== null && LISTED.has(reading.field) && pieceAt(above).type === 'label';
}
