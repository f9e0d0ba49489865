import type { Table } from '../../../model/block.js';
import { rememberAnswers } from '../../labelAnswers.js';
import type { FlowContext } from '../flow.js';
import { withBestRows } from '../register/bestRows.js';
import { choose } from '../register/choose.js';
import { readRegisters } from '../register/index.js';
import type { SourceLine } from '../sourceLines.js';
import { chooseWrapped } from '../wrapped/choose.js';
import { readWrapped } from '../wrapped/index.js';
import { alikeLines } from './alike.js';
import { partBrokenLabels } from './brokenLabels.js';
import { blanksInCells } from './cellBlanks.js';
import { type Piece, type Place, toPieces, withoutMarkColumns } from './columns.js';
import { type ColumnTable, toColumnTable } from './columnTable.js';
import { type OrderedFigures, orderFigures } from './figureColumns.js';
import { partGluedLabels } from './gluedLabels.js';
import { type Found, formTable, toTable } from './gridTable.js';
import { joinGroupHeadings } from './groupHeadings.js';
import { type HeadCells, toHeadCells } from './headCells.js';
import { headColumnsOf } from './headColumns.js';
import { coverSubLabels } from './headCover.js';
import { spanRepeatedLabels } from './headGroups.js';
import {
  type Extent,
  extentsOf,
  headLinesOf,
  isOverTwo,
  placesBetween,
  toHeadPieces,
  withHeadColumns,
  withoutEmptyColumns,
} from './headLines.js';
import { spanHeadLabels } from './headSpans.js';
import { putHeadsOverFigures } from './headsOverFigures.js';
import { isNote, isYear } from './headWords.js';
import { joinYearRests } from './headYears.js';
import { keyColumnEdges } from './keyColumns.js';
import { widenLabelColumn } from './labelColumn.js';
import { spacesLatin } from './latinSpaces.js';
import { partFigureColumns, partMarkColumns, returnGrades } from './markColumns.js';
import { type MiddleForm, middleForms } from './middleLabels.js';
import { returnNames } from './nameColumns.js';
import { neverTogether, withoutOwnTexts } from './oneColumn.js';
import { orderTexts } from './orderedTexts.js';
import { toRegions } from './regions.js';
import { riverPlaces, toRivers } from './rivers.js';
import { toRows } from './rows.js';
import { metricOf, segmentOf, type Token, textOf, toSetLine } from './segments.js';
import { tightForms } from './tightForms.js';
import { partTightWords } from './tightWords.js';
import { joinUnlabelled } from './unlabelledRows.js';
import { nextText, wordsOf } from './words.js';
import { putRestsBelowYears } from './yearRestLines.js';

export type AlignedPart = { readonly table: Table } | { readonly lines: readonly SourceLine[] };

/** Where the columns of the table run that stands last on the page before; null where none does. */
export interface CarriedColumns {
  places: readonly Place[] | null;
}

/**
 * Parts the lines of one page into tables set by white space and the lines between them. A table without a head at the top of
 * a page goes on with the columns carried from the page before.
 */
