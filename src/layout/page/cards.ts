import type { Glyph } from '../../model/page.js';
import { type Atom, atomsToText, segmentToAtoms } from '../aligned/atoms.js';
import { atomsToBaselines } from '../aligned/bands.js';
import { type Gap, NARROW, riversOf } from '../aligned/rivers.js';
import type { FilledGrid } from './emptySplits.js';
import { type Grid, type GridCell, withCells } from './grids.js';
import { glyphsToSegments } from './segments.js';

/** So many rows that begin with a label, and this share of all that hold text, show a card. */
const LEAST_ROWS = 3;
const LABELLED = 0.6;

/** A row of the card: what its text leaves white, and the text itself. */
interface Row {
  readonly atoms: readonly Atom[];
  readonly lines: readonly (readonly Atom[])[];
}

/**
 * Parts a framed card whose rows are ruled, and whose labels stand apart from their texts by white alone:
 * ```
 *  ┌──────────────────────────┐
 *  │ １ 水路の改修            │      no label: the card's title keeps its row
 *  ├──────────────────────────┤
 *  │ 担当課    農地課         │
 *  ├──────────────────────────┤
 *  │ 目指す姿  大雨でも水が   │
 *  │           あふれない。   │
 *  └──────────────────────────┘
 * ```
 * @param inner other grids: one drawn inside the card stays in one of its cells.
 */
export function partCard(filled: FilledGrid, inner: readonly Grid[], isLabel: (text: string) => boolean): FilledGrid {
  const { grid, glyphs } = filled;
  if (grid.xs.length !== 2 || grid.cells.length < LEAST_ROWS) return filled;
  const rows = glyphs.map(toRow);
  const white = labelRiver(rows, isLabel);
  if (!white) return filled;
  const x = (white.from + white.to) / 2;
  const crosses = ({ box }: Grid): boolean =>
    box[0] < x && x < box[2] && box[1] >= grid.box[1] && box[3] <= grid.box[3];
  if (inner.some((g) => g !== grid && crosses(g))) return filled;
  const isParted = rows.map((r) => opensWithLabel(r, white, isLabel));
  return splitAt(filled, x, isParted);
}

function toRow(glyphs: readonly Glyph[]): Row {
  const atoms = glyphsToSegments(glyphs.filter((g) => !g.vertical)).flatMap(segmentToAtoms);
  return { atoms, lines: atomsToBaselines(atoms) };
}

/** The strip of white behind the labels at which their texts begin; the title of the card may run across it. */
function labelRiver(rows: readonly Row[], isLabel: (text: string) => boolean): Gap | null {
  const filled = rows.filter((r) => r.atoms.length > 0);
  const atoms = filled.filter((r) => beginsWithLabel(r, isLabel)).flatMap((r) => r.atoms);
  const [first] = atoms;
  const isFlush = (r: Row, g: Gap): boolean => r.atoms.some((a) => Math.abs(a.x0 - g.to) < NARROW * a.em);
  const rivers = first ? riversOf(atoms, NARROW * first.em) : [];
  return (
    rivers.find((g) => {
      const labelled = filled.filter((r) => opensWithLabel(r, g, isLabel));
      const isCard = labelled.length >= Math.max(LEAST_ROWS, LABELLED * filled.length);
      return isCard && labelled.every((r) => isFlush(r, g));
    }) ?? null
  );
}

/** The first line opens with a label, and goes on. */
function beginsWithLabel({ lines: [first = []] }: Row, isLabel: (text: string) => boolean): boolean {
  return first.slice(1).some((_, i) => isLabel(atomsToText(first.slice(0, i + 1))));
}

/** All that stands left of the white is a label, be it on two lines, and something stands at its right. */
function opensWithLabel({ atoms, lines }: Row, white: Gap, isLabel: (text: string) => boolean): boolean {
  if (atoms.some((a) => a.x0 < white.to - 0.1 && a.x1 > white.from + 0.1)) return false;
  const left = lines.map((l) => l.filter((a) => a.x1 <= white.from + 0.1)).filter((l) => l.length > 0);
  return (
    left.length > 0 &&
    left.length <= 2 &&
    isLabel(left.map(atomsToText).join('')) &&
    atoms.some((a) => a.x0 >= white.to - 0.1)
  );
}

/** The grid with a second column; what is not parted keeps the width of both. */
function splitAt({ grid, glyphs }: FilledGrid, x: number, isParted: readonly boolean[]): FilledGrid {
  const [x0, x1] = [grid.xs[0] as number, grid.xs[1] as number];
  const parts = grid.cells.flatMap((c, i): { cell: GridCell; glyphs: readonly Glyph[] }[] => {
    const own = glyphs[i] ?? [];
    if (!isParted[i]) return [{ cell: { ...c, columnSpan: 2 }, glyphs: own }];
    const isLeft = (g: Glyph): boolean => (g.box[0] + g.box[2]) / 2 < x;
    return [
      { cell: { ...c, box: [x0, c.box[1], x, c.box[3]] }, glyphs: own.filter(isLeft) },
      { cell: { ...c, column: 1, box: [x, c.box[1], x1, c.box[3]] }, glyphs: own.filter((g) => !isLeft(g)) },
    ];
  });
  const cells = parts.map((p) => p.cell);
  return { grid: withCells(grid, [x0, x, x1], grid.ys, cells), glyphs: parts.map((p) => p.glyphs) };
}
