import type { Line } from '../../model/block.js';
import { splitFigureLines } from '../figures/index.js';
import { readAchievement } from '../lexicon/index.js';
import type { LabelField, LegendEntry, Lexicon } from '../lexicon/types.js';
import { plainLabel } from '../outline/plainLabel.js';
import { linesToValue, onOneLine } from '../value.js';
import { type CellReading, type InnerLabel, lineToInlineLabel } from './cellReading.js';
import type { Column } from './columns.js';
import { columnCells } from './columnTexts.js';
import type { BodyRow, LabelledValue } from './events.js';

/** Heads of what was done, whatever of it a cell tells first. */
const OF_RESULTS: ReadonlySet<LabelField | null> = new Set<LabelField | null>(['outcome', 'status', 'result']);
const TOLD: ReadonlySet<LabelField> = new Set(['outcome', 'status', 'result']);
const IN_BRACKETS = /^[\s　]*[〔【［[＜〈《≪].*[〕】］\]＞〉》≫][\s　]*$/u;

/**
 * Cells of results that all open with one label in brackets: behind it on its line stands how it came out, below that what was
 * done, and last the figures.
 * ```
 *   施策項目   | 実施結果
 *   水路の清掃 | 〔成果等〕 目標を達成しました。
 *              | 地区ごとに清掃の日を定めました。
 *              | 清掃の回数　12回
 * ```
 */
export function withReportedCells(
  columns: readonly Column[],
  rows: readonly BodyRow[],
  lexicon: Lexicon,
  legend: readonly LegendEntry[],
): BodyRow[] {
  const found = new Map<CellReading, readonly LabelledValue[]>();
  for (const column of columns) {
    const cells = columnCells(rows, column.index).filter((c) => c.role === 'value');
    if (!OF_RESULTS.has(column.field) || column.head.years !== null || cells.length === 0) continue;
    const opened = cells.map((c) => labelOf(c, lexicon));
    const first = opened[0];
    if (!first || opened.some((o) => o?.label.value !== first.label.value)) continue;
    for (const [i, cell] of cells.entries()) found.set(cell, cellToReport(opened[i] as InnerLabel, legend));
  }
  const read = new Set<CellReading>();
  return rows.map((row) => {
    const told: LabelledValue[] = [];
    const cells = row.cells.map((cell) => {
      const values = cell && found.get(cell);
      if (!cell || !values) return cell;
      if (!read.has(cell)) told.push(...values);
      read.add(cell);
      return null;
    });
    return told.length > 0 ? { ...row, cells, labelled: [...(row.labelled ?? []), ...told] } : { ...row, cells };
  });
}

function labelOf({ cell }: CellReading, lexicon: Lexicon): InnerLabel | null {
  const inner = cell.tables.length > 0 ? null : lineToInlineLabel(cell.lines, lexicon);
  const isTold = inner?.reading.certainty === 'listed' && TOLD.has(inner.reading.field);
  return inner && isTold && IN_BRACKETS.test(inner.label.value) ? inner : null;
}

function cellToReport({ reading, label, rest }: InnerLabel, legend: readonly LegendEntry[]): LabelledValue[] {
  const [first, ...more] = rest;
  const isGraded = first !== undefined && more.length > 0 && isGrade(first, legend);
  const { text, figures } = splitFigureLines(isGraded ? more : rest);
  const toValue = (field: LabelField, lines: readonly Line[]): LabelledValue[] =>
    lines.length === 0
      ? []
      : [{ label: { reading: plainLabel(field), text: onOneLine(label) }, value: linesToValue(lines) }];
  return [
    ...toValue('achievement', isGraded ? [first] : []),
    ...toValue(reading.field === 'result' ? 'outcome' : reading.field, text),
    ...toValue('result', figures),
  ];
}

/** 目標を達成しました。 on a line that ends there: a sentence that says nothing but how it came out. */
const isGrade = ({ text, after }: Line, legend: readonly LegendEntry[]): boolean =>
  (after === 'end' || /。[\s　]*$/.test(text.value)) && readAchievement(text.value, legend)?.level != null;
