import { EMPTY_TEXT } from '../../model/sourceText.js';
import { figureKind } from '../fields/input.js';
import { isGoal, isIndicator } from '../lexicon/itemFields.js';
import { plainLabel } from '../outline/plainLabel.js';
import { isMissing, onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';
import { isFigureAlone } from './columnTexts.js';
import { type BodyRow, type ColumnHead, type Label, labelsToHead, type TableEvent } from './events.js';
import type { Grid } from './grid.js';
import { type Region, rowText } from './rowKinds.js';

/** The rows of an indicator, and the row after them. */
interface KindsBelowName {
  readonly events: readonly TableEvent[];
  readonly end: number;
}

/**
 * A label with the name of what is measured, and below it a row of figures a kind, under the years of the form:
 * ```
 *   年度     | 令和6年度 | 令和7年度
 *   取組計画 | 検討      | 実施
 *   ものさし | 受講者数（単位：人）
 *   目標     | 20        | 30
 *   実績     | 18        | －
 * ```
 * Null where the row names nothing, or the rows below it hold anything but figures.
 */
export function kindsBelowName(
  grid: Grid,
  region: Region,
  row: number,
  years: readonly ColumnHead[],
  path: readonly Label[],
): KindsBelowName | null {
  const [label, name, more] = rowText(grid, region, row);
  if (!label || !name || more || !isIndicator(label.label?.field) || label.cell.column !== region.left) return null;
  if (name.role !== 'value' || !/\p{L}{2}/u.test(name.text.value) || isFigureAlone(name.text.value)) return null;
  const rows: BodyRow[] = [];
  const kinds: CellReading[] = [];
  let end = row + 1;
  while (end < region.bottom) {
    const kind = kindOfFigures(grid, region, end, years);
    if (!kind) break;
    kinds.push(kind);
    rows.push({
      row: end,
      cells: [name, kind, ...years.map((h, i) => (h.years ? grid.at(end, region.left + i) : null))],
    });
    end++;
  }
  if (rows.length === 0) return null;
  const named = labelsToHead([{ reading: plainLabel('indicatorName'), text: EMPTY_TEXT }], null);
  const heads = [named, labelsToHead([], null), ...years.map((h) => labelsToHead([], h.years))];
  return {
    events: [
      { type: 'labels', labels: [label, ...kinds].map((c) => c.text) },
      {
        type: 'rows',
        path: [...path, { reading: label.label, text: onOneLine(label.text) }],
        heads,
        rows,
        opensForm: false,
        continues: false,
      },
    ],
    end,
  };
}

/** 目標 | 20 | 30: the label that says of what kind the figures below the years are; null for any other row. */
function kindOfFigures(grid: Grid, region: Region, row: number, years: readonly ColumnHead[]): CellReading | null {
  const [kind, ...figures] = rowText(grid, region, row);
  if (!kind || kind.cell.column !== region.left || (!figureKind(kind.label) && !isGoal(kind.label?.field))) return null;
  const isFigure = ({ cell, text }: CellReading) =>
    years[cell.column - region.left]?.years != null && (isFigureAlone(text.value.trim()) || isMissing(text.value));
  const told = figures.filter((c) => !isMissing(c.text.value));
  return told.length > 0 && figures.every(isFigure) ? kind : null;
}
