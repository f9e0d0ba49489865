import type { Line } from '../../model/block.js';
import type { HeadDraft } from '../draft.js';
import { isOfMunicipality, linesToHead } from '../head.js';
import type { LinePieces } from './linePieces.js';

const MOST_LINES = 4;
/** A post or a name is short. */
const LONGEST_LINE = 30;

/** The post that the lines from `at` on tell, at least so many of them, and who holds it; null if they tell anything else. */
export function findHead(
  lines: readonly Line[],
  pieces: LinePieces,
  at: number,
  least: number,
): { readonly head: HeadDraft; readonly end: number } | null {
  // A post may be called like its department: 会計管理者.
  const isHeadLine = (i: number) => {
    const { type } = pieces.at(i);
    return type === 'plain' || (i === at && type === 'department');
  };
  let most = 0;
  while (most < MOST_LINES && at + most < lines.length && isHeadLine(at + most)) most++;
  let found: { readonly head: HeadDraft; readonly end: number } | null = null;
  for (let count = least; count <= most; count++) {
    const part = lines.slice(at, at + count);
    const head = part.every((l) => l.text.value.length <= LONGEST_LINE) ? linesToHead(part) : null;
    if (!head || isOfMunicipality(head)) continue;
    found = { head, end: at + count };
    // 港湾部長　堀　早月（ほり　さつき）: the reading ends it.
    if (head.reading && /[）)]$/.test((part.at(-1) as Line).text.value)) break;
  }
  return found;
}
