import { matchKey } from '../../japanese/index.js';
import { joinTexts } from '../../model/sourceText.js';
import type { IndicatorDraft, RecordDraft } from '../draft.js';
import type { FieldContext } from '../fields/input.js';
import { criterionToIndicators } from '../figures/index.js';
import { isIndicator } from '../lexicon/itemFields.js';
import { isMissing, onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';
import type { Column } from './columns.js';
import type { BodyRow } from './events.js';

/**
 * Below the years of an item's timetable rows may stand that are no step of it, as their labels say:
 * ```
 *   No. | 事業名     |   項目   | 令和7年度     | 令和8年度
 *    1  | 桟橋の修繕 | 事業内容 | 設計          | 工事
 *       |            | 事業費   | 1,200         | 30,500
 *       |            | 指標     | 直した桟橋 2本 | 直した桟橋 5本
 * ```
 * What something is measured by is an indicator with a target a year, and what it costs is kept under its label. False for a step.
 */
export function fillBesideSteps(
  record: RecordDraft,
  row: BodyRow,
  steps: Column,
  column: Column,
  context: FieldContext,
): boolean {
  const label = row.cells[steps.index];
  const cell = row.cells[column.index];
  const field = label ? (label.label ?? context.lexicon.readLabel(onOneLine(label.text, '').value))?.field : undefined;
  if (!label || !(isIndicator(field) || field === 'budget')) return false;
  if (label.cell.row === row.row) record.labels.push(label.text);
  if (column === steps || !column.head.years) return true;
  if (!cell || cell.cell.row !== row.row || row.cells[column.index - 1] === cell || isMissing(cell.text.value))
    return true;
  const isRead = isIndicator(field) && addTargets(record.indicators, cell, column.head.years.from);
  if (!isRead) {
    const years = column.head.printed ?? [];
    const printed = years.length > 0 ? years.slice(-1) : column.head.labels.map((l) => l.text);
    record.extras.push({ label: joinTexts([onOneLine(label.text), ...printed], ' '), text: onOneLine(cell.text) });
  }
  return true;
}

/** 直した桟橋 2本 under a year: what one name measures is one indicator over the years. */
function addTargets(indicators: IndicatorDraft[], cell: CellReading, fiscalYear: number): boolean {
  const read = criterionToIndicators(onOneLine(cell.text), { fiscalYear, kind: 'target' }).indicators;
  for (const indicator of read) {
    const key = keyOf(indicator);
    const known = key === null ? undefined : indicators.find((i) => keyOf(i) === key && i.unit === indicator.unit);
    if (known) known.values.push(...indicator.values);
    else indicators.push(indicator);
  }
  return read.length > 0;
}

const keyOf = ({ name }: IndicatorDraft): string | null => (name ? matchKey(name.value) : null);
