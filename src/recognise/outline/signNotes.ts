import type { Line } from '../../model/block.js';
import type { Piece } from './piece.js';

/** 「－」, △ or （ ）, and that it stands for something. */
const EXPLAINS =
  /^[\s　]*[（(]?(?:[※＊*][0-9０-９]?|[（(]?注[0-9０-９]?[）)]?)[\s　:：.．]*(?:\p{L}{1,8}(?:欄)?(?:の|中の?))?(?:[「『“"]\P{L}{1,3}[」』”"]|[－―–—‐\-…△▲＊*↑↓→↗↘◎○●×◇◆☆★]{1,3}|[（(【〔［＜][\s　]*[）)】〕］＞](?:内|書き)?)[\s　]*(?:の(?:表示|表記|記号|印|数値|数字|欄)|印|表示|表記)?(?:は|が|とは|：|:|＝|=|…)/u;
/** The note goes on for so many lines at most. */
const MOST_LINES = 3;

/**
 * ※ 「－」は，数値がないことを示す。 at the foot of a sheet: how its tables are to be read, and no text of the label above.
 * @param at from here to the next piece that is more than plain text, nothing else may stand.
 */
export function closesWithSignNotes(lines: readonly Line[], at: number, pieceAt: (i: number) => Piece): boolean {
  let end = at;
  while (end < lines.length && EXPLAINS.test((lines[end] as Line).text.value)) {
    const first = end++;
    while (end < lines.length && end - first < MOST_LINES && lines[end - 1]?.after === 'wrap') end++;
  }
  return end > at && (end >= lines.length || pieceAt(end).type !== 'plain');
}
