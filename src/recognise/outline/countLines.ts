import { matchKey } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';

/** How often each line's text stands in running text: what repeats on every sheet is no content of one. */
export function countLines(lines: Iterable<Line>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const key = matchKey(line.text.value);
    if (key.length >= 6) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
