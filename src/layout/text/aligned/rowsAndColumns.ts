import { type Piece, type Place, withoutMarkColumns } from './columns.js';
import { orderFigures } from './figureColumns.js';
import { columnlessWords, withHeadInColumns } from './headInColumns.js';
import {
  type Extent,
  extentsOf,
  headLinesOf,
  placesBetween,
  withHeadColumns,
  withoutEmptyColumns,
} from './headLines.js';
import { isYear } from './headWords.js';
import { keyColumnEdges } from './keyColumns.js';
import { partFigureColumns, partMarkColumns, returnGrades } from './markColumns.js';
import { returnNames } from './nameColumns.js';
import { numbersBefore } from './numbersBefore.js';
import { figuresOfItems, neverTogether, withoutOwnTexts } from './oneColumn.js';
import { orderTexts } from './orderedTexts.js';
import { riverPlaces, toRivers } from './rivers.js';
import type { Token } from './segments.js';
import { headEnd, type RowsAndColumns, toTableRows } from './tableRows.js';
import { cutAt, isOfHead, type TableText, toTableText } from './tableText.js';
import { partTightWords } from './tightWords.js';

type Lines = readonly (readonly Piece[])[];

/** This share of the texts of a table that goes on may run over a place between columns. */
const CROSSING = 0.1;

/**
 * Finds the columns and then the rows; columns that share no row were one, and its rows are found anew.
 * @param alike the words as those of like tables stand
 * @param above the places between the columns of the table that the page before ends with
 */
export function toRowsAndColumns(
  source: string,
  words: readonly (readonly Token[])[],
  alike: readonly (readonly Token[])[],
  headings: ReadonlySet<number>,
  isLabel: (text: string) => boolean,
  above: readonly Place[] | null,
): RowsAndColumns {
  const text = toTableText(source, words, headings, isLabel);
  let places = placesByRivers(text, alike);
  if (above && above.length > places.length && !text.isHead.includes(true)) {
    const lines = cutAt(text, above);
    if (fitsColumns(lines, above)) return toTableRows(text, lines, above.length + 1, above);
  }
  for (let isNamed = !text.hasBody; ; ) {
    const own = cutAt(text, places);
    const extents = extentsOf(own, places.length + 1);
    const lines = withHeadInColumns(text, own, extents, places);
    const found = toTableRows(text, lines, places.length + 1, places);
    const one = placeInOneColumn(text, lines, found);
    // Columns that were one may leave a label that stood over them both without its own.
    const left = one < 0 && !isNamed ? columnlessWords(text, extents).filter((w) => isHeadLabel(text, w)) : [];
    if (left.length > 0) {
      isNamed = true;
      places = withHeadColumns(places, left);
    } else if (one >= 0) {
      places = places.filter((_, k) => k !== one);
    } else {
      return inOrder(text, own, lines, places) ?? withTightWords(text, lines, extents, places) ?? found;
    }
  }
}

/** The places between columns that white space shows, or the words of the head. */
function placesByRivers(text: TableText, alike: readonly (readonly Token[])[]): readonly Place[] {
  const { source, words, isHead, heads, hasBody, isLabel } = text;
  const isHeadAlike = alike.length === words.length ? isHead : headLinesOf(source, alike, isLabel);
  const rivers = riverPlaces(toRivers(source, alike, isLabel, hasBody ? isHeadAlike : []));
  const unmarked = withoutMarkColumns(source, cutAt(text, rivers), rivers, hasBody ? heads : []);
  const keyEdges = keyColumnEdges(source, cutAt(text, unmarked), unmarked.length + 1, heads);
  const all = [...unmarked, ...keyEdges].sort((a, b) => a.from - b.from);
  if (!hasBody) return all;
  const filled = withoutEmptyColumns(all, extentsOf(cutAt(text, all), all.length + 1));
  return withHeadColumns(filled, columnlessWords(text, extentsOf(cutAt(text, filled), filled.length + 1)));
}

/** Whether the lines stand in the columns of the table on the page before. */
function fitsColumns(lines: Lines, places: readonly Place[]): boolean {
  const pieces = lines.flat();
  const used = new Set(pieces.map((p) => p.column));
  return (
    pieces.filter((p) => p.last > p.column).length <= pieces.length * CROSSING && used.size * 2 > places.length + 1
  );
}

/** The first place between two columns that are one; -1 where there is none. */
function placeInOneColumn({ source, hasBody, isHead }: TableText, lines: Lines, found: RowsAndColumns): number {
  const together = neverTogether(found, hasBody ? isHead : []);
  if (together >= 0 || !hasBody || found.columns.labelled.size > 0) return together;
  const count = found.places.length + 1;
  const ofItems = figuresOfItems(source, lines, isHead, count);
  return ofItems >= 0 ? ofItems : withoutOwnTexts(lines, isHead, count);
}

function isHeadLabel({ source, isLabel }: TableText, w: Token): boolean {
  const text = source.slice(w.from, w.to);
  return isLabel(text) || isYear(text);
}

/** The rows where the order of figures or texts tells the columns that no white space parts; null where it doesn't. */
function inOrder(text: TableText, own: Lines, lines: Lines, places: readonly Place[]): RowsAndColumns | null {
  const { source, words, isHead, heads, hasBody } = text;
  if (!hasBody) return null;
  const count = places.length + 1;
  const ordered =
    orderFigures(source, own, count, heads) ??
    (headEnd(words, isHead) > 0 ? orderTexts(source, words, isHead, lines, count) : null);
  return ordered && inNewColumns(text, ordered.lines, ordered.count, places, ordered.columnsOf);
}

/** The rows in other columns than those that white space parts; a table that goes on below is read in those. */
function inNewColumns(
  text: TableText,
  lines: Lines,
  count: number,
  places: readonly Place[],
  columnsOf?: (words: readonly Token[], near: readonly number[]) => readonly number[],
): RowsAndColumns {
  const graded = returnGrades(text.source, lines, count);
  const extents = extentsOf(graded, count);
  const withHead = withHeadInColumns(text, graded, extents, placesBetween(extents), columnsOf);
  return toTableRows(text, withHead, count, places);
}

/** The rows where words set too tight for white space are parted, names and grades back in their columns; null where all stood right. */
function withTightWords(
  text: TableText,
  lines: Lines,
  extents: readonly (Extent | null)[],
  places: readonly Place[],
): RowsAndColumns | null {
  const { source } = text;
  const count = places.length + 1;
  const tight = lines.map((line) => partTightWords(source, line, extents));
  const graded = returnGrades(source, tight, count);
  const below = graded.map((line, i) => (isOfHead(text, i) ? [] : line));
  const body = numbersBefore(source, returnNames(source, below, count), count);
  const parted = graded.map((line, i) => (isOfHead(text, i) ? line : (body[i] as readonly Piece[])));
  const labels = parted.filter((_, i) => isOfHead(text, i)).flat();
  const marked = partMarkColumns(source, body, count) ?? partFigureColumns(source, body, count, labels);
  if (marked) return inNewColumns(text, marked.lines, marked.count, places);
  return areSame(parted, lines) ? null : toTableRows(text, parted, count, places);
}

/** Whether the pieces of all lines stand in the same columns and at the same places. */
const areSame = (a: Lines, b: Lines): boolean =>
  a.every((line, i) => {
    const other = b[i] as readonly Piece[];
    return line.length === other.length && line.every((p, k) => p.column === other[k]?.column && p.x1 === other[k]?.x1);
  });
