import type { Piece, Place } from './columns.js';
import { type ColumnTable, toColumnTable } from './columnTable.js';
import type { Found } from './gridTable.js';
import { joinGroupHeadings } from './groupHeadings.js';
import { type HeadCells, toHeadCells } from './headCells.js';
import { coverSubLabels } from './headCover.js';
import { spanRepeatedLabels } from './headGroups.js';
import { spanHeadLabels } from './headSpans.js';
import { isNote, isYear } from './headWords.js';
import { joinYearRests } from './headYears.js';
import { rowsOfLabels } from './labelRows.js';
import { toRows } from './rows.js';
import { type Token, textOf } from './segments.js';
import type { TableText } from './tableText.js';
import { joinUnlabelled } from './unlabelledRows.js';

/** A table's head and rows, and the places between its columns. */
export interface RowsAndColumns extends Found {
  readonly places: readonly Place[];
}

type Lines = readonly (readonly Piece[])[];

const NO_HEAD: HeadCells = { cells: [], rows: 0, isCentred: false };
/** No label of a head is longer. */
const LONGEST_LABEL = 24;
/** So many years at least head a table of figures. */
const FEWEST_YEARS = 2;
const FIGURE = /^(?:[△▲-]?[0-9０-９,，.．]+\S?|[-－―—ー…*＊]+)$/;

/** The rows of lines that are cut into `count` columns. */
export function toTableRows(text: TableText, lines: Lines, count: number, places: readonly Place[]): RowsAndColumns {
  const { source, isLabel } = text;
  const pieces = withSpans(text, lines);
  const top = text.hasBody ? headEnd(text.words, text.isHead) : 0;
  if (top > 0) {
    const labels = coverSubLabels(
      pieces.slice(0, top).filter((l) => l.length > 0),
      (p) => isNote(textOf(source, p)),
    );
    const head = toHeadCells(source, labels, count, (t) => isLabel(t) || isYear(t));
    const below = pieces.map((l, i) => (i < top ? [] : l));
    const body = toColumnTable(source, below, count, isLabel);
    // Labels down the first column are a form's, whose first lines may look like a head; years over figures are one.
    if (head && (body.labelled.size === 0 || isFigureTable(source, labels, body)))
      return { head, columns: body, places, ...toRows(body, head.isCentred ? 'middle' : 'top') };
  }
  const columns = toColumnTable(source, pieces, count, isLabel);
  return {
    head: NO_HEAD,
    places,
    ...rowsOfLabels(source, columns, joinUnlabelled(columns, toRows(columns), isLabel), isLabel),
  };
}

/** The lines with the labels of the head over all columns that they name. */
function withSpans({ source, isHead, hasBody, isLabel }: TableText, lines: Lines): Lines {
  const joined = joinGroupHeadings(source, hasBody ? joinYearRests(source, lines, isHead) : lines, isLabel);
  const centred = spanHeadLabels(joined, (p) => isLabel(textOf(source, p)), hasBody ? isHead : null);
  return hasBody ? spanRepeatedLabels(source, centred, isHead) : centred;
}

/** Where the head at the top of a table ends; 0 where it has none. */
export function headEnd(words: readonly (readonly Token[])[], isHead: readonly boolean[]): number {
  let end = 0;
  while (end < words.length && (isHead[end] || words[end]?.length === 0)) end++;
  // 期末評価   年度末の成果：講習を三回開いた。   評価: a sentence between labels is a form's.
  const isForm = words.slice(0, end).some((l) => l.some((w) => w.to - w.from > LONGEST_LABEL));
  return isHead.indexOf(true) < end && !isForm ? end : 0;
}

/** Whether the head's years stand over columns of figures alone. */
function isFigureTable(source: string, head: Lines, body: ColumnTable): boolean {
  const years = head.flat().filter((p) => p.tokens.some((t) => isYear(source.slice(t.from, t.to))));
  const below = years.flatMap((y) => body.columns.slice(y.column, y.last + 1).flatMap((c) => c.entries));
  return years.length >= FEWEST_YEARS && below.length > 0 && below.every((e) => FIGURE.test(e.text));
}
