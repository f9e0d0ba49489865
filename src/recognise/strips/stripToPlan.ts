import type { SourceText } from '../../model/sourceText.js';
import type { PlanBuilder } from '../builder.js';
import { HANDLERS } from '../fields/handlers.js';
import { labelledInput } from '../fields/input.js';
import type { LabelField } from '../lexicon/types.js';
import type { HeadingStack } from '../outline/headingStack.js';
import { plainLabel } from '../outline/plainLabel.js';
import { textToValue } from '../value.js';
import type { TitleStrip } from './titleStrip.js';

/** Opens the record that the bar names; what is told of the levels above holds for it, too. */
export function titleStripToPlan(
  { number, title, divisionLabel, divisions, result, levels }: TitleStrip,
  { builder, headings }: { readonly builder: PlanBuilder; readonly headings: HeadingStack },
): void {
  const inputOf = (field: LabelField, value: SourceText) => labelledInput(plainLabel(field), null, textToValue(value));
  const hit = (field: LabelField, value: SourceText) => builder.hit(inputOf(field, value));
  if (levels) {
    builder.close();
    builder.setCategories(levels);
  }
  hit('number', number);
  hit('title', title);
  if (divisionLabel) builder.label(divisionLabel);
  if (divisions) hit('division', divisions);
  // Beside the name: the form below still tells of this item.
  if (result && builder.current) HANDLERS.achievement(builder.current, inputOf('achievement', result), builder.context);
  for (const input of headings.takeTold()) builder.hit(input);
}
