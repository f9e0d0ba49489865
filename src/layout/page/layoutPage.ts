import type { Block, Table } from '../../model/block.js';
import { type Box, boxHolds, holdsMiddle, unionBoxes } from '../../model/geometry.js';
import type { Glyph, Page } from '../../model/page.js';
import { segmentsToAlignedTables } from '../aligned/index.js';
import { assignGlyphs } from './assign.js';
import { type BadgeOf, type BadgesOf, findBadges } from './badges.js';
import { bannersOf } from './banners.js';
import { findBars, partBars } from './bars.js';
import { findBoxRows } from './boxRows.js';
import { partCard } from './cards.js';
import { columnEdges } from './columnEdges.js';
import { mergeEmptySplits } from './emptySplits.js';
import { findFacing } from './facingDepartments.js';
import { partAtGaps } from './gaps.js';
import { withGradeBadges } from './gradeBadges.js';
import { cellAt, type Grid, rulesToGrids } from './grids.js';
import { splitAtGutters } from './gutters.js';
import { withoutHighlights } from './highlights.js';
import { labelFrames } from './labelFrames.js';
import { ladderSides } from './ladders.js';
import { type SetLine, segmentsToLines } from './lines.js';
import { findNewspaper, NEWSPAPER_PARTS } from './newspaper.js';
import { belowNotch, takeNotchLabels } from './notchLabels.js';
import type { LayoutOptions } from './options.js';
import { takeOverflow } from './overflow.js';
import { partPanels } from './panels.js';
import { linesToParagraphs } from './paragraphs.js';
import { partingHeights } from './partingHeights.js';
import { findPosters } from './posters.js';
import { inReadingOrder, type Placed, splitColumns } from './readingOrder.js';
import { rowsBelowHeads } from './rowsBelowHeads.js';
import { glyphsToSegments, type Segment } from './segments.js';
import { takeStamps } from './stamps.js';
import { stripeSides } from './stripes.js';
import { gridEdges, gridToTable, shadedCells, type TableEdges } from './tables.js';
import { visibleFills } from './visibleFills.js';

export type { LayoutOptions } from './options.js';

/** The blocks of one page, and what joining pages needs to know of it. Holds no glyphs. */
export interface PageLayout {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In reading order. */
  readonly blocks: readonly Block[];
  /** Rules of the ruled tables among the blocks. */
  readonly edges: ReadonlyMap<Table, TableEdges>;
  /** Stood under a heading of its own that repeats from sheet to sheet: nothing goes on from the page before. */
  readonly headed: boolean;
}

/** A frame that holds more of the page than this is its border. */
const PAGE_BORDER = 0.6;

interface Item extends Placed {
  readonly segment?: Segment;
  readonly blocks?: readonly Block[];
  /** What stands above this height comes before it. */
  readonly begins?: number;
}

/** What stands below this share of the page's height is its foot. */
const FOOT = 0.9;

/** The table that a page ends with, but for its foot: it may go on on the next. */
export function tableAtFoot(page: PageLayout): Table | null {
  const last = page.blocks.findLast((b) => b.kind === 'table' || (b.box?.[1] ?? 0) < FOOT * page.height);
  return last?.kind === 'table' ? last : null;
}

/**
 * Finds tables, boxes, columns and paragraphs of a page.
 * @param above the table that the page before ended with, if any: its columns help to know its continuation.
 */
