import type { Region } from './region.js';
import type { Token } from './segments.js';
import { isAfterWideGap, nextText } from './words.js';

const FEWEST_WORDS = 4;
/** A longer value may be the first line of several. */
const LONGEST_VALUE = 6;

/**
 * The rows of labels and values in turn that stand alone between lines of running text, each a table of one row:
 * ```
 *   今後の方向性
 *     成果   維持      費用   縮小      総合評価   Ｂ
 *   学校と協力して夏休みの講座を設ける。
 * ```
 */
export function pairRows(
  source: string,
  lines: readonly (readonly Token[])[],
  isLabel: (text: string) => boolean,
): Region[] {
  const isPaired = (line: readonly Token[]): boolean =>
    line.length >= FEWEST_WORDS &&
    line.length % 2 === 0 &&
    line.every((t, k) => {
      const text = source.slice(t.from, t.to);
      const isName = isLabel(text);
      return (k === 0 || isAfterWideGap(line, k)) && (k % 2 === 0 ? isName : !isName && text.length <= LONGEST_VALUE);
    });
  /** Words one space apart that begin no farther in than the row does. */
  const isText = (line: readonly Token[], [label]: readonly Token[]): boolean =>
    line.every((t, k) => t.x0 - (line[k - 1]?.x1 ?? t.x0) <= 1) && (line[0]?.x0 ?? 0) <= (label?.x0 ?? 0);
  let above: readonly Token[] = [];
  return lines.flatMap((line, i) => {
    if (line.length === 0) return [];
    const below = lines[nextText(lines, i + 1, lines.length)] ?? [];
    const isAlone = isPaired(line) && isText(above, line) && isText(below, line);
    above = line;
    return isAlone ? [{ from: i, to: i + 1 }] : [];
  });
}
