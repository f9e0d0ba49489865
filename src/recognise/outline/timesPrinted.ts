import { matchKey } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';

const known = new WeakMap<readonly Line[], ReadonlyMap<string, number>>();

/** How many of the lines print nothing but this text. */
export function timesPrinted(lines: readonly Line[], text: string): number {
  let counts = known.get(lines);
  if (!counts) {
    const found = new Map<string, number>();
    for (const line of lines) {
      const key = matchKey(line.text.value);
      found.set(key, (found.get(key) ?? 0) + 1);
    }
    counts = found;
    known.set(lines, counts);
  }
  return counts.get(matchKey(text)) ?? 0;
}
