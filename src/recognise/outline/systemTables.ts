import { matchKey } from '../../japanese/index.js';
import type { Block, Table } from '../../model/block.js';
import { linesToText } from '../value.js';

/** So many names at least, and this share of them, head parts of the document that follow. */
const FEWEST = 4;
const SHARE = 0.8;

/**
 * Tables that print how the plan is built, and nothing of its own: their cells hold levels and items that come again as headings below.
 * ```
 *   章                | 改革の視点      | 取組の方向
 *   第２章 市民サービス | １ 利便性の向上 | (1) 窓口の改革
 *                     |                | (2) 情報の発信
 * ```
 */
export function systemTables(blocks: readonly Block[]): ReadonlySet<Block> {
  const found = new Set<Block>();
  const below = new Set<string>();
  for (const block of [...blocks].reverse()) {
    if (block.kind === 'paragraph') for (const line of block.lines) below.add(matchKey(line.text.value));
    else if (below.size > 0 && isSystem(block, below)) found.add(block);
  }
  return found;
}

function isSystem(table: Table, headings: ReadonlySet<string>): boolean {
  const body = table.cells.filter((c) => c.row > 0 && c.lines.length > 0);
  const names = body.map((c) => matchKey(linesToText(c.lines).value));
  const repeated = names.filter((n) => n.length >= 4 && headings.has(n)).length;
  return table.columns > 1 && repeated >= FEWEST && repeated >= SHARE * names.length;
}