export function layoutPage(page: Page, options: LayoutOptions, above: Table | null = null): PageLayout {
  const { stamps, rules } = takeStamps(page.rules, page.glyphs);
  const fills = visibleFills(page.fills);
  const isLabel = options.isLabel ?? (() => false);
  const grounds = withoutHighlights(fills, rules, page.glyphs);
  const sides = ladderSides(rules, grounds, page.glyphs, isLabel);
  const below = rowsBelowHeads([...rules, ...sides], grounds, page.glyphs, isLabel);
  const stripes = stripeSides(grounds, [...rules, ...below], page.glyphs);
  const drawn = partAtGaps(rulesToGrids([...rules, ...sides, ...below, ...stripes], grounds), rules, grounds);
  const labels = labelFrames(drawn, page.glyphs, isLabel);
  const framing = drawn.filter((g) => !labels.has(g));
  const grids = partPanels(framing, page.glyphs, options);
  const ruled = grids.filter((g) => g.cells.filter((c) => !c.outside).length > 1);
  const { cells: assigned, free: unassigned } = assignGlyphs(page.glyphs, ruled);
  const cells = new Map<Grid, readonly (readonly Glyph[])[]>();
  let free = unassigned;
  for (const grid of keepFilled(ruled, assigned)) {
    for (const part of splitAtGutters({ grid, glyphs: assigned.get(grid) ?? [] })) {
      const labelled = takeNotchLabels(mergeEmptySplits(part), free, isLabel);
      const whole = takeOverflow(labelled.filled, labelled.free);
      free = whole.free;
      for (const strip of partBars(whole.filled, isLabel)) {
        const card = partCard(strip, ruled, isLabel);
        cells.set(card.grid, card.glyphs);
      }
    }
  }
  const lone = findBars(fills, free, isLabel);
  for (const { grid, glyphs } of lone.bars) cells.set(grid, glyphs);
  const boxed = findBoxRows(grounds, rules, lone.free, isLabel);
  for (const { grid, glyphs } of boxed.rows) cells.set(grid, glyphs);
  free = boxed.free;
  const tables = [...cells.keys()];
  const frames = grids.filter((g) => g.cells.length === 1);
  const shades = new Map(tables.map((g) => [g, shadedCells(g, fills)]));
  const framed = [...stamps, ...frames.map((f) => f.box)];
  const framedBadges = findBadges(page.glyphs, framed, fills, (box) => isBackground(box, tables));
  const isGrade = options.isGrade ?? (() => false);
  const badges: BadgesOf = (lines) => withGradeBadges(lines, framedBadges, isGrade);
  const edges = new Map<Table, TableEdges>();
  const begins = new Map<Table, number>();
  const top: Table[] = [];
  // From small to large, so that a nested table is there when its cell is built.
  const nested = new Map<Grid, Map<number, Table[]>>();
  for (const grid of [...tables].reverse()) {
    const parts = nested.get(grid) ?? new Map<number, Table[]>();
    for (const list of parts.values()) list.sort(byPlace);
    const table = gridToTable(grid, cells.get(grid) ?? [], parts, shades.get(grid) ?? new Set(), page.number, badges);
    edges.set(table, gridEdges(grid));
    begins.set(table, belowNotch(grid));
    const parent = parentOf(grid, tables);
    if (!parent) {
      top.push(table);
      continue;
    }
    const siblings = nested.get(parent.grid) ?? new Map<number, Table[]>();
    siblings.set(parent.cell, [...(siblings.get(parent.cell) ?? []), table]);
    nested.set(parent.grid, siblings);
  }
  const boxes = textBoxes(frames, tables, page, framedBadges);
  const { inBox, rest } = splitByBox(free, boxes);
  const items: Item[] = top.map((t) => {
    const box = t.box as Box;
    return { box, lines: t.rows, size: 0, blocks: [t], begins: begins.get(t) ?? box[1] };
  });
  for (const [box, glyphs] of inBox) {
    const blocks = layoutRegion(glyphs, [], page, box, badges, options);
    items.push({
      box,
      lines: blocks.reduce((n, b) => n + (b.kind === 'table' ? b.rows : b.lines.length), 0),
      size: 0,
      blocks,
    });
  }
  const blocks = layoutRegion(rest, items, page, null, badges, options, above);
  return { number: page.number, width: page.width, height: page.height, blocks, edges, headed: false };
}

const byPlace = (a: Table, b: Table): number => {
  const [p, q] = [a.box as Box, b.box as Box];
  return p[1] - q[1] || p[0] - q[0];
};

