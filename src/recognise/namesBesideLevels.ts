import type { Block, Line, Paragraph } from '../model/block.js';
import { joinTexts } from '../model/sourceText.js';
import { namesLevel } from './levelFrame.js';
import { linesToText } from './value.js';

/** 経営課題１, 戦略２－１, 基本的方向（１）: a word and its number, and no name. */
const LEVEL =
  /^[\s　]*\p{L}{2,10}[\s　]?(?:[（(]?[0-9０-９]{1,2}(?:[-－‐―ー−][0-9０-９]{1,2}){0,2}[）)]?|[①-⑳Ⅰ-Ⅻ])[\s　]*$/u;

/**
 * The heading of a level whose name wide white space parts from its number, which makes a table of the two, as the line that it is:
 * ```
 *   経営課題１        【川を渡る町】
 * ```
 */
export function namesBesideLevels(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (block.kind !== 'table' || block.origin !== 'aligned' || block.rows !== 1) return block;
    const [number, name, ...more] = block.cells.filter((c) => c.lines.length > 0);
    if (!number || !name || more.length > 0 || name.lines.length > 1) return block;
    const first = linesToText(number.lines);
    if (!LEVEL.test(first.value)) return block;
    const [line] = name.lines as readonly [Line];
    const heading: Line = { ...line, text: joinTexts([first, line.text], '　') };
    if (!namesLevel([heading])) return block;
    const paragraph: Paragraph = {
      kind: 'paragraph',
      page: block.page,
      box: block.box,
      align: 'left',
      lines: [heading],
    };
    return paragraph;
  });
}
