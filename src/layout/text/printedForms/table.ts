import type { Table } from '../../../model/block.js';
import { sheetTable } from '../aligned/gridTable.js';
import type { FlowContext } from '../flow.js';
import type { FormLine } from '../forms/formLines.js';
import { SheetCells } from '../sheets/cells.js';
import type { Band } from './bands.js';
import type { Habits } from './habits.js';
import type { Chunk } from './rows.js';

type Words = FormLine['words'];

const depthOf = (b: Band): number => 1 + Math.max(0, ...b.subs.map(depthOf));
const rowsOf = (b: Band): number =>
  Math.max(
    b.sides.length === 0 && b.subs.length === 0 && choicesAbove(b.text) > 0 ? 2 : 1,
    b.subs.reduce((n, s) => n + rowsOf(s), 0),
    b.sides.reduce((n, s) => n + rowsOf(s), 0),
  );

/** White space of so many places parts two texts of a line. */
const APART = 8;
/** What no text is parted behind: a bracket that is open, and choices stand where they are ticked. */
const OPEN = /[（(][^）)]*$|[□■☐☑]/;

/** 総務部                 財政課: two texts beside one label. */
function partsApart(text: Band['text']): readonly [Words, Words] | null {
  const [line, more] = text;
  const [a, b, third] = line ?? [];
  if (!a || !b || more || third || b.x0 - a.x1 < APART || OPEN.test(a.text) || OPEN.test(b.text)) return null;
  return [a.words, b.words];
}

/** □拡充   ■改善: what is ticked. */
const CHOICE = /^[□■☐☑]/;
const isOfChoices = (line: readonly Chunk[]): boolean => line.length > 1 && line.every((c) => CHOICE.test(c.text));

/** The lines of choices above a text: a row of their own. */
function choicesAbove(text: Band['text']): number {
  const n = text.findIndex((l) => !isOfChoices(l));
  return n > 0 && !text.slice(n).some((l) => l.some((c) => CHOICE.test(c.text))) ? n : 0;
}

/** The table of labels and what stands beside them. */
export function toTable(context: FlowContext, bands: readonly Band[], habits: Habits): Table {
  const cells = new SheetCells();
  const depth = Math.max(...bands.map(depthOf));
  const add = (b: Band, row: number, column: number, room: number, span: number): void => {
    const isNested = b.subs.length > 0;
    const last = isNested ? column : column + room - 1;
    cells.add(
      row,
      column,
      b.label.map((c) => c.words),
      last,
      { rowSpan: span, isLabel: true },
    );
    let at = row;
    for (const [k, s] of b.subs.entries()) {
      const own = k === b.subs.length - 1 ? row + span - at : rowsOf(s);
      add(s, at, column + 1, Math.max(1, room - 1), own);
      at += own;
    }
    if (isNested) return;
    const text = column + room;
    const hasSides = b.sides.length > 0;
    const wide = b.text.map((t) => t.flatMap((c) => c.words));
    const parts = hasSides ? null : partsApart(b.text);
    if (parts) {
      cells.add(row, text, [parts[0]], text, { rowSpan: span });
      cells.add(row, text + 1, [parts[1]], null, { rowSpan: span });
      return;
    }
    const choices = span > 1 && !hasSides ? choicesAbove(b.text) : 0;
    if (choices > 0) {
      cells.add(row, text, wide.slice(0, choices), null);
      cells.add(row + 1, text, wide.slice(choices), null, { rowSpan: span - 1, edge: habits.edge });
      return;
    }
    cells.add(row, text, wide, hasSides ? text : null, { rowSpan: span, edge: hasSides ? null : habits.edge });
    at = row;
    for (const [k, s] of b.sides.entries()) {
      const own = k === b.sides.length - 1 ? row + span - at : rowsOf(s);
      add(s, at, text + 1, Math.max(1, depthOf(s)), own);
      at += own;
    }
  };
  for (const b of bands) {
    const span = rowsOf(b);
    add(b, cells.rows, 0, depth, span);
    cells.rows += span;
  }
  const page = bands[0]?.page ?? null;
  return sheetTable(context, cells.toGrid(), cells.rows, cells.columns, page);
}
