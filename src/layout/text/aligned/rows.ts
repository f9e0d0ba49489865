import { beginsBullet, beginsItem, endsSentence } from '../marks.js';
import { displayWidth } from '../width.js';
import type { ColumnTable, TableColumn } from './columnTable.js';

/** How the texts of a column stand in the height of their row. */
export type Alignment = 'top' | 'middle';

/*
 * What speaks for and against the rows of a table, in one measure: a row of its own costs ROW, and is worth it when it saves
 * more than that. Texts that begin anew inside a row cost by how seldom a cell holds several of their kind; text that flows
 * over a row's end costs most; so does a heading over several columns that have entries of their own in the same row.
 */
const ROW = 1;
const EMPTY_CELL = 0.12;
const CUT = { flows: 1.6, leans: 0.7, begins: 0 } as const;
/** Left of an item, beside which rows begin, a cell may span them. */
const CUT_SPANNED = 0.3;
const SPAN_CONFLICT = 2.5;
const BLANK_LINE = 1.2;
/** For each line that a text stands off its place in the row's height, and at most. */
const MISPLACED = 0.5;
const MOST_MISPLACED = 1;
const SECOND = {
  heading: 4,
  number: 3,
  bullet: 0.05,
  item: 0.45,
  key: 1.5,
  sentence: 0.4,
  entry: 0.9,
  label: 0.9,
} as const;
/** Entries of a table of figures or words are at most this wide, in em. */
const SHORT_ENTRY = 10;
/** No row has more lines. */
const TALLEST = 60;

export interface Rows {
  /** The line at which each row begins. */
  readonly starts: readonly number[];
  /** How each column's texts stand in them. */
  readonly alignments: readonly Alignment[];
}

/**
 * Finds the rows: the parting of the lines that costs least.
 * @param usual how texts of a column stand that shows neither
 */
export function toRows(table: ColumnTable, usual: Alignment = 'top'): Rows {
  const n = table.lines.length;
  const costs: LineCosts = {
    cuts: Array.from({ length: n + 1 }, (_, i) => (i === 0 || i === n ? 0 : cutCost(table, i))),
    seconds: table.columns.map((column, c) => {
      const isKey = numbersRows(column.entries.filter((e) => !e.isLabel).map((e) => e.text));
      const counted = c === 0 ? countedLines(column.entries) : NONE;
      const again = c === 0 ? labelsAgain(table) : NONE;
      return table.lines.map((_, k) =>
        counted.has(k) ? SECOND.number : again.has(k) ? SECOND.key : secondCost(table, c, k, isKey),
      );
    }),
  };
  const alignments = alignmentsOf(table, leastCost(table, costs, null), usual);
  return { starts: leastCost(table, costs, alignments), alignments };
}

/** What each line costs wherever its row begins. */
interface LineCosts {
  /** To end a row above it; none at the ends of the table. */
  readonly cuts: readonly number[];
  /** By column: that its text is not the first of its cell. */
  readonly seconds: readonly (readonly number[])[];
}

function leastCost(table: ColumnTable, costs: LineCosts, alignments: readonly Alignment[] | null): number[] {
  const n = table.lines.length;
  const { cuts } = costs;
  const alone = costsAlone(table, costs, alignments);
  /** The least cost of the lines before each one, and where the last row of them begins. */
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const begin = new Int32Array(n + 1);
  best[0] = 0;
  for (let i = 0; i < n; i++) {
    const row = new RowCost(table, costs.seconds, alignments, i);
    const end = Math.min(n, i + TALLEST);
    const most = (alone[end] as number) - (alone[i] as number) + 1e-6;
    for (let j = i + 1; j <= end; j++) {
      const cost = (best[i] as number) + row.add(j - 1) + (cuts[j] as number);
      // However it goes on, lines that are rows of their own cost less.
      if (row.least > most) break;
      if (cost < (best[j] as number) - 1e-9) {
        best[j] = cost;
        begin[j] = i;
      }
    }
  }
  const out: number[] = [];
  for (let j = n; j > 0; j = begin[j] as number) out.push(begin[j] as number);
  return out.reverse();
}

/** The sums of what the lines before each one cost as rows of their own. */
function costsAlone(table: ColumnTable, { cuts, seconds }: LineCosts, alignments: readonly Alignment[] | null) {
  const sums = new Float64Array(table.lines.length + 1);
  for (let i = 0; i < table.lines.length; i++) {
    const row = new RowCost(table, seconds, alignments, i);
    sums[i + 1] = (sums[i] as number) + row.add(i) + (cuts[i + 1] as number);
  }
  return sums;
}

/** What it costs to end a row before line `i`: texts that flow on below. */
function cutCost(table: ColumnTable, i: number): number {
  const item = itemColumn(table, i);
  let cost = (table.across.parted[i] ?? 0) * CUT.flows;
  for (const [c, column] of table.columns.entries()) {
    const next = column.next[i] ?? -1;
    const entry = column.entries[next];
    if (entry && next > 0) cost += c < item ? Math.min(CUT[entry.onset], CUT_SPANNED) : CUT[entry.onset];
  }
  return cost;
}

