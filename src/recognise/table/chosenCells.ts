import type { Line } from '../../model/block.js';
import { joinTexts, type SourceText } from '../../model/sourceText.js';
import { fieldOfChoice, readChoice } from '../choice.js';
import { linesToItems } from '../items.js';
import { linesToText } from '../value.js';
import { type CellReading, withLines } from './cellReading.js';
import type { Column } from './columns.js';
import type { BodyRow } from './events.js';

/** Rows whose choices are read, and the texts of their cells as printed. */
export interface ChosenCells {
  readonly rows: readonly BodyRow[];
  /** Boxes and the options that were not chosen are part of the form. */
  readonly printed: readonly SourceText[];
  /** What the column tells: 実施方法 above nothing but choices of a form is no text that its head announces elsewhere. */
  readonly meaning: (column: Column) => Column;
}

/**
 * Cells of a register that print a box before each option hold the option that is chosen; where they tell of several numbered
 * items, that of each:
 * ```
 *   ① 桟橋の点検 | ① ■達成 □未達成     →  ① 達成
 *   ② 灯の交換   | ② □達成 ■未達成        ② 未達成
 * ```
 */
export function withChosenCells(rows: readonly BodyRow[]): ChosenCells {
  const read = new Map<CellReading, CellReading>();
  const printedAs = new Map<CellReading, string>();
  const printed: SourceText[] = [];
  const readOnce = (cell: CellReading): CellReading => {
    const before = read.get(cell);
    if (before) return before;
    const lines = cell.role === 'value' && cell.cell.tables.length === 0 ? chosenLines(cell) : null;
    const own = lines ? withLines(cell, lines) : cell;
    if (lines) {
      printed.push(cell.text);
      printedAs.set(own, cell.text.value);
    }
    read.set(cell, own);
    return own;
  };
  const own = rows.map((row) => ({ ...row, cells: row.cells.map((c) => c && readOnce(c)) }));
  const meaning = (column: Column): Column => {
    const cell = own.map((row) => row.cells[column.index]).find((c) => c && printedAs.has(c));
    return cell ? { ...column, field: fieldOfChoice(column.field, printedAs.get(cell) as string) } : column;
  };
  return { rows: own, printed, meaning };
}

function chosenLines({ cell, text }: CellReading): Line[] | null {
  const only = readChoice(text);
  if (only) return [asLine(only, cell.lines)];
  const { preface, items } = linesToItems(cell.lines);
  if (items.length < 2 || preface.length > 0) return null;
  const options = items.map((i) => readChoice(linesToText(i.lines)));
  if (!options.every((o) => o !== null)) return null;
  return items.map((item, i) => asLine(joinTexts([item.marker, options[i] as SourceText], ' '), cell.lines));
}

function asLine(text: SourceText, [first]: readonly Line[]): Line {
  const { badges: _, ...line } = first as Line;
  return { ...line, text, after: 'end' };
}
