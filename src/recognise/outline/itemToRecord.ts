import type { Line } from '../../model/block.js';
import type { SourceText } from '../../model/sourceText.js';
import type { PlanBuilder } from '../builder.js';
import { labelledInput } from '../fields/input.js';
import type { LabelField } from '../lexicon/types.js';
import { linesToValue, textToValue, type Value } from '../value.js';
import { plainLabel } from './plainLabel.js';

/** An entry of a list without its number or bullet. */
export interface RecordItem {
  /** Null where none is printed. */
  readonly number: SourceText | null;
  readonly lines: readonly Line[];
}

/** Opens a record on an entry that no label announces; the place says what it is. */
export function itemToRecord(
  { number, lines }: RecordItem,
  field: LabelField,
  builder: PlanBuilder,
  division: SourceText | null = null,
): void {
  const hit = (of: LabelField, value: Value) => builder.hit(labelledInput(plainLabel(of), null, value));
  if (number) hit('number', textToValue(number));
  else builder.beginRecord();
  if (division) hit('division', textToValue(division));
  hit(field, linesToValue(lines));
}

/** Opens a record on a number alone: what it says stands below under labels of its own. */
export function openItem(number: SourceText, division: SourceText | null, builder: PlanBuilder): void {
  // ① again, below the next division: not the same item.
  builder.beginRecord();
  builder.hit(labelledInput(plainLabel('number'), null, textToValue(number)));
  if (division) builder.hit(labelledInput(plainLabel('division'), null, textToValue(division)));
}
