import type { Table } from '../../../model/block.js';
import type { GridCell } from '../aligned/cells.js';
import { cellsToTable } from '../aligned/gridTable.js';
import { segmentOf, type Token } from '../aligned/segments.js';
import type { FlowContext } from '../flow.js';
import { placeInColumns } from '../forms/placeInColumns.js';
import type { KindHead } from './kindHead.js';
import type { KindNames, LabelPlaces } from './kindNames.js';
import type { KindGroup, KindRow } from './kindRows.js';
import { sideWords } from './sideWords.js';
import type { Words } from './words.js';

/** A table with the names of indicators over their rows of targets and results; null where a figure stands in no column. */
export function kindTable(
  context: FlowContext,
  head: KindHead,
  groups: readonly KindGroup[],
  names: readonly KindNames[],
  places: LabelPlaces,
  page: number | null,
): Table | null {
  const count = head.years.length;
  const all = groups.flat();
  const full = all.filter((r) => r.figures.length === count);
  if (full.length === 0) return null;
  const ends = head.years.map((_, c) => full.reduce((sum, r) => sum + (r.figures[c] as Token).x1, 0) / full.length);
  const figuresOf = (r: KindRow) => placeInColumns(r.figures, ends, (w, c) => Math.abs(w.x1 - (ends[c] as number)));
  if (all.some((r) => r.figures.length > count)) return null;
  const hasGroup = names.some((n) => n.group.length > 0);
  const hasArrow = names.some((n) => n.arrow.length > 0);
  const labels = leading(head, places, hasGroup, hasArrow);
  const cells: GridCell[] = labels.map((l, c) => cell(0, c, l.words));
  const first = labels.length;
  const hasSide = labels[0]?.of === 'group';
  for (const [c, y] of head.years.entries())
    cells.push(
      cell(
        0,
        first + c,
        y.map((w) => [w]),
      ),
    );
  const hasBehind = head.behind.length > 0 || names.some((n) => n.behind.length > 0);
  if (hasBehind) cells.push(cell(0, first + count, [head.behind]));
  const beside = sideWords(
    context.source,
    names.map((n) => n.group),
  );
  let row = 1;
  for (const [k, group] of groups.entries()) {
    const own = names[k] as KindNames;
    for (const [c, label] of labels.entries())
      if (label.of !== 'kind' && label.of !== 'group') cells.push(cell(row, c, own[label.of], group.length));
    const side = hasSide ? beside[k] : null;
    if (side) cells.push(cell(row, 0, side.lines, group.length * side.count));
    if (hasBehind) cells.push(cell(row, first + count, own.behind, group.length));
    for (const [i, r] of group.entries()) {
      cells.push(cell(row + i, first - 1, [[r.word]]));
      const figures = figuresOf(r);
      for (let c = 0; c < count; c++) {
        const figure = figures?.get(c);
        cells.push(cell(row + i, first + c, figure ? [[figure]] : []));
      }
    }
    row += group.length;
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return cellsToTable(context, cells, row, first + count + (hasBehind ? 1 : 0), page);
}

interface Leading {
  readonly of: keyof KindNames | 'kind';
  readonly words: readonly Words[];
}

/** The columns before the years, with their labels. */
function leading(head: KindHead, places: LabelPlaces, hasGroup: boolean, hasArrow: boolean): Leading[] {
  const label = (k: number): readonly Words[] => (k >= 0 ? (head.labels[k] ?? []).map((w) => [w]) : []);
  const known = new Set([places.unit, places.baseline, places.kind]);
  const others = head.labels.map((_, k) => k).filter((k) => !known.has(k));
  const named = others.at(-1) ?? -1;
  const grouped = others.length > 1 ? others.slice(0, -1).flatMap(label) : [];
  return [
    ...(hasGroup || grouped.length > 0 ? [{ of: 'group', words: grouped } as const] : []),
    { of: 'name', words: label(named) },
    ...(places.unit >= 0 ? [{ of: 'unit', words: label(places.unit) } as const] : []),
    ...(places.baseline >= 0 ? [{ of: 'baseline', words: label(places.baseline) } as const] : []),
    ...(hasArrow ? [{ of: 'arrow', words: [] } as const] : []),
    { of: 'kind', words: label(places.kind) },
  ];
}

function cell(row: number, column: number, lines: readonly Words[], rowSpan = 1): GridCell {
  const pieces = lines.filter((l) => l.length > 0).map((l) => ({ column, last: column, ...segmentOf(l) }));
  return { row, column, rowSpan, columnSpan: 1, pieces };
}
