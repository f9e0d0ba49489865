import { readMarker } from '../../japanese/index.js';
import { sliceText, trimText } from '../../model/sourceText.js';
import { ABOUT_ITEM, GOALS } from '../lexicon/itemFields.js';
import type { LabelField } from '../lexicon/types.js';
import { plainLabel } from '../outline/plainLabel.js';
import { linesToValue, onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';
import type { TableEvent } from './events.js';
import type { Grid } from './grid.js';
import { type Region, rowText } from './rowKinds.js';

/** 重点１, 宣言その２, 柱Ⅱ: a word and a number, no label that anyone knows; the words behind them name the item. */
const WORD_AND_NUMBER =
  /^(?:\p{L}(?:[\s　]?\p{L}){0,7}?[\s　]*(?:その)?(?:[0-9０-９]{1,3}|[①-⑳Ⅰ-Ⅻ])(?![0-9０-９.．,，％%\p{L}])|第[\s　]?[0-9０-９]{1,2}[号目])/u;
const LONGEST_NAME = 60;
const OF_ITEM: ReadonlySet<LabelField> = new Set([...GOALS, ...ABOUT_ITEM, 'title', 'number']);
/** Rows with a label of their own, that tell so many different things of the item. */
const FEWEST_LABELS = 2;

/** An item's number, perhaps its name, beside all the rows about it. */
export interface SpanningNumber {
  readonly events: readonly TableEvent[];
  /** The rows about the item. */
  readonly rows: Region;
}

/** 目標１, 取組②, 施策３: labels that number items where each stands beside a form about one. */
const COUNTS_ITEMS: ReadonlySet<LabelField> = new Set([
  ...GOALS,
  'measures',
  'title',
  'category',
  'currentState',
  'duties',
  'direction',
]);

/**
 * The number of an item in a cell that announces nothing of its own, on the left of a form about the item:
 * ```
 *   重点１ | 取組目標 | 水路の氾濫をなくす。
 *          | 担当課   | 農地課
 *          | 成果     | …
 * ```
 * Null where no such cell begins in the row.
 */
export function spanningNumber(grid: Grid, region: Region, row: number): SpanningNumber | null {
  const cell = grid.at(row, region.left);
  if (!cell || cell.cell.row !== row || grid.columnEnd(cell) >= region.right) return null;
  const text = onOneLine(cell.text, cell.role === 'label' ? '' : ' ');
  const printed =
    cell.role === 'value' ? lengthOfNumber(text.value) : cell.label?.ordinal != null ? text.value.length : null;
  if (printed === null) return null;
  const name = trimText(sliceText(text, printed));
  const isName = name.value === '' || (/\p{L}{2}/u.test(name.value) && name.value.length <= LONGEST_NAME);
  const rows = { top: row, bottom: endOfRows(grid, region, cell), left: grid.columnEnd(cell), right: region.right };
  if (!isName || !tellsOfItem(fieldsBeside(grid, rows), grid, cell)) return null;
  const hit = (field: LabelField, value: typeof text): TableEvent[] => {
    const [line] = cell.cell.lines;
    if (!line || value.value === '') return [];
    const lines = [{ ...line, text: value, after: 'end' as const }];
    return [{ type: 'hit', path: [{ reading: plainLabel(field), text }], head: null, value: linesToValue(lines) }];
  };
  return { events: [...hit('number', trimText(sliceText(text, 0, printed))), ...hit('title', name)], rows };
}

/** How much of the text is the number; null where it begins with none. */
function lengthOfNumber(text: string): number | null {
  const marker = readMarker(text);
  if (marker) return marker.ordinal === null ? null : marker.length;
  return WORD_AND_NUMBER.exec(text)?.[0].length ?? null;
}

/** Tables of a text, and rules left out, leave blank cells below the number. */
function endOfRows(grid: Grid, region: Region, cell: CellReading): number {
  let end = Math.min(grid.rowEnd(cell), region.bottom);
  while (end < region.bottom && grid.at(end, region.left)?.role === 'empty') end++;
  return end;
}

/** What the labels announce that begin the rows; `[]` where something else begins them. */
function fieldsBeside(grid: Grid, rows: Region): LabelField[] {
  const fields: LabelField[] = [];
  for (let r = rows.top; r < rows.bottom; r++) {
    const [label, value] = rowText(grid, rows, r).filter((c) => c.cell.row === r);
    if (!label || label.cell.column > rows.left) continue;
    if (r === rows.top && (label.role !== 'label' || value?.role !== 'value')) return [];
    if (label.label && OF_ITEM.has(label.label.field)) fields.push(label.label.field);
  }
  return fields;
}

/** Labels of one item: a name or a number that comes again is that of the next item below a level. */
function tellsOfItem(fields: readonly LabelField[], grid: Grid, number: CellReading): boolean {
  const told = new Set(fields);
  if (told.has('number') || fields.indexOf('title') !== fields.lastIndexOf('title')) return false;
  if (number.role !== 'label') return told.size >= FEWEST_LABELS;
  const countsItems = COUNTS_ITEMS.has(number.label?.field ?? 'number') && !told.has('title');
  const tellsMuch = told.size > FEWEST_LABELS || (told.size === FEWEST_LABELS && GOALS.some((g) => told.has(g)));
  return countsItems && tellsMuch && !namesItem(grid, number.cell.column);
}

/** The whole table is about an item that it names, of which the numbered labels count parts. */
function namesItem(grid: Grid, column: number): boolean {
  for (let r = 0; r < grid.rows; r++) {
    const cell = grid.at(r, column);
    if (cell?.role !== 'label' || cell.label?.ordinal != null) continue;
    if (cell.label?.field === 'title' || cell.label?.field === 'number') return true;
  }
  return false;
}
