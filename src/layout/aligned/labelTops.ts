import { type ColumnLine, pitchBetween } from './chunks.js';

/** A text stands on the label's baseline when their middles differ by less than this many em. */
const SAME_LINE = 0.35;
/** A line ends before the column's edge when more than this many em are left behind it. */
const LEFT_OVER = 1.5;
/** Lines of one label are no further apart than the closest two times this. */
const LOOSER = 1.17;
/** Pitches (em) that differ by less are equal. */
const EQUAL = 0.2;

/** What the words of a form tell: `isListed` of a label that is known as it stands, and not only by its parts. */
export interface FormWords {
  readonly isLabel: (text: string) => boolean;
  readonly isListed: (text: string) => boolean;
}

/** 届けたい数： and 【届けたい数】 are labels among others, whatever their words. */
const SIGNED = /^(?:[^\s:：。、][^:：。、]{0,14}[:：]|【[^【】]{1,14}】)$/;

/** Whether each of the lines reads as a label of its own, half of them at least as it stands. */
export function areLabels(lines: readonly ColumnLine[], { isLabel, isListed }: FormWords): boolean {
  const words = lines.map((l) => l.segment.text.value);
  return (
    lines.length >= 2 &&
    words.every((w) => isLabel(w) || SIGNED.test(w)) &&
    words.filter(isListed).length * 2 >= words.length
  );
}

/**
 * Whether every line of the label column is a label of its own that stands beside the first line of its text, however close the
 * lines are:
 * ```
 *   目標１  花を植える人を増やします。
 *   結果    ○
 *   成果    球根を配り、花壇の数は前の年の
 *           二倍になりました。
 * ```
 * Labels in the middle of their texts are told by the white between the texts, and a label of two lines by its words.
 * Half of the labels at least are known as they stand, the others may be known by their parts (実施方策 between 目標 and 達成基準).
 */
export function beginBesideTexts(
  labels: readonly ColumnLine[],
  texts: readonly ColumnLine[],
  { isLabel, isListed }: FormWords,
): boolean {
  if (!areLabels(labels, { isLabel, isListed })) return false;
  const words = labels.map((l) => l.segment.text.value);
  const pitches = labels.slice(1).map((l, i) => pitchBetween(labels[i] as ColumnLine, l));
  const least = pitches.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const isOne = (p: number, i: number): boolean => p <= LOOSER * least && isListed(`${words[i]}${words[i + 1]}`);
  if (pitches.some(isOne)) return false;
  return beginTexts(labels, texts);
}

/** The text that begins beside the label, among the lines of texts; -1 where none does. */
const besideLabel = (label: ColumnLine, texts: readonly ColumnLine[]): number =>
  texts.findIndex((t) => Math.abs(t.middle - label.middle) < SAME_LINE * label.em);

/** Tops (points) of the rows of such labels: a mark beside a label may reach above it. */
export const topsOfRows = (labels: readonly ColumnLine[], texts: readonly ColumnLine[]): number[] =>
  labels.map((label) => {
    const text = texts[besideLabel(label, texts)] ?? label;
    return Math.min(label.middle - label.em / 2, text.middle - text.em / 2);
  });

/** Whether each of the lines, the first ones of their labels, stands beside the first line of a text, and these texts are all there are. */
export function beginTexts(labels: readonly ColumnLine[], texts: readonly ColumnLine[]): boolean {
  const starts = labels.map((l) => besideLabel(l, texts));
  if (starts[0] !== 0 || starts.includes(-1)) return false;
  const right = texts.reduce((x, t) => Math.max(x, t.x1), Number.NEGATIVE_INFINITY);
  return starts.every((start, i) => i === 0 || beginsText(texts, starts[i - 1] as number, start, right));
}

/** The text above ended, and its own lines are no further apart than this one is from them. */
function beginsText(texts: readonly ColumnLine[], from: number, start: number, right: number): boolean {
  const above = texts[start - 1] as ColumnLine;
  const isEnded = right - above.x1 > LEFT_OVER * above.em || /[。！？!?)）]$/.test(above.segment.text.value);
  const below = texts[start] as ColumnLine;
  // In the measure of the smaller: a mark (◎) may be larger than the text around it.
  const white = (below.middle - above.middle) / Math.min(above.em, below.em);
  for (let i = from + 1; i < start; i++)
    if (pitchBetween(texts[i - 1] as ColumnLine, texts[i] as ColumnLine) > white + EQUAL) return false;
  return isEnded;
}
