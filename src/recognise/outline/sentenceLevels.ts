import type { Block, Line, Paragraph } from '../../model/block.js';
import type { Lexicon } from '../lexicon/types.js';
import { namesItems } from '../table/namesItems.js';
import { linesToText, onOneLine } from '../value.js';
import { headingStyle } from './headingStack.js';
import type { Piece } from './piece.js';

/** So many registers, each below a sentence, show that these are its parts. */
const FEWEST = 2;
/** A sentence that aims at something is no longer; what explains a part of a document is. */
const LONGEST = 120;
/** （単位：千円）, ※予算額は…: stands between a heading and its table. */
const ASIDE = /^[\s　]*(?:[（(［[〔【]?[\s　]*単位|[※＊*]|[（(【]?注)/;

/** The blocks, with each such heading on one line, and these lines. */
export interface SentenceLevels {
  readonly blocks: Block[];
  readonly levels: ReadonlySet<Line>;
}

interface Heading {
  /** The paragraph, and the lines of it that the heading is printed on. */
  readonly block: Paragraph;
  readonly from: number;
  readonly to: number;
  readonly ordinal: number;
  readonly line: Line;
}

/**
 * Numbered sentences that count on, each right above a register of items: what a part of the plan aims at, said in full.
 * ```
 *   (1) 水辺を歩ける道を、岸に沿ってつなぎます。
 *   | No. | 事業名 | 予算額 | 説明 |
 *   (2) 山の仕事を継ぐ人を増やします。
 *   | No. | 事業名 | 予算額 | 説明 |
 * ```
 * A sentence above a single one tells of what stands there, and numbers nothing.
 */
export function sentenceLevels(blocks: readonly Block[], lexicon: Lexicon): SentenceLevels {
  const found = new Map<string, Heading[]>();
  for (const [i, block] of blocks.entries()) {
    const heading = namesItems(block, lexicon) ? headingAbove(blocks, i) : null;
    if (!heading) continue;
    const list = found.get(heading.style) ?? [];
    const last = list.at(-1)?.ordinal ?? 0;
    // Below the next heading above them they begin anew.
    if (heading.ordinal === last + 1 || heading.ordinal === 1) found.set(heading.style, [...list, heading]);
    else found.set(heading.style, list);
  }
  const headings = [...found.values()].flatMap((list) => (list.length >= FEWEST ? list : []));
  if (headings.length === 0) return { blocks: [...blocks], levels: new Set() };
  const of = new Map(headings.map((h) => [h.block as Block, h]));
  return {
    blocks: blocks.map((b) => {
      const heading = of.get(b);
      if (!heading || b.kind !== 'paragraph') return b;
      return { ...b, lines: [...b.lines.slice(0, heading.from), heading.line, ...b.lines.slice(heading.to)] };
    }),
    levels: new Set(headings.map((h) => h.line)),
  };
}

/** The numbered sentence right above the table, nothing but remarks between them. */
function headingAbove(blocks: readonly Block[], at: number): (Heading & { style: string }) | null {
  for (let i = at - 1; i >= 0; i--) {
    const block = blocks[i] as Block;
    if (block.kind !== 'paragraph') return null;
    const to = block.lines.findLastIndex((l) => !ASIDE.test(l.text.value)) + 1;
    if (to === 0) continue;
    const from = block.lines.findLastIndex((l, k) => k < to && headingStyle(l.text.value) !== null);
    const own = from < 0 ? [] : block.lines.slice(from, to);
    const text = linesToText(own);
    const style = headingStyle(text.value);
    const isSentence = /[^。！]{8}[。！]$/.test(text.value) && text.value.length <= LONGEST && !/\n/.test(text.value);
    if (style?.ordinal == null || !isSentence) return null;
    const line: Line = { ...(own[0] as Line), text, after: 'end' };
    return { block, from, to, ordinal: style.ordinal, style: style.style, line };
  }
  return null;
}

/** The heading that such a line is; any other level is no sentence, and null. */
export function sentenceLevel(line: Line, levels: ReadonlySet<Line>): Piece | null {
  const style = levels.has(line) && /[。！]$/.test(line.text.value) ? headingStyle(line.text.value)?.style : undefined;
  return style ? { type: 'heading', style, ordinal: null, text: onOneLine(line.text) } : null;
}
