import type { Block, Cell, Table } from '../model/block.js';
import { rowsOf } from '../model/tableRows.js';
import type { RecordDraft } from './draft.js';
import { HANDLERS } from './fields/handlers.js';
import { type FieldContext, type FieldInput, labelledInput } from './fields/input.js';
import { mayTellOfLevel } from './levelTexts.js';
import type { LabelField, Lexicon } from './lexicon/types.js';
import { headingStyle } from './outline/headingStack.js';
import { mayBeItem } from './table/levelOfForm.js';
import { isMissing, linesToText, linesToValue, onOneLine } from './value.js';

/** What such forms tell, by the blocks that tell it and by the forms of the items that it holds for. */
export interface FormsBelowLevels {
  readonly forms: ReadonlyMap<Block, readonly FieldInput[]>;
  readonly items: ReadonlyMap<Block, readonly FieldInput[]>;
}

/**
 * Small forms right below the heading of a level, above forms that each name an item of it:
 * ```
 *   施策１－１　水辺の再生
 *   主管部 | 河川部 | 関係課 | 水辺課、公園課
 *   めざす姿 | …
 *
 *   基本事業 | ① 桟橋の修繕 | 担当課 | 水辺課
 *   実施状況 | …
 * ```
 */
export function formsBelowLevels(blocks: readonly Block[], lexicon: Lexicon): FormsBelowLevels {
  const forms = new Map<Block, readonly FieldInput[]>();
  const items = new Map<Block, readonly FieldInput[]>();
  let told: readonly FieldInput[] = [];
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'paragraph') {
      if (isLevel(block)) told = [];
      continue;
    }
    const inputs = isLevel(blocks[i - 1]) && namesItem(blocks[i + 1], lexicon) ? formToInputs(block, lexicon) : [];
    if (inputs.length > 0) {
      forms.set(block, inputs);
      told = inputs;
    } else if (told.length > 0 && namesItem(block, lexicon)) items.set(block, told);
  }
  return { forms, items };
}

/** Gives the item what its level tells, where it doesn't tell it itself. */
export function tellOfLevel(record: RecordDraft, told: readonly FieldInput[], context: FieldContext): void {
  for (const input of told) {
    const field = input.reading?.field;
    const text = onOneLine(input.value.text);
    if (isMissing(text.value)) continue;
    if (field === 'department') record.department ??= text;
    else if (field !== 'division') tellText(record, field === 'currentState' ? field : 'objective', input);
    else if (record.divisions.length === 0) HANDLERS.division(record, input, context);
    else record.extras.push({ label: input.label, text });
  }
}

function tellText(
  record: RecordDraft,
  field: 'currentState' | 'objective',
  { label, value: { text } }: FieldInput,
): void {
  if (record[field]) record.extras.push({ label, text });
  else record[field] = text;
}

/** 施策１－１　…: a word of the plan and its number. */
const isLevel = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' &&
  headingStyle(block.lines.at(-1)?.text.value ?? '')?.style.startsWith('named:') === true;

/** 事業名 | …, 基本事業 | ① …: the first thing that the form tells is which item it is about. */
function namesItem(block: Block | undefined, lexicon: Lexicon): boolean {
  if (block?.kind !== 'table') return false;
  const [label, name] = rowsOf(block, 1)[0] ?? [];
  if (!label || !name || textOf(name) === '') return false;
  const field = lexicon.readLabel(textOf(label))?.field;
  return field === 'title' || field === 'number' || (field === 'category' && mayBeItem(textOf(label)));
}

/** Labels with what they announce beside them, one pair or more on a row; `[]` for a table that tells anything else. */
function formToInputs(table: Table, lexicon: Lexicon): FieldInput[] {
  const inputs: FieldInput[] = [];
  for (const cells of rowsOf(table)) {
    if (cells.length % 2 > 0) return [];
    for (let i = 0; i < cells.length; i += 2) {
      const [label, value] = [cells[i] as Cell, cells[i + 1] as Cell];
      const reading = lexicon.readLabel(textOf(label));
      if (!reading || !mayTell(reading.field) || value.tables.length > 0) return [];
      inputs.push(labelledInput(reading, onOneLine(linesToText(label.lines)), linesToValue(value.lines)));
    }
  }
  return inputs.some((input) => input.reading && mayTellOfLevel(input.reading.field)) ? inputs : [];
}

const mayTell = (field: LabelField): boolean => mayTellOfLevel(field) || field === 'department' || field === 'division';

const textOf = ({ lines }: Cell): string => onOneLine(linesToText(lines)).value.trim();