/** The column in which an item begins at a line beside another text that begins there; -1 where none does. */
function itemColumn({ columns }: ColumnTable, i: number): number {
  const begins = columns.map((c) => c.entries[c.at[i] ?? -1]).map((e) => (e?.onset === 'begins' ? e : null));
  if (begins.filter((e) => e !== null).length < 2) return -1;
  return begins.findIndex((e) => e !== null && beginsItem(e.text));
}

/** The cost of a row that grows line by line. */
class RowCost {
  /** What the row costs however many lines more it takes. */
  least = ROW;
  private second = 0;
  private blanks = 0;
  /** A heading stands in it: nothing else may. */
  private isHeaded = false;
  private readonly tops: number[];
  private readonly bottoms: number[];
  /** Columns with a text of their own, and the stretches of columns with a text that stands in all of them. */
  private readonly single: boolean[];
  private readonly wide: (readonly [number, number])[] = [];

  constructor(
    private readonly table: ColumnTable,
    private readonly seconds: LineCosts['seconds'],
    private readonly alignments: readonly Alignment[] | null,
    private readonly from: number,
  ) {
    const count = table.columns.length;
    this.tops = new Array(count).fill(-1);
    this.bottoms = new Array(count).fill(-1);
    this.single = new Array(count).fill(false);
  }

  /** Adds line `k` and gives the cost of the row up to it. */
  add(k: number): number {
    const { lines, columns } = this.table;
    const line = lines[k] as ColumnTable['lines'][number];
    if (k > this.from && line.blanks > 0) this.blanks++;
    for (const { column, last, isHeading } of line.pieces) {
      if ((isHeading || this.isHeaded) && k > this.from) this.second += SECOND.heading;
      if (isHeading) this.isHeaded = true;
      if (last > column) {
        const isBelow = this.single[column] && this.table.labelled.size > 0;
        const isSecond = isBelow || this.wide.some(([a, b]) => column <= b && a <= last);
        const onset = this.table.across.onsets[k]?.get(column);
        if (isSecond && onset !== 'flows') this.second += onset === 'bullet' ? SECOND.bullet : SECOND.sentence;
        this.wide.push([column, last]);
      } else this.single[column] = true;
      for (let c = column; c <= last; c++) {
        const isHeld = (this.tops[c] as number) >= 0;
        if (!isHeld) this.tops[c] = line.y;
        else if (c === column && last === column) this.second += this.seconds[c]?.[k] ?? 0;
        this.bottoms[c] = line.y;
      }
    }
    const [top, bottom] = [(lines[this.from] as typeof line).y, line.y];
    let cost = ROW + this.second + this.blanks * BLANK_LINE + Math.min(this.conflicts(), 2) * SPAN_CONFLICT;
    this.least = cost;
    for (let c = 0; c < columns.length; c++) {
      const at = this.tops[c] as number;
      if (at < 0) cost += EMPTY_CELL;
      else cost += misplaced(at, this.bottoms[c] as number, top, bottom, this.alignments?.[c] ?? null);
    }
    return cost;
  }

  /** How many texts over several columns have entries of these in the same row. */
  private conflicts(): number {
    let count = 0;
    for (const [from, to] of this.wide) {
      let held = 0;
      for (let c = from; c <= to; c++) if (this.single[c]) held++;
      if (held > 1) count++;
    }
    return count;
  }
}

function misplaced(from: number, to: number, top: number, bottom: number, alignment: Alignment | null): number {
  const off = {
    top: from - top,
    middle: Math.abs((from + to - top - bottom) / 2),
  };
  const distance = alignment ? off[alignment] : Math.min(off.top, off.middle);
  return Math.min(distance * MISPLACED, MOST_MISPLACED);
}

/** The column whose numbers stand on the first line of their rows; -1 where none does. */
export function keyColumn({ columns }: ColumnTable, alignments: readonly Alignment[]): number {
  return columns.findIndex(
    ({ entries }, c) => alignments[c] === 'top' && numbersRows(entries.filter((e) => !e.isLabel).map((e) => e.text)),
  );
}

/** A column of nothing but numbers of items, or of the marks that a legend explains, each once: a row has one of them. */
function numbersRows(texts: readonly string[]): boolean {
  return texts.length > 2 && texts.every((t) => ROW_NUMBER.test(t)) && new Set(texts).size === texts.length;
}

const ROW_NUMBER =
  /^(?:[①-⑳A-FSＡ-ＦＳ◎○〇●△▲×✕☆]|(?:No\.?|№)?[0-9０-９]{1,4}(?:[-－‐][0-9０-９]{1,3}){0,2}[.．]?|[（(][0-9０-９]{1,2}[)）])$/i;

