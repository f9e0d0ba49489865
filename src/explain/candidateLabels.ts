import type { Block, Line, Table } from '../model/block.js';
import { type SourceText, sliceText } from '../model/sourceText.js';
import type { LabelReading, Lexicon } from '../recognise/lexicon/types.js';
import { readLabelLines } from '../recognise/outline/labelLines.js';
import { type CellReading, lineToInlineLabel, valueToInnerLabel } from '../recognise/table/cellReading.js';
import { type Grid, tableToGrid } from '../recognise/table/grid.js';
import { looksLikeLabel, type Region, rowText } from '../recognise/table/rowKinds.js';
import { onOneLine } from '../recognise/value.js';

/** A text that is a label, or stands where one should (`reading` null). */
export interface Candidate {
  readonly text: SourceText;
  readonly reading: LabelReading | null;
}

/** Labels of tables and running text, in document order. */
export function candidateLabels(blocks: readonly Block[], lexicon: Lexicon): Candidate[] {
  const grids = new Map(blocks.flatMap((b) => (b.kind === 'table' ? [[b, tableToGrid(b, lexicon)] as const] : [])));
  const repeated = repeatedCells([...grids.values()]);
  const marked = repeatedHeads(blocks.flatMap((b) => (b.kind === 'paragraph' ? b.lines : [])));
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? tableLabels(grids.get(block) as Grid, repeated, lexicon)
      : flowLabels(block.lines, marked, lexicon),
  );
}

// ── tables ───────────────────────────────────────────────────────────────────────────────────────────────────────────

function tableLabels(grid: Grid, repeated: ReadonlySet<string>, lexicon: Lexicon): Candidate[] {
  const found: Candidate[] = [];
  const seen = new Set<CellReading>();
  const headers = headerRows(grid);
  for (let row = 0; row < grid.rows; row++)
    for (let column = 0; column < grid.columns; column++) {
      const cell = grid.at(row, column);
      if (!cell || seen.has(cell)) continue;
      seen.add(cell);
      found.push(...cellLabels(cell, headers.has(row) || isBesideValue(grid, cell, repeated), lexicon));
    }
  return found;
}

function cellLabels(cell: CellReading, isPlace: boolean, lexicon: Lexicon): Candidate[] {
  const nested = cell.cell.tables.flatMap((t: Table) => candidateLabels([t], lexicon));
  if (cell.label) return [{ text: onOneLine(cell.text), reading: cell.label }, ...nested];
  const inner = cell.role === 'value' ? valueToInnerLabel(cell, lexicon) : null;
  if (inner) return [{ text: onOneLine(inner.label), reading: inner.reading }, ...nested];
  if (isPlace && looksLikeLabel(cell)) return [{ text: onOneLine(cell.text, ''), reading: null }, ...nested];
  return nested;
}

/** Rows whose every text is short and none comes twice, before rows that are not so: they name columns. */
function headerRows(grid: Grid): Set<number> {
  const region: Region = { top: 0, bottom: grid.rows, left: 0, right: grid.columns };
  const rows = new Set<number>();
  for (let row = 0; row < Math.min(3, grid.rows - 1); row++) {
    const cells = rowText(grid, region, row).filter((c) => c.cell.row === row);
    if (cells.length === 0) continue;
    const texts = new Set(cells.map((c) => c.text.value));
    const named = cells.every((c) => c.role === 'label' || c.role === 'year' || looksLikeLabel(c));
    const enough = cells.length >= 3 || (cells.length === 2 && grid.columns === 2);
    if (!named || !enough || texts.size < cells.length || isPairs(cells)) break;
    rows.add(row);
    // A second row names columns only below cells that span several.
    if (!cells.some((c) => c.cell.columnSpan > 1)) break;
  }
  return rows;
}

/** Label, value, label, value: a row of a form. */
const isPairs = (cells: readonly CellReading[]): boolean =>
  cells[0]?.role === 'label' && cells.some((c, i) => i % 2 === 1 && c.role === 'value') && cells[2]?.role === 'label';

/** The left cell of a row of a form: shaded, or printed in several tables, with a value beside it. */
function isBesideValue(grid: Grid, cell: CellReading, repeated: ReadonlySet<string>): boolean {
  const beside = grid.at(cell.cell.row, grid.columnEnd(cell));
  if (!beside || beside.role === 'empty' || beside.role === 'label') return false;
  return cell.cell.shaded || repeated.has(cell.text.value);
}

/** Texts of cells that stand in more than one table: labels come again, values hardly. */
function repeatedCells(grids: readonly Grid[]): Set<string> {
  const counts = new Map<string, number>();
  for (const grid of grids) {
    const cells = new Set<CellReading>();
    for (let row = 0; row < grid.rows; row++) {
      const first = grid.at(row, 0);
      if (first) cells.add(first);
    }
    const texts = new Set([...cells].filter(looksLikeLabel).map((c) => c.text.value));
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, n]) => n >= 2).map(([text]) => text));
}

// ── running text ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** 【ねらい】 and ＜ねらい＞ at the beginning of a line; ねらい： there. */
const BRACKETED = /^[\s　]*(?:【([^】]{2,16})】|＜([^＞]{2,16})＞|《([^》]{2,16})》|〔([^〕]{2,16})〕)/;
const COLON = /^[\s　・●○■◆□]*([^\s　：:。、]{2,12})[\s　]*[：:](?![/／\d])/;

function flowLabels(lines: readonly Line[], repeated: ReadonlySet<string>, lexicon: Lexicon): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] as Line;
    const label = readLabelLines(lines, i, lexicon);
    const inline = label ? null : lineToInlineLabel([line], lexicon);
    if (label) found.push({ text: label.text, reading: label.reading });
    else if (inline) found.push({ text: inline.label, reading: inline.reading });
    else {
      const head = lineHead(line);
      if (head && repeated.has(head.value)) found.push({ text: head, reading: null });
    }
    i += label?.count ?? 1;
  }
  return found;
}

function lineHead({ text }: Line): SourceText | null {
  const match = BRACKETED.exec(text.value) ?? COLON.exec(text.value);
  const head = match?.slice(1).find((part) => part !== undefined);
  if (!match || !head || /^[\d０-９]+$/.test(head)) return null;
  const from = match[0].indexOf(head);
  return sliceText(text, from, from + head.length);
}

function repeatedHeads(lines: readonly Line[]): Set<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const head = lineHead(line)?.value;
    if (head) counts.set(head, (counts.get(head) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, n]) => n >= 2).map(([head]) => head));
}
