import type { Cell, Table } from '../../model/block.js';
import { type Head, headsOfLines, isYearHead } from './cellLineHeads.js';
import { cellOf } from './cells.js';
import { Flow, type FlowContext } from './flow.js';
import { beginsSection, endsSentence } from './marks.js';
import type { SourceLine } from './sourceLines.js';
import { displayWidth } from './width.js';

/** A table of which each cell is a line: lines [from, to) of the run, its values from `values` on. */
export interface CellLines {
  readonly from: number;
  readonly values: number;
  readonly to: number;
  readonly head: Head;
}

const FEWEST_LABELS = 2;
const LONGEST_LABEL = 20;
const LONG_LINE = 14;
const FEWEST_ENDED = 2;
const MOSTLY = 0.8;
const MOST_BLANKS = 6;
const LONGEST_CELL = 60;
const FIGURE = /^(?:約|[▲△+＋±-])?[0-9０-９][0-9０-９,，.．]*[^0-9０-９。、]{0,8}$/;
const MISSING = /^(?:[-－―‐–—ー]+|[*＊]{1,3}|なし|未定|設定なし|該当なし)$/;
/** 基本方針２　…: a word with its number heads the next part. */
const COUNTED = /^[^\s　]{0,8}[0-9０-９①-⑳Ⅰ-Ⅻ一二三四五六七八九十]{1,3}[\s　.．)）:：]/;
/** White space that places a line on its page, or parts columns. */
const SET = /^ {2,}\S|\S {2,}\S/;
const NOTE = /^[※＊*（(【■◆●○]/;

/**
 * The tables of which a word processor saved each cell as a line, where years (or 現状値 and 目標値) stand one below the other as labels
 * of their columns.
 * ```
 *   指標 ⏎ 単位 ⏎ 令和7年度 ⏎ 令和8年度 ⏎ 利用者数 ⏎ 人 ⏎ 35 ⏎ 42 ⏎ 担当課 ⏎ …
 * ```
 * Whole rows end where a label, a heading or a blank line stands behind them; a blank line within one is an empty cell. What does not
 * come out even is no table.
 */
export function findCellLines(
  source: string,
  run: readonly SourceLine[],
  isLabel: (text: string) => boolean,
): CellLines[] {
  const texts = run.map((l) => source.slice(l.from, l.to).trim());
  const mayBeHead = (i: number): boolean => {
    const text = texts[i] as string;
    return text === '' || (text.length <= LONGEST_LABEL && (isYearHead(text) || isLabel(text)));
  };
  const rows = new Rows(texts, isLabel);
  const found: CellLines[] = [];
  for (let i = 0; i < texts.length; ) {
    let values = i;
    for (let at = i; at < texts.length && at - values <= MOST_BLANKS && mayBeHead(at); at++)
      if (texts[at] !== '') values = at + 1;
    const table = values - i >= FEWEST_LABELS ? tableOf(texts, i, values, rows) : null;
    const isSet = table !== null && run.slice(table.from, table.to).some((l) => SET.test(source.slice(l.from, l.to)));
    if (table && !isSet) found.push(table);
    i = table?.to ?? Math.max(values, i + 1);
  }
  return found;
}

/** Long lines end as sentences do: a word processor saved each paragraph as a line, and nothing wrapped them. */
export function areWhole(source: string, run: readonly SourceLine[]): boolean {
  const long = run.map((l) => source.slice(l.from, l.to).trim()).filter((t) => displayWidth(t) >= LONG_LINE);
  const ended = long.filter(endsSentence).length;
  return ended >= FEWEST_ENDED && ended >= long.length * MOSTLY;
}

function tableOf(texts: readonly string[], first: number, values: number, rows: Rows): CellLines | null {
  // What names the first row may read as a label, too: 負担率.
  for (const end of [values, values - 1])
    for (const head of headsOfLines(texts, first, end)) {
      const to = rows.endOf(end + head.tail, head);
      if (to !== null) return { from: Math.min(...head.cells.map((c) => c.line)), values: end + head.tail, to, head };
    }
  return null;
}

/** The rows of values below a head. */
class Rows {
  constructor(
    private readonly texts: readonly string[],
    private readonly isLabel: (text: string) => boolean,
  ) {}

  /** Where the last row ends behind which nothing of it can go on; null where none does. */
  endOf(values: number, head: Head): number | null {
    let end: number | null = null;
    for (let at = values; this.isRow(at, head); at += head.columns) {
      const next = at + head.columns;
      if (this.stops(next, this.tellsFigures(at, head))) end = next;
      // Without a name a second row would say the same years anew.
      if (head.figures.from === 0) break;
    }
    return end;
  }

  private isRow(at: number, head: Head): boolean {
    const cells = this.texts.slice(at, at + head.columns);
    if (cells.length < head.columns || cells.some((t) => t.length > LONGEST_CELL || isYearHead(t))) return false;
    const told = cells.slice(head.figures.from, head.figures.to).filter((t) => t !== '' && !MISSING.test(t));
    const figures = told.filter((t) => FIGURE.test(t)).length;
    const isEven = figures === told.length || (figures === 0 && head.mayBeWords);
    if (told.length === 0 || !isEven || told.some((t) => this.isLabel(t) || this.heads(t))) return false;
    if (head.figures.from === 0) return true;
    const name = cells[0] as string;
    return name !== '' && !MISSING.test(name) && !FIGURE.test(name) && (figures > 0 || !this.isLabel(name));
  }

  private tellsFigures(at: number, { figures }: Head): boolean {
    return this.texts.slice(at + figures.from, at + figures.to).every((t) => FIGURE.test(t) || MISSING.test(t));
  }

  /** A figure ends a row that words follow; words go on with any others that are no label or heading. */
  private stops(at: number, ofFigures: boolean): boolean {
    const text = this.texts[at] ?? '';
    if (text === '' || this.isLabel(text) || this.heads(text) || NOTE.test(text)) return true;
    return ofFigures && !FIGURE.test(text) && !MISSING.test(text);
  }

  private heads = (text: string): boolean => !FIGURE.test(text) && (beginsSection(text) || COUNTED.test(text));
}

/** The table that the lines make. */
export function cellLinesToTable(
  context: FlowContext,
  run: readonly SourceLine[],
  { from, values, to, head }: CellLines,
): Table {
  const page = run[from]?.page ?? null;
  const read = (line: number, row: number, column: number, rowSpan = 1, columnSpan = 1): Cell => {
    const at = run[line] as SourceLine;
    const flow = new Flow({ ...context, page: at.page }, false);
    flow.read(at.from, at.to);
    return cellOf(row, column, flow.items, { page: at.page, rowSpan, columnSpan });
  };
  const cells = head.cells.map((c) => read(c.line, c.row, c.column, c.rowSpan, c.columnSpan));
  for (let line = values; line < to; line++) {
    const at = line - values;
    cells.push(read(line, head.rows + Math.floor(at / head.columns), at % head.columns));
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const rows = head.rows + (to - values) / head.columns;
  return { kind: 'table', page, box: null, rows, columns: head.columns, cells, origin: 'ruled', breaks: [] };
}
