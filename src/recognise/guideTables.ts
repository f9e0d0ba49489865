import type { Block, Table } from '../model/block.js';
import { rowsOf } from '../model/tableRows.js';
import { isGuide } from './outline/headingStack.js';
import { cellWords } from './value.js';

/** What is explained has so many characters at most. */
const LONGEST_NAME = 20;

/**
 * Tables that explain the columns and marks of those that follow, below a heading that says so, and tell of no item:
 * ```
 *   ２　表の見方
 *   年度別計画 | 策定時に定めた予定です。「→」は前年度の取組を続けることを示します。
 *   効果額     | 取組を行わなかった場合と比べた額です。
 * ```
 */
export function guideTables(blocks: readonly Block[]): ReadonlySet<Block> {
  const guides = new Set<Block>();
  let isBelow = false;
  for (const block of blocks) {
    if (block.kind === 'paragraph') isBelow = isGuide(block.lines.at(-1)?.text.value ?? '');
    else if (isBelow && explains(block)) guides.add(block);
  }
  return guides;
}

/** Each row has a name and a text or a mark and its meaning, and a sentence stands among them. */
function explains(table: Table): boolean {
  const rows = rowsOf(table).map((row) => row.map(cellWords).filter((words) => words !== ''));
  const areNamed = rows.every(([name = '', ...texts]) => texts.length === 1 && name.length <= LONGEST_NAME);
  return areNamed && rows.some(([, text = '']) => /。$/.test(text.trim()));
}
