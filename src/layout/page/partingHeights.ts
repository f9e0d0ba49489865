import { type Box, boxWidth, overlap, unionBoxes } from '../../model/geometry.js';

/** Of the width that the texts of a part of the page fill, a table that parts them takes so much at least. */
const ACROSS = 0.8;

/**
 * Heights at which tables with rules or colours part the texts round them: what is above such a table and what is below stand in no columns
 * together, though they begin at one x.
 * ```
 *  目的              事業内容
 *  木陰をふやす。    街路樹を植え、苗木を配る。
 *  ▒指標▒街路樹▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒120本▒
 *  目的              事業内容                 the next item's, not a row more
 * ```
 */
export function partingHeights(
  texts: readonly { readonly box: Box }[],
  among: readonly { readonly box: Box }[],
): number[] {
  const extent = unionBoxes(texts.map((t) => t.box));
  if (!extent) return [];
  const isAcross = (b: Box): boolean => overlap(b[0], b[2], extent[0], extent[2]) > ACROSS * boxWidth(extent);
  return among.filter((a) => isAcross(a.box)).map((a) => (a.box[1] + a.box[3]) / 2);
}
