import type { Cell, Line, Table } from '../../model/block.js';
import { sliceLine, trimLine } from '../items.js';
import type { Lexicon } from '../lexicon/types.js';
import { lineCell } from '../outline/tableOfLines.js';
import { cellToReading } from '../table/cellReading.js';

/** So many boxes with a year each show a timetable. */
const FEWEST = 2;

interface Box {
  readonly head: Line;
  readonly rest: readonly Line[];
  readonly year: number;
}

/**
 * Boxes side by side with a year in each, above what is done in it or before it:
 * ```
 *          ┌────────────┐┌────────────┐
 *    工程  │ Ｒ７       ││ Ｒ８       │         工程 | Ｒ７         | Ｒ８
 *          │ 苗木の調達 ││ 苗木の配布 │              | 苗木の調達   | 苗木の配布
 *          └────────────┘└────────────┘
 * ```
 * The table of two rows that other plans print; null for any other row.
 */
export function readYearStrip(cells: readonly Cell[], lexicon: Lexicon): Table | null {
  const [first, ...others] = cells;
  if (!first) return null;
  const label = cellToReading(first, lexicon).label?.field === 'schedule' ? first : null;
  if (!label) return null;
  const boxes = withTextsBeside(
    others.map((c) => toBox(c, lexicon)),
    others,
  );
  if (boxes.length < FEWEST || !boxes.every((b, i) => b !== null && b.year > (boxes[i - 1]?.year ?? 0))) return null;
  if (!boxes.some((b) => b !== null && b.rest.length > 0)) return null;
  const own = (boxes as Box[]).flatMap(({ head, rest }, i) => [
    lineCell([head], 0, i + 1, true),
    lineCell(rest, 1, i + 1),
  ]);
  const side: Cell = { ...label, row: 0, column: 0, rowSpan: 2, columnSpan: 1, shaded: true };
  return {
    kind: 'table',
    page: first.page,
    box: null,
    rows: 2,
    columns: boxes.length + 1,
    cells: [side, ...own].sort((a, b) => a.row - b.row || a.column - b.column),
    origin: 'ruled',
    breaks: [],
  };
}

/** Ｒ７ | 苗木の調達 | Ｒ８ | 植え付け: where white alone parts the cells, what is done stands in one of its own behind its year. */
function withTextsBeside(boxes: readonly (Box | null)[], cells: readonly Cell[]): (Box | null)[] {
  const isTurn = boxes.every((b, i) => (i % 2 === 0 ? b?.rest.length === 0 : b === null));
  if (!isTurn || boxes.length % 2 !== 0) return [...boxes];
  return boxes.flatMap((b, i) => (b ? [{ ...b, rest: cells[i + 1]?.lines ?? [] }] : []));
}

/** The year that opens the box: its first line, or the first word of that line. */
function toBox({ lines }: Cell, lexicon: Lexicon): Box | null {
  const [first, ...below] = lines;
  if (!first) return null;
  const whole = yearOf(first, lexicon);
  if (whole !== null) return { head: { ...first, after: 'end' }, rest: below, year: whole };
  const gap = /^(\S+)[\s　:：]+(?=\S)/u.exec(first.text.value);
  const word = gap && { ...sliceLine(first, 0, (gap[1] as string).length), after: 'end' as const };
  const year = word && yearOf(word, lexicon);
  if (!gap || !word || !year) return null;
  return { head: word, rest: [trimLine(sliceLine(first, gap[0].length)), ...below], year };
}

function yearOf(line: Line, lexicon: Lexicon): number | null {
  const { role, years } = cellToReading(lineCell([line], 0, 0), lexicon);
  return role === 'year' && years && years.from === years.to ? years.from : null;
}
