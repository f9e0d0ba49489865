import type { Block, Cell, Line, Table } from '../../model/block.js';
import { rowsOf } from '../../model/tableRows.js';
import type { Lexicon } from '../lexicon/types.js';
import { kindOfRow } from './kindOfRow.js';
import { isOfValues, withRowsApart } from './rowsApart.js';

const LONGEST_KIND = 6;
/** So many cells beside the kinds hold a figure for each, or else half of them. */
const FEWEST_WHOLE = 2;

/**
 * Rows whose kinds of figures share one cell, a line each, as do their figures:
 * ```
 *   １ | 桟橋の修繕 | 計画 | 1,200 | 1,500          １ | 桟橋の修繕 | 計画 | 1,200 | 1,500
 *      |            | 実績 | 1,310 |          →        |            |——————|———————|——————
 *                                                      |            | 実績 | 1,310 |
 * ```
 * (no rule between the lines of a cell) become a row for each kind; cells of texts hold for all of them. The place of a line says whose
 * it is; a row where it cannot be told stays as it is.
 */
export function kindLinesApart(blocks: readonly Block[], lexicon: Lexicon): Block[] {
  return blocks.map((block) => (block.kind === 'table' ? withKindLinesApart(block, lexicon) : block));
}

function withKindLinesApart(table: Table, lexicon: Lexicon): Table {
  const kinds = kindCells(table, lexicon);
  if (kinds.length === 0) return table;
  const rows = rowsOf(table);
  const parts = new Map<Cell, Line[][]>();
  for (const kind of kinds) {
    const beside = (rows[kind.row] ?? []).filter(
      (c) => c.column > kind.column && c.rowSpan === kind.rowSpan && isOfValues(c),
    );
    const own = beside.map((c) => [c, linesByKind(c, kind, table.origin)] as const);
    const whole = beside.filter((c) => c.lines.length === kind.lines.length);
    const isTold = own.every(([, lines]) => lines !== null) && whole.length > 0;
    if (!isTold || (whole.length < FEWEST_WHOLE && whole.length * 2 < beside.length)) continue;
    parts.set(
      kind,
      kind.lines.map((l) => [l]),
    );
    for (const [cell, lines] of own) if (lines) parts.set(cell, lines);
  }
  return withRowsApart(
    table,
    kinds.filter((k) => parts.has(k)),
    parts,
  );
}

/** The cells of one column that list the same kinds of figures, a line each. */
function kindCells(table: Table, lexicon: Lexicon): readonly Cell[] {
  const found = table.cells.filter((c) => c.column > 0 && c.row > 0 && c.rowSpan === 1 && listsKinds(c, lexicon));
  const [first] = found;
  if (!first) return [];
  const key = (c: Cell): string => c.lines.map((l) => wordsOf(l)).join('\n');
  return found.every((c) => c.column === first.column && key(c) === key(first)) ? found : [];
}

function listsKinds({ lines }: Cell, lexicon: Lexicon): boolean {
  if (lines.length !== 2 && lines.length !== 3) return false;
  if (lines.some((l) => l.text.value.length > LONGEST_KIND * 2)) return false;
  const kinds = lines.map((l) => {
    const words = wordsOf(l);
    const label = words.length <= LONGEST_KIND ? lexicon.readLabel(words) : null;
    return label && !label.years && label.certainty === 'listed' ? kindOfRow({ label, text: l.text }) : null;
  });
  return kinds.every((k) => k !== null) && new Set(kinds).size === kinds.length;
}

const wordsOf = (line: Line): string => line.text.value.replace(/[\s　]/g, '');

/** The lines of the cell by the kind that they stand beside; null where two stand beside one, or nothing tells. */
function linesByKind(cell: Cell, kind: Cell, origin: Table['origin']): Line[][] | null {
  const own: Line[][] = kind.lines.map(() => []);
  for (const [i, line] of cell.lines.entries()) {
    const at = placeOf(line, i, cell, kind, origin);
    if (at === null || own[at]?.length !== 0) return null;
    own[at]?.push(line);
  }
  return own;
}

function placeOf(line: Line, index: number, cell: Cell, kind: Cell, origin: Table['origin']): number | null {
  const { box } = line;
  if (box) {
    const distances = kind.lines.map((k) => (k.box ? Math.abs(k.box[1] + k.box[3] - box[1] - box[3]) : 0));
    return distances.indexOf(Math.min(...distances));
  }
  // Set by white space, the words of a line follow one another in the text.
  if (origin === 'aligned') {
    const from = line.text.at[0] ?? 0;
    return kind.lines.findLastIndex((k) => (k.text.at[0] ?? 0) <= from);
  }
  return cell.lines.length === kind.lines.length ? index : null;
}
