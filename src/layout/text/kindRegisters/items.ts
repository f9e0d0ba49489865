import { textOver } from '../letters.js';
import { isKeyText } from '../register/shape.js';
import type { KindWord } from './kinds.js';
import type { PartedLine } from './parts.js';

/** An item of a register: its lines [from, to), its rows, and the headings above it. */
export interface KindItem {
  readonly headings: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly kinds: readonly KindWord[];
}

/** A heading has so many words set apart at most. */
const MOST_OF_HEADING = 3;

/**
 * The items of a register: each begins with its number, at its first kind or above, or where its kinds begin again. Null where a line
 * between two is neither heading nor the rest of a text.
 * ```
 *   1  桟橋の修繕  海辺の板を替え  港湾課
 *                  る。
 *                                         計画  …
 *                                         実績  …
 *   （２）水門                                      a heading
 *   2  …
 * ```
 */
export function itemsOf(
  source: string,
  lines: ReadonlyMap<number, PartedLine>,
  groups: readonly (readonly KindWord[])[],
  first: number,
  isBlank: (line: number) => boolean,
): readonly KindItem[] | null {
  const out: KindItem[] = [];
  let last = first;
  for (const [g, kinds] of groups.entries()) {
    const begin = (kinds[0] as KindWord).line;
    const end = (kinds.at(-1) as KindWord).line;
    const above = range(last + 1, begin);
    const isKey = (i: number): boolean => {
      const line = lines.get(i);
      const [key] = line?.left ?? [];
      return key !== undefined && line?.columns[0] === 0 && isKeyText(textOver(source, key.words));
    };
    const hasKey = range(begin, end + 1).some(isKey);
    const key = hasKey ? begin : (above.findLast(isKey) ?? begin);
    const atLeft = above.filter((i) => i < key && lines.get(i)?.columns[0] === 0);
    if (atLeft.some((i) => !isHeading(lines.get(i) as PartedLine))) return null;
    const tops = above.filter((i) => i < key && (lines.get(i)?.isHead || atLeft.includes(i)));
    // What stands below a heading, or the head, is of the item.
    const from = tops.length > 0 || g === 0 ? (tops.at(-1) ?? last) + 1 : key;
    const own = g > 0 && tops.length > 0 && !atLeft.length ? key : from;
    const before = out.at(-1);
    if (before) out[out.length - 1] = { ...before, to: tops.find((i) => atLeft.includes(i)) ?? own };
    out.push({ headings: atLeft, from: own, to: end + 1, kinds });
    last = end;
  }
  const item = out.at(-1);
  if (!item) return null;
  let to = item.to;
  while (lines.has(to) && !isBlank(to) && lines.get(to)?.columns[0] !== 0) to++;
  out[out.length - 1] = { ...item, to };
  return out;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

const isHeading = ({ left, right }: PartedLine): boolean => left.length <= MOST_OF_HEADING && right.length === 0;
