import { readMarker } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';
import { type SourceText, sliceText } from '../../model/sourceText.js';
import type { PlanBuilder } from '../builder.js';
import { labelledInput } from '../fields/input.js';
import { sliceLine } from '../items.js';
import type { LabelField } from '../lexicon/types.js';
import { linesToText, linesToValue, onOneLine, textToValue, type Value } from '../value.js';
import type { FlowContext } from './flowContext.js';
import type { ItemOfUnit } from './itemsOfUnits.js';
import { nameRecord } from './nameRecord.js';
import { plainLabel } from './plainLabel.js';
import { readTitleLine } from './titleLine.js';

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

/** Opens a record on a goal in a sentence; a bracket behind it may say who does it: 断水を減らします。（担当：水道課）. */
export function goalToRecord({ number, lines }: RecordItem, { builder, lexicon }: FlowContext): void {
  const whole = linesToValue(lines);
  const { title, divisions, divisionLabel } = readTitleLine(whole.text, lexicon);
  if (!divisions || !/[。！!]$/.test(title.value)) {
    itemToRecord({ number, lines }, 'objective', builder);
    return;
  }
  const hit = (of: LabelField, value: Value) => builder.hit(labelledInput(plainLabel(of), null, value));
  if (number) hit('number', textToValue(number));
  else builder.beginRecord();
  hit('objective', textToValue(title));
  if (divisionLabel) builder.label(divisionLabel);
  hit('division', textToValue(divisions));
}

/** Opens a record on a number alone: what it says stands below under labels of its own. */
export function openItem(number: SourceText, division: SourceText | null, builder: PlanBuilder): void {
  // ① again, below the next division: not the same item.
  builder.beginRecord();
  builder.hit(labelledInput(plainLabel('number'), null, textToValue(number)));
  if (division) builder.hit(labelledInput(plainLabel('division'), null, textToValue(division)));
}

/** Opens a record on an item that is known by the unit above it, with what the headings above tell of it. */
export function openItemOfUnit({ lines, texts, division, result }: ItemOfUnit, context: FlowContext): void {
  const { builder } = context;
  const [first, ...more] = lines as [Line, ...Line[]];
  const marker = readMarker(first.text.value);
  builder.close();
  builder.beginRecord();
  if (marker) builder.label(sliceText(first.text, 0, marker.length));
  nameRecord(onOneLine(linesToText([marker ? sliceLine(first, marker.length) : first, ...more]), ''), context);
  if (division) builder.hit(labelledInput(plainLabel('division'), null, textToValue(division)));
  if (result && builder.current) builder.current.achievement = { ...result, meaning: null };
  if (texts.length > 0) tellOfItem(texts, builder);
}

/** What stands below an item without a label: what is to be done, or what was. */
export function tellOfItem(lines: readonly Line[], builder: PlanBuilder): void {
  const value = linesToValue(lines);
  const field = /(?:ました|でした|[いっんし]た)。?$/.test(value.text.value) ? 'status' : 'measures';
  builder.hit(labelledInput(plainLabel(field), null, value));
}
