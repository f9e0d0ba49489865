import type { ColumnLine } from './chunks.js';

/** The middles of a label and of its text differ by less than this many em. */
const SAME_MIDDLE = 0.3;

/** Lines [from, to) of a label column. */
interface LabelLines {
  readonly from: number;
  readonly to: number;
}

/**
 * Tops (points) of the texts of a form whose labels all stand beside the middles of their texts, however close the lines are:
 * ```
 *              球根を配り、花壇の数は前の年の
 *   目標
 *              二倍にします。
 *   担当課      公園緑地課
 *              学校と自治会に球根を配り、
 *   取組内容    植え方を教える講習を月に一度
 *              開きます。
 * ```
 * How many lines a label's text has is told by where the label stands. Null unless this gives every line to one label.
 */
export function topsBesideMiddles(
  labels: readonly LabelLines[],
  lines: readonly ColumnLine[],
  texts: readonly ColumnLine[],
): number[] | null {
  const tops: number[] = [];
  let at = 0;
  for (const { from, to } of labels) {
    const middle = middleOf(lines, from, to);
    let end = at + 1;
    while (end <= texts.length && middleOf(texts, at, end) < middle - SAME_MIDDLE * (texts[at] as ColumnLine).em) end++;
    if (end > texts.length) return null;
    const first = texts[at] as ColumnLine;
    if (Math.abs(middleOf(texts, at, end) - middle) >= SAME_MIDDLE * first.em) return null;
    tops.push(first.middle - first.em / 2);
    at = end;
  }
  return at === texts.length ? tops : null;
}

const middleOf = (lines: readonly ColumnLine[], from: number, to: number): number =>
  ((lines[from] as ColumnLine).middle + (lines[to - 1] as ColumnLine).middle) / 2;
