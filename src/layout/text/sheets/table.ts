import type { Table } from '../../../model/block.js';
import { sheetTable } from '../aligned/gridTable.js';
import type { Token } from '../aligned/segments.js';
import { leftEdge } from '../aligned/words.js';
import type { FlowContext } from '../flow.js';
import { partBeside, type SideLabel, sideLabels } from '../forms/beside.js';
import type { FormLine } from '../forms/formLines.js';
import { joinedWords } from '../letters.js';
import { SheetCells } from './cells.js';
import type { InnerHead } from './heads.js';
import { isYearWord } from './kinds.js';
import { nestedPairs } from './nestedPairs.js';
import { type Columns, type PlacedParts, widthOf } from './placing.js';
import type { IsPrintedBeside } from './printedBeside.js';
import { keyedRows } from './rowKeys.js';
import { type TableRow, toStepRows, toTableRows } from './rows.js';
import type { Part, Section } from './sections.js';

type Words = readonly Token[];

/** A text fills its line where it is so near the edge, in em. */
const SLACK = 1.3;
/** What begins so far right of the texts of its row is none of them, in places. */
const ASIDE = 6;

/** What is known of all sheets together. */
export interface SheetHabits {
  readonly placed: PlacedParts;
  /** Where texts beside labels end, in em. */
  readonly edge: number | null;
  /** Texts stand in the middle of their cells. */
  readonly isMiddle: boolean;
  readonly isPrintedBeside: IsPrintedBeside;
}

/** The table of a sheet: a row a label, and those of the tables inside. */
export function toTable(
  context: FlowContext,
  lines: readonly FormLine[],
  sections: readonly Section[],
  habits: SheetHabits,
  isLabel: (text: string) => boolean,
): Table {
  const { source } = context;
  const { placed } = habits;
  const labelEnd = sections.some((x) => x.kind === 'years' && x.rows.some((r) => placed.get(r)?.hasSteps)) ? 1 : 0;
  const sheet: OpenSheet = { ...habits, source, isLabel, cells: new SheetCells(), labelEnd };
  for (const x of sections) {
    if (x.kind === 'text') addText(sheet, x.part);
    else if (x.kind === 'table') addTable(sheet, x.head, x.part);
    else addYears(sheet, x.head, x.corner, x.rows);
  }
  const [begin] = sections;
  const at = begin?.kind === 'years' ? begin.corner : begin?.part;
  const from = at?.label.flat()[0] ?? at?.lines[0]?.words[0];
  const page = lines.find((l) => from && l.line.from <= from.from && from.from < l.line.to)?.line.page ?? null;
  const { cells } = sheet;
  return sheetTable(context, cells.toGrid(), cells.rows, cells.columns, page);
}

/** A sheet whose rows are being added. */
interface OpenSheet extends SheetHabits {
  readonly source: string;
  readonly isLabel: (text: string) => boolean;
  readonly cells: SheetCells;
  /** The last column that labels stand in: steps have names of their own beside them. */
  readonly labelEnd: number;
}

function addText({ source, cells, labelEnd, edge, isLabel, isMiddle, isPrintedBeside }: OpenSheet, part: Part): void {
  const values = new Map(part.lines.map((l) => [l.line, l.words]));
  let beside: SideLabel[] = [];
  // In the middle of a tall row, the labels beside stand below its first line.
  const left = leftEdge(part.lines.map((l) => l.words));
  for (const l of isMiddle ? part.lines : part.lines.slice(0, 1)) {
    // Between two lines of its own text, the row's middle line may have nothing but the label beside.
    const first = isMiddle && (l.words[0]?.x0 ?? 0) > left + ASIDE ? 0 : 1;
    beside = sideLabels(source, l.line, values, isLabel, (w) => isPrintedBeside(part, w), first);
    if (beside.length > 0) break;
  }
  const parted = partBeside(values, beside);
  const row = cells.rows++;
  const pairs = beside.length === 0 ? nestedPairs(source, parted.own, isLabel) : null;
  if (pairs) {
    cells.add(row, 0, part.label, labelEnd, { isLabel: true, rowSpan: pairs.length });
    for (const [k, { label, text }] of pairs.entries()) {
      cells.add(row + k, labelEnd + 1, [label], labelEnd + 1, { isLabel: true });
      cells.add(row + k, labelEnd + 2, text, null, { edge });
    }
    cells.rows = row + pairs.length;
    return;
  }
  // No. ① | 取組項目 | 窓口の改善: the number has no text of its own.
  const [own] = parted.own;
  const isNumber =
    /[0-9０-９①-⑳]$/.test(joinedWords(source, part.label.flat())) &&
    own !== undefined &&
    own.length > 1 &&
    isLabel(joinedWords(source, own.slice(0, 1)));
  if (isNumber) {
    const column = Math.max(1, labelEnd);
    cells.add(row, 0, part.label, 0, { isLabel: true });
    cells.add(row, 1, [own.slice(0, 1)], column, { isLabel: true });
    cells.add(row, column + 1, [own.slice(1), ...parted.own.slice(1)], null, { edge });
    return;
  }
  cells.add(row, 0, part.label, labelEnd, { isLabel: true });
  const all = [parted.own, ...parted.beside.flatMap((s) => [s.label, s.text])];
  for (const [c, own] of all.entries()) {
    const column = labelEnd + 1 + c;
    const isLast = c === all.length - 1;
    cells.add(row, column, own, isLast ? null : column, {
      edge: all.length === 1 ? edge : null,
      isLabel: c % 2 === 1,
    });
  }
}

