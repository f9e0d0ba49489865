import { matchKey, readMarker } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';
import { textToHead } from '../head.js';
import type { LabelReading, Lexicon } from '../lexicon/types.js';
import { TOLD_FIRST } from './labelsOfFlow.js';
import type { Piece } from './piece.js';

/** The style of a name that nothing sets apart; headings of ornaments alone have such styles, too. */
export const BARE = 'ornament:bare';

const LONGEST_NAME = 40;

/** Words that could name a record: short, no sentence, neither list entry nor label nor unit. */
export function mayBeName({ text, heading }: Line, lexicon: Lexicon): boolean {
  const { value } = text;
  if (heading !== undefined || value.length < 4 || value.length > LONGEST_NAME) return false;
  if (/[。：:]|[、をがはにへと]$|^[\s　]*[（(※【＜〔［「『]/.test(value) || readMarker(value) !== null) return false;
  // 水道局長　江島　波 signs the words above it.
  if (textToHead(text) !== null) return false;
  return /[ぁ-ん]|[\p{sc=Han}ァ-ヶー]{4}/u.test(value) && !isKnown(value, lexicon);
}

const isKnown = (text: string, lexicon: Lexicon): boolean =>
  lexicon.readLabel(text) !== null || lexicon.readInlineLabel(text) !== null || lexicon.readOrganisation(text) !== null;

/**
 * Lines that name records by their place alone: the same label stands below each of them, and nowhere without one.
 * ```
 *   窓口を一つにまとめる
 *   【現状】手続ごとに窓口が分かれている。
 *   【取組】総合窓口を設ける。
 *   空き家を住まいに戻す
 *   【現状】…
 *   ２　学びのまち           a heading may stand above some of them: their level
 *   図書館を広げる
 *   【現状】…
 * ```
 */
export function findBareNames(
  lines: readonly Line[],
  pieceAt: (index: number) => Piece,
  isWhole: (index: number) => boolean,
  lexicon: Lexicon,
): ReadonlySet<number> {
  const above = new Map<string, number[]>();
  for (let i = 0; i < lines.length; i++) {
    const piece = pieceAt(i);
    const told = firstTold(piece);
    if (told === null) continue;
    const list = above.get(told);
    if (list) list.push(i - 1);
    else above.set(told, [i - 1]);
  }
  const names = new Set<number>();
  for (const places of above.values()) {
    const texts = new Set(places.map((at) => matchKey(lines[at]?.text.value ?? '')));
    if (places.length < 2 || texts.size < places.length) continue;
    // Where a heading stands above each, it is the heading that names, and the line below it says more of it.
    const belowHeadings = places.filter((at) => at > 0 && pieceAt(at - 1).type === 'heading').length;
    const mayStandBelow = belowHeadings < places.length;
    const isPlace = (at: number) =>
      isNamePlace(lines, at, pieceAt, lexicon) &&
      (at === 0 || mayBeginBelow(lines, at - 1, pieceAt, isWhole, mayStandBelow));
    if (!places.every(isPlace)) continue;
    for (const at of places) names.add(at);
  }
  return names;
}

function firstTold(piece: Piece): string | null {
  if (piece.type !== 'label' && piece.type !== 'inline') return null;
  const [reading, label]: [LabelReading, string] =
    piece.type === 'label' ? [piece.label.reading, piece.label.text.value] : [piece.reading, piece.label.value];
  const tells = TOLD_FIRST.has(reading.field) && reading.certainty === 'listed' && reading.ordinal === null;
  return tells ? matchKey(label) : null;
}

function isNamePlace(lines: readonly Line[], at: number, pieceAt: (index: number) => Piece, lexicon: Lexicon): boolean {
  const line = lines[at];
  return line !== undefined && pieceAt(at).type === 'plain' && line.after !== 'wrap' && mayBeName(line, lexicon);
}

/** The line above a name ended, and announces no text. */
function mayBeginBelow(
  lines: readonly Line[],
  at: number,
  pieceAt: (index: number) => Piece,
  isWhole: (index: number) => boolean,
  mayStandBelowHeading: boolean,
): boolean {
  const line = lines[at] as Line;
  const piece = pieceAt(at);
  if (piece.type === 'heading') return mayStandBelowHeading;
  // 写真, where a picture is to stand.
  if (piece.type === 'label') return piece.label.reading.field === 'remarks';
  if (piece.type !== 'plain' && piece.type !== 'inline' && piece.type !== 'department') return false;
  return line.after !== 'wrap' || /[。！？]$/.test(line.text.value) || isWhole(at);
}
