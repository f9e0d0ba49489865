import type { Block, Table } from '../model/block.js';
import { rowsOf, sliceRows } from '../model/tableRows.js';
import { barOf, readLevelFrame } from './levelFrame.js';
import type { Lexicon } from './lexicon/types.js';
import { isBelow, pathOfForm, pathOfLevel, pathOfRow } from './numberPath.js';

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
  const bars = rows.map((row) =>
    barOf(
      row.filter((c) => c.lines.length > 0),
      table.columns,
    ),
  );
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

/** Where white space sets the columns, frames run together that stand near: each item's has its number in the row that opens it. */
function cutAtItems(table: Table, lexicon: Lexicon): Table[] {
  const tops = rowsOf(table).flatMap((row, i) => (i > 0 && pathOfRow(row, table, lexicon) !== null ? [i] : []));
  if (tops.length === 0) return [table];
  return [0, ...tops].map((top, i) => sliceRows(table, top, tops[i]));
}
