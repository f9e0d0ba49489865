import type { Line } from '../../model/block.js';
import type { SourceText } from '../../model/sourceText.js';
import { ABOUT_ITEM } from '../lexicon/itemFields.js';
import type { LabelField, LabelReading, Lexicon } from '../lexicon/types.js';
import { readLabelLines } from '../outline/labelLines.js';
import { linesToValue, onOneLine } from '../value.js';
import { lineToInlineLabel, withLines } from './cellReading.js';
import type { Column } from './columns.js';
import type { BodyRow, LabelledValue } from './events.js';

const TOLD: ReadonlySet<LabelField> = new Set(ABOUT_ITEM);
/** Heads that leave open what each cell below them tells: 達成状況等, 評価, 実績の欄. */
const OPEN: ReadonlySet<LabelField | null> = new Set<LabelField | null>([null, 'achievement', 'section']);
/** Heads of one text, which may gather several where the cells say so. */
const OF_TEXT: ReadonlySet<LabelField | null> = new Set<LabelField | null>(['outcome', 'status', 'result']);
/** Heads of a name, below which a text may stand that has its own label. */
const OF_NAME: ReadonlySet<LabelField | null> = new Set<LabelField | null>(['indicator', 'indicatorName']);
const BRACKETED = /^[\s　]*[【〔［＜〈《≪[]/;

/**
 * Cells that print labels of their own in a column whose head only gathers them: each text goes where its label says.
 * ```
 *   番号 | 項目       | 目標 | 達成状況等
 *   1    | 水路の清掃 | …    | 達成状況の区分：達成できた
 *        |            |      | ＜達成状況＞ … ＜今後の課題＞ …
 * ```
 * Below the name of an indicator, only what stands under a label in brackets is another text.
 */
export function withLabelledCells(
  columns: readonly Column[],
  rows: readonly BodyRow[],
  item: Column,
  lexicon: Lexicon,
): BodyRow[] {
  const mayGather = (c: Column) => OPEN.has(c.field) || OF_TEXT.has(c.field);
  const others = columns.filter((c) => c !== item && c.head.years === null);
  const open = others.filter(mayGather);
  const names = others.filter((c) => OF_NAME.has(c.field) && c.head.kind === null);
  if (open.length === 0 && names.length === 0) return [...rows];
  return rows.map((row) => {
    const labelled: LabelledValue[] = [];
    const cells = [...row.cells];
    for (const { index, field } of open) {
      const cell = row.cells[index];
      if (cell?.role !== 'value' || cell.cell.row !== row.row || row.cells[index - 1] === cell) continue;
      const parts = cell.cell.tables.length > 0 ? [] : linesToLabelled(cell.cell.lines, lexicon);
      const fields = new Set(parts.map((p) => p.label.reading?.field));
      if (fields.size < (OPEN.has(field) ? 1 : 2)) continue;
      labelled.push(...parts);
      cells[index] = null;
    }
    for (const { index } of names) {
      const cell = row.cells[index];
      if (cell?.role !== 'value' || cell.cell.row !== row.row || row.cells[index - 1] === cell) continue;
      const { lines } = cell.cell;
      const from = lines.findIndex((l, i) => i > 0 && BRACKETED.test(l.text.value));
      const parts = from < 0 ? [] : linesToLabelled(lines.slice(from), lexicon);
      if (parts.length === 0) continue;
      labelled.push(...parts);
      cells[index] = withLines(cell, lines.slice(0, from));
    }
    return labelled.length > 0 ? { ...row, cells, labelled: [...(row.labelled ?? []), ...labelled] } : row;
  });
}

/** The texts of a cell under their labels; `[]` where it opens with none. */
export function linesToLabelled(lines: readonly Line[], lexicon: Lexicon): LabelledValue[] {
  const parts: { reading: LabelReading; text: SourceText; lines: Line[] }[] = [];
  for (let i = 0; i < lines.length; ) {
    const own = readLabelLines(lines, i, lexicon);
    const whole = own && own.reading.certainty === 'listed' && TOLD.has(own.reading.field) ? own : null;
    const inline = whole ? null : lineToInlineLabel(lines.slice(i, i + 1), lexicon);
    if (whole) parts.push({ reading: whole.reading, text: whole.text, lines: [] });
    else if (inline && TOLD.has(inline.reading.field))
      parts.push({ reading: inline.reading, text: inline.label, lines: [...inline.rest] });
    else if (parts.length === 0) return [];
    else parts.at(-1)?.lines.push(lines[i] as Line);
    i += whole?.count ?? 1;
  }
  const isTold = parts.some((p) => p.lines.length > 0);
  return isTold
    ? parts.map((p) => ({
        label: { reading: p.reading, text: onOneLine(p.text) },
        value: linesToValue(p.lines),
      }))
    : [];
}
