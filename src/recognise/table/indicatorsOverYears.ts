import type { SourceText } from '../../model/sourceText.js';
import { isIndicator } from '../lexicon/itemFields.js';
import { plainLabel } from '../outline/plainLabel.js';
import type { CellReading } from './cellReading.js';
import { type BodyRow, type ColumnHead, labelsToHead } from './events.js';
import type { IndicatorsApart } from './indicatorBelowName.js';
import { kindOfRow, mayHeadKinds } from './kindOfRow.js';

/**
 * Among the rows of an item, one whose cell reaches over the years names what those below it measure:
 * ```
 *   番号 | 取組項目   |        年度別計画・指標
 *        |            | 区分 | R4     | R5   | R6
 *    1   | 井戸の点検 | 計画 | 調べる | 直す | →
 *        |            | 指標 | 直した井戸の数（単位：基）
 *        |            | 目標 |   3    |   5  |  8
 *        |            | 実績 |   2    |   6  |
 * ```
 * The names get a column of their own, and what stands above years and kinds alike tells nothing more. Null where no row names any.
 */
export function indicatorsOverYears(heads: readonly ColumnHead[], rows: readonly BodyRow[]): IndicatorsApart | null {
  const at = heads.findIndex((h) => h.years !== null) - 1;
  const kinds = heads[at];
  if (!kinds || !mayHeadKinds(kinds)) return null;
  const isYear = heads.map((h, i) => i > at && h.years !== null && sharesAbove(h, kinds));
  if (isYear.filter(Boolean).length < 2) return null;
  const nameOf = (row: BodyRow): CellReading | null => {
    const [name, ...more] = row.cells.filter((_, i) => isYear[i]);
    const kind = row.cells[at];
    const isNamed = isIndicator(kind?.label?.field) && kind?.cell.row === row.row;
    return isNamed && name?.role === 'value' && more.every((c) => c === name) ? name : null;
  };
  const names = rows.map(nameOf);
  if (!names.some((name, i) => name && tellsFigures(rows[i + 1]?.cells[at]))) return null;
  let name: CellReading | null = null;
  const apart = rows.map((row, i): BodyRow => {
    const named = names[i] ?? null;
    const isOfItem = row.cells[0] === rows[i - 1]?.cells[0];
    name = named ?? (isOfItem && tellsFigures(row.cells[at]) ? name : null);
    const cells = named ? row.cells.map((c, j) => (j === at || isYear[j] ? null : c)) : row.cells;
    const isStep = name === null;
    return { ...row, cells: cells.toSpliced(at, 0, named ? null : name), ...(isStep ? { isStep } : {}) };
  });
  const own = heads.map((h, i) =>
    isYear[i] ? labelsToHead([], h.years) : i === at ? labelsToHead(h.labels.slice(-1), null) : h,
  );
  const labels = rows.flatMap((row, i) => (names[i] ? (row.cells[at]?.text ?? []) : []));
  const text = labels[0] as SourceText;
  return {
    heads: own.toSpliced(at, 0, labelsToHead([{ reading: plainLabel('indicatorName'), text }], null)),
    rows: apart,
    labels,
  };
}

/** Nothing stands above the years, or what does stands above the kinds, too. */
const sharesAbove = (year: ColumnHead, kinds: ColumnHead): boolean =>
  year.labels.every((l) => kinds.labels.some((k) => k.text === l.text));

/** 目標 and 実績, where 計画 tells what is to be done. */
const tellsFigures = (cell: CellReading | null | undefined): boolean =>
  cell?.role === 'label' && kindOfRow(cell) !== null && !/計画$/.test(cell.text.value.trim());
