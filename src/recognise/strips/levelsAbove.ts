import { matchKey } from '../../japanese/index.js';
import type { Block, Line } from '../../model/block.js';
import type { Lexicon } from '../lexicon/types.js';
import { headingStyle } from '../outline/headingStack.js';
import { onOneLine } from '../value.js';
import { isName, type TitleStrip } from './titleStrip.js';

/** Two of them show that items are grouped so. */
const FEWEST = 2;

interface Levelled {
  readonly blocks: readonly Block[];
  readonly titles: ReadonlyMap<Block, TitleStrip>;
}

/**
 * Lines alone above bars that open items, all of one size and none smaller than what the bars say, are the level of the items below:
 * ```
 *   水辺をまもる                     in large letters
 *   ▓約束１▓▒桟橋の修繕▒▒▒▒▒
 *   ▓約束２▓▒護岸の点検▒▒▒▒▒
 *   山をそだてる
 *   ▓約束３▓▒林道の整備▒▒▒▒▒
 * ```
 * A heading with a number is one wherever it stands.
 */
export function withLevelsAbove(
  blocks: readonly Block[],
  titles: ReadonlyMap<Block, TitleStrip>,
  lexicon: Lexicon,
): Levelled {
  const above = new Map<Block, Line>();
  for (const [i, block] of blocks.entries()) {
    const before = blocks[i - 1];
    const line = titles.has(block) && before?.kind === 'paragraph' ? before.lines[0] : undefined;
    if (!line || !before || before.kind !== 'paragraph' || before.lines.length > 1) continue;
    if (mayBeLevel(line, sizeOf(block), lexicon)) above.set(before, line);
  }
  const names = new Set([...above.values()].map((l) => matchKey(l.text.value)));
  const sizes = new Set([...above.values()].map((l) => Math.round(l.size ?? 0)));
  if (names.size < FEWEST || sizes.size > 1 || names.size < above.size) return { blocks, titles };
  const levelled = new Map(titles);
  let level: Line | null = null;
  for (const block of blocks) {
    level = above.get(block) ?? level;
    const title = titles.get(block);
    if (level && title && !title.levels) levelled.set(block, { ...title, levels: [onOneLine(level.text)] });
  }
  return { blocks: blocks.filter((b) => !above.has(b)), titles: levelled };
}

const sizeOf = (block: Block): number =>
  (block.kind === 'table' ? block.cells.flatMap((c) => c.lines) : block.lines).reduce(
    (most, l) => Math.max(most, l.size ?? 0),
    0,
  );

function mayBeLevel({ text: { value }, size }: Line, ofBar: number, lexicon: Lexicon): boolean {
  if (size === null || size < ofBar || headingStyle(value) !== null) return false;
  return isName(value, lexicon) && lexicon.readOrganisation(value) === null;
}
