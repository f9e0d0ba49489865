import type { Line } from '../../model/block.js';
import { isGoal } from '../lexicon/itemFields.js';
import type { Announced } from './announced.js';
import { readCountedName } from './countedName.js';
import { TOLD_FIRST } from './labelsOfFlow.js';
import { type Piece, readingOf } from './piece.js';

/** A record has seldom more lines. */
export const NEAR = 40;

/**
 * お約束１　窓口の改善 above 〈現状〉… 〈目標〉…: the goal stands under a label of its own before the next line that the word counts, so
 * the words behind the number are a name.
 */
export function tellsGoalBelow(
  lines: readonly Line[],
  at: number,
  style: string,
  pieceAt: (index: number) => Piece,
): boolean {
  for (let i = at + 1; i < Math.min(lines.length, at + NEAR); i++) {
    if (readCountedName(lines[i]?.text.value ?? '')?.style === style) return false;
    const piece = pieceAt(i);
    if (piece.type === 'department') return false;
    if (isGoal(readingOf(piece)?.field)) return true;
  }
  return false;
}

/** お約束１　窓口を一つにします。 above 〈現状〉…: a goal with its number, which the labels below tell about. */
export function isToldGoal(piece: Piece, at: number, announced: Announced): boolean {
  const reading = readingOf(piece);
  if (piece.type !== 'inline' || !isGoal(reading?.field) || reading?.ordinal == null) return false;
  const first = announced.firstLabel(at, '');
  return first !== null && TOLD_FIRST.has(first);
}
