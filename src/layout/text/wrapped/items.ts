import type { ColumnTable, TableColumn } from '../aligned/columnTable.js';
import { circledOrdinal, endsSentence } from '../marks.js';
import { isKeyText } from '../register/shape.js';
import { displayWidth } from '../width.js';

/** A row of the table: the entries of the item's column that are its text, and its number. */
export interface Item {
  /** Indices into the column's entries, [from, to). */
  readonly from: number;
  readonly to: number;
  /** Null for what goes on from above. */
  readonly ordinal: number | null;
}

export interface ItemColumn {
  readonly column: number;
  /** It holds the numbers alone, not their texts. */
  readonly isKey: boolean;
  readonly items: readonly Item[];
}

/** A number that goes up by one, or begins anew, this often. */
const IN_ORDER = 0.8;
/** Texts without a number among those with one. */
const UNMARKED = 0.25;
/** Another column that has this share of as many numbers lists them in its cells. */
const AS_MANY = 0.6;

/** The column whose numbers begin the rows; null where none does, or several. */
export function itemColumn({ columns }: ColumnTable, from: number, to: number): ItemColumn | null {
  const found = columns.flatMap((c, column): ItemColumn[] => {
    const items = itemsOf(c, from, to);
    const isNumber = (i: Item): boolean => displayWidth(c.entries[i.from]?.text ?? '') <= KEY_WIDTH;
    return items ? [{ column, isKey: items.every((i) => i.ordinal === null || isNumber(i)), items }] : [];
  });
  const numbered = (f: ItemColumn): number => f.items.filter((i) => i.ordinal !== null).length;
  const [best, next] = [...found].sort((a, b) => numbered(b) - numbered(a));
  if (!best || (next && numbered(next) >= numbered(best) * AS_MANY)) return null;
  return best;
}

function itemsOf({ entries }: TableColumn, from: number, to: number): Item[] | null {
  const out: Item[] = [];
  let unmarked = 0;
  for (const [k, e] of entries.entries()) {
    if (e.line < from || e.line >= to) continue;
    const ordinal = ordinalOf(e.text);
    const last = out.at(-1);
    if (ordinal !== null) out.push({ from: k, to: k + 1, ordinal });
    else if (!last) out.push({ from: k, to: k + 1, ordinal: null });
    else {
      const above = entries[k - 1]?.text ?? '';
      if (endsSentence(above) && e.onset === 'begins') unmarked++;
      out[out.length - 1] = { ...last, to: k + 1 };
    }
  }
  const marks = out.flatMap((i) => (i.ordinal === null ? [] : [i.ordinal]));
  if (marks.length === 0 || unmarked > marks.length * UNMARKED) return null;
  const steps = marks
    .slice(1)
    .filter((n, i) => n === (marks[i] as number) + 1 || n === 1 || (n > CODE && n > (marks[i] as number))).length;
  return steps >= (marks.length - 1) * IN_ORDER ? out : null;
}

/** The number that begins the text of an item: ①, (2), ３．, 4. */
export function ordinalOf(text: string): number | null {
  const circled = circledOrdinal(text);
  if (circled !== null) return circled;
  const found = /^[（(]?([0-9０-９]{1,2})[)）.．、](?![0-9０-９])/.exec(text);
  if (found) return Number((found[1] as string).normalize('NFKC'));
  if (isKey(text)) return Number(/([0-9０-９]+)[)）.．]?$/.exec(text)?.[1]?.normalize('NFKC') ?? Number.NaN) || null;
  return null;
}

/** The number that the whole text is; null where it is none. */
export const keyOrdinal = (text: string): number | null => (isKey(text) ? ordinalOf(text) : null);

/** Numbers that go up by one, each a text of its own. */
export function areInOrder(texts: readonly string[]): boolean {
  const first = keyOrdinal(texts[0] ?? '');
  return first !== null && texts.every((t, k) => keyOrdinal(t) === first + k);
}

/** In em. */
const KEY_WIDTH = 5;
/** Codes go up, if not by one (11103, 11201). */
const CODE = 99;

/** 3, 11102, １－(2): nothing but the number of an item. */
const isKey = (text: string): boolean => isKeyText(text) || /^[^\s]{1,4}[-－][（(][0-9０-９]{1,2}[)）]$/.test(text);
