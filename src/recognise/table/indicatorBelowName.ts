import type { Line } from '../../model/block.js';
import { EMPTY_TEXT, type SourceText } from '../../model/sourceText.js';
import { isIndicator } from '../lexicon/itemFields.js';
import type { LabelField, LabelReading, Lexicon } from '../lexicon/types.js';
import { linesToText, onOneLine } from '../value.js';
import { type CellReading, lineToInlineLabel, withLines } from './cellReading.js';
import { columnCells, isFigureAlone } from './columnTexts.js';
import { type BodyRow, type ColumnHead, headField, labelsToHead } from './events.js';

/** Rows under a header whose indicators stand in a column of their own. */
export interface IndicatorsApart {
  readonly heads: readonly ColumnHead[];
  readonly rows: readonly BodyRow[];
  /** The labels that were read below the names. */
  readonly labels: readonly SourceText[];
}

const NAMES: ReadonlySet<LabelField | undefined> = new Set(['title', 'measures']);
/** 〔指標〕, （成果指標）, ■指標, 指標：, all of them set apart from what they name. */
const SET_APART =
  /^[\s　]*(?:[（(【〔［[＜<〈《≪「『][^。、]{2,20}|[■□◆◇●○▼▽▶▷★☆※・][^。、]{2,20}|[^。、：:]{2,20}[：:])/u;

interface NameCell {
  readonly name: readonly Line[];
  readonly indicators: readonly Indicator[];
}

interface Indicator {
  readonly reading: LabelReading;
  readonly label: SourceText;
  readonly lines: readonly Line[];
}

/**
 * Cells that print below an item's name what it is measured by, and figures of it under the years or kinds beside:
 * ```
 *   No. | 取組             | 区分 | 令和5年度 | 令和6年度
 *    1  | 井戸の点検       | 予定 | 調べる    | 直す
 *       | 〔指標〕直した数 | 目標 |    3      |    5
 *       |  （単位：基）    | 実績 |    4      |
 * ```
 * The name stays, and the indicator stands in a column of its own, beside the rows that hold its figures. Null where no name has one, and
 * where the table has a column of indicators.
 */
export function indicatorsBelowNames(
  heads: readonly ColumnHead[],
  rows: readonly BodyRow[],
  lexicon: Lexicon,
): IndicatorsApart | null {
  const fields = heads.map((h) => headField(h)?.field);
  const hasFigures = heads.filter((h) => h.years).length >= 2 || heads.some((h) => h.kind !== null);
  if (!hasFigures || fields.some((f) => isIndicator(f))) return null;
  for (const [at, field] of fields.entries()) {
    if (!NAMES.has(field) || heads[at]?.years || heads[at]?.kind) continue;
    const found = new Map<CellReading, NameCell>();
    for (const cell of columnCells(rows, at)) {
      const parts = partsOf(cell, lexicon);
      if (parts) found.set(cell, parts);
    }
    if (found.size > 0) return setApart(at, heads, rows, found);
  }
  return null;
}

function setApart(
  at: number,
  heads: readonly ColumnHead[],
  rows: readonly BodyRow[],
  found: ReadonlyMap<CellReading, NameCell>,
): IndicatorsApart {
  const indicators = [...found.values()].flatMap((f) => f.indicators);
  const [first] = indicators as [Indicator];
  const head = labelsToHead([{ reading: first.reading, text: onOneLine(first.label) }], null);
  const own = new Map<BodyRow, CellReading>();
  /** Rows that share a cell go on sharing what it parts into. */
  const names = new Map<CellReading, CellReading>();
  const besides = rowsByCell(at, rows);
  for (const [cell, parts] of found) {
    names.set(cell, withLines(cell, parts.name));
    const beside = besides.get(cell) ?? [];
    const measured = parts.indicators.length > 1 ? beside.filter((r) => holdsFigures(r, heads)) : beside;
    const share = Math.max(1, Math.floor(measured.length / parts.indicators.length));
    const cells = parts.indicators.map((i) => withLines(cell, i.lines));
    for (const [i, row] of measured.entries()) {
      const indicator = cells[Math.min(Math.floor(i / share), cells.length - 1)];
      if (indicator) own.set(row, indicator);
    }
  }
  return {
    heads: heads.toSpliced(at + 1, 0, head),
    labels: indicators.map((i) => i.label),
    rows: rows.map((row) => {
      const cell = row.cells[at] ?? null;
      const name = (cell && names.get(cell)) ?? cell;
      return { ...row, cells: row.cells.toSpliced(at, 1, name, own.get(row) ?? (cell && blankBeside(cell))) };
    }),
  };
}

/** The rows that each cell of the column spans, and below a cell of a text table those that leave the column blank. */
function rowsByCell(at: number, rows: readonly BodyRow[]): ReadonlyMap<CellReading, BodyRow[]> {
  const out = new Map<CellReading, BodyRow[]>();
  let own: BodyRow[] = [];
  for (const row of rows) {
    const cell = row.cells[at];
    if (cell && cell.role !== 'empty') {
      own = out.get(cell) ?? [];
      out.set(cell, own);
    }
    own.push(row);
  }
  return out;
}

const holdsFigures = ({ cells }: BodyRow, heads: readonly ColumnHead[]): boolean => {
  const told = cells.filter((c, i) => c && c.role !== 'empty' && (heads[i]?.years || heads[i]?.kind));
  return told.length > 0 && told.every((c) => !c || !/\p{L}{4}/u.test(c.text.value) || isFigureAlone(c.text.value));
};

/** The name, and below it at least one indicator; null where anything else is told there. */
function partsOf({ role, cell }: CellReading, lexicon: Lexicon): NameCell | null {
  const { lines, tables } = cell;
  if (role !== 'value' || tables.length > 0 || lines.length < 2) return null;
  let from = -1;
  const indicators: { reading: LabelReading; label: SourceText; lines: Line[] }[] = [];
  for (const [i, line] of lines.entries()) {
    const inline = i > 0 ? labelOf(lines, i, lexicon) : null;
    if (inline) {
      if (from < 0) from = i;
      indicators.push({ ...inline, lines: [...inline.lines] });
    } else indicators.at(-1)?.lines.push(line);
  }
  if (from < 0 || indicators.some((i) => linesToText(i.lines).value.trim() === '')) return null;
  return { name: lines.slice(0, from), indicators };
}

/** 〔指標〕 with the name behind it or on the next line. */
function labelOf(lines: readonly Line[], i: number, lexicon: Lexicon): Indicator | null {
  const line = lines[i] as Line;
  const { value } = line.text;
  if (!SET_APART.test(value)) return null;
  const whole = lexicon.readLabel(value);
  if (whole && isIndicator(whole.field)) return { reading: whole, label: line.text, lines: [] };
  const inline = lineToInlineLabel([line], lexicon);
  if (!inline || !isIndicator(inline.reading.field)) return null;
  return { reading: inline.reading, label: inline.label, lines: inline.rest };
}

const blankBeside = (reading: CellReading): CellReading => ({
  ...reading,
  role: 'empty',
  text: EMPTY_TEXT,
  label: null,
  cell: { ...reading.cell, lines: [] },
});
