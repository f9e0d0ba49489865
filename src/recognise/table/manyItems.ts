import type { Line } from '../../model/block.js';
import type { SourceText } from '../../model/sourceText.js';
import { emptyRecord, type RecordDraft } from '../draft.js';
import { addCriterion } from '../fields/figures.js';
import { HANDLERS } from '../fields/handlers.js';
import type { FieldContext } from '../fields/input.js';
import { alignToActions } from '../figures/index.js';
import { type Item, linesToItems, valueToItems } from '../items.js';
import { splitDivisions } from '../lexicon/index.js';
import { linesToStamped } from '../stamp.js';
import { linesToValue } from '../value.js';
import type { CellReading } from './cellReading.js';
import { type Column, isYearColumn } from './columns.js';
import type { BodyRow } from './events.js';
import { rowOfEachItem } from './figuresOfItems.js';
import { fillYear } from './kindsOfYears.js';
import { columnCells, figuresBeside, fillCell, isOfFigures, linesToInput } from './registerToRecords.js';
import { spreadIndicators } from './spreadIndicators.js';

/** Of a register, what its cells with several items are read by. */
interface ListedItems {
  readonly columns: readonly Column[];
  /** Its cells hold the items. */
  readonly item: Column;
  /** The rows whose years hold figures of an indicator. */
  readonly measured: ReadonlySet<BodyRow>;
  /** The figures beside an item make indicators of their own. */
  readonly hasFigures: boolean;
}

/**
 * One cell that holds several numbered actions beside cells that hold several divisions and several criteria: one record
 * an action, each with its own. Parts that are numbered likewise go by number; others by order and shared words.
 */
export function spreadOverItems(
  items: readonly Item[],
  rows: readonly BodyRow[],
  { columns, item: itemColumn, measured, hasFigures }: ListedItems,
  context: FieldContext,
): RecordDraft[] {
  const texts = items.map((i) => linesToStamped(i.lines, context.legend));
  const records = items.map((item, k) => {
    const record = emptyRecord();
    record.number = { marker: item.marker, ordinal: item.ordinal };
    const input = linesToInput(item.lines, [], itemColumn);
    if (itemColumn.field)
      HANDLERS[itemColumn.field](
        record,
        { ...input, value: { lines: item.lines, tables: [], text: (texts[k] as { text: SourceText }).text } },
        context,
      );
    record.achievement = texts[k]?.achievement ?? null;
    return record;
  });
  const kinds = columns.find((c) => c.namesKinds);
  for (const column of columns) {
    if (column === itemColumn || isOfFigures(column, hasFigures)) continue;
    if (kinds && isYearColumn(column)) {
      for (const record of records) fillYear(record, rows, kinds, column, measured, context);
      continue;
    }
    for (const cell of columnCells(rows, column.index))
      spreadCell(
        cell,
        column,
        items,
        texts.map((t) => t.text),
        records,
        context,
      );
  }
  const ofItems = rows.map((row) => rowOfEachItem(row, columns, items));
  for (const [k, record] of records.entries()) {
    const own = ofItems.flatMap((split) => split?.[k] ?? []);
    record.indicators.push(...figuresBeside(own, columns, context));
  }
  spreadIndicators(
    figuresBeside(
      rows.filter((_, i) => !ofItems[i]),
      columns,
      context,
    ),
    items,
    texts.map((t) => t.text),
    records,
  );
  return records;
}

function spreadCell(
  cell: CellReading,
  column: Column,
  items: readonly Item[],
  actions: readonly SourceText[],
  records: readonly RecordDraft[],
  context: FieldContext,
): void {
  const numbered = linesToItems(cell.cell.lines);
  if (numbered.items.length >= 2 && numbered.items.every((n) => items.some((i) => i.ordinal === n.ordinal))) {
    for (const part of numbered.items) {
      const at = items.findIndex((i) => i.ordinal === part.ordinal);
      fillCell(records[at] as RecordDraft, withLines(cell, part.lines), column, false, context);
    }
    return;
  }
  if (column.field === 'division') spreadDivisions(cell, records);
  else if (column.field === 'criteria') spreadCriteria(cell, column, actions, records, context);
  else for (const record of records) fillCell(record, cell, column, false, context);
}

/** As many units as actions: one each, in order; a single unit is everybody's; otherwise all are everybody's, with a doubt. */
function spreadDivisions(cell: CellReading, records: readonly RecordDraft[]): void {
  const divisions = splitDivisions(linesToValue(cell.cell.lines).text);
  if (divisions.length === records.length) {
    records.forEach((record, i) => {
      record.divisions.push(divisions[i] as SourceText);
    });
    return;
  }
  const groups = groupsByRepeats(divisions);
  if (groups.length === records.length) {
    records.forEach((record, i) => {
      record.divisions.push(...(groups[i] as SourceText[]));
      record.doubts.add('alignment-uncertain');
    });
    return;
  }
  for (const record of records) {
    record.divisions.push(...divisions);
    if (divisions.length > 1) record.doubts.add('alignment-uncertain');
  }
}

/** 農政課 農政課 土木課: a unit named again begins the units of the next action. */
function groupsByRepeats(divisions: readonly SourceText[]): SourceText[][] {
  const groups: SourceText[][] = [];
  for (const division of divisions) {
    const open = groups.at(-1);
    if (!open || open.some((d) => d.value === division.value)) groups.push([division]);
    else open.push(division);
  }
  return groups;
}

function spreadCriteria(
  cell: CellReading,
  column: Column,
  actions: readonly SourceText[],
  records: readonly RecordDraft[],
  context: FieldContext,
): void {
  const criteria = valueToItems(linesToValue(cell.cell.lines));
  const { owner, uncertain } = alignToActions(actions, criteria);
  criteria.forEach((criterion, i) => {
    const record = records[owner[i] ?? records.length - 1] as RecordDraft;
    addCriterion(record, criterion, { years: column.head.years }, context);
    if (uncertain) record.doubts.add('alignment-uncertain');
  });
}

const withLines = (reading: CellReading, lines: readonly Line[]): CellReading => ({
  ...reading,
  cell: { ...reading.cell, lines },
});
