import type { ColumnTable, TableColumn } from '../aligned/columnTable.js';
import { withoutSpace } from '../letters.js';
import { circledOrdinal } from '../marks.js';
import { type Kind, kindOf } from './kinds.js';

/** What the columns of a register are. */
export interface Shape {
  /** Numbers its items. */
  readonly key: number;
  /** The first and the last of the columns whose texts have a row each, names and units of figures among them; -1 where none has. */
  readonly first: number;
  readonly last: number;
  /** Columns of figures. */
  readonly figures: ReadonlySet<number>;
  /** Says in each row of several what its figures are (目標, 実績), in the same order each time; -1 where none does. */
  readonly cycle: number;
  /** How many rows its words take. */
  readonly period: number;
  /** The words in their order. */
  readonly words: readonly string[];
  /** The numbers stand before names in their column: ① 桟橋の手入れ. */
  readonly areNames?: boolean;
}

/** This share of a column's texts are figures, and so many at least. */
const FIGURES = 0.7;
const FEWEST_FIGURES = 3;
/** This share of the numbers' column are numbers. */
const KEYS = 0.7;
const FEWEST_KEYS = 2;
/** The items' numbers stand in one of so many columns at the left. */
const MOST_LEFT = 3;
const KEY =
  /^(?:No[.．]?|№|[^\s\d０-９。、]{0,4}[-－‐・]?)?(?:[0-9０-９Ⅰ-Ⅻ①-⑳㉑-㉟]+)(?:[-－‐・.．][0-9０-９①-⑳]+)*[.．]?$|^[（(][0-9０-９]{1,3}[)）]$/;
/** So many turns of the words that name figures, and so many words at most. */
const FEWEST_TURNS = 3;
const MOST_WORDS = 3;

export function shapeOf(table: ColumnTable): Shape | null {
  const { columns } = table;
  const sections = sectionsOf(table);
  const key = columns.slice(0, MOST_LEFT).findIndex((c) => isKey(c, sections));
  return key < 0 ? null : shapeBehind(columns, key);
}

/** What the columns behind the items' numbers are. */
function shapeBehind(columns: readonly TableColumn[], key: number): Shape {
  const cycle = cycleOf(columns, key);
  const figures = new Set(columns.flatMap((c, i) => (i > key && isFigures(c) ? [i] : [])));
  if (cycle) for (const c of namedFigures(columns, cycle)) figures.add(c);
  if (figures.size === 0) return { key, first: -1, last: -1, figures, cycle: -1, period: 1, words: [] };
  const all = [...figures, ...(cycle ? [cycle.column] : [])];
  const last = Math.max(...all);
  let first = Math.min(...all);
  // The unit, and the name before it.
  if (first - 1 > key + 1 && isShort(columns[first - 1] as TableColumn)) first--;
  if (first - 1 > key + 1) first--;
  const words = cycle?.words ?? [];
  return { key, first, last, figures, cycle: cycle?.column ?? -1, period: Math.max(1, words.length), words };
}

/** The shape of a table whose items are numbered before their names, in one of the first columns. */
export function countedShape(table: ColumnTable): Shape | null {
  const sections = sectionsOf(table);
  const key = table.columns.slice(0, MOST_LEFT - 1).findIndex((c) => countsNames(c, sections));
  return key < 0 ? null : { ...shapeBehind(table.columns, key), areNames: true };
}

/** Each section has the numbers from 1 on, or goes on where the page before ended, and begins with one. */
function countsNames({ entries }: TableColumn, sections: readonly number[]): boolean {
  let count = 0;
  let before: { readonly section: number; readonly ordinal: number } | null = null;
  for (const e of entries) {
    const section = sections[e.line] ?? 0;
    const ordinal = ordinalOfName(e.text);
    const isFirst: boolean = before?.section !== section;
    if (ordinal === null) {
      if (isFirst) return false;
      continue;
    }
    if (before && !isFirst && ordinal !== before.ordinal + 1) return false;
    before = { section, ordinal };
    count++;
  }
  return count >= FEWEST_KEYS && count < entries.length;
}

