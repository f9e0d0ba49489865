import type { Line } from '../../model/block.js';
import type { SourceText } from '../../model/sourceText.js';
import { linesToItems } from '../items.js';
import { GOALS, isGoal, TEXTS } from '../lexicon/itemFields.js';
import type { LabelField, LabelReading, Lexicon } from '../lexicon/types.js';
import { onOneLine } from '../value.js';
import { type CellReading, lineToInlineLabel, withLines } from './cellReading.js';
import type { Column } from './columns.js';
import { columnCells } from './columnTexts.js';
import { type BodyRow, type Label, labelsToHead } from './events.js';

/** What a name heads in its own cell: （めざす姿）, 【現状】. */
const TOLD: ReadonlySet<LabelField> = new Set([...GOALS, ...TEXTS]);
/** Columns of names. */
const NAMES: ReadonlySet<LabelField | null> = new Set<LabelField | null>(['category', 'title']);
const SIGN = '[■□◆◇●○▼▽▶▷★☆]';
const IN_BRACKETS = /^[\s　]*[（(【〔［[＜<〈《≪][^（）()【】〔〕［］[\]＜＞<>〈〉《》≪≫]{2,20}[）)】〕］\]＞>〉》≫]/u;
const BEHIND_SIGN = new RegExp(`^[\\s　]*${SIGN}[\\s　]*\\p{L}`, 'u');

/** A register whose names stand alone in their cells. */
export interface NamesAlone {
  readonly columns: readonly Column[];
  readonly rows: readonly BodyRow[];
  /** The labels that were read below the names. */
  readonly labels: readonly SourceText[];
}

/**
 * Cells that print below a name what is told of it, under a label that is set apart:
 * ```
 *   施策の柱       | 課題
 *   1-1 川の再生   | ① …
 *   （めざす姿）   | ② …
 *   魚のすむ川。   |
 * ```
 * The name stays, and each label makes a column of its own, which tells of all rows that the cell spans. A column of that sort that
 * the table prints itself tells better.
 */
export function withLabelsBelowName(
  columns: readonly Column[],
  rows: readonly BodyRow[],
  lexicon: Lexicon,
): NamesAlone {
  const found = new Map<CellReading, CellParts>();
  const isPrinted = (field: LabelField) => columns.some((c) => c.field === field || (isGoal(c.field) && isGoal(field)));
  for (const column of columns) {
    if (!NAMES.has(column.field) || column.head.years !== null) continue;
    for (const cell of columnCells(rows, column.index)) {
      const parts = partsOf(cell, lexicon);
      if (parts && !parts.told.some((p) => isPrinted(p.reading.field))) found.set(cell, parts);
    }
  }
  if (found.size === 0) return { columns, rows, labels: [] };
  const parts = [...found.values()].flatMap((p) => p.told);
  const fields = [...new Set(parts.map((p) => p.reading.field))];
  const width = columns.length;
  const added = fields.map((field, i): Column => {
    const { reading, text } = parts.find((p) => p.reading.field === field) as Part;
    const label: Label = { reading, text: onOneLine(text) };
    return { index: width + i, head: { ...labelsToHead([label], null), years: null, kind: null }, field };
  });
  /** Rows that share a cell go on sharing what it parts into. */
  const cells = new Map<CellReading, readonly (CellReading | null)[]>();
  for (const [cell, own] of found)
    cells.set(cell, [withLines(cell, own.name), ...fields.map((f) => toldOf(cell, own, f))]);
  return {
    columns: [...columns, ...added],
    labels: parts.map((p) => p.text),
    rows: rows.map((row) => {
      const names = row.cells.slice(0, width).map((cell) => (cell && cells.get(cell)?.[0]) ?? cell);
      const told = fields.map((_, i) => {
        const own = row.cells.find((cell) => cell && cells.get(cell)?.[i + 1]);
        return (own && cells.get(own)?.[i + 1]) ?? null;
      });
      const blank = Array.from({ length: Math.max(0, width - names.length) }, () => null);
      return { ...row, cells: [...names, ...blank, ...told] };
    }),
  };
}

interface Part {
  readonly reading: LabelReading;
  readonly text: SourceText;
  readonly lines: readonly Line[];
}

interface CellParts {
  readonly name: readonly Line[];
  readonly told: readonly Part[];
}

/** The name, and below it at least one label with what it tells. */
function partsOf({ role, cell }: CellReading, lexicon: Lexicon): CellParts | null {
  const { lines } = cell;
  if (role !== 'value' || cell.tables.length > 0 || lines.length < 2) return null;
  const from = lines.findIndex((l, i) => i > 0 && labelOf(l, lexicon) !== null);
  if (from < 0 || linesToItems(lines).items.length > 1) return null;
  const told: { reading: LabelReading; text: SourceText; lines: Line[] }[] = [];
  for (const line of lines.slice(from)) {
    const label = labelOf(line, lexicon);
    if (label) told.push({ ...label, lines: [...label.lines] });
    else told.at(-1)?.lines.push(line);
  }
  const fields = told.map((t) => t.reading.field);
  if (new Set(fields).size < fields.length || told.some((t) => t.lines.length === 0)) return null;
  return { name: lines.slice(0, from), told };
}

/** （めざす姿）, 【現状】道が狭い。, ■目標: set apart, and a label that the lexicon holds. */
function labelOf(line: Line, lexicon: Lexicon): Part | null {
  const { value } = line.text;
  const isWhole = IN_BRACKETS.exec(value)?.[0].length === value.trimEnd().length || BEHIND_SIGN.test(value);
  const whole = isWhole ? lexicon.readLabel(value) : null;
  if (whole?.certainty === 'listed' && TOLD.has(whole.field)) return { reading: whole, text: line.text, lines: [] };
  const inline = IN_BRACKETS.test(value) ? lineToInlineLabel([line], lexicon) : null;
  const isKnown = inline?.reading.certainty === 'listed' && TOLD.has(inline.reading.field);
  return inline && isKnown ? { reading: inline.reading, text: inline.label, lines: inline.rest } : null;
}

const toldOf = (cell: CellReading, { told }: CellParts, field: LabelField): CellReading | null => {
  const own = told.find((p) => p.reading.field === field);
  return own ? withLines(cell, own.lines) : null;
};
