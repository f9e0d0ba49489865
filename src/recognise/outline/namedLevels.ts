import type { Block, Line } from '../../model/block.js';
import { isGoal } from '../lexicon/itemFields.js';
import type { Lexicon } from '../lexicon/types.js';
import { onOneLine } from '../value.js';
import { headingStyle } from './headingStack.js';
import type { Piece } from './piece.js';

const LONGEST = 60;
/** Two lines show that a word counts levels. */
const FEWEST = 2;

/**
 * Lines with a word that announces goals elsewhere and its number, where numbered items begin anew below each of them: they are levels
 * of the plan.
 * ```
 *   約束１　水辺を歩けるまち
 *   (1) 桟橋の修繕
 *   …
 *   約束２　山の仕事を継ぐ人
 *   (1) 林道の整備
 * ```
 * So are those above such lines.
 */
export function namedLevels(blocks: readonly Block[], lexicon: Lexicon): ReadonlySet<Line> {
  const lines = blocks.flatMap((b): readonly (Line | null)[] => (b.kind === 'paragraph' ? b.lines : [null]));
  const levels = levelsAbove(lines, lexicon, new Set());
  return levels.size === 0 ? levels : new Set([...levels, ...levelsAbove(lines, lexicon, levels)]);
}

/** The levels whose items stand right below them, or a level of `inner`. */
function levelsAbove(lines: readonly (Line | null)[], lexicon: Lexicon, inner: ReadonlySet<Line>): ReadonlySet<Line> {
  const found = new Map<string, Line[]>();
  const others = new Set<string>();
  for (const [i, line] of lines.entries()) {
    const style = line && headingStyle(line.text.value)?.style;
    if (!line || inner.has(line) || !style?.startsWith('named:')) continue;
    const next = lines[i + 1];
    const isAbove = next && inner.has(next) ? mayBeLevel(line) : isAboveItems(line, style, next);
    if (isAbove && isGoal(lexicon.readInlineLabel(line.text.value)?.reading.field))
      found.set(style, [...(found.get(style) ?? []), line]);
    else others.add(style);
  }
  return new Set([...found].flatMap(([style, own]) => (own.length >= FEWEST && !others.has(style) ? own : [])));
}

function isAboveItems(line: Line, style: string, next: Line | null | undefined): boolean {
  const below = next ? headingStyle(next.text.value) : null;
  return mayBeLevel(line) && below?.ordinal === 1 && below.style !== style;
}

const mayBeLevel = ({ text: { value } }: Line): boolean => value.length <= LONGEST && !/。$/.test(value);

/** The heading that such a line is; null for any other. */
export function namedLevel(line: Line, levels: ReadonlySet<Line>): Piece | null {
  const style = levels.has(line) ? headingStyle(line.text.value)?.style : undefined;
  return style?.startsWith('named:') ? { type: 'heading', style, ordinal: null, text: onOneLine(line.text) } : null;
}
