import type { Block, Cell, Line, Paragraph, Table } from '../../model/block.js';
import { readLegend } from '../lexicon/index.js';
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
  const tops = blocks.flatMap((b, i) => {
    const told = b.kind === 'table' ? toldAtHead(b, lexicon) : null;
    return told ? [{ from: i, told }] : [];
  });
  const found = tops.flatMap(({ from, told: own }, n) => {
    const parts = blocks.slice(from + 1, tops[n + 1]?.from ?? blocks.length);
    const told = new Set([...own, ...parts.flatMap((b) => toldIn(b, labels(b), lexicon))]);
    return told.size >= 2 && parts.every((b) => tellsOfSheet(b, labels(b), lexicon)) ? (blocks[from] as Block) : [];
  });
  return new Set(found);
}

/**
 * What a table tells of its sheet below nothing but levels of the plan, one of which may be an item, and who is in charge; null for any
 * other table.
 */
function toldAtHead(table: Table, lexicon: Lexicon): LabelField[] | null {
  const labels = new Set<Cell>();
  const told: LabelField[] = [];
  for (const cell of table.cells) {
    const field = lexicon.readLabel(linesToText(cell.lines).value)?.field;
    if (!field) continue;
    if (TOLD.has(field)) told.push(field);
    else if (told.length > 0 || !HEADS_FORM.has(field) || field === 'title' || field === 'number') return null;
    labels.add(cell);
  }
  const atLeft = table.cells.filter((c) => c.column === 0);
  const isHead = atLeft.every((c) => labels.has(c)) && [...labels].some((c) => mayBeItem(linesToText(c.lines).value));
  // With more it is a sheet of its own.
  return isHead && told.length < 2 ? told : null;
}

/** What a block tells of the sheet; of a table of figures, its rows below the figures do. */
function toldIn(block: Block, form: readonly LabelField[], lexicon: Lexicon): LabelField[] {
  if (block.kind === 'paragraph' || form.length > 0) return form.filter((f) => TOLD.has(f));
  return fieldsOf(block, lexicon).filter((f) => TOLD.has(f) && !OF_FIGURES.has(f));
}

const fieldsOf = ({ cells }: Table, lexicon: Lexicon): LabelField[] =>
  cells.flatMap((c) => lexicon.readLabel(linesToText(c.lines).value)?.field ?? []);

/** A heading, a legend or note, a form without a name of its own, or figures: no list of items. */
function tellsOfSheet(block: Block, form: readonly LabelField[], lexicon: Lexicon): boolean {
  if (block.kind === 'paragraph') return isAside(block) || block.lines.every(isHeading);
  const isName = (f: LabelField | undefined) => f === 'title' || f === 'number' || f === 'measures';
  if (form.length > 0) return !form.some((f) => f === 'title' || f === 'number');
  const heads = fieldsOf(block, lexicon);
  return heads.length > 0 && !heads.some(isName) && heads.some((f) => OF_FIGURES.has(f));
}

const isHeading = ({ text: { value } }: Line): boolean => value.length <= LONGEST_HEADING && !/。/.test(value);

/** ※「―」は調査を行っていない年度, ［評価の区分］ Ａ：達成 Ｂ：未達成: what explains the figures or the marks of the sheet. */
function isAside({ lines }: Paragraph): boolean {
  const text = linesToText(lines).value;
  return /^[\s　]*[（(]?(?:※|＊|注[\s　０-９0-9]*[）)：:])/u.test(text) || readLegend(text).length >= 2;
}
