import type { Table } from '../../../model/block.js';
import { sheetTable } from '../aligned/gridTable.js';
import type { Token } from '../aligned/segments.js';
import type { FlowContext } from '../flow.js';
import { partBeside, sideLabels } from '../forms/beside.js';
import type { FormLine } from '../forms/openings.js';
import { SheetCells } from './cells.js';
import { type Columns, type PlacedParts, widthOf } from './placing.js';
import { toStepRows, toTableRows } from './rows.js';
import type { Part, Section } from './sections.js';

type Words = readonly Token[];
type IsLabel = (text: string) => boolean;
type Lines = readonly (readonly Words[])[];

/** A text fills its line where it is so near the edge, in em. */
const SLACK = 1.3;

/** The table of a sheet: a row a label, and those of the tables inside. */
export function toTable(
  context: FlowContext,
  lines: readonly FormLine[],
  sections: readonly Section[],
  placed: PlacedParts,
  edge: number | null,
  isLabel: IsLabel,
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
      addRows(toTableRows(source, columns.lines, true), columns, 0);
      continue;
    }
    const first = labelEnd + 1;
    const top = cells.rows;
    cells.rows += cells.addHead(head, first);
    if (x.kind === 'table') {
      if (columns) addRows(toTableRows(source, columns.lines, false), columns, first);
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
    const beside = part.lines[0] ? sideLabels(source, part.lines[0].line, values, isLabel) : [];
    const parted = partBeside(values, beside);
    const row = cells.rows++;
    // No. ① | 取組項目 | 窓口の改善: the number has no text of its own.
    const [own] = parted.own;
    const isNumber =
      /[0-9０-９①-⑳]$/.test(textOf(part.label)) &&
      own !== undefined &&
      own.length > 1 &&
      isLabel(textOf([own.slice(0, 1)]));
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

  function textOf(words: Lines[number]): string {
    return words
      .flat()
      .map((w) => source.slice(w.from, w.to))
      .join('');
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
    const isFull = (w: Words): boolean => edges[0] != null && widthOf(source, w) >= edges[0] - SLACK;
    const own = (l: readonly Words[][]): readonly Words[][] => l;
    const rows = hasSteps
      ? toStepRows(columns.lines, isFull)
      : [own(edges.map((_, c) => columns.lines.flatMap((l) => (l[c]?.length ? [l[c] as Words] : []))))];
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
