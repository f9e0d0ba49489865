import type { Table } from '../../../model/block.js';
import { sheetTable } from '../aligned/gridTable.js';
import type { Token } from '../aligned/segments.js';
import type { FlowContext } from '../flow.js';
import { partBeside, type SideLabel, sideLabels } from '../forms/beside.js';
import type { FormLine } from '../forms/formLines.js';
import { joinedWords } from '../letters.js';
import { SheetCells } from './cells.js';
import type { InnerHead } from './heads.js';
import { isYearWord } from './kinds.js';
import { type Columns, type PlacedParts, widthOf } from './placing.js';
import { keyedRows } from './rowKeys.js';
import { type TableRow, toStepRows, toTableRows } from './rows.js';
import type { Part, Section } from './sections.js';

type Words = readonly Token[];
type IsLabel = (text: string) => boolean;

/** A text fills its line where it is so near the edge, in em. */
const SLACK = 1.3;

const sideKey = (label: string, text: string): string => `${label}\n${text}`;

/** This share of the rows with a label has another beside it that the form prints, and so many do at least. */
const PRINTED = 0.6;
const FEWEST_PRINTED = 2;

/** The labels that the sheets print beside the same text, again and again. */
export function printedBeside(
  source: string,
  sheets: readonly (readonly Section[])[],
  isLabel: IsLabel,
): ReadonlySet<string> {
  const rows = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const x of sheets.flat()) {
    if (x.kind !== 'text' || !x.part.name) continue;
    const { name } = x.part;
    rows.set(name, (rows.get(name) ?? 0) + 1);
    const own = x.part.lines.flatMap((l) => l.words.slice(1).map((w) => source.slice(w.from, w.to)));
    for (const text of new Set(own.filter((t) => t.length > 1 && isLabel(t))))
      counts.set(sideKey(name, text), (counts.get(sideKey(name, text)) ?? 0) + 1);
  }
  const isOften = (key: string, n: number): boolean =>
    n >= Math.max(FEWEST_PRINTED, (rows.get(key.split('\n')[0] as string) ?? 0) * PRINTED);
  return new Set([...counts].flatMap(([key, n]) => (isOften(key, n) ? [key] : [])));
}

/**
 * The table of a sheet: a row a label, and those of the tables inside.
 * @param isMiddle texts stand in the middle of their cells
 * @param printed the labels beside texts that all sheets print, with the label before: see `sideKey`
 */
export function toTable(
  context: FlowContext,
  lines: readonly FormLine[],
  sections: readonly Section[],
  placed: PlacedParts,
  edge: number | null,
  isLabel: IsLabel,
  isMiddle: boolean,
  printed: ReadonlySet<string>,
): Table {
  const { source } = context;
  const cells = new SheetCells();
  const labelEnd = sections.some((x) => x.kind === 'years' && x.rows.some((r) => placed.get(r)?.hasSteps)) ? 1 : 0;
  for (const x of sections) {
    if (x.kind === 'text') {
      addText(x.part);
      continue;
    }
    const { head } = x;
    const part = x.kind === 'table' ? x.part : x.corner;
    const columns = x.kind === 'table' ? placed.get(x.part) : undefined;
    if (x.kind === 'table' && columns?.isFull) {
      cells.add(cells.rows, 0, part.label, 0, { isLabel: true, rowSpan: head.groups.length > 0 ? 2 : 1 });
      cells.rows += cells.addHead(head, 1);
      addRows(rowsOf(columns, head, true), columns, 0);
      continue;
    }
    const first = labelEnd + 1;
    const top = cells.rows;
    cells.rows += cells.addHead(head, first);
    if (x.kind === 'table') {
      if (columns) addRows(rowsOf(columns, head, false), columns, first);
      cells.add(top, 0, part.label, labelEnd, { isLabel: true, rowSpan: cells.rows - top });
      continue;
    }
    cells.add(top, 0, part.label, labelEnd, { isLabel: true, rowSpan: cells.rows - top });
    for (const row of x.rows) addYears(row, first);
  }
  const [begin] = sections;
  const at = begin?.kind === 'years' ? begin.corner : begin?.part;
  const from = at?.label.flat()[0] ?? at?.lines[0]?.words[0];
  const page = lines.find((l) => from && l.line.from <= from.from && from.from < l.line.to)?.line.page ?? null;
  return sheetTable(context, cells.toGrid(), cells.rows, cells.columns, page);

  function addText(part: Part): void {
    const values = new Map(part.lines.map((l) => [l.line, l.words]));
    const isPrinted = (w: Token): boolean => printed.has(sideKey(part.name, source.slice(w.from, w.to)));
    let beside: SideLabel[] = [];
    // In the middle of a tall row, the labels beside stand below its first line.
    for (const l of isMiddle ? part.lines : part.lines.slice(0, 1)) {
      beside = sideLabels(source, l.line, values, isLabel, isPrinted);
      if (beside.length > 0) break;
    }
    const parted = partBeside(values, beside);
    const row = cells.rows++;
    // No. ① | 取組項目 | 窓口の改善: the number has no text of its own.
    const [own] = parted.own;
    const isNumber =
      /[0-9０-９①-⑳]$/.test(joinedWords(source, part.label.flat())) &&
      own !== undefined &&
      own.length > 1 &&
      isLabel(joinedWords(source, own.slice(0, 1)));
    if (isNumber) {
      cells.add(row, 0, part.label, 0, { isLabel: true });
      cells.add(row, 1, [(own as Words).slice(0, 1)], Math.max(1, labelEnd), { isLabel: true });
      cells.add(row, Math.max(1, labelEnd) + 1, [(own as Words).slice(1), ...parted.own.slice(1)], null, { edge });
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

  function rowsOf({ lines: own, at, key, edges }: Columns, head: InnerHead, isFull: boolean): TableRow[] {
    const keyed = key && isMiddle ? keyedRows(source, own, at, key, isLabel) : null;
    if (keyed) return keyed;
    // Years right of names: the steps of a schedule.
    const areSteps =
      isMiddle && head.columns.length > 2 && head.columns.slice(1).every((c) => isYearWord(joinedWords(source, c)));
    if (areSteps && !isFull) return toStepRows(own, isFullAt(edges)).map((cells) => ({ cells }));
    return toTableRows(source, own, isFull);
  }

  function isFullAt(edges: Columns['edges']): (w: Words) => boolean {
    return (w) => edges[0] != null && widthOf(source, w) >= edges[0] - SLACK;
  }

  function addRows(rows: ReturnType<typeof toTableRows>, { edges }: Columns, first: number): void {
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

  function addYears(part: Part, first: number): void {
    const columns = placed.get(part);
    if (!columns) return;
    const { edges, hasSteps } = columns;
    const top = cells.rows;
    const rows: Words[][][] = hasSteps
      ? toStepRows(columns.lines, isFullAt(edges))
      : [edges.map((_, c) => columns.lines.flatMap((l) => (l[c]?.length ? [l[c] as Words] : [])))];
    for (const row of rows) {
      for (const [c, text] of row.entries()) {
        const column = first + c - (hasSteps ? 1 : 0);
        cells.add(cells.rows, column, text, c === row.length - 1 ? null : column, { edge: edges[c] ?? null });
      }
      cells.rows++;
    }
    cells.add(top, 0, part.label, hasSteps ? 0 : labelEnd, { isLabel: true, rowSpan: cells.rows - top });
  }
}
