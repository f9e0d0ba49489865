import { joinTexts, type SourceText, sliceText } from '../../model/sourceText.js';
import type { RecordDraft } from '../draft.js';
import { toExtras } from '../fields/extras.js';
import { valueToFigure } from '../fields/figures.js';
import { HANDLERS } from '../fields/handlers.js';
import type { FieldContext } from '../fields/input.js';
import { isEffect, isSideOfEffect } from '../lexicon/itemFields.js';
import type { LabelReading } from '../lexicon/types.js';
import { isMissing, linesToValue, onOneLine } from '../value.js';
import type { CellReading } from './cellReading.js';
import type { Column } from './columns.js';
import type { BodyRow } from './events.js';
import { kindOfRow } from './kindOfRow.js';
import { withOuterUnit } from './labelPath.js';

/** The columns of a register that hold what its items gained and saved by year, planned and done in rows of their own. */
export interface EffectsOfKinds {
  /** 計画 and 実績 down the column. */
  readonly kinds: Column;
  /** 歳入 or 歳出 beside each item; null where the heads say it, or nobody does. */
  readonly side: Column | null;
  readonly sums: readonly Column[];
}

/**
 * Effects in money whose rows tell what was planned and done:
 * ```
 *   番号 | 取組項目 | 歳入・歳出 | 区分 | 効果額（千円）        | 評価
 *        |          |            |      | R5     | R6     | 計  |
 *    1   | 貸し舟   |    歳入    | 計画 |   100  |   200  | 300 |  ○
 *        |          |            | 実績 |   120  |   150  | 270 |
 * ```
 * Null for any other register.
 */
export function effectsOfKinds(columns: readonly Column[], rows: readonly BodyRow[]): EffectsOfKinds | null {
  const effects = columns.filter((c) => c.head.labels.some((l) => isEffect(l.reading?.field)));
  const first = effects.findIndex((c) => c.head.years);
  if (first < 0) return null;
  const sums = effects.slice(first);
  const kinds = columns.find((c) => c.index < (sums[0]?.index ?? 0) && namesBothKinds(c, rows));
  // An amount beside all the rows of an item is of none of the kinds.
  if (!kinds || !rows.some((r) => isDoneRow(r, kinds) && sums.some((c) => r.cells[c.index]?.cell.row === r.row)))
    return null;
  const side = columns.find((c) => c !== kinds && !sums.includes(c) && c.head.years === null && namesSides(c, rows));
  return { kinds, side: side ?? null, sums };
}

const cellsOf = ({ index }: Column, rows: readonly BodyRow[]): CellReading[] =>
  [...new Set(rows.flatMap((r) => r.cells[index] ?? []))].filter((c) => !isMissing(c.text.value));

function isDoneRow({ cells }: BodyRow, { index }: Column): boolean {
  const kind = cells[index];
  return kind != null && kindOfRow(kind) === 'done';
}

function namesBothKinds(column: Column, rows: readonly BodyRow[]): boolean {
  const told = new Set(cellsOf(column, rows).map(kindOfRow));
  return told.size === 2 && told.has('planned') && told.has('done');
}

function namesSides(column: Column, rows: readonly BodyRow[]): boolean {
  const cells = cellsOf(column, rows);
  return cells.length > 0 && cells.every((c) => isSideOfEffect(c.label?.field));
}

/**
 * What was done in a year is the effect of that year on its side of the budget; what was planned, and a sum of years, is kept as it
 * stands. Without a side both are figures of one indicator.
 */
export function fillEffects(
  record: RecordDraft,
  rows: readonly BodyRow[],
  { kinds, side, sums }: EffectsOfKinds,
  context: FieldContext,
): void {
  for (const row of rows) {
    const kind = row.cells[kinds.index] ?? null;
    const isDone = isDoneRow(row, kinds);
    for (const column of sums) {
      const cell = row.cells[column.index];
      if (!cell || cell.cell.row !== row.row || row.cells[column.index - 1] === cell) continue;
      const { labels, years } = column.head;
      const reading = sideOf(side ? (row.cells[side.index] ?? null) : null, column);
      const value = linesToValue(cell.cell.lines);
      const label = labelOf(column, kind);
      if (years && kind && !isSideOfEffect(reading?.field) && addFigure(record, cell, column, isDone, context))
        continue;
      if (isDone && years && reading)
        HANDLERS[reading.field](
          record,
          { reading: withOuterUnit(reading, labels), label, value, years, kind: null },
          context,
        );
      else toExtras(record, { reading: null, label, value, years, kind: null }, context);
    }
  }
}

/** 効果額 of neither side of the budget: what was planned and done by year is what the item is measured by. */
function addFigure(
  record: RecordDraft,
  cell: CellReading,
  { head }: Column,
  isDone: boolean,
  context: FieldContext,
): boolean {
  const named = head.labels.findLast((l) => isEffect(l.reading?.field));
  const reading = withOuterUnit(named?.reading ?? null, head.labels);
  const unit = reading?.unit ?? { unit: '円', multiplier: context.moneyMultiplier ?? 1 };
  if (isMissing(cell.text.value)) return true;
  const figure = valueToFigure(
    onOneLine(cell.text),
    { kind: isDone ? 'result' : 'target', years: head.years },
    unit,
    context,
  );
  if (!named || !reading || !figure || figure.value === null) return false;
  const name = nameOfEffect(named.text, reading);
  const known = record.indicators.find((i) => i.name?.at[0] === name.at[0] && i.name?.value === name.value);
  if (known) known.values.push(figure);
  else record.indicators.push({ name, unit: unit.unit, text: name, values: [figure] });
  return true;
}

/** 効果額 of 効果額（千円）. */
function nameOfEffect(text: SourceText, { label }: LabelReading): SourceText {
  const line = onOneLine(text, '');
  const at = line.value.indexOf(label);
  return at >= 0 ? sliceText(line, at, at + label.length) : line;
}

const sideOf = (cell: CellReading | null, { head }: Column): LabelReading | null =>
  cell?.label ?? head.labels.findLast((l) => isEffect(l.reading?.field))?.reading ?? null;

/** 効果額（千円） R5 計画. */
function labelOf({ head }: Column, kind: CellReading | null): SourceText {
  const printed = head.years ? (head.printed ?? []) : [];
  const own = printed.length > head.labels.length ? printed : [...head.labels.map((l) => l.text), ...printed];
  return joinTexts([...new Set(own), ...(kind ? [onOneLine(kind.text)] : [])], ' ');
}