export function toAligned(
  context: FlowContext,
  all: readonly SourceLine[],
  readsLabel: (text: string) => boolean,
  carried: CarriedColumns = { places: null },
): AlignedPart[] {
  const { source } = context;
  const isLabel = rememberAnswers(readsLabel);
  const metric = metricOf(source, all);
  const latinSpaced = spacesLatin(source, all);
  const spaced = all.map((l) => wordsOf(source, toSetLine(source, l, metric, isLabel, latinSpaced), isLabel));
  const inCells = blanksInCells(source, spaced, isLabel);
  const lines = all.filter((_, i) => !inCells.has(i));
  const read = spaced.filter((_, i) => !inCells.has(i));
  const parted = metric === 'characters' ? partGluedLabels(source, read, isLabel) : read;
  const over =
    metric === 'characters' ? putHeadsOverFigures(source, partBrokenLabels(source, parted, isLabel)) : parted;
  const set = putRestsBelowYears(source, over);
  const words = metric === 'characters' ? widenLabelColumn(source, set, isLabel) : set;
  // Registers are read by the places that the converter printed.
  const printed =
    metric === 'characters'
      ? putRestsBelowYears(
          source,
          lines.map((l) =>
            wordsOf(source, { ...toSetLine(source, l, metric, isLabel, latinSpaced), metric: 'display' }, isLabel),
          ),
        )
      : [];
  const out: AlignedPart[] = [];
  let done = 0;
  const above = carried.places;
  carried.places = null;
  /** Reads the lines [start, end) between forms. */
  const readBetween = (start: number, end: number): void => {
    const here = words.slice(start, end);
    const regions = toRegions(source, here, isLabel, done === 0 && above !== null);
    const alike = alikeLines(source, here, regions, isLabel);
    let isFirst = done === 0;
    const tables = regions.flatMap((region, i) => {
      const own = here.slice(region.from, region.to);
      const headings = new Set(region.headings?.map((line) => line - region.from));
      const found = toRowsAndColumns(source, own, alike[i] ?? own, headings, isLabel, isFirst ? above : null);
      if (found.columns.columns.length < 2) return [];
      isFirst = false;
      return [{ from: region.from, to: region.to, found }];
    });
    const near = printed.slice(start, end);
    const registers = metric === 'characters' ? readRegisters(source, near, isLabel) : [];
    const wrapped = metric === 'characters' ? readWrapped(source, near, isLabel) : [];
    const chosen = choose(source, tables, registers, (line) => here[line]?.length === 0);
    for (const table of chooseWrapped(source, chosen, wrapped)) {
      const [from, to] = [start + table.from, start + table.to];
      if (from > done) out.push({ lines: lines.slice(done, from) });
      const found = metric === 'characters' ? withBestRows(source, table.found) : table.found;
      out.push({ table: toTable(context, found, lines[from]?.page ?? null) });
      done = to;
      carried.places = isLast(words, to) && 'places' in table.found ? table.found.places : null;
    }
    if (done < end) out.push({ lines: lines.slice(done, end) });
    done = end;
  };
  const forms = metric === 'characters' ? formsOf(source, set, words, isLabel, above !== null) : [];
  for (const form of forms) {
    if (form.from > done) readBetween(done, form.from);
    out.push({ table: formTable(context, form, lines[form.from]?.page ?? null) });
    done = form.to;
    carried.places = null;
  }
  if (done < lines.length) readBetween(done, lines.length);
  return out;
}

/** The forms that labels show without any white space between columns, from above; none stands in a larger table. */
function formsOf(
  source: string,
  set: readonly (readonly Token[])[],
  words: readonly (readonly Token[])[],
  isLabel: (text: string) => boolean,
  goesOn: boolean,
): MiddleForm[] {
  const middle = middleForms(source, set, isLabel);
  // Inside a larger table the rows are found by all its columns.
  const tables = middle.length > 0 ? toRegions(source, words, isLabel, goesOn) : [];
  const isInTable = ({ from, to }: MiddleForm): boolean =>
    tables.some((r) => r.from < to && from < r.to && (r.from < from - MOST_BESIDE || r.to > to + MOST_BESIDE));
  const own = middle.filter((f) => !isInTable(f));
  const isApart = (f: MiddleForm): boolean => own.every((m) => m.to <= f.from || f.to <= m.from);
  return [...own, ...tightForms(source, set, isLabel).filter(isApart)].sort((a, b) => a.from - b.from);
}

/** A table has so many lines more than a form that it is the same as. */
const MOST_BESIDE = 2;

/** A page's number and a note may stand below its table. */
const MOST_BELOW = 2;

const isLast = (words: readonly (readonly Token[])[], to: number): boolean =>
  words.slice(to).filter((l) => l.length > 0).length <= MOST_BELOW;

/** A table has at least this many lines below its head. */
const FEWEST_BODY_LINES = 2;

/** One of the words that stand at the same place. */
function distinctPlaces(words: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (const w of words) if (!out.some((o) => o.x0 < w.x1 && w.x0 < o.x1)) out.push(w);
  return out;
}

interface RowsAndColumns extends Found {
  readonly places: readonly Place[];
}

/** This share of the texts of a table that goes on may run over a place between columns. */
const CROSSING = 0.1;

/** Whether the lines stand in the columns of the table on the page before. */
function fitsColumns(lines: readonly (readonly Piece[])[], places: readonly Place[]): boolean {
  const pieces = lines.flat();
  const used = new Set(pieces.map((p) => p.column));
  return (
    pieces.filter((p) => p.last > p.column).length <= pieces.length * CROSSING && used.size * 2 > places.length + 1
  );
}

const NO_HEAD: HeadCells = { cells: [], rows: 0, isCentred: false };

/** No label of a head is longer. */
const LONGEST_LABEL = 24;

/** Where the head at the top of a table ends; 0 where it has none. */
function headEnd(words: readonly (readonly Token[])[], isHead: readonly boolean[]): number {
  let end = 0;
  while (end < words.length && (isHead[end] || words[end]?.length === 0)) end++;
  // 期末評価   年度末の成果：講習を三回開いた。   評価: a sentence between labels is a form's.
  const isForm = words.slice(0, end).some((l) => l.some((w) => w.to - w.from > LONGEST_LABEL));
  return isHead.indexOf(true) < end && !isForm ? end : 0;
}

