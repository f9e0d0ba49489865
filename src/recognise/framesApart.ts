import type { Block, Cell, Table } from '../model/block.js';
import { filledCells, rowsOf, sliceRows } from '../model/tableRows.js';
import { barOf, readLevelFrame } from './levelFrame.js';
import type { Lexicon } from './lexicon/types.js';
import { isBelow, pathOfForm, pathOfLevel, pathOfRow } from './numberPath.js';
import { linesToText } from './value.js';

/**
 * Frames of levels and of their items that touch one another, which make one table of them all, as a table each:
 * ```
 *   戦略１－１　水辺の再生
 *   めざす状態     | …
 *   取組１－１－１ | 桟橋の修繕
 *   取組内容       | …
 *   戦略１－２　…
 * ```
 */
export function framesApart(blocks: readonly Block[], lexicon: Lexicon): Block[] {
  return blocks.flatMap((b) => {
    if (b.kind !== 'table' || b.origin === 'delimited') return [b];
    return b.origin === 'ruled' ? tableToFrames(b, lexicon) : cutAtItems(b, lexicon);
  });
}

const FEWEST_ROWS = 4;

function tableToFrames(table: Table, lexicon: Lexicon): Table[] {
  if (table.rows < FEWEST_ROWS) return [table];
  const rows = rowsOf(table);
  const bars = rows.map((row) => barOf(filledCells(row), table.columns));
  if (bars.every((b) => b === null)) return [table];
  const tops = rows.flatMap((row, i) => (i > 0 && (bars[i] || pathOfRow(row, table, lexicon) !== null) ? [i] : []));
  const frames = [0, ...tops].map((top, i) => sliceRows(table, top, tops[i]));
  const items = frames.flatMap((f) => pathOfForm(f, lexicon) ?? []);
  const headsItems = frames.some((f) => {
    const bar = readLevelFrame(f, lexicon)?.bar;
    const level = bar ? pathOfLevel(bar.value) : null;
    return level !== null && items.some((item) => isBelow(item, level));
  });
  return headsItems ? frames : [table];
}

/**
 * Where white space sets the columns, frames run together that stand near: each item's has a word, its number and its name in the row that
 * opens it, and labels below. A number alone opens a row of a register.
 */
function cutAtItems(table: Table, lexicon: Lexicon): Table[] {
  const rows = rowsOf(table).map(filledCells);
  const tops = rows.flatMap((row, i) => (opensItem(row, table, lexicon) ? [i] : []));
  const opensForm = (top: number) => top + 1 === table.rows || startsWithLabel(rows[top + 1] ?? [], lexicon);
  const cuts = tops.filter((top) => top > 0 && opensForm(top));
  if (cuts.length === 0) return [table];
  return [0, ...cuts].map((top, i) => sliceRows(table, top, cuts[i]));
}

const WORDS: ReadonlySet<string | undefined> = new Set(['measures', 'title']);

function opensItem(row: readonly Cell[], table: Table, lexicon: Lexicon): boolean {
  const words = linesToText(row[0]?.lines ?? []).value.replace(/[\s　]*[0-9０-９][0-9０-９－‐―ー−-]*[\s　]*$/, '');
  return WORDS.has(lexicon.readLabel(words)?.field) && pathOfRow(row, table, lexicon) !== null;
}

/** 計画 may stand beside the label. */
const startsWithLabel = (row: readonly Cell[], lexicon: Lexicon): boolean =>
  row.slice(0, 2).some((c) => lexicon.readLabel(linesToText(c.lines).value) !== null);
