import type { Line } from '../../model/block.js';
import { type SourceText, sliceText } from '../../model/sourceText.js';
import type { HeadDraft } from '../draft.js';
import { isOfMunicipality, linesToHead, textToHead } from '../head.js';
import type { LinePieces } from './linePieces.js';

const MOST_LINES = 4;
/** A post or a name is short. */
const LONGEST_LINE = 30;

const wordsOf = ({ name }: HeadDraft): number => name?.value.split(/[\s　]+/).length ?? 0;

/** The post that the lines from `at` on tell, at least so many of them, and who holds it; null if they tell anything else. */
export function findHead(
  lines: readonly Line[],
  pieces: LinePieces,
  at: number,
  least: number,
): { readonly head: HeadDraft; readonly end: number } | null {
  // A post may be called like its department: 会計管理者.
  const isHeadLine = (i: number) => {
    const piece = pieces.at(i);
    // 建設部長 on a line of its own is a label as well.
    const isPost = piece.type === 'label' && piece.label.reading.field === 'head' && piece.label.count === 1;
    return piece.type === 'plain' || isPost || (i === at && piece.type === 'department');
  };
  let most = 0;
  while (most < MOST_LINES && at + most < lines.length && isHeadLine(at + most)) most++;
  let found: { readonly head: HeadDraft; readonly end: number } | null = null;
  for (let count = least; count <= most; count++) {
    const part = lines.slice(at, at + count);
    const head = part.every((l) => l.text.value.length <= LONGEST_LINE) ? linesToHead(part) : null;
    if (!head || isOfMunicipality(head)) continue;
    // 堀　早月 above 汐見市: what stands below a whole name is no part of it.
    if (found && wordsOf(found.head) >= 2 && wordsOf(head) > wordsOf(found.head)) break;
    found = { head, end: at + count };
    // 港湾部長　堀　早月（ほり　さつき）: the reading ends it.
    if (head.reading && /[）)]$/.test((part.at(-1) as Line).text.value)) break;
  }
  return found;
}

/** ◆ 総務部長　堀　早月, or 総務部長 alone where that may stand for who holds it; null for any other line. */
export function headOfPost(text: SourceText, department: SourceText, mayBeAlone: boolean): HeadDraft | null {
  const from = text.value.indexOf(department.value);
  const to = from + department.value.length + 1;
  const head = textToHead(sliceText(text, from));
  if (head || !mayBeAlone || /^[\s　]*\p{L}/u.test(text.value.slice(to))) return head;
  return { title: sliceText(text, from, to), name: null, reading: null };
}
