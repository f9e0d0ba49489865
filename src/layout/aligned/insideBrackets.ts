import { atomsToText } from './atoms.js';
import type { Band } from './bands.js';
import type { Region } from './regionTable.js';

/**
 * Whether every gap between the columns stands in a bracket that the line opens before it and closes behind it: no table, but what
 * a document explains of its marks, on lines of its own.
 * ```
 *          実施年度（△検討　　○着手　　◎継続）
 *   評価（Ａ：達成した　　Ｂ：一部達成した　　Ｃ：達成していない）
 * ```
 */
export const areGapsInBrackets = ({ header, body, boundaries }: Region): boolean => {
  const gaps = body.flatMap((b) => boundaries.flatMap((x) => readGap(b, x) ?? []));
  return header.length === 0 && gaps.length > 0 && gaps.every((g) => g === 'inside');
};

/** Null where the line has nothing at one of the sides. */
function readGap({ atoms }: Band, boundary: number): 'inside' | 'outside' | null {
  const [before, after] = [atoms.filter((a) => a.x1 <= boundary), atoms.filter((a) => a.x1 > boundary)];
  if (before.length === 0 || after.length === 0) return null;
  return depthOf(atomsToText(before)) > 0 && depthOf(atomsToText(after)) < 0 ? 'inside' : 'outside';
}

const depthOf = (text: string): number => (text.match(/[（(]/g)?.length ?? 0) - (text.match(/[)）]/g)?.length ?? 0);
