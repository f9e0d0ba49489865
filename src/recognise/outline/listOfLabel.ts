import type { Line } from '../../model/block.js';
import { TEXTS } from '../lexicon/itemFields.js';
import type { LabelField } from '../lexicon/types.js';
import { styleOfName } from './headingStack.js';
import { PART } from './labelsOfFlow.js';
import { type Piece, readingOf } from './piece.js';

/** What is told of an item in words, and heads none. */
const TOLD: ReadonlySet<LabelField> = new Set(TEXTS);
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
  const isOfList = (i: number) => styleOfName(lines[i] as Line) === style || lines[i - 1]?.after === 'wrap';
  while (above >= 0 && pieceAt(above).type === 'plain' && isOfList(above)) above--;
  const piece = above >= 0 ? pieceAt(above) : null;
  if (piece?.type !== 'label') return false;
  return LISTED.has(piece.label.reading.field) || tellsBetween(lines, above, at + 1, pieceAt);
}

/**
 * The label above the list and the one below it are set alike, and each tells something of the item named above:
 * ```
 *   （１） 港の学習
 *   【主な取組】
 *   ○ 授業を開く
 *   ○ 漁船に乗る
 *   【成果】
 * ```
 * What may head a part of the document with items of its own (【重点取組】) has to stand right below the name, and in brackets.
 */
function tellsBetween(
  lines: readonly Line[],
  above: number,
  below: number,
  pieceAt: (index: number) => Piece,
): boolean {
  const [label, next] = [readingOf(pieceAt(above)), below < lines.length ? readingOf(pieceAt(below)) : null];
  const bracket = bracketOf(lines[above]);
  if (!label || !next || bracket !== bracketOf(lines[below])) return false;
  if (!PART.has(label.field)) return TOLD.has(label.field);
  return bracket !== undefined && above > 0 && pieceAt(above - 1).type === 'heading';
}

const bracketOf = (line: Line | undefined): string | undefined =>
  /^[\s　]*([【＜《［〔〈≪<[])/.exec(line?.text.value ?? '')?.[1];