/** Grids without any text are drawings. */
function keepFilled(grids: readonly Grid[], cells: ReadonlyMap<Grid, readonly Glyph[][]>): Grid[] {
  return grids.filter((g) => cells.get(g)?.some((glyphs) => glyphs.some((glyph) => glyph.text.trim() !== '')));
}

/** The innermost cell that holds the whole grid. */
function parentOf(grid: Grid, tables: readonly Grid[]): { grid: Grid; cell: number } | null {
  const [x0, y0, x1, y1] = grid.box;
  for (let i = tables.indexOf(grid) - 1; i >= 0; i--) {
    const outer = tables[i] as Grid;
    const cell = cellAt(outer, (x0 + x1) / 2, (y0 + y1) / 2);
    if (cell === null) continue;
    const box = outer.cells[cell]?.box as Box;
    if (boxHolds(box, x0, y0, 2) && boxHolds(box, x1, y1, 2)) return { grid: outer, cell };
  }
  return null;
}

/** A patch of colour is a cell's background when it fills the height of the cell in its middle. */
function isBackground(box: Box, tables: readonly Grid[]): boolean {
  return tables.some((g) => {
    const cell = cellAt(g, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
    const around = cell === null ? null : g.cells[cell]?.box;
    return around !== null && around !== undefined && box[3] - box[1] > 0.8 * (around[3] - around[1]);
  });
}

/** Frames round whole paragraphs: neither badge, nor the page's border, nor round or inside a table. */
function textBoxes(frames: readonly Grid[], tables: readonly Grid[], page: Page, badges: BadgeOf): Box[] {
  const stamped = badges.size > 0 ? page.glyphs.filter((g) => badges.has(g.index)) : [];
  const holdsOnlyBadge = (b: Box) =>
    stamped.some((g) => holdsMiddle(b, g.box)) && b[3] - b[1] < 2.4 * Math.max(...stamped.map((g) => g.size));
  return frames
    .map((f) => f.box)
    .filter((b) => (b[2] - b[0]) * (b[3] - b[1]) < PAGE_BORDER * page.width * page.height)
    .filter((b) => !holdsOnlyBadge(b))
    .filter((b) => !tables.some((t) => b[0] < t.box[2] && t.box[0] < b[2] && b[1] < t.box[3] && t.box[1] < b[3]));
}

function splitByBox(free: readonly Glyph[], boxes: readonly Box[]) {
  const inBox = new Map<Box, Glyph[]>();
  const rest: Glyph[] = [];
  // Frames come from large to small: the smallest takes the glyph.
  const inner = [...boxes].reverse();
  for (const g of free) {
    const box = inner.find((b) => holdsMiddle(b, g.box));
    if (!box) {
      rest.push(g);
      continue;
    }
    const list = inBox.get(box);
    if (list) list.push(g);
    else inBox.set(box, [g]);
  }
  return { inBox, rest };
}

/** Blocks of free text and what stands among it, within a frame or on the whole page. */
function layoutRegion(
  glyphs: readonly Glyph[],
  among: readonly Item[],
  page: Page,
  frame: Box | null,
  badges: BadgesOf,
  options: LayoutOptions,
  above: Table | null = null,
): Block[] {
  const segments = glyphsToSegments(glyphs);
  const posters = frame || among.length > 0 ? null : findPosters(segments, options.isLabel ?? (() => false));
  if (posters)
    return posters.flatMap((p) =>
      layoutParts(p, [], page, { frame, isColumn: true, banners: [] }, badges, options, null),
    );
  const banners = bannersOf(page.fills, [...segments, ...among]);
  return layoutColumns(segments, among, page, { frame, isColumn: false, banners }, badges, options, above);
}

/** Halves headed by departments, or columns like those of a newspaper, part by part; below them others may begin. */
function layoutColumns(
  texts: readonly Segment[],
  among: readonly Item[],
  page: Page,
  within: Within,
  badges: BadgesOf,
  options: LayoutOptions,
  above: Table | null,
): Block[] {
  const isLabel = options.isLabel ?? (() => false);
  const crossing = [...among.map((i) => i.box), ...within.banners];
  const facing = within.frame ? null : findFacing(texts, among, { ...NO_UNITS, ...options, isLabel });
  const segments = facing?.segments ?? texts;
  const partOf = facing?.partOf ?? (within.frame ? null : findNewspaper(segments, crossing, isLabel));
  if (!partOf) return layoutParts(segments, among, page, within, badges, options, above);
  return NEWSPAPER_PARTS.flatMap((part) => {
    const here = (i: { readonly box: Box }): boolean => partOf(i.box) === part;
    const [own, objects] = [segments.filter(here), among.filter(here)];
    if (part === 'below') return layoutColumns(own, objects, page, within, badges, options, null);
    const isColumn = part === 'left' || part === 'right';
    const before = part === 'above' ? above : null;
    return layoutParts(own, objects, page, { ...within, isColumn }, badges, options, before);
  });
}

const NO_UNITS = { namesUnit: () => false, namesHead: () => false, opensDepartment: () => false };

/** What bounds texts that are read together: a frame, or being one column of a page; and the bands of colour behind them. */
interface Within {
  readonly frame: Box | null;
  readonly isColumn: boolean;
  readonly banners: readonly Box[];
}

/** Tables by alignment, columns and paragraphs of segments that are read together. */
function layoutParts(
  segments: readonly Segment[],
  among: readonly Item[],
  page: Page,
  { frame, isColumn, banners }: Within,
  badges: BadgesOf,
  options: LayoutOptions,
  above: Table | null,
): Block[] {
  const size = { number: page.number, width: page.width, height: page.height };
  const { tables, rest } = segmentsToAlignedTables(segments, size, options, above, partingHeights(segments, among));
  const items: Item[] = [
    ...among,
    ...tables.map((t) => ({ box: t.box as Box, lines: t.rows, size: 0, blocks: [t] })),
    ...rest.map((segment) => ({ box: segment.box, lines: 1, size: segment.size, segment })),
  ];
  const columns = splitColumns(items, banners);
  const whole = columns.length === 1 && !isColumn;
  return columns.flatMap((column) => layoutColumn(column, page, frame, whole, badges));
}

function layoutColumn(
  items: readonly Item[],
  page: Page,
  frame: Box | null,
  whole: boolean,
  badgesOf: BadgesOf,
): Block[] {
  const extent = unionBoxes(items.map((i) => i.box));
  if (!extent) return [];
  const segments = items.flatMap((i) => (i.segment ? [i.segment] : []));
  const lines = segmentsToLines(segments, extent[2] - extent[0]);
  const badges = badgesOf(lines);
  const edges = columnEdges(lines, extent, frame, whole ? page.width : null);
  const objects = inReadingOrder(items.filter((i) => i.blocks));
  const blocks: Block[] = [];
  let open: SetLine[] = [];
  let k = 0;
  const flush = (last: boolean): void => {
    blocks.push(...linesToParagraphs(open, edges, page.number, badges, last));
    open = [];
  };
  for (const line of [...lines].sort(byReading)) {
    for (; k < objects.length && beginOf(objects[k] as Item) < (line.box[1] + line.box[3]) / 2; k++) {
      flush(false);
      blocks.push(...((objects[k] as Item).blocks ?? []));
    }
    open.push(line);
  }
  flush(k === objects.length);
  for (; k < objects.length; k++) blocks.push(...((objects[k] as Item).blocks ?? []));
  return blocks;
}

const beginOf = ({ box, begins = box[1] }: Item): number => begins;

/** Top to bottom; vertical writing from the right. */
function byReading(a: SetLine, b: SetLine): number {
  if (a.vertical && b.vertical && a.box[1] < b.box[3] && b.box[1] < a.box[3]) return b.box[0] - a.box[0];
  return (a.box[1] + a.box[3]) / 2 - (b.box[1] + b.box[3]) / 2;
}
