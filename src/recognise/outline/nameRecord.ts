import type { SourceText } from '../../model/sourceText.js';
import type { PlanBuilder } from '../builder.js';
import { labelledInput } from '../fields/input.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { textToValue } from '../value.js';
import { plainLabel } from './plainLabel.js';
import { readTitleLine } from './titleLine.js';

/** A line names the next record: its number, its name, who does it and how it went. */
export function nameRecord(
  text: SourceText,
  { builder, lexicon }: { readonly builder: PlanBuilder; readonly lexicon: Lexicon },
): void {
  const { number, title, divisions, divisionLabel, level, result } = readTitleLine(text, lexicon);
  const hit = (field: LabelField, value: SourceText) =>
    builder.hit(labelledInput(plainLabel(field), null, textToValue(value)));
  if (number) hit('number', number);
  hit('title', title);
  if (divisionLabel) builder.label(divisionLabel);
  if (divisions) hit('division', divisions);
  if (level) builder.current?.extras.push(level);
  if (!result) return;
  builder.label(result.label);
  builder.hit(labelledInput(result.reading, result.label, textToValue(result.value)));
}
