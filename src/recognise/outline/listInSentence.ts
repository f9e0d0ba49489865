import { readMarker } from '../../japanese/index.js';
import type { Block, Line } from '../../model/block.js';
import { joinTexts } from '../../model/sourceText.js';

/** このプランでは、 and 次の: the sentence goes on. */
const GOES_ON = /(?:では|には|とは|は|、|次の)[\s　]*$/;
/** の四つを改革の方向性とし、… */
const RESUMES = /^[\s　]*(?:の|を|が|に|と|など|等)[^\s　].*[。、]|^[\s　]*(?:の|を|が|に|と|など|等)[^\s　]{6}/u;
const FEWEST = 2;

/**
 * A list inside a sentence, one line:
 * ```
 *   このプランでは、
 *   ①窓口の改善
 *   ②協働の拡大
 *   の二つを柱とし、毎年度…
 * ```
 * What it counts are no headings of what follows.
 */
export function withoutListsInSentences(block: Block): Block {
  if (block.kind === 'table' || block.lines.length < FEWEST + 2) return block;
  const lines: Line[] = [];
  for (let i = 0; i < block.lines.length; i++) {
    const line = block.lines[i] as Line;
    const end = GOES_ON.test(line.text.value) ? endOfList(block.lines, i + 1) : null;
    if (end === null) lines.push(line);
    else {
      const parts = block.lines.slice(i, end + 1);
      lines.push({
        ...line,
        text: joinTexts(
          parts.map((l) => l.text),
          '',
        ),
        after: (parts.at(-1) as Line).after,
      });
      i = end;
    }
  }
  return lines.length < block.lines.length ? { ...block, lines } : block;
}

/** The line at which the sentence around the list that begins at `from` goes on; null where none does. */
function endOfList(lines: readonly Line[], from: number): number | null {
  let at = from;
  let style: string | null = null;
  for (; at < lines.length; at++) {
    const text = (lines[at] as Line).text.value;
    const marker = readMarker(text);
    if (!marker || /。/.test(text) || (style !== null && marker.style !== style)) break;
    style = marker.style;
  }
  const next = lines[at];
  return at - from >= FEWEST && next && RESUMES.test(next.text.value) ? at : null;
}
