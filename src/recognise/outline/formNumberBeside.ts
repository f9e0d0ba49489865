import type { Block, Paragraph, Table } from '../../model/block.js';
import type { SourceText } from '../../model/sourceText.js';
import { linesToText } from '../value.js';

/** 【様式２】, 様式第１号, 別紙３, 資料１. */
const FORM_NUMBER =
  /^[\s　]*[［[（(【〔]?[\s　]*(?:別記|別紙|別添|資料|参考資料|(?:別記|別紙|評価)?(?:第[0-9０-９一二三四五六七八九十]{1,3}号)?様式)[\s　]*第?[\s　]*[－‐-]?[\s　]*[0-9０-９①-⑳一二三四五六七八九十]{1,3}(?:[－‐-][0-9０-９]{1,2})?号?(?:の[0-9０-９]{1,2})?[\s　]*[］\]）)】〕]?[\s　]*$/u;

/**
 * The blocks, and the numbers of forms that stood at the other end of a heading's line: white space makes a label and its value of
 * them.
 * ```
 *   重点的に取り組む経営課題                         【様式２】
 * ```
 */
export function withoutFormNumbers(blocks: readonly Block[]): {
  readonly blocks: Block[];
  readonly numbers: SourceText[];
} {
  const numbers: SourceText[] = [];
  const rest = blocks.map((block) => {
    const number = block.kind === 'table' ? numberBeside(block) : null;
    if (!number || block.kind !== 'table') return block;
    numbers.push(number);
    return toHeading(block);
  });
  return { blocks: rest, numbers };
}

function numberBeside({ origin, rows, cells }: Table): SourceText | null {
  const [heading, number, ...more] = cells.filter((c) => c.lines.length > 0);
  if (origin === 'ruled' || rows !== 1 || !heading || !number || more.length > 0) return null;
  const text = linesToText(number.lines);
  return FORM_NUMBER.test(text.value) ? text : null;
}

const toHeading = ({ cells, page, box }: Table): Paragraph => ({
  kind: 'paragraph',
  page,
  box,
  align: 'left',
  lines: cells.find((c) => c.lines.length > 0)?.lines ?? [],
});
