import { readMarker } from '../../japanese/index.js';
import { plainLabel } from '../outline/plainLabel.js';
import { linesToValue, onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';
import type { TableEvent } from './events.js';
import type { Grid } from './grid.js';
import { type Region, rowText } from './rowKinds.js';

/** 宣言１, 重点その２: a word and a number, no label that anyone knows. */
const WORD_AND_NUMBER = /^\p{L}{1,6}[\s　]?[0-9０-９]{1,3}$/u;
const LONGEST_NAME = 60;

/** The number and the name of an item, perhaps its division, and the cells they stand in. */
export interface NumberedTitle {
  readonly cells: ReadonlySet<CellReading>;
  readonly events: readonly TableEvent[];
}

/**
 * The row that opens a form with the item's number and name, neither of them with a label of its own:
 * ```
 *   No.1       | 水路の改修 | 担当課　建設課
 *   現状と課題 | …
 * ```
 * What comes below must be rows of labels: under the heads of a register a number opens a row of it. Null for any other row.
 */
export function numberedTitle(grid: Grid, region: Region, row: number): NumberedTitle | null {
  const [number, name, ...more] = rowText(grid, region, row).filter((c) => c.cell.row === row);
  if (
    !number ||
    !name ||
    number.cell.column !== region.left ||
    !isNumber(number) ||
    !isName(name) ||
    grid.opensLabelled(name)
  )
    return null;
  // Further cells tell of the item with labels of their own; who does it needs none.
  const alone = more.length === 1 && more[0]?.role === 'value' && !grid.opensLabelled(more[0]) ? more[0] : null;
  const isToldOf = (c: CellReading, i: number): boolean =>
    c === alone || c.role === 'label' || grid.opensLabelled(c) || more[i - 1]?.role === 'label';
  if (!more.every(isToldOf) || (alone && !isName(alone))) return null;
  const division = alone && grid.namesDivision(alone) ? alone : null;
  const below = rowText(grid, region, grid.rowEnd(number));
  if (grid.rowEnd(number) >= region.bottom || below.length < 2 || !isRowLabel(below[0], region)) return null;
  const hit = (field: 'number' | 'title' | 'division', cell: CellReading): TableEvent => ({
    type: 'hit',
    path: [{ reading: plainLabel(field), text: onOneLine(number.text) }],
    head: null,
    value: linesToValue(cell.cell.lines, cell.cell.tables),
  });
  const events = [hit('number', number), hit('title', name)];
  if (!division) return { cells: new Set([number, name]), events };
  return { cells: new Set([number, name, division]), events: [...events, hit('division', division)] };
}

function isNumber({ text: { value }, label, role }: CellReading): boolean {
  if (label) return label.field === 'number' && label.ordinal !== null;
  const marker = readMarker(value);
  if (marker) return marker.ordinal !== null && marker.length >= value.length;
  return role === 'value' && WORD_AND_NUMBER.test(value);
}

const isName = ({ text: { value }, role }: CellReading): boolean =>
  role === 'value' && value.length <= LONGEST_NAME && /\p{L}{2}/u.test(value) && !/。$/.test(value);

const isRowLabel = (cell: CellReading | undefined, region: Region): boolean =>
  cell?.role === 'label' && cell.cell.column === region.left && cell.label?.ordinal == null;
