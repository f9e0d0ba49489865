import { matchKey, readMarker } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';
import type { LabelReading, Lexicon } from '../lexicon/types.js';
import { TOLD_FIRST } from './labelsOfFlow.js';
import type { Piece } from './linePieces.js';

/** The style of a name that nothing sets apart; headings of ornaments alone have such styles, too. */
export const BARE = 'ornament:bare';

const LONGEST_NAME = 40;

/** Words that could name a record: short, no sentence, neither list entry nor label nor unit. */
export function mayBeName({ text, heading }: Line, lexicon: Lexicon): boolean {
  const { value } = text;
  if (heading !== undefined || value.length < 4 || value.length > LONGEST_NAME) return false;
  if (/[。：:]|[、をがはにへと]$|^[\s　]*[（(※【＜〔［「『]/.test(value) || readMarker(value) !== null) return false;
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
 * ```
 */
export function findBareNames(
  lines: readonly Line[],
  pieceAt: (index: number) => Piece,
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
    if (
      places.length < 2 ||
      texts.size < places.length ||
      !places.every((at) => isNamePlace(lines, at, pieceAt, lexicon))
    )
      continue;
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

/** A name stands there, and what stands above it ended and announces no text. */
function isNamePlace(lines: readonly Line[], at: number, pieceAt: (index: number) => Piece, lexicon: Lexicon): boolean {
  const line = lines[at];
  if (!line || pieceAt(at).type !== 'plain' || line.after === 'wrap' || !mayBeName(line, lexicon)) return false;
  const before = lines[at - 1];
  if (!before) return true;
  const { type } = pieceAt(at - 1);
  if (type !== 'plain' && type !== 'inline' && type !== 'department') return false;
  return before.after !== 'wrap' || /[。！？]$/.test(before.text.value);
}
