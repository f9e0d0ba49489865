import type { Block, Paragraph, Table } from '../../model/block.js';
import { joinTexts } from '../../model/sourceText.js';
import { filledCells, rowsOf, sliceRows } from '../../model/tableRows.js';
import { linesToText, onOneLine } from '../value.js';
import { readCountedName } from './countedName.js';

/**
 * Levels of the plan that stand below a form of a text, and were read as its last row:
 * ```
 *   担当課 | 学校給食課
 *   柱２   | 命と暮らしを守る強いまち
 * ```
 * They head what follows, where running text counts another by the same word.
 */
export function withoutLevelsAtEnd(blocks: readonly Block[]): Block[] {
  const counted = new Map<string, Set<number>>();
  for (const block of blocks)
    if (block.kind === 'paragraph')
      for (const { text } of block.lines) {
        const name = readCountedName(text.value);
        if (name) counted.set(name.style, (counted.get(name.style) ?? new Set()).add(name.ordinal));
      }
  if (counted.size === 0) return [...blocks];
  return blocks.flatMap((block): Block[] => {
    if (block.kind !== 'table' || block.origin !== 'aligned' || block.rows < FEWEST_ROWS) return [block];
    const heading = levelAtEnd(block);
    const name = heading && readCountedName(heading.lines[0]?.text.value ?? '');
    const others = name ? [...(counted.get(name.style) ?? [])].filter((n) => n !== name.ordinal) : [];
    return heading && others.length > 0 ? [sliceRows(block, 0, block.rows - 1), heading] : [block];
  });
}

const FEWEST_ROWS = 3;

/** The last row as a line, where a word with a number stands at its left and a name beside it; null for any other. */
function levelAtEnd(table: Table): Paragraph | null {
  const [mark, name, ...more] = filledCells(rowsOf(table)[table.rows - 1] ?? []);
  const [first] = mark?.lines ?? [];
  if (!mark || !first || !name || more.length > 0 || mark.column !== 0 || mark.rowSpan > 1) return null;
  const text = joinTexts([onOneLine(linesToText(mark.lines)), onOneLine(linesToText(name.lines))], '　');
  return {
    kind: 'paragraph',
    page: first.page,
    box: null,
    align: 'unknown',
    lines: [{ ...first, text, after: 'end' }],
  };
}