/** Whether labels stand at the left of the lines that have more than one text. */
function labelsFirst(
  source: string,
  lines: readonly (readonly Token[])[],
  isLabel: (text: string) => boolean,
): boolean {
  const first = lines.flatMap((l) => (l.length > 1 ? [l[0] as Token] : []));
  const left = first.reduce((least, w) => Math.min(least, w.x0), Number.POSITIVE_INFINITY);
  const own = first.filter((w) => w.x0 <= left + 1);
  const labels = own.filter((w) => isLabel(source.slice(w.from, w.to))).length;
  return labels >= FEWEST_NAMED && labels >= own.length * NAMED;
}

/** The lines of labels' notes and rests stand between the labels. */
const FEWEST_NAMED = 2;
const NAMED = 0.25;

/** A heading between rows as one text. */
const toHeading = (pieces: readonly Piece[]): Piece => ({
  column: 0,
  last: pieces.at(-1)?.last ?? 0,
  ...segmentOf(pieces.flatMap((p) => p.tokens)),
  isHeading: true,
});

/** Whether the head's years stand over columns of figures alone. */
function isFigureTable(source: string, head: readonly (readonly Piece[])[], body: ColumnTable): boolean {
  const years = head.flat().filter((p) => p.tokens.some((t) => isYear(source.slice(t.from, t.to))));
  const below = years.flatMap((y) => body.columns.slice(y.column, y.last + 1).flatMap((c) => c.entries));
  return years.length >= FEWEST_YEARS && below.length > 0 && below.every((e) => FIGURE.test(e.text));
}

/** So many years at least head a table of figures. */
const FEWEST_YEARS = 2;
const FIGURE = /^(?:[△▲-]?[0-9０-９,，.．]+\S?|[-－―—ー…*＊]+)$/;

/** Whether the pieces of all lines stand in the same columns and at the same places. */
const areSame = (a: readonly (readonly Piece[])[], b: readonly (readonly Piece[])[]): boolean =>
  a.every((line, i) => {
    const other = b[i] as readonly Piece[];
    return line.length === other.length && line.every((p, k) => p.column === other[k]?.column && p.x1 === other[k]?.x1);
  });

