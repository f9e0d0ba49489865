import type { ColumnTable, TableColumn } from '../aligned/columnTable.js';
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
  const key = columns.slice(0, MOST_LEFT).findIndex(isKey);
  if (key < 0) return null;
  const figures = new Set(columns.flatMap((c, i) => (i > key && isFigures(c) ? [i] : [])));
  const cycles = columns.map((c, i) => (i > key ? periodOf(c) : 0));
  const cycle = cycles.findIndex((p) => p > 1);
  if (figures.size === 0) return { key, first: -1, last: -1, figures, cycle: -1, period: 1 };
  const all = [...figures, ...(cycle >= 0 ? [cycle] : [])];
  const last = Math.max(...all);
  let first = Math.min(...all);
  // The unit, and the name before it.
  if (first - 1 > key + 1 && isShort(columns[first - 1] as TableColumn)) first--;
  if (first - 1 > key + 1) first--;
  return { key, first, last, figures, cycle, period: cycle >= 0 ? (cycles[cycle] as number) : 1 };
}

export const isKeyText = (text: string): boolean => KEY.test(text.replace(/[\s　]/g, ''));

function isKey({ entries }: TableColumn): boolean {
  const texts = entries.map((e) => e.text);
  const keys = texts.filter(isKeyText);
  return keys.length >= FEWEST_KEYS && keys.length >= texts.length * KEYS && new Set(keys).size === keys.length;
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

/** After how many texts the column begins again with the same; 0 where it does not. */
function periodOf({ entries }: TableColumn): number {
  const texts = entries.map((e) => e.text);
  const period = texts.indexOf(texts[0] as string, 1);
  if (period < 2 || period > MOST_WORDS || texts.length < period * FEWEST_TURNS) return 0;
  return new Set(texts).size === period && texts.every((t, i) => t === texts[i % period]) ? period : 0;
}
