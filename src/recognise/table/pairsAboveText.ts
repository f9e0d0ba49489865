import { readMarker } from '../../japanese/index.js';
import type { Block, Table } from '../../model/block.js';
import type { Lexicon } from '../lexicon/types.js';
import { linesToText } from '../value.js';

/** So many labels with their values stand on the row, one after another. */
const FEWEST_PAIRS = 2;

/**
 * Whether a row of labels and values stands between the heading of a section and its text:
 * ```
 *   ６ 今後の方向性
 *   │ 成果 │ 維持 │ コスト │ 縮小 │
 *   学校と協力して講座を設ける。
 * ```
 */
export function standsAboveText(row: Block | undefined, below: Block | undefined, lexicon: Lexicon): boolean {
  return row?.kind === 'table' && below?.kind === 'paragraph' && isOfPairs(row, lexicon) && isText(below, lexicon);
}

function isOfPairs({ rows, cells }: Table, lexicon: Lexicon): boolean {
  if (rows !== 1 || cells.length < 2 * FEWEST_PAIRS || cells.length % 2 === 1) return false;
  const isLabel = (text: string) => lexicon.readLabel(text) !== null;
  return cells.every((c, i) => {
    const text = linesToText(c.lines).value;
    return text !== '' && isLabel(text) === (i % 2 === 0);
  });
}

function isText({ lines }: Extract<Block, { kind: 'paragraph' }>, lexicon: Lexicon): boolean {
  const [first] = lines;
  if (!first || first.heading !== undefined || !linesToText(lines).value.includes('。')) return false;
  return readMarker(first.text.value) === null && lexicon.readLabel(first.text.value) === null;
}