/** Finds the columns and then the rows; columns that share no row were one, and its rows are found anew. */
function toRowsAndColumns(
  source: string,
  words: readonly (readonly Token[])[],
  alike: readonly (readonly Token[])[],
  headings: ReadonlySet<number>,
  isLabel: (text: string) => boolean,
  above: readonly Place[] | null,
): RowsAndColumns {
  const isHead = headLinesOf(source, words, isLabel);
  const isHeadAlike = alike.length === words.length ? isHead : headLinesOf(source, alike, isLabel);
  const hasBody = words.filter((l, i) => !isHead[i] && l.length > 1).length >= FEWEST_BODY_LINES;
  const body = hasBody ? words.map((l, i) => (isHead[i] ? [] : l)) : words;
  const cut = (at: readonly Place[]): Piece[][] =>
    toPieces(source, body, at, isLabel).map((l, i) => (headings.has(i) && l.length > 0 ? [toHeading(l)] : l));
  let rivers: readonly Place[] = riverPlaces(toRivers(source, alike, isLabel, hasBody ? isHeadAlike : []));
  const heads = words.filter((_, i) => isHead[i]);
  rivers = withoutMarkColumns(source, cut(rivers), rivers, hasBody ? heads : []);
  const keyEdges = keyColumnEdges(source, cut(rivers), rivers.length + 1, heads);
  rivers = [...rivers, ...keyEdges].sort((a, b) => a.from - b.from);
  const headColumns = headColumnsOf(source, words, isHead, labelsFirst(source, body, isLabel));
  /** The words of the head that stand over no column. */
  const columnless = (extents: readonly (Extent | null)[]): readonly Token[] => {
    const out = words.flatMap((l, i) => {
      const columns = isHead[i] ? headColumns(i, extents) : [];
      const below = isHead[i] ? nextText(words, i + 1) : words.length;
      const lower = isHead[below] ? (words[below] as readonly Token[]) : [];
      return l.filter((w, k) => columns[k] === -1 && !isOverTwo(w, l, lower));
    });
    return distinctPlaces(out);
  };
  const isHeadLabel = (w: Token): boolean => {
    const text = source.slice(w.from, w.to);
    return isLabel(text) || isYear(text);
  };
  if (hasBody) {
    rivers = withoutEmptyColumns(rivers, extentsOf(cut(rivers), rivers.length + 1));
    const extents = extentsOf(cut(rivers), rivers.length + 1);
    rivers = withHeadColumns(rivers, columnless(extents));
  }
  const toTableRows = (
    lines: readonly (readonly Piece[])[],
    count: number,
    places: readonly Place[] = rivers,
  ): RowsAndColumns => {
    const centred = spanHeadLabels(
      joinGroupHeadings(source, hasBody ? joinYearRests(source, lines, isHead) : lines, isLabel),
      (p) => isLabel(textOf(source, p)),
      hasBody ? isHead : null,
    );
    const pieces = hasBody ? spanRepeatedLabels(source, centred, isHead) : centred;
    const top = hasBody ? headEnd(words, isHead) : 0;
    if (top > 0) {
      const isNamed = (text: string): boolean => isLabel(text) || isYear(text);
      const labels = coverSubLabels(
        pieces.slice(0, top).filter((l) => l.length > 0),
        (p) => isNote(textOf(source, p)),
      );
      const head = toHeadCells(source, labels, count, isNamed);
      const body = toColumnTable(
        source,
        pieces.map((l, i) => (i < top ? [] : l)),
        count,
        isLabel,
      );
      // Labels down the first column are a form's, whose first lines may look like a head; years over figures are one.
      if (head && (body.labelled.size === 0 || isFigureTable(source, labels, body)))
        return { head, columns: body, places, ...toRows(body, head.isCentred ? 'middle' : 'top') };
    }
    const columns = toColumnTable(source, pieces, count, isLabel);
    return { head: NO_HEAD, columns, places, ...joinUnlabelled(columns, toRows(columns), isLabel) };
  };
  /** The lines with those of the head in the columns that their words name. */
  const withHead = (
    lines: readonly (readonly Piece[])[],
    extents: readonly (Extent | null)[],
    places: readonly Place[],
    ordered: Pick<OrderedFigures, 'columnsOf'> | null = null,
  ): readonly (readonly Piece[])[] =>
    lines.map((pieces, i) => {
      const line = words[i] as readonly Token[];
      if (!hasBody || !isHead[i]) return pieces;
      const columns = headColumns(i, extents);
      return toHeadPieces(line, ordered?.columnsOf(line, columns) ?? columns, extents, places);
    });
  if (above && above.length > rivers.length && !isHead.includes(true)) {
    const lines = cut(above);
    if (fitsColumns(lines, above)) return toTableRows(lines, above.length + 1, above);
  }
  for (let isNamed = !hasBody; ; ) {
    const own = cut(rivers);
    const extents = extentsOf(own, rivers.length + 1);
    const all = withHead(own, extents, rivers);
    const found = toTableRows(all, rivers.length + 1);
    const together = neverTogether(found, hasBody ? isHead : []);
    const one =
      together < 0 && hasBody && found.columns.labelled.size === 0
        ? withoutOwnTexts(all, isHead, rivers.length + 1)
        : together;
    // Columns that were one may leave a label that stood over them both without its own.
    const left = one < 0 && !isNamed ? columnless(extents).filter(isHeadLabel) : [];
    if (left.length > 0) {
      isNamed = true;
      rivers = withHeadColumns(rivers, left);
      continue;
    }
    if (one < 0) {
      const ordered = hasBody && orderFigures(source, own, rivers.length + 1, heads);
      if (ordered) {
        const lines = returnGrades(source, ordered.lines, ordered.count);
        const places = extentsOf(lines, ordered.count);
        return toTableRows(withHead(lines, places, placesBetween(places), ordered), ordered.count);
      }
      const texts =
        hasBody && headEnd(words, isHead) > 0 ? orderTexts(source, words, isHead, all, rivers.length + 1) : null;
      if (texts) {
        const lines = returnGrades(source, texts.lines, texts.count);
        const places = extentsOf(lines, texts.count);
        return toTableRows(withHead(lines, places, placesBetween(places), texts), texts.count);
      }
      const tight = all.map((line) => partTightWords(source, line, extents));
      const graded = returnGrades(source, tight, rivers.length + 1);
      const isLabels = (i: number): boolean => hasBody && isHead[i] === true;
      const below = graded.map((line, i) => (isLabels(i) ? [] : line));
      const body = returnNames(source, below, rivers.length + 1);
      const parted = graded.map((line, i) => (isLabels(i) ? line : (body[i] as readonly Piece[])));
      const labels = parted.filter((_, i) => isLabels(i)).flat();
      const marked =
        partMarkColumns(source, body, rivers.length + 1) ?? partFigureColumns(source, body, rivers.length + 1, labels);
      if (marked) {
        const lines = returnGrades(source, marked.lines, marked.count);
        const places = extentsOf(lines, marked.count);
        return toTableRows(withHead(lines, places, placesBetween(places)), marked.count);
      }
      return areSame(parted, all) ? found : toTableRows(parted, rivers.length + 1);
    }
    rivers = rivers.filter((_, k) => k !== one);
  }
}
