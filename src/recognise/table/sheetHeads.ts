import type { Block, Cell, Table } from '../../model/block.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { linesToText } from '../value.js';
import { FIGURE_FIELDS } from './columns.js';
import { HEADS_FORM } from './levelNumbers.js';
import { mayBeItem, TOLD } from './levelOfForm.js';

/** What a table of figures or of costs prints. */
const OF_FIGURES: ReadonlySet<LabelField> = new Set([
  ...FIGURE_FIELDS,
  ...(['achievement', 'fiscalYear', 'budget', 'section', 'remarks', 'goals'] as const),
]);
const LONGEST_HEADING = 40;

/**
 * The small tables at the top of sheets about a level of the plan, where nothing in the sheet names an item below it:
 * ```
 *   政策名 | 政策１　水と緑のまち
 *   施策名 | 施策２　湧水の保全      ← the item
 *   １ 施策の概要
 *   目指す姿 | …
 * ```
 * @param labels what the labels of a form announce, `[]` for any other block.
 */
export function headsOfSheets(
  blocks: readonly Block[],
  labels: (block: Block) => readonly LabelField[],
  lexicon: Lexicon,
): ReadonlySet<Block> {
  const tops = blocks.flatMap((b, i) => (b.kind === 'table' && headsSheet(b, lexicon) ? [i] : []));
  const found = tops.filter((from, n) => {
    const parts = blocks.slice(from + 1, tops[n + 1] ?? blocks.length);
    const told = new Set(parts.flatMap((b) => labels(b).filter((f) => TOLD.has(f))));
    return told.size >= 2 && parts.every((b) => tellsOfSheet(b, labels(b), lexicon));
  });
  return new Set(found.map((i) => blocks[i] as Block));
}

/** Nothing but levels of the plan, one of which may be an item, and who is in charge. */
function headsSheet(table: Table, lexicon: Lexicon): boolean {
  const labels: Cell[] = [];
  for (const cell of table.cells) {
    const field = lexicon.readLabel(linesToText(cell.lines).value)?.field;
    if (!field) continue;
    if (!HEADS_FORM.has(field) || field === 'title' || field === 'number') return false;
    labels.push(cell);
  }
  const atLeft = table.cells.filter((c) => c.column === 0);
  return atLeft.every((c) => labels.includes(c)) && labels.some((c) => mayBeItem(linesToText(c.lines).value));
}

/** A heading, a form without a name of its own, or figures: no list of items. */
function tellsOfSheet(block: Block, form: readonly LabelField[], lexicon: Lexicon): boolean {
  if (block.kind === 'paragraph')
    return block.lines.every(({ text: { value } }) => value.length <= LONGEST_HEADING && !/。/.test(value));
  const isName = (f: LabelField | undefined) => f === 'title' || f === 'number' || f === 'measures';
  if (form.length > 0) return !form.some((f) => f === 'title' || f === 'number');
  const heads = block.cells.flatMap((c) => lexicon.readLabel(linesToText(c.lines).value)?.field ?? []);
  return heads.length > 0 && !heads.some(isName) && heads.some((f) => OF_FIGURES.has(f));
}
