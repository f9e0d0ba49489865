import type { Table } from '../../model/block.js';
import type { PlanBuilder } from '../builder.js';
import { tableToLegend } from '../legend.js';
import { areLegendsInRows } from '../legendsInRows.js';
import { isRubric } from '../rubric.js';
import { isTally } from '../tally.js';
import { linesToValue } from '../value.js';
import { rowTexts } from './rowTexts.js';

/** A table that explains grades or counts them tells of no item: notes what it says, and whether it is one. */
export function noteExplanation(table: Table, builder: PlanBuilder): boolean {
  if (tableToLegend(table).length > 0) {
    for (const cell of table.cells) builder.note(null, linesToValue(cell.lines).text);
    return true;
  }
  if (!isTally(table) && !isRubric(table) && !areLegendsInRows(table)) return false;
  for (const row of rowTexts(table)) builder.note(null, row);
  return true;
}
