import { isItemHeading, numberedLabel, withoutBracketsBehind } from '../aligned/flowLines.js';
import { overlaps } from '../aligned/headWords.js';
import type { Token } from '../aligned/segments.js';
import { hasWideGap, isAfterWideGap } from '../aligned/words.js';
import { beginsItem } from '../marks.js';

type Line = readonly Token[];

/** A line of running text is in so many pieces at most: 担当部：市民部 担当課：市民課. */
const MOST_WORDS = 3;
/** A text that nothing parts stands below so many labels of a head: no cell is as wide. */
const FEWEST_BELOW = 3;
/** 【現状と課題】, 担当部：市民部 */
const LABELLED = /^(?:【([^】]{1,12})】|([^\s　：:【】]{1,12})[：:](?=.))/;

/**
 * Where a register, whose head has these labels, ends above running text in the full width of the page: no line from there on
 * shows columns. The rows end above the heading or label that opens the text, so that rests of their cells stay with them.
 */
export function endAboveText(
  source: string,
  labels: Line,
  lines: readonly Line[],
  from: number,
  to: number,
  isLabel: (text: string) => boolean,
): number {
  let top = to;
  while (top > from && isText(source, lines, top - 1, isLabel)) top--;
  // The rests of a cell begin below its label, and words side by side may be cells one space apart.
  const second = labels[1]?.x0 ?? 0;
  const isAcross = ([text, ...more]: Line): boolean =>
    text !== undefined &&
    more.length === 0 &&
    text.x0 < second &&
    isSentence(source.slice(text.from, text.to)) &&
    labels.filter((label) => overlaps(text, label)).length >= FEWEST_BELOW;
  if (!lines.slice(top, to).some(isAcross)) return to;
  const opens = (l: Line): boolean =>
    isItemHeading(source, l) ||
    numberedLabel(source, l, isLabel) !== null ||
    isAcross(l) ||
    isLabelled(source, l, isLabel);
  let end = top;
  while (end < to && !opens(lines[end] as Line)) end++;
  while (end > from && lines[end - 1]?.length === 0) end--;
  return end;
}

/** Headings between rows and titles below them have neither stops nor commas, or begin with a number. */
const isSentence = (text: string): boolean => /[。、]/.test(text) && !beginsItem(text);

/** Nothing parts the line; or it is labelled, or stands right below a label in brackets: 【成果指標】. */
function isText(source: string, lines: readonly Line[], at: number, isLabel: (text: string) => boolean): boolean {
  const line = lines[at] as Line;
  // (4) 評価  達成
  if (numberedLabel(source, line, isLabel)) return true;
  const rest = isItemHeading(source, line) ? withoutBracketsBehind(source, line).slice(1) : line;
  if (rest.length <= MOST_WORDS && !hasWideGap(rest)) return true;
  if (isLabelled(source, line, isLabel)) return true;
  const above = lines[at - 1] ?? [];
  return above.length === 1 && isLabelled(source, above, isLabel);
}

/** Each part of the line has a label in front: 担当部：市民部   担当課：市民課. */
function isLabelled(source: string, line: Line, isLabel: (text: string) => boolean): boolean {
  return (
    line.length > 0 &&
    line.every((w, i) => {
      if (i > 0 && !isAfterWideGap(line, i)) return true;
      const label = LABELLED.exec(source.slice(w.from, w.to));
      return label !== null && isLabel((label[1] ?? label[2]) as string);
    })
  );
}
