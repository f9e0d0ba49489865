import type { Atom } from './atoms.js';
import { atomsToText } from './atoms.js';
import { atomsToBand, atomsToBaselines, type Band, emOf, gapAfter, isLone, startOf } from './bands.js';
import { bandToLabels, type HeaderLabel } from './header.js';
import { NARROW, riversOf } from './rivers.js';

/** A header has at least so many labels, and so many that are known: fewer could be words of a text set apart. */
const LEAST_LABELS = 4;
const LEAST_KNOWN = 2;
/** Its labels wrap to so many lines at most, with so much white (em) between two. */
const MOST_LINES = 3;
const LINE_GAP = 1;
/** So many bands below it are looked at, with so much white (em) between two at most. */
const MOST_BELOW = 40;
const ROW_GAP = 6;
/** So many of them, at least, have a text in nearly all the columns. */
const LEAST_ROWS = 2;

/** A header row read by the columns below it, and how many bands its labels take. */
export interface HeadOverColumns {
  readonly labels: HeaderLabel[];
  readonly height: number;
}

/**
 * The labels that begin with band `i` when each stands over one column of the rows below, and no column is left without one: then
 * few of them need be known.
 * ```
 *   番   手がけること     担当   年度末の姿        進み
 *   号                                             具合
 *   1    移住を考える人   政策   物件を探せるサイ  ○
 *        への情報発信     課     トを公開する。
 * ```
 */
export function headOverColumns(
  bands: readonly Band[],
  i: number,
  isLabel: (text: string) => boolean,
): HeadOverColumns | null {
  let best: HeadOverColumns | null = null;
  const em = emOf(bands[i] as Band);
  for (let height = 1; height <= MOST_LINES && i + height < bands.length; height++) {
    if (height > 1 && gapAfter(bands, i + height - 2) > LINE_GAP * em) break;
    const labels = labelsOf(bands.slice(i, i + height), isLabel);
    if (labels.length < LEAST_LABELS || countKnown(labels) < LEAST_KNOWN) continue;
    const goesOn = best !== null && isRestOf(best.labels, labels, bands[i + height - 1] as Band);
    if (best === null || countKnown(labels) > countKnown(best.labels) || goesOn) best = { labels, height };
  }
  if (!best || !isOverColumns(best.labels, rowsBelow(bands, i + best.height), isLabel)) return null;
  // A line above the labels adds none: it is not theirs.
  const below = best.height > 1 ? labelsOf(bands.slice(i + 1, i + best.height), isLabel) : [];
  return countKnown(below) < countKnown(best.labels) ? best : null;
}

const labelsOf = (bands: readonly Band[], isLabel: (text: string) => boolean): HeaderLabel[] =>
  bandToLabels(atomsToBand(bands.flatMap((b) => b.atoms)), isLabel) ?? [];

/** Whether the line only adds letters to labels that nobody knows; by itself at the left it would head the rows below. */
const isRestOf = (before: readonly HeaderLabel[], labels: readonly HeaderLabel[], line: Band): boolean =>
  labels.length === before.length &&
  countKnown(labels) === countKnown(before) &&
  (!isLone(line) || startOf(line) >= (before[0] as HeaderLabel).x1);

const countKnown = (labels: readonly HeaderLabel[]): number => labels.filter((l) => l.known).length;

/** The bands that stand side by side below, without the headings of groups between them. */
function rowsBelow(bands: readonly Band[], start: number): Band[] {
  const rows: Band[] = [];
  for (let i = start; i < Math.min(bands.length, start + MOST_BELOW); i++) {
    const band = bands[i] as Band;
    if (gapAfter(bands, i - 1) > ROW_GAP * emOf(band)) break;
    if (!isLone(band)) rows.push(band);
  }
  return rows;
}

/** Whether each label stands over a column of its own, no column is without one, and what stands there are values. */
function isOverColumns(
  labels: readonly HeaderLabel[],
  rows: readonly Band[],
  isLabel: (text: string) => boolean,
): boolean {
  if (rows.length < LEAST_ROWS) return false;
  const atoms = rows.flatMap((b) => b.atoms);
  const columns = columnsOf(atoms, NARROW * emOf(rows[0] as Band));
  if (columns.length !== labels.length) return false;
  const fits = columns.every((_, k) => {
    const { x0, x1 } = labels[k] as HeaderLabel;
    const before = columns[k - 1]?.to ?? Number.NEGATIVE_INFINITY;
    const after = columns[k + 1]?.from ?? Number.POSITIVE_INFINITY;
    return x0 >= before && x1 <= after;
  });
  // The label of the whole table, beside all its rows, heads no column.
  const [first] = columns as [Column];
  const isColumn = labels[0]?.known || rows.filter((r) => r.atoms.some((a) => isIn(a, first))).length >= LEAST_ROWS;
  const full = rows.filter((r) => columns.filter((c) => r.atoms.some((a) => isIn(a, c))).length * 2 > columns.length);
  // In a form, other labels stand below a label.
  const lines = atomsToBaselines(atoms).flatMap((line) => columns.map((c) => line.filter((a) => isIn(a, c))));
  const texts = lines.filter((t) => t.length > 0);
  return (
    fits &&
    isColumn &&
    full.length >= LEAST_ROWS &&
    texts.filter((t) => isLabel(atomsToText(t))).length * 5 < texts.length
  );
}

interface Column {
  readonly from: number;
  readonly to: number;
}

const isIn = (a: Atom, c: Column): boolean => a.x0 < c.to && a.x1 > c.from;

/** What the white that runs through all the rows leaves. */
function columnsOf(atoms: readonly Atom[], least: number): Column[] {
  const columns: Column[] = [];
  let from = atoms.reduce((x, a) => Math.min(x, a.x0), Number.POSITIVE_INFINITY);
  for (const river of riversOf(atoms, least)) {
    columns.push({ from, to: river.from });
    from = river.to;
  }
  return [...columns, { from, to: atoms.reduce((x, a) => Math.max(x, a.x1), Number.NEGATIVE_INFINITY) }];
}
