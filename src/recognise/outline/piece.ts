import type { Line } from '../../model/block.js';
import type { SourceText } from '../../model/sourceText.js';
import type { LabelReading } from '../lexicon/types.js';
import type { ItemOfUnit } from './itemsOfUnits.js';
import type { LabelLines } from './labelLines.js';
import type { ToldGoal } from './toldGoals.js';

/** What the label that the piece begins with announces; null for any other piece. */
export const readingOf = (piece: Piece): LabelReading | null =>
  piece.type === 'label' ? piece.label.reading : piece.type === 'inline' ? piece.reading : null;

/** A line of running text that something begins with, or a plain one. */
export type Piece =
  | { readonly type: 'label'; readonly label: LabelLines }
  | {
      readonly type: 'inline';
      readonly reading: LabelReading;
      readonly label: SourceText;
      readonly rest: readonly Line[];
    }
  | { readonly type: 'department'; readonly name: SourceText }
  | { readonly type: 'heading'; readonly style: string; readonly ordinal: number | null; readonly text: SourceText }
  | { readonly type: 'entry'; readonly title: SourceText }
  | { readonly type: 'goal'; readonly goal: ToldGoal }
  | { readonly type: 'unitItem'; readonly item: ItemOfUnit }
  /** The unit or the result of the items below it, which know it. */
  | { readonly type: 'aboveItems' }
  /** A number that stands apart from the labels it counts. */
  | { readonly type: 'number' }
  /** The division whose numbered items follow. */
  | { readonly type: 'division' }
  /** An indicator with its target and result. */
  | { readonly type: 'measured' }
  | { readonly type: 'repeated' }
  | { readonly type: 'plain' };

/** A name that nothing sets apart, to what asks for the lines around it. */
export const NAME: Piece = { type: 'repeated' };
