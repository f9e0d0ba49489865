import { endsSentence } from '../marks.js';
import type { ColumnEntry, ColumnTable } from './columnTable.js';
import type { Rows } from './rows.js';
import { textOf } from './segments.js';

/** 令和３年度の, 課題及び, 取組により: the label goes on; 取り組んだこと does not. */
const GOES_ON =
  /(?:[のやに]|(?<!こ)と|及び|および|並びに|[・／]|による|により|における|に向けた|のための|に関する|を踏まえた)$/u;
/** A label is broken over so many lines at most, and the parts of a row have so many letters at least. */
const MOST_LINES = 3;
const SHORTEST = 4;

/**
 * The rows of a form by its labels, of which one may be broken over lines that others stand right below:
 * ```
 *   令和６年度の     二つの橋を直した。         one row, whose label goes on
 *     取組状況
 *   取組の概要       橋を直す。                 two rows
 *   取組により       橋が安全になる。
 *   期待される効果
 * ```
 */
export function rowsOfLabels(
  source: string,
  table: ColumnTable,
  rows: Rows,
  isLabel: (text: string) => boolean,
): Rows & { readonly columns: ColumnTable } {
  if (table.labelled.size === 0 || table.columns.length < 2) return { ...rows, columns: table };
  const starts: number[] = [];
  const begins = new Set<number>();
  let above: readonly ColumnEntry[] = [];
  for (const [r, from] of rows.starts.entries()) {
    const own = entriesIn(table, from, rows.starts[r + 1] ?? table.lines.length);
    if (goesOn(above, own, isLabel)) {
      above = [...above, ...own];
      continue;
    }
    const further = beginsOfLabels(source, table, from, own, isLabel);
    for (const line of further) begins.add(line);
    starts.push(from, ...further);
    above = own;
  }
  return { ...rows, starts, columns: begins.size > 0 ? withLabelsAt(table, begins) : table };
}

/** The table where a label begins on each of these lines, and does not go on from the one above. */
function withLabelsAt(table: ColumnTable, begins: ReadonlySet<number>): ColumnTable {
  const [labels, ...others] = table.columns;
  if (!labels) return table;
  const entries = labels.entries.map((e) => (begins.has(e.line) ? { ...e, onset: 'begins' as const } : e));
  return { ...table, columns: [{ ...labels, entries }, ...others] };
}

/** The label above ends before its last word, and is one with the lines below. */
function goesOn(
  above: readonly ColumnEntry[],
  own: readonly ColumnEntry[],
  isLabel: (text: string) => boolean,
): boolean {
  if (above.length === 0 || own.length === 0 || above.length + own.length > MOST_LINES) return false;
  const words = wordsOf(above);
  // A label by itself goes on only where nothing else can follow: 令和３年度の.
  const isOpen = GOES_ON.test(words) && (words.endsWith('の') || !isLabel(words));
  return isOpen && isLabel(words + wordsOf(own));
}

/** The lines at which further labels begin in a row of several, each beside a text of its own; none where it has one. */
function beginsOfLabels(
  source: string,
  table: ColumnTable,
  from: number,
  own: readonly ColumnEntry[],
  isLabel: (text: string) => boolean,
): number[] {
  if (own.length < MOST_LINES) return [];
  const found: number[] = [];
  let open: ColumnEntry[] = [];
  /** Whether the texts beside the labels so far are whole. */
  let isWhole = false;
  let line = from;
  for (const entry of own) {
    for (; line < entry.line; line++) isWhole = endsTexts(source, table, line) ?? isWhole;
    const words = wordsOf(open);
    const mayEnd = words.length >= SHORTEST && !GOES_ON.test(words) && isLabel(words);
    if (mayEnd && isWhole && endsTexts(source, table, entry.line) !== null) {
      found.push(entry.line);
      open = [];
    }
    open.push(entry);
    if (open.length > MOST_LINES) return [];
  }
  const last = wordsOf(open);
  return last.length >= SHORTEST && isLabel(last) ? found : [];
}

/** Whether the texts beside the label on this line end there; null where none stands. */
function endsTexts(source: string, { lines }: ColumnTable, line: number): boolean | null {
  const beside = lines[line]?.pieces.filter((p) => p.column > 0) ?? [];
  return beside.length === 0 ? null : beside.every((p) => endsSentence(textOf(source, p)));
}

function entriesIn({ columns: [labels] }: ColumnTable, from: number, to: number): readonly ColumnEntry[] {
  const first = labels?.next[from] ?? -1;
  const own: ColumnEntry[] = [];
  for (let i = first; labels && i >= 0 && i < labels.entries.length; i++) {
    const entry = labels.entries[i] as ColumnEntry;
    if (entry.line >= to) break;
    own.push(entry);
  }
  return own;
}

const wordsOf = (entries: readonly ColumnEntry[]): string => entries.map((e) => e.text.replace(/[\s　]/g, '')).join('');
