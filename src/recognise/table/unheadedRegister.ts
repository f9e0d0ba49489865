import { readMarker } from '../../japanese/index.js';
import { EMPTY_TEXT } from '../../model/sourceText.js';
import { endsLikeUnit, splitDivisions } from '../lexicon/index.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { headingStyle } from '../outline/headingStack.js';
import { plainLabel } from '../outline/plainLabel.js';
import { linesToText } from '../value.js';
import type { CellReading } from './cellReading.js';
import { type ColumnHead, labelsToHead } from './events.js';
import type { Grid } from './grid.js';
import { unitsBelow } from './partsOfName.js';
import { rowCells } from './rowKinds.js';

/** So many rows that count on show that a table lists items. */
const FEWEST = 3;
const LONGEST_NAME = 60;
/** What tells of an item is longer than what names one. */
const SHORTEST_TEXT = 15;

/**
 * A list of items in a table that has no heads, as its rows need none:
 * ```
 *   １　水辺の再生
 *   (1) 水路の清掃 | 用水の底をさらいます。　　【水路課】
 *   (2) 桟橋の修繕 | 傷んだ板を取り替えます。　【港湾課】
 * ```
 * The numbers of the names count on, the texts are sentences, and who does it closes them or stands in a column of its own; without
 * any unit, rows across name the levels. Gives the heads that the columns might have had; null for any other table.
 */
export function unheadedRegister(grid: Grid, lexicon: Lexicon): readonly ColumnHead[] | null {
  const rows: CellReading[][] = [];
  let bands = 0;
  let last: { style: string; ordinal: number } | null = null;
  for (let r = 0; r < grid.rows; r++) {
    const cells = rowCells(grid, { top: 0, bottom: grid.rows, left: 0, right: grid.columns }, r);
    if (cells.some((c) => c.cell.row !== r || c.cell.rowSpan > 1 || c.role === 'year')) return null;
    const [first, ...others] = cells;
    if (!first || first.role === 'empty') return null;
    if (others.every((c) => c.role === 'empty')) {
      if (headingStyle(first.text.value) !== null) bands++;
      continue;
    }
    const number = opensWithNumber(first);
    const goesOn = number && (last === null || number.ordinal === 1 || number.ordinal === last.ordinal + 1);
    if (!number || !goesOn || (last && last.style !== number.style)) return null;
    if (others.some((c) => c.role !== 'value')) return null;
    last = number;
    rows.push(cells);
  }
  const [top] = rows;
  if (!top || rows.length < FEWEST || top.length > 3) return null;
  const isAlike = (cells: CellReading[]) =>
    cells.length === top.length && cells.every((c, i) => c.cell.column === top[i]?.cell.column);
  if (!rows.every(isAlike)) return null;
  const column = (i: number) => rows.map((cells) => cells[i] as CellReading);
  if (!mostly(column(1), isText) || (top.length === 3 && !column(2).every(namesUnits))) return null;
  const tellsUnits = top.length === 3 || mostly(column(1), (c) => unitsBelow(c.cell.lines, lexicon) !== null);
  if (!tellsUnits && bands < 2) return null;
  const fields: readonly LabelField[] = ['title', 'measures', 'division'];
  return Array.from({ length: grid.columns }, (_, c) => {
    const at = top.findLastIndex((t) => t.cell.column <= c);
    return labelsToHead([{ reading: plainLabel(fields[at] as LabelField), text: EMPTY_TEXT }], null);
  });
}

/** The number before a name; null for anything else. */
function opensWithNumber({ role, cell }: CellReading): { style: string; ordinal: number } | null {
  const text = linesToText(cell.lines).value;
  const marker = role === 'value' ? readMarker(text) : null;
  if (marker?.ordinal == null || marker.style === 'bullet' || text.length > LONGEST_NAME || /。/.test(text))
    return null;
  return /\p{L}{2}/u.test(text.slice(marker.length)) ? { style: marker.style, ordinal: marker.ordinal } : null;
}

const mostly = (cells: readonly CellReading[], holds: (c: CellReading) => boolean): boolean =>
  cells.filter(holds).length * 2 > cells.length;

const isText = ({ text: { value } }: CellReading): boolean => value.length >= SHORTEST_TEXT && /[。すとる]/.test(value);

const namesUnits = ({ text }: CellReading): boolean =>
  splitDivisions(text).every((u) => endsLikeUnit(u.value.replace(/[\s　]/g, '')));