const NONE: ReadonlySet<number> = new Set();
/** 2 歩道を直します: a number, white space and the item that it counts. */
const COUNTED = /^([0-9０-９]{1,2})[.．]?[\s　]+\S/;
/** So many items count up from 1. */
const FEWEST_COUNTED = 3;

/** The lines at which the items of a column begin that count up from 1, each with its text behind the number. */
function countedLines(entries: TableColumn['entries']): ReadonlySet<number> {
  const out: number[] = [];
  for (const e of entries) {
    const n = Number(COUNTED.exec(e.text)?.[1]?.normalize('NFKC'));
    if (n === out.length + 1) out.push(e.line);
  }
  return out.length < FEWEST_COUNTED ? NONE : new Set(out.slice(1));
}

/** What is said again at the left of a form is no longer, in em. */
const LONGEST_LABEL = 12;

/**
 * The lines of a form of two columns at which words begin at the left that come again, each beside a text that begins there: they
 * label the texts of several items, though no list knows them.
 * ```
 *   わけ     草が伸びています。
 *   手だて   ・週に一度刈る
 *   目じるし ◇刈った広さ 30㎡
 *   わけ     鍵が古くなりました。
 * ```
 */
function labelsAgain({ columns }: ColumnTable): ReadonlySet<number> {
  const [first, second, ...more] = columns;
  if (!first || !second || more.length > 0) return NONE;
  const counts = new Map<string, number>();
  for (const e of first.entries) counts.set(e.text, (counts.get(e.text) ?? 0) + 1);
  const isAgain = ({ text, line, onset }: TableColumn['entries'][number]): boolean =>
    onset === 'begins' &&
    (counts.get(text) ?? 0) > 1 &&
    displayWidth(text) <= LONGEST_LABEL &&
    second.entries[second.at[line] ?? -1]?.onset === 'begins';
  return new Set(first.entries.filter(isAgain).map((e) => e.line));
}

/** What it costs that the text of column `c` at line `k` is not the first of its cell. */
function secondCost({ columns, labelled, across }: ColumnTable, c: number, k: number, isKey: boolean): number {
  const { entries, at } = columns[c] as ColumnTable['columns'][number];
  const i = at[k] ?? -1;
  const entry = entries[i];
  const before = entries[i - 1];
  if (!entry || !before || across.onsets[k]?.get(c) === 'flows') return 0;
  if (isKey) return SECOND.number;
  if (entry.onset !== 'begins') return 0;
  if (c === 0 && (entry.isLabel || beginsBullet(entry.text) || /^[0-9０-９]+$/.test(entry.text))) return SECOND.key;
  if (YEAR.test(entry.text)) return SECOND.key;
  if (beginsBullet(entry.text)) {
    // Beside a text at the left another mark begins another list: ・…, ・… and then ◇….
    const isOther = c > 0 && beginsBullet(before.text) && before.text[0] !== entry.text[0];
    if (isOther && (columns[0]?.at[k] ?? -1) >= 0) return SECOND.item;
    if (across.onsets[k]?.get(c) !== 'list') return SECOND.bullet;
    // The list goes on beside the next label, which stands in the middle of its height.
    return labelled.has(k + 1) && beginsBullet(entries[i + 1]?.text ?? '') ? SECOND.entry : SECOND.sentence;
  }
  if (beginsItem(entry.text)) return c === 0 ? SECOND.key : SECOND.item;
  if (entry.isLabel !== before.isLabel) return SECOND.label;
  if (displayWidth(entry.text) > SHORT_ENTRY || endsSentence(before.text)) return SECOND.sentence;
  return c > 0 && labelled.has(k) ? SECOND.key : SECOND.entry;
}

/** A fiscal year heads a row. */
const YEAR = /^(?:[RHrh]|令和|平成|Ｒ|Ｈ)\s?[0-9０-９元]{1,2}(?:年度?)?$|^[0-9０-９]{4}年度?$/;

/** How the texts of each column stand in the rows found: where most that are lower than their row's text stand. */
function alignmentsOf(table: ColumnTable, starts: readonly number[], usual: Alignment): Alignment[] {
  return table.columns.map(({ entries }) => {
    let [top, middle] = [0, 0];
    /** The first entry of the row at hand: rows and entries both run down the table. */
    let at = 0;
    for (const [r, from] of starts.entries()) {
      const to = starts[r + 1] ?? table.lines.length;
      const first = entries[at];
      while ((entries[at]?.line ?? to) < to) at++;
      const last = entries[at - 1];
      if (!first || !last || first.line >= to) continue;
      const [y0, y1] = [table.lines[from]?.y ?? 0, table.lines[to - 1]?.y ?? 0];
      if (last.y - first.y >= y1 - y0) continue;
      top += Math.min(first.y - y0, 1);
      middle += Math.min(Math.abs((first.y + last.y - y0 - y1) / 2), 1);
    }
    if (middle === top) return usual;
    return middle < top ? 'middle' : 'top';
  });
}
