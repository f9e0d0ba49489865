import { boxHeight, boxWidth, holdsMiddle } from '../../model/geometry.js';
import type { Glyph } from '../../model/page.js';
import type { Grid, GridCell } from './grids.js';
import { segmentsToLines } from './lines.js';
import type { LayoutOptions } from './options.js';
import { glyphsToSegments } from './segments.js';

/** A panel has at least so many lines; under the name of a department fewer of them need open with a label. */
const LEAST_LINES = 5;
const LEAST_LABELLED = 3;
const LABELLED_OF_UNIT = 2;
/** A text beside a panel has at least so many lines. */
const LEAST_TEXT = 3;
/** With more cells than this a grid is a table. */
const MOST_CELLS = 24;
/** なぜ　…, 担当：…: the words of a line before its first white or colon. */
const OPENING = /^[\s　]*([^\s　：:]{1,16})[\s　：:]/u;

/**
 * Parts grids that are no tables but panels whose frames touch, each a text with labels of its own:
 * ```
 *  ┌──────────────┬──────────────┐
 *  │ 総務部       │ 農林部       │     no column is headed, no row labelled: what a cell holds
 *  │ １ ……        │ １ ……        │     is read from top to bottom, and then the next
 *  │ 担当　管財課 │ 担当　農地課 │
 *  │ 目標　……     │ 目標　……     │
 *  └──────────────┴──────────────┘
 * ```
 * A line that names the panel, or all of them, may have a cell to itself.
 */
export function partPanels(
  grids: readonly Grid[],
  glyphs: readonly Glyph[],
  { isLabel = () => false, namesUnit = () => false }: LayoutOptions,
): Grid[] {
  const isPanels = (grid: Grid): boolean => {
    if (grid.cells.length < 2 || grid.cells.length > MOST_CELLS) return false;
    const texts = grid.cells.map((c) => linesIn(c, glyphs));
    const panels = texts.filter((t) => isPanel(t, isLabel, namesUnit)).length;
    const heads = texts.filter((t) => t.length === 1 && namesUnit(t[0] as string)).length;
    const filled = texts.filter((t) => t.length > 0).length;
    const title = texts[0]?.length === 1 && grid.cells[0]?.columnSpan === grid.xs.length - 1 && heads === 0 ? 1 : 0;
    // The last department of a page may stand beside a text.
    const isBesideText = (): boolean =>
      filled === 2 &&
      texts.every((t, i) => t.length >= LEAST_TEXT && (!isPanel(t, isLabel, namesUnit) || isOfUnit(t, i))) &&
      texts.filter(isOfUnit).length === 1;
    const isOfUnit = (t: readonly string[], i: number): boolean =>
      isPanel(t, isLabel, namesUnit) && namesUnit(t[0] as string) && holdsGrid(grid.cells[i] as GridCell);
    const holdsGrid = ({ box }: GridCell): boolean =>
      grids.some((g) => g !== grid && g.cells.length > 1 && holdsMiddle(box, g.box));
    if (panels === 1 && isBesideText()) return true;
    return panels >= 2 && heads <= panels && panels + heads + title === filled;
  };
  return grids
    .flatMap((g) => (isPanels(g) ? g.cells.filter((c) => !c.outside).map(toFrame) : [g]))
    .sort((a, b) => boxWidth(b.box) * boxHeight(b.box) - boxWidth(a.box) * boxHeight(a.box));
}

function isPanel(
  [first = '', ...lines]: readonly string[],
  isLabel: (text: string) => boolean,
  namesUnit: (text: string) => boolean,
): boolean {
  if (lines.length + 1 < LEAST_LINES) return false;
  const labelled = lines.filter((l) => isLabel(OPENING.exec(l)?.[1] ?? l)).length;
  return labelled >= (namesUnit(first) ? LABELLED_OF_UNIT : LEAST_LABELLED);
}

function linesIn({ box }: GridCell, glyphs: readonly Glyph[]): string[] {
  const own = glyphs.filter((g) => holdsMiddle(box, g.box));
  const lines = segmentsToLines(glyphsToSegments(own), boxWidth(box));
  return lines.map((l) => l.text.value).filter((t) => t.trim() !== '');
}

const toFrame = ({ box, open }: GridCell): Grid => ({
  xs: [box[0], box[2]],
  ys: [box[1], box[3]],
  box,
  cells: [{ row: 0, column: 0, rowSpan: 1, columnSpan: 1, box, outside: false, open }],
  owner: [0],
  soft: false,
  softColumns: false,
});
