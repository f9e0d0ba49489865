import type { Block, Line, Table } from '../../model/block.js';
import { namesItem } from '../formsBelowLevels.js';
import { isGoal } from '../lexicon/itemFields.js';
import type { Lexicon } from '../lexicon/types.js';
import { linesToText, onOneLine } from '../value.js';
import { countedWord } from './countedWord.js';
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
 * So are those above such lines, and those above a form that opens with a level or an item of another numbering:
 * ```
 *   基本的方向１　水辺を歩けるまち
 *   重点目標①　岸の再生 | 目標評価 | Ａ
 *   (1) 桟橋の修繕      | 担当課   | 港湾課
 * ```
 */
export function namedLevels(blocks: readonly Block[], lexicon: Lexicon): ReadonlySet<Line> {
  const lines = blocks.flatMap((b): readonly Part[] => (b.kind === 'paragraph' ? b.lines : [b]));
  const levels = levelsAbove(lines, lexicon, new Set());
  return levels.size === 0 ? levels : new Set([...levels, ...levelsAbove(lines, lexicon, levels)]);
}

type Part = Line | Table;

/** The levels whose items stand right below them, or a level of `inner`. */
function levelsAbove(lines: readonly Part[], lexicon: Lexicon, inner: ReadonlySet<Line>): ReadonlySet<Line> {
  const found = new Map<string, Line[]>();
  const others = new Set<string>();
  for (const [i, line] of lines.entries()) {
    if ('kind' in line || inner.has(line)) continue;
    const { style } = headingStyle(line.text.value) ?? {};
    if (!style?.startsWith('named:')) continue;
    const next = lines[i + 1];
    const isAbove =
      next && !('kind' in next) && inner.has(next)
        ? mayBeLevel(line)
        : isAboveItems(line, style, next) || (next && 'kind' in next && mayBeLevel(line) && namesItem(next, lexicon));
    if (isAbove && isGoal(lexicon.readInlineLabel(line.text.value)?.reading.field))
      found.set(style, [...(found.get(style) ?? []), line]);
    else others.add(style);
  }
  return new Set([...found].flatMap(([style, own]) => (own.length >= FEWEST && !others.has(style) ? own : [])));
}

function isAboveItems(line: Line, style: string, next: Part | undefined): boolean {
  if (!next || !mayBeLevel(line)) return false;
  const below = headingStyle('kind' in next ? firstText(next) : next.text.value);
  if (!below || below.style === style) return false;
  // What a form names may count on from the level before.
  return 'kind' in next ? below.ordinal !== null || below.style.startsWith('named:') : below.ordinal === 1;
}

/** What stands first in the form. */
const firstText = ({ cells }: Table): string =>
  onOneLine(linesToText(cells.find((c) => c.row === 0 && c.column === 0)?.lines ?? [])).value;

const mayBeLevel = ({ text: { value } }: Line): boolean => value.length <= LONGEST && !/。$/.test(value);

/** The heading that such a line is; null for any other. */
export function namedLevel(line: Line, levels: ReadonlySet<Line>): Piece | null {
  const style = levels.has(line) ? styleOf(line.text.value) : undefined;
  return style?.startsWith('named:') ? { type: 'heading', style, ordinal: null, text: onOneLine(line.text) } : null;
}

/** 未来図１　…: the plan's own word counts the level. */
function styleOf(text: string): string | undefined {
  const style = headingStyle(text)?.style;
  const word = style?.startsWith('named:') ? null : countedWord(text);
  return word ? `named:${word}` : style;
}