const NAMED = /^(?:([①-⑳])|[（(]([0-9０-９]{1,2})[)）]|([0-9０-９]{1,2})[.．、])[\s　]*[^\s　0-9０-９]/;

/** The number before a name: ① 桟橋の手入れ, （２）灯台の公開; null where none stands there. */
export function ordinalOfName(text: string): number | null {
  const found = NAMED.exec(text);
  if (!found) return null;
  return found[1] ? circledOrdinal(found[1]) : Number((found[2] ?? found[3] ?? '').normalize('NFKC'));
}

export const isKeyText = (text: string): boolean => KEY.test(withoutSpace(text));

/** Numbers begin anew below each heading between the rows: no section has one twice. */
function isKey({ entries }: TableColumn, sections: readonly number[]): boolean {
  const keys = entries.filter((e) => isKeyText(e.text));
  const places = new Set(keys.map((e) => `${sections[e.line]} ${e.text}`));
  return keys.length >= FEWEST_KEYS && keys.length >= entries.length * KEYS && places.size === keys.length;
}

/** How many headings stand above each line. */
function sectionsOf({ lines }: ColumnTable): number[] {
  let count = 0;
  return lines.map(({ pieces }) => (pieces.some((p) => p.isHeading) ? ++count : count));
}

const kinds = ({ entries }: TableColumn): Kind[] => entries.map((e) => kindOf(e.text));

function isFigures(column: TableColumn): boolean {
  const all = kinds(column);
  const own = all.filter((k) => k === 'figure' || k === 'dash').length;
  return own >= FEWEST_FIGURES && own >= all.length * FIGURES && all.includes('figure');
}

function isShort(column: TableColumn): boolean {
  const all = kinds(column);
  return all.filter((k) => k === 'short' || k === 'dash' || k === 'mark').length >= all.length * FIGURES;
}

interface Cycle {
  readonly column: number;
  readonly words: readonly string[];
}

/** What rows of figures are named; such words need fewer turns. */
const PLANNED = /^(?:計画|目標|予定|当初)/;
const NAMES_FIGURES = /計画|目標|実績|見込|予定|事業費|達成|評価/;
const FEWEST_KNOWN = 2;

function cycleOf(columns: readonly TableColumn[], key: number): Cycle | null {
  for (const [column, c] of columns.entries()) {
    if (column <= key) continue;
    const words = wordsInTurn(c);
    if (words) return { column, words };
  }
  return null;
}

/** The texts after which the column begins again with the same; null where it does not. What stands in brackets goes with the text above. */
function wordsInTurn({ entries }: TableColumn): string[] | null {
  const texts = entries.map((e) => e.text).filter((t) => !/^[（(]/.test(t));
  const period = texts.indexOf(texts[0] as string, 1);
  const known = texts.slice(0, Math.max(0, period)).some((t) => NAMES_FIGURES.test(t));
  const turns = known ? FEWEST_KNOWN : FEWEST_TURNS;
  if (period < 2 || period > MOST_WORDS || texts.length < period * turns) return null;
  if (new Set(texts).size !== period || texts.some((t, i) => t !== texts[i % period])) return null;
  const words = texts.slice(0, period);
  // A page may begin among them.
  const first = Math.max(
    0,
    words.findIndex((w) => PLANNED.test(w)),
  );
  return [...words.slice(first), ...words.slice(0, first)];
}

/** This share of the rows of one word hold such. */
const OF_ROWS = 0.6;

/** The columns behind the words that hold figures, marks or short words in the rows of one of them. */
function namedFigures(columns: readonly TableColumn[], { column, words }: Cycle): number[] {
  const { entries } = columns[column] as TableColumn;
  const out: number[] = [];
  for (let c = column + 1; c < columns.length; c++) {
    const own = columns[c] as TableColumn;
    const isNamed = words.some((w) => {
      const lines = entries.filter((e) => e.text === w).map((e) => e.line);
      const found = lines.flatMap((l) => own.entries[own.at[l] ?? -1] ?? []);
      const short = found.filter((e) => kindOf(e.text) !== 'text');
      return short.length >= lines.length * OF_ROWS && short.length >= found.length * FIGURES;
    });
    if (!isNamed) break;
    out.push(c);
  }
  return out;
}
