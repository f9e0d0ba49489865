import type { Block, Line, Table } from '../model/block.js';
import { type FieldInput, labelledInput } from './fields/input.js';
import type { LabelField, Lexicon } from './lexicon/types.js';
import { linesToText, linesToValue, onOneLine } from './value.js';

/** What may be told of a level of the plan as well as of an item. */
const OF_LEVEL: ReadonlySet<LabelField> = new Set(['currentState', 'objective', 'goals']);

/**
 * Small forms under the headings of levels, above the cards that name the items:
 * ```
 *   経営課題１　川の再生
 *   課題認識   | …
 *   戦略１－１　水質の改善
 *   めざす状態 | …
 *   具体的取組１－１－１　水路の清掃 | …      ← a card
 * ```
 * @param cardTitles the lines in cells that name items.
 */
export function formsOfLevels(
  blocks: readonly Block[],
  cardTitles: ReadonlySet<Line>,
  lexicon: Lexicon,
): ReadonlyMap<Block, readonly FieldInput[]> {
  const found = new Map<Block, readonly FieldInput[]>();
  if (cardTitles.size === 0) return found;
  let leadsToCard = false;
  for (const [i, block] of [...blocks.entries()].reverse()) {
    if (block.kind !== 'table') continue;
    const inputs = leadsToCard && blocks[i - 1]?.kind === 'paragraph' ? tableToInputs(block, lexicon) : [];
    if (inputs.length > 0) found.set(block, inputs);
    else leadsToCard = opensWithCard(block, cardTitles);
  }
  return found;
}

/** The first thing that the table prints names an item. */
export function opensWithCard(block: Block | undefined, cardTitles: ReadonlySet<Line>): boolean {
  if (block?.kind !== 'table') return false;
  const first = block.cells.find((c) => c.row === 0 && c.column === 0)?.lines[0];
  return first !== undefined && cardTitles.has(first);
}

/** The texts of a label may belong to all items below a level. */
export const mayTellOfLevel = (field: LabelField): boolean => OF_LEVEL.has(field);

/** Labels at the left, each with its text beside it; `[]` for a table that tells anything else. */
function tableToInputs(table: Table, lexicon: Lexicon): FieldInput[] {
  if (table.columns !== 2 || table.cells.length !== 2 * table.rows) return [];
  const inputs: FieldInput[] = [];
  for (const label of table.cells.filter((c) => c.column === 0)) {
    const text = linesToText(label.lines);
    const value = table.cells.find((c) => c.column === 1 && c.row === label.row);
    const reading = lexicon.readLabel(text.value);
    if (!reading || !OF_LEVEL.has(reading.field) || !value || value.tables.length > 0) return [];
    inputs.push(labelledInput(reading, onOneLine(text), linesToValue(value.lines)));
  }
  return inputs;
}
