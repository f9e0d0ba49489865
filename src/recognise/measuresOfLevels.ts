import type { Block, Cell, Table } from '../model/block.js';
import { rowsOf } from '../model/tableRows.js';
import { namesItem } from './formsBelowLevels.js';
import { isIndicator, OF_ITEM } from './lexicon/itemFields.js';
import type { LabelField, Lexicon } from './lexicon/types.js';
import { headingStyle } from './outline/headingStack.js';
import { cellWords } from './value.js';

/** What such a table names is no item. */
const NAMES_ITEM: ReadonlySet<LabelField | undefined> = new Set(OF_ITEM);
const LONGEST_LEVEL = 60;

/**
 * What levels of the plan are measured by, in tables between the headings of levels, above forms that each name an item:
 * ```
 *   基本目標１　水辺のしごとをつくる
 *   数値目標     | 単位 | 基準値 | 実績値 | 目標値
 *   舟宿の数     |  軒  |   3    |   5    |   8
 *   基本的方向（１）　舟を残す
 *   具体的施策   | ① 舟大工を育てる | 担当課 | 港湾課
 *   KPI          | …
 * ```
 * They tell of the level, and of none of the items below it or above its heading.
 */
export function measuresOfLevels(blocks: readonly Block[], lexicon: Lexicon): ReadonlySet<Block> {
  const found = new Set<Block>();
  for (const [i, block] of blocks.entries())
    if (
      block.kind === 'table' &&
      endsWithLevel(blocks[i - 1]) &&
      measures(block, lexicon) &&
      itemFollows(blocks, i + 1, lexicon)
    )
      found.add(block);
  return found;
}

/** Headings and further such tables may stand before the form of the first item. */
function itemFollows(blocks: readonly Block[], from: number, lexicon: Lexicon): boolean {
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (block.kind === 'table') return namesItem(block, lexicon);
    if (!endsWithLevel(block)) return false;
  }
  return false;
}

/** The head opens with a word for what measures, and names nothing but its figures and who keeps them. */
function measures(table: Table, lexicon: Lexicon): boolean {
  const [first, ...more] = rowsOf(table, 1)[0] ?? [];
  const fieldOf = (c: Cell) => lexicon.readLabel(cellWords(c))?.field;
  return (
    first !== undefined &&
    more.length >= 2 &&
    isIndicator(fieldOf(first)) &&
    more.every((c) => !NAMES_ITEM.has(fieldOf(c)))
  );
}

function endsWithLevel(block: Block | undefined): boolean {
  const last = block?.kind === 'paragraph' ? block.lines.at(-1)?.text.value : undefined;
  return last !== undefined && last.length <= LONGEST_LEVEL && !/。$/.test(last) && headingStyle(last) !== null;
}
