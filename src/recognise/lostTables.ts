import type { Block, Line } from '../model/block.js';
import { diagnostic } from '../model/diagnostic.js';
import type { SourceCharacters } from '../model/place.js';
import type { PlanDraft, RecordDraft } from './draft.js';
import type { LabelField, Lexicon } from './lexicon/types.js';
import { textPlace } from './where.js';

interface Given {
  readonly blocks: readonly Block[];
  /** Characters of the document's title and dates: 部局目標の達成状況 is no label. */
  readonly taken: ReadonlySet<number>;
  readonly lexicon: Lexicon;
}

interface LostTable {
  readonly head: Line;
  /** What may be its cells. */
  readonly lines: readonly Line[];
}

/** So many fields in a row without a value between them are the head of a table. */
const FEWEST_FIELDS = 3;

/**
 * The lines of running text in which the head of a table stands whose columns nothing tells any more: labels alone, one behind the
 * other.
 * ```
 *   №
 *   重点課題
 *   担当課
 *   １ 窓口の
 *   改善
 *   市民課
 * ```
 * Plain `pdftotext` leaves a register like this, cell after cell.
 */
function findLostTables({ blocks, taken, lexicon }: Given): LostTable[] {
  const found: LostTable[] = [];
  for (let i = 0; i < blocks.length; ) {
    const lines: Line[] = [];
    for (let block = blocks[i]; block?.kind === 'paragraph'; block = blocks[++i])
      for (const line of block.lines) if (!taken.has(line.text.at[0] ?? -1)) lines.push(line);
    const at = headAmong(lines, lexicon);
    // A text without columns has them nowhere: what stands before one head is as doubtful as what stands behind it.
    if (at !== null) found.push({ head: lines[at] as Line, lines: lines[at]?.box ? lines.slice(at) : lines });
    i++;
  }
  return found;
}

/** Where the head begins. */
function headAmong(lines: readonly Line[], lexicon: Lexicon): number | null {
  let fields = new Set<LabelField>();
  let from = 0;
  for (const [i, line] of lines.entries()) {
    const own = fieldsOfLine(line, lexicon);
    if (own === null) {
      fields = new Set();
      from = i + 1;
      continue;
    }
    for (const field of own) fields.add(field);
    if (fields.size >= FEWEST_FIELDS) return from;
  }
  return null;
}

/** What the labels of the line announce; null for a line that says anything else. */
function fieldsOfLine({ text: { value }, heading }: Line, lexicon: Lexicon): LabelField[] | null {
  // Most lines are sentences, and asked no further.
  if (heading !== undefined || /[。、]/.test(value)) return null;
  const fields: LabelField[] = [];
  for (const word of value.split(/[\s　]+/)) {
    const reading = lexicon.readLabel(word);
    if (reading) fields.push(reading.field);
    else {
      const whole = lexicon.readLabel(value);
      return whole ? [whole.field] : null;
    }
  }
  return fields;
}

/** Says where a table's columns are lost, and doubts the records that were read from its lines. */
export function doubtLostTables(
  plan: PlanDraft,
  { blocks, taken, lexicon, characters }: Given & { readonly characters: SourceCharacters },
): void {
  const lost = findLostTables({ blocks, taken, lexicon });
  if (lost.length === 0) return;
  const from = new Set<number>();
  for (const { head, lines } of lost) {
    const remedy = head.box
      ? 'compare with the page'
      : 'give the PDF itself, or what `pdftotext -layout` makes of it, not a text that has lost them';
    plan.diagnostics.push(diagnostic('table-unresolved', textPlace(head.text, characters), { remedy }));
    for (const line of lines) for (const at of line.text.at) from.add(at);
  }
  const isFrom = ({ title, objective, number, measures }: RecordDraft): boolean =>
    [title, objective, number?.marker, measures].some((text) => text?.at.some((at) => from.has(at)));
  for (const record of plan.records) if (isFrom(record)) record.doubts.add('table-unresolved');
}