/** A head with its rows, and the label: over the first of its columns, or beside them all. */
function addTable(sheet: OpenSheet, head: InnerHead, part: Part): void {
  const { cells, labelEnd } = sheet;
  const columns = sheet.placed.get(part);
  const top = cells.rows;
  if (columns?.isFull) {
    cells.add(top, 0, part.label, 0, { isLabel: true, rowSpan: head.groups.length > 0 ? 2 : 1 });
    cells.rows += cells.addHead(head, 1);
    addRows(cells, rowsOf(sheet, columns, head), columns, 0);
    return;
  }
  cells.rows += cells.addHead(head, labelEnd + 1);
  if (columns) addRows(cells, rowsOf(sheet, columns, head), columns, labelEnd + 1);
  cells.add(top, 0, part.label, labelEnd, { isLabel: true, rowSpan: cells.rows - top });
}

function rowsOf({ source, isMiddle, isLabel }: OpenSheet, columns: Columns, head: InnerHead): readonly TableRow[] {
  const { lines, at, key, isFull } = columns;
  const keyed = key && isMiddle ? keyedRows(source, lines, at, key, isLabel) : null;
  if (keyed) return keyed;
  // Years right of names: the steps of a schedule.
  const isYear = (column: Words): boolean => isYearWord(joinedWords(source, column));
  const areSteps = isMiddle && head.columns.length > 2 && head.columns.slice(1).every(isYear);
  if (areSteps && !isFull) return toStepRows(lines, fillsLine(source, columns)).map((cells) => ({ cells }));
  return toTableRows(source, lines, isFull);
}

/** Whether a text fills its line of the first column. */
const fillsLine =
  (source: string, { edges }: Columns) =>
  (w: Words): boolean =>
    edges[0] != null && widthOf(source, w) >= edges[0] - SLACK;

function addRows(cells: SheetCells, rows: readonly TableRow[], { edges }: Columns, first: number): void {
  for (const [r, row] of rows.entries()) {
    for (const [c, own] of row.cells.entries()) {
      if (!own) continue;
      let rowSpan = 1;
      while (rows[r + rowSpan]?.cells[c] === null) rowSpan++;
      const last = c === row.cells.length - 1 ? null : first + c;
      cells.add(cells.rows + r, first + c, own, last, { rowSpan, edge: edges[c] ?? null });
    }
  }
  cells.rows += rows.length;
}

/** A head of years over rows with labels. */
function addYears(sheet: OpenSheet, head: InnerHead, corner: Part, rows: readonly Part[]): void {
  const { source, cells, labelEnd, placed } = sheet;
  const depth = cells.addHead(head, labelEnd + 1);
  cells.add(cells.rows, 0, corner.label, labelEnd, { isLabel: true, rowSpan: depth });
  cells.rows += depth;
  for (const part of rows) {
    const columns = placed.get(part);
    if (!columns) continue;
    const top = cells.rows;
    const { lines, edges, hasSteps } = columns;
    const whole = (): Words[][][] => [edges.map((_, c) => lines.flatMap((l) => (l[c]?.length ? [l[c] as Words] : [])))];
    const own = hasSteps ? toStepRows(lines, fillsLine(source, columns)) : whole();
    addRows(
      cells,
      own.map((texts) => ({ cells: texts })),
      columns,
      labelEnd + (hasSteps ? 0 : 1),
    );
    cells.add(top, 0, part.label, hasSteps ? 0 : labelEnd, { isLabel: true, rowSpan: cells.rows - top });
  }
}
