import type { Block, Cell, Line, Table } from '../model/block.js';
import { filledCells, rowsOf } from '../model/tableRows.js';
import { namesLevel } from './levelFrame.js';
import type { Lexicon } from './lexicon/types.js';
import { readCountedName } from './outline/countedName.js';
import { linesToText, onOneLine } from './value.js';

/** １－２－１, 1-2-1: the number of an item within the levels above it, as 1-2-1. */
export type NumberPath = string;

const normal = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[-‐‑‒–—―−ー](?=\d)/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** 戦略１－２　【水辺の再生】: 1-2; null for a level without a number in figures. */
export const pathOfLevel = (text: string): NumberPath | null =>
  /^\D{1,12}(\d+(?:-\d+)*)(?!\d)/.exec(normal(text))?.[1] ?? null;

/** 1-2-1 stands below 1-2 and below 1. */
export const isBelow = (item: NumberPath, level: NumberPath): boolean => item.startsWith(`${level}-`);

/**
 * 具体的取組１－２－１ beside its name, or with it in one cell, on the first row of a form, or in a heading: 1-2-1; null for any other
 * block.
 */
export function pathOfForm(block: Block | undefined, lexicon: Lexicon): NumberPath | null {
  if (block?.kind === 'table') return pathOfRow(rowsOf(block, 1)[0] ?? [], block, lexicon);
  const last = block?.lines.at(-1);
  return last && !namesLevel([last]) ? pathOfName(last.text.value) : null;
}

const COUNTS = /^(?:\p{L}{1,12} ?[((]?)?(\d+(?:-\d+)+)[))]?$/u;
const LONGEST_NAME = 60;

export function pathOfRow(row: readonly Cell[], { columns }: Table, lexicon: Lexicon): NumberPath | null {
  const [first, name, more] = filledCells(row);
  if (!first || first.column > 0 || first.rowSpan > 1 || namesLevel(first.lines)) return null;
  const text = textOf(first.lines);
  const own = COUNTS.exec(normal(text))?.[1];
  if (own && name && first.columnSpan < columns) return isName(name, lexicon) ? own : null;
  // 具体的取組 | １－２－１ | 桟橋の修繕.
  const beside = name ? BARE.exec(normal(textOf(name.lines)))?.[0] : undefined;
  const field = lexicon.readLabel(text)?.field;
  if (beside && more && (field === 'measures' || field === 'title')) return isName(more, lexicon) ? beside : null;
  return pathOfName(text);
}

const BARE = /^\d+(?:-\d+)+$/;

/** １－２－１ and nothing else, of four numbers at most. */
export const isNumberPath = (text: string): boolean =>
  /^[0-9０-９]{1,3}(?:[-－‐―ー−][0-9０-９]{1,3}){1,3}$/.test(text.trim());

/** 具体的取組１－２－１　【桟橋の修繕】. */
function pathOfName(text: string): NumberPath | null {
  const counted = readCountedName(text);
  const path = counted ? pathOfLevel(text.slice(...counted.number)) : null;
  return path?.includes('-') ? path : null;
}

function isName({ lines }: Cell, lexicon: Lexicon): boolean {
  const text = textOf(lines);
  return text.length <= LONGEST_NAME && /\p{L}{2}/u.test(text) && !/。$/.test(text) && lexicon.readLabel(text) === null;
}

const textOf = (lines: readonly Line[]): string => onOneLine(linesToText(lines)).value.trim();
