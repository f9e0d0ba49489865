import type { Table } from '../../model/block.js';
import { lowerBound } from '../sorted.js';
import type { RowBand } from './assign.js';
import { atomsToSegment, cutAtom } from './atoms.js';
import { atomsToBand, atomsToBaselines, type Band } from './bands.js';
import { atomsToColumns, atomsToLine, type ColumnLine } from './chunks.js';
import { type GridText, textsToTable } from './grid.js';
import { type HeaderLabel, headerCells } from './header.js';
import { namesGroup } from './marker.js';
import { partedRows } from './partedRows.js';
import { linesToRows } from './rows.js';

/** A part of a page that is a table, and where its columns part. */
export interface Region {
  readonly header: readonly (readonly HeaderLabel[])[];
  readonly body: readonly Band[];
  /** Bands of the body that head the rows below them: one text over all the columns, wherever it ends. */
  readonly heads?: ReadonlySet<Band>;
  /** x of every boundary between two columns. */
  readonly boundaries: readonly number[];
  /** Where columns begin whose texts touch those of the column before. */
  readonly touching: readonly number[];
  /** The first column holds labels of a form. */
  readonly labelled: boolean;
  /** Heights at which white that runs through all columns parts rows. */
  readonly white?: readonly number[];
  /** Indices of the first column's lines that begin a label, where these are known. */
  readonly labelStarts?: readonly number[];
  /** Heights between rows that are known already. */
  readonly breaks?: readonly number[];
  /** It stands at the top of the page or goes on from the page before / reaches the last line of the page. */
  readonly openTop: boolean;
  readonly openBottom: boolean;
}

/** Fills the grid of a region: header rows first, then the rows of its body. */
export function regionToTable(region: Region, page: number): Table {
  const groups = region.body.filter((b) => region.heads?.has(b));
  const rowBands = region.body.filter((b) => !region.heads?.has(b));
  const atoms = rowBands.flatMap((b) => b.atoms).flatMap((a) => cutAtom(a, region.touching));
  const columns = withHeads(atomsToColumns(atoms, region.boundaries), groups);
  const heads = headLines(columns);
  const { white = [] } = region;
  const hints = {
    ...region,
    breaks: [...(region.breaks ?? []), ...heads.flatMap((l) => [l.middle - l.em / 2, l.middle + l.em / 2])],
    heads: heads.filter((l) => l.columns > region.boundaries.length || namesGroup(l.segment.text.value)),
  };
  const { rows, texts } = white.length > 0 ? partedRows(columns, white, hints) : linesToRows(columns, hints);
  const head = region.header.length;
  const grid: GridText[] = headerTexts(region);
  const inRow = new Map<number, number>();
  for (const t of texts) inRow.set(t.row, (inRow.get(t.row) ?? 0) + 1);
  for (const t of texts) {
    const reach = t.lines.reduce((n, l) => Math.max(n, l.columns), 1);
    // A line over several columns, alone in its row, heads the rows below: it has the whole row.
    const whole = reach > 1 && t.column === 0 && inRow.get(t.row) === 1;
    grid.push({
      row: head + t.row,
      column: t.column,
      rowSpan: t.rowSpan,
      columnSpan: whole ? columns.length : reach,
      segments: t.lines.map((l) => l.segment),
    });
  }
  const headBands = region.header.map((row) => atomsToBand(row.flatMap((l) => l.atoms)));
  const everything = [...headBands, ...groups].flatMap((b) => b.atoms).concat(atoms);
  const x0 = everything.reduce((x, a) => Math.min(x, a.x0), Number.POSITIVE_INFINITY);
  const x1 = everything.reduce((x, a) => Math.max(x, a.x1), Number.NEGATIVE_INFINITY);
  const { bottom } = atomsToBand(everything);
  return textsToTable(grid, {
    xs: [x0, ...region.boundaries, x1],
    ys: rowEdges([...headBands, ...rows], bottom),
    page,
  });
}

/** Puts the headings of groups into the first column, as lines that run over all of them. */
function withHeads(columns: readonly ColumnLine[][], groups: readonly Band[]): ColumnLine[][] {
  if (groups.length === 0) return [...columns];
  const [first = [], ...others] = columns;
  const heads = groups.map((b) => atomsToLine(b.atoms, columns.length));
  return [[...first, ...heads].sort((a, b) => a.middle - b.middle), ...others];
}

/** Lines that run from the first column over others with nothing beside them. */
function headLines(columns: readonly (readonly ColumnLine[])[]): ColumnLine[] {
  const [first = [], ...others] = columns;
  const beside = others.flatMap((lines) => lines.map((l) => l.middle)).sort((a, b) => a - b);
  return first
    .filter((l) => l.columns > 1)
    .filter((l) => lowerBound(beside, l.middle - 0.5 * l.em) === lowerBound(beside, l.middle + 0.5 * l.em));
}

function headerTexts(region: Region): GridText[] {
  return headerCells(region.header).map((c) => ({
    row: c.row,
    column: c.from,
    rowSpan: c.rowSpan,
    columnSpan: c.to - c.from,
    segments: atomsToBaselines(c.label.atoms).map(atomsToSegment),
  }));
}

/** Tops of the rows, midway between neighbours, and the last one's bottom. */
function rowEdges(rows: readonly RowBand[], bottom: number): number[] {
  const edges = rows.map((r, i) => {
    const above = rows[i - 1];
    return above ? (above.bottom + r.top) / 2 : r.top;
  });
  return [...edges, Math.max(bottom, rows.at(-1)?.bottom ?? bottom)];
}
