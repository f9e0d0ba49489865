import { beginsAnew, endsSentence } from '../marks.js';
import { isMark } from './columns.js';
import type { Token } from './segments.js';
import { isAfterWideGap, leftEdge, wideGaps } from './words.js';

/** Lines at the left edge begin at most this far, in places, right of it; labels, set in the middle or at the right of their column, farther. */
const INDENT = 2;
const LABEL_INDENT = 8;
/** So many lines with a label one space before its text, and so many that have a text at one place, show the form. */
const FEWEST_LABELS = 2;
const FEWEST_TEXTS = 4;
/** This share of the labels have their texts there, or up to so many places before. */
const SHARE = 0.6;
/** Where labels begin farther in, or texts at several places, so many of them do for sure. */
const SURE_LABELS = 6;
const SURE_SHARE = 0.85;
const MOST_BEFORE = 3;
/** A column of labels is at least this wide, in places; sentences at the left edge run over no form's. */
const NARROWEST = 4;
const CROSSING = 0.25;
/** A row of a register has more columns than a line of a form. */
const MOST_GAPS = 3;
/** The white space that is put in is wide. */
const WIDE = 2;

type Words = readonly Token[];

/**
 * A form's longest labels fill their column, so that one space parts them from their texts, and what stands in the middle of the
 * column may have no more: puts white space between the labels of a page and its texts, in all lines alike.
 *
 *    主管課 総務課、財政課
 *   現状と課題 申請の件数が増え、窓口で
 *         お待たせしている。
 */
export function widenLabelColumn(
  source: string,
  lines: readonly Words[],
  isLabel: (text: string) => boolean,
): readonly Words[] {
  const left = leftEdge(lines);
  const named = (w: Token): boolean => isLabel(source.slice(w.from, w.to));
  const isLabelled = (words: Words, [first, second] = words): boolean =>
    first !== undefined &&
    second !== undefined &&
    first.x0 <= left + LABEL_INDENT &&
    wideGaps(words) <= MOST_GAPS &&
    named(first);
  const labelled = lines.filter((l) => isLabelled(l));
  const tight = labelled.filter((l) => !isAfterWideGap(l, 1));
  if (tight.length === 0 || labelled.length < FEWEST_LABELS) return lines;
  const byTight = tight.length < FEWEST_LABELS ? null : textEdge(source, lines, tight, left);
  const edge = byTight ?? textEdge(source, lines, labelled, left);
  if (edge === null) return lines;
  const widest = labelled.reduce((most, l) => Math.max(most, (l.at(-1) as Token).x1), 0);
  let above: Words = [];
  return lines.map((own) => {
    const isRest = isRestAtLeft(source, above, own, left, widest, isLabelled);
    const words = isRest ? own.map((w) => ({ ...w, x0: w.x0 + edge - left, x1: w.x1 + edge - left })) : own;
    above = own;
    const [first, second] = words;
    const isNear = first && second && first.x1 <= edge && second.x0 < edge && second.x0 >= edge - MOST_BEFORE;
    const lead = isNear && isLabelled(words) ? edge - second.x0 : 0;
    let shift = 0;
    return words.map((w, i) => {
      const before = words[i - 1];
      const isText = w.x0 >= edge || (i === 1 && lead > 0);
      if (!isText) return w;
      const gap = before ? w.x0 - before.x1 : 0;
      if (i === 1) shift = lead;
      else if (gap > 1) shift = Math.max(0, shift - gap + WIDE);
      // A label in the middle of the line: 番号    5    事業名 木陰の整備
      if (i > 1 && gap === 1 && before && named(before) && (words[i - 2] as Token).x1 < before.x0 - 1) shift++;
      return { ...w, x0: w.x0 + shift + WIDE, x1: w.x1 + shift + WIDE };
    });
  });
}

/** A line is full so near the right edge. */
const NEAR_RIGHT = 4;
/** …の点検に / 関する仕事: no text ends so. */
const GOES_ON = /[、，にのをとがはでやへ]$/;

/**
 * What goes on at the left edge, below the label, from a full line beside it is of that text: the labels stand in a column that their
 * texts do not keep to.
 *
 *   なぜ 道が暗く、夕方に歩けないという声が寄せられ
 *   ています。
 */
function isRestAtLeft(
  source: string,
  above: Words,
  line: Words,
  left: number,
  widest: number,
  isLabelled: (words: Words) => boolean,
): boolean {
  const [first, ...more] = line;
  const [label, last] = [above[0], above.at(-1)];
  if (!first || more.length > 0 || !label || !last || first.x0 > left + 1) return false;
  const [before, own] = [last, first].map((w) => source.slice(w.from, w.to)) as [string, string];
  if (!isLabelled(above) || last.x1 < widest - NEAR_RIGHT || endsSentence(before)) return false;
  return endsSentence(own) || (GOES_ON.test(before) && !beginsAnew(own));
}

/** The place at which the texts begin beside the labels and on the lines between; null where they have none in common. */
function textEdge(source: string, lines: readonly Words[], labelled: readonly Words[], left: number): number | null {
  const isPlain = labelled.every(([t]) => t && t.x0 <= left + INDENT);
  const counts = new Map<number, number>();
  const count = (x: number): void => void counts.set(x, (counts.get(x) ?? 0) + 1);
  for (const l of labelled) count((l[1] as Token).x0);
  const opened = new Set(labelled);
  for (const l of lines) if (l[0] && l[0].x0 > left + INDENT && !opened.has(l)) count(l[0].x0);
  /** The texts of one form of the page may stand a place or two before those of another. */
  const near = (x: number): number => {
    if (isPlain) return counts.get(x) ?? 0;
    let sum = 0;
    for (let d = 0; d < MOST_BEFORE; d++) sum += counts.get(x - d) ?? 0;
    return sum;
  };
  let edge: number | null = null;
  for (const [x, n] of counts) {
    const least = edge ?? x;
    const isMore = near(x) > near(least) || (near(x) === near(least) && n > (counts.get(least) ?? 0));
    if (n >= FEWEST_TEXTS && (edge === null || isMore)) edge = x;
  }
  if (edge === null || edge - left < NARROWEST) return null;
  const most = edge;
  // The rows of a table inside a form run over the column.
  // Titles left of all labels stand outside the form.
  const from = isPlain
    ? left
    : labelled.reduce((least, [t]) => Math.min(least, (t as Token).x0), Number.POSITIVE_INFINITY);
  const atLeft = lines.filter((l) => {
    const [first] = l;
    return first && first.x0 >= from && first.x0 <= from + INDENT && (isPlain || wideGaps(l) <= MOST_GAPS);
  });
  const own = new Set(isPlain ? atLeft : [...atLeft, ...labelled]);
  if (atLeft.filter(([t]) => t && t.x1 > most).length > own.size * CROSSING) return null;
  const isBeside = (l: Words): boolean => {
    const [{ x1 }, text] = l as readonly [Token, Token];
    return (
      x1 <= most && (text.x0 === most || (text.x0 < most && text.x0 >= most - MOST_BEFORE && !isMark(source, text)))
    );
  };
  const beside = labelled.filter(isBeside).length;
  // What stands beside a label in columns of its own, each text in the middle of its column, says nothing of where texts begin.
  const telling = labelled.filter((l) => isBeside(l) || wideGaps(l) < 2).length;
  const least = Math.max(FEWEST_LABELS, telling * SHARE);
  return beside >= (isPlain ? least : Math.max(least, SURE_LABELS, telling * SURE_SHARE)) ? most : null;
}
