import { hasLetter } from '../letters.js';
import { beginsItem, isGrade, isSectionMark, openingBrackets } from '../marks.js';
import { CHAPTER, chapterLines } from './chapterLines.js';
import { countsInWords } from './columns.js';
import { runInBrackets } from './runInBrackets.js';
import type { Token } from './segments.js';
import { isTitleLine } from './titleLines.js';
import { hasWideGap, isAfterWideGap, leftEdge, nextText, wideGaps } from './words.js';

/** A line of running text begins at most this far, in places, right of the page's left edge; or further in, below a text. */
const INDENT = 4;
const DEEPEST_INDENT = 14;
/** A label and what it stands for, in one line; a label in brackets may stand alone. */
const LABELLED = /^[・･○●■□◆◇]?[\s　]?([^\s　：:【】（(]{1,12})[：:](?=.)|^【([^】]{1,12})】|^[（(]([^）)]{2,12})[）)]/;
const ARROW = /^[→⇒]/;
const BULLET = /^[・･]/;
/** A label with a colon and nothing behind it. */
const LABEL_ALONE = /^[・･○●■□◆◇]?[\s　]?([^\s　：:【】（(]{1,12})[：:]$/;
/** 担当部：市民部 */
const WITH_COLON = /^([^\s　：:【】（(]{1,12})[：:](?=.)/;
/** 【取組内容】 */
const IN_LENTICULAR = /^【([^】]{1,12})】$/;
/** 受付の待ち時間   25分（令和５年度）→   10分（令和９年度） */
const YEARS_WITH_ARROW = /年度?末?[)）][\s　]*[→⇒]/;
/** A sentence in the full width of the page has at least this many characters. */
const SENTENCE = 30;
const SENTENCE_END = /。[」）)]?$/;
const HEADING_MARK = /^(?:[■□◆◇●▼▶▷◎]|[0-9０-９]{1,2}[.．、]?|[（(][0-9０-９]{1,2}[)）]|[⑴-⒇①-⑳])$/;
/** 1-(2)-①, 2-1: the path of an item. */
const PATH = /^[（(]?[0-9０-９Ⅰ-Ⅻ]{1,2}[)）]?(?:[-－][（(]?[0-9０-９①-⑳]{1,2}[)）]?){1,3}$/;

/** The white space behind a heading's mark is at most this wide, in places. */
const WIDEST_AFTER_MARK = 6;

const HEADS = /^[■◆◇●]$/;

type Words = readonly Token[];

/**
 * Tells of each line whether it is running text for sure: it begins at the left edge of the page, no white space parts it, and
 * a label with a colon or an arrow opens it, or a whole sentence stands alone; or it is a heading above such. A table ends there.
 */
export function flowLinesOf(source: string, lines: readonly Words[], isLabel: (text: string) => boolean): boolean[] {
  const left = leftEdge(lines);
  const out: boolean[] = [];
  const isFlow = (words: Words, i: number): boolean => {
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last) return false;
    if (isLegend(source, words)) return true;
    const text = source.slice(first.from, last.to);
    const isIndented = first.x0 <= left + DEEPEST_INDENT;
    if (isIndented && hasWideGap(words) && areLabelled(source, words, isLabel)) return true;
    // ア    苗を配ります。, その一    花を絶やしません: nothing stands beside the item.
    if (isIndented && words.length > 1 && countsInWords(source, first) && !hasWideGap(words.slice(1))) return true;
    if (isIndented && isLabelAboveText(source, lines, i, isLabel)) return true;
    if (YEARS_WITH_ARROW.test(text) && isLabelAboveText(source, lines, i - 1, isLabel)) return true;
    const isNear = first.x0 <= left + INDENT;
    if (isNear && isAboveHead(source, lines, i, isLabel)) return true;
    const isBelowText = isIndented && isUnderText(lines, i, first.x0);
    if (!isNear && !isBelowText) return false;
    // Entries of a list below a label: ・利用件数　1,200件.
    if (BULLET.test(text)) return wideGaps(words) <= 1 && isBelowFlow(lines, out, i);
    if (isAboveList(source, lines, i, isLabel)) return true;
    if (hasWideGap(words)) return isNear && isLabelAlone(source, lines, i, isLabel);
    if (isNear && isLabelHeading(source, words, lines[i + 1], left, isLabel)) return true;
    const label = LABELLED.exec(text);
    const isAlone = label?.[3] !== undefined && label[0].length === text.length;
    if (label && !(isAlone && !isBelowFlow(lines, out, i)))
      return isLabel((label[1] ?? label[2] ?? label[3]) as string);
    if (ARROW.test(text)) return true;
    const isParted = words.some((w, k) => k > 0 && isBetweenLetters(source, (words[k - 1] as Token).to, w.from));
    const stands = [lines[i - 1], lines[i + 1]].every((l) => !l || l.length === 0);
    return isNear && stands && text.length >= SENTENCE && SENTENCE_END.test(text) && !isParted;
  };
  const labelled = numberedLabels(source, lines, left, isLabel);
  const chapters = chapterLines(source, lines);
  const inBrackets = runInBrackets(source, lines, isLabel);
  const isSure = (i: number): boolean => labelled[i] === true || chapters.has(i) || inBrackets[i] === true;
  for (const [i, words] of lines.entries())
    out.push(isTitleLine(source, lines, i, isLabel) || isSure(i) || isFlow(words, i));
  const begins = (words: Words): boolean => words[0] !== undefined && isLabel(source.slice(words[0].from, words[0].to));
  for (let i = lines.length - 1; i >= 0; i--) {
    const below = nextText(lines, i + 1);
    const [own, next] = [lines[i]?.[0], lines[below]?.[0]];
    const farthest = left + (out[below] ? DEEPEST_INDENT : INDENT);
    const isAbove = own !== undefined && own.x0 <= Math.min(next?.x0 ?? left, farthest);
    // What a heading that stands last is above begins on the next page, or is a form.
    const heads = (words: Words | undefined): boolean =>
      words ? out[below] === true || begins(words) : own !== undefined && HEADS.test(source.slice(own.from, own.to));
    if (isAbove && heads(lines[below]) && isItemHeading(source, lines[i] as Words)) out[i] = true;
  }
  return out;
}

/** So many marks a legend explains at least. */
const FEWEST_GRADES = 3;

/** 進み具合   ◎ 早い   ○ 予定どおり   △ 遅い: marks, each with what it means; before them what they tell of at most. */
function isLegend(source: string, words: Words): boolean {
  const at = words.flatMap((w, i) => (isGrade(source.slice(w.from, w.to)) ? [i] : []));
  const texts = new Set(at.map((i) => source.slice(words[i]?.from, words[i]?.to)));
  if (texts.size < FEWEST_GRADES || texts.size < at.length || (at[0] as number) > 1) return false;
  return at.every((i, k) => (at[k + 1] ?? words.length) > i + 1);
}

/** ■ 現状と課題, ４ 成果指標: a label behind a mark or number, with nothing beside it, above what begins at the left edge as well. */
function isLabelHeading(
  source: string,
  [mark, ...rest]: Words,
  below: Words | undefined,
  left: number,
  isLabel: (text: string) => boolean,
): boolean {
  const [first, last] = [rest[0], rest.at(-1)];
  if (!mark || !first || !last || !HEADING_MARK.test(source.slice(mark.from, mark.to))) return false;
  const isNumber = /[0-9０-９]/.test(source.slice(mark.from, mark.to));
  const isUnder = below?.[0] !== undefined && below[0].x0 > left + INDENT && (isNumber || !hasWideGap(below));
  return !isUnder && isLabel(source.slice(first.from, last.to));
}

/** (4), ④: the style of the mark in front of a label, with the label's value right behind it or none; null of other lines. */
export function numberedLabel(
  source: string,
  [mark, label, ...value]: Words,
  isLabel: (text: string) => boolean,
): string | null {
  if (!mark || !label || !isLabel(source.slice(label.from, label.to))) return null;
  const style = source.slice(mark.from, mark.to);
  const isNear = (w: Token | undefined, before: Token): boolean => !w || w.x0 - before.x1 <= WIDEST_AFTER_MARK;
  const isOne = isNear(label, mark) && isNear(value[0], label) && !hasWideGap(value);
  return isOne && COUNTED_MARK.test(style) ? style.replace(/[0-9０-９]+|[⑴-⒇①-⑳]/, '1') : null;
}

/** A bare number may be that of a row. */
const COUNTED_MARK = /^(?:[（(][0-9０-９]{1,2}[)）]|[⑴-⒇①-⑳])$/;

/**
 * (4) 評価  達成: numbered labels, each with its value right behind it or none, below which nothing goes on beside it, where one so
 * marked at the same place stands alone above its text. A row of a table may be such by chance, but not its neighbours.
 */
function numberedLabels(
  source: string,
  lines: readonly Words[],
  left: number,
  isLabel: (text: string) => boolean,
): boolean[] {
  const styles = lines.map((words) => numberedLabel(source, words, isLabel));
  const isAlone = (words: Words, i: number): boolean => isLabelHeading(source, words, lines[i + 1], left, isLabel);
  const alone = new Set(lines.flatMap((l, i) => (styles[i] && isAlone(l, i) ? [placed(l, styles[i])] : [])));
  return lines.map((words, i) => {
    const [style, value, below] = [styles[i], words[2], lines[i + 1]?.[0]];
    if (!style || !alone.has(placed(words, style))) return false;
    return !value || !below || below.x0 < value.x0 - 1;
  });
}

const placed = (words: Words, style: string): string => `${words[0]?.x0} ${style}`;

/** Labels in brackets or with a colon, each with its text, side by side: ［所管課］総務課      ［実施時期］令和７年度. */
function areLabelled(source: string, words: Words, isLabel: (text: string) => boolean): boolean {
  const starts = words.filter((_, i) => i === 0 || isAfterWideGap(words, i));
  return starts.every(({ from, to }) => {
    const text = source.slice(from, to);
    const label = openingBrackets(text);
    if (label !== null) return label.end < to - from && isLabel(label.inner);
    const name = WITH_COLON.exec(text)?.[1];
    return name !== undefined && isLabel(name);
  });
}

/** 【現状と課題】 with nothing beside it, above a line of its text that is too long for a cell, or figures of two years. */
function isLabelAboveText(
  source: string,
  lines: readonly Words[],
  at: number,
  isLabel: (text: string) => boolean,
): boolean {
  const [own, ...others] = lines[at] ?? [];
  const label = own && others.length === 0 ? IN_LENTICULAR.exec(source.slice(own.from, own.to)) : null;
  const below = lines[at + 1] ?? [];
  const [first, last] = [below[0], below.at(-1)];
  if (!own || !label || !first || !last || first.x0 < own.x0 || !isLabel(label[1] as string)) return false;
  const isLong = last.to - first.from >= SENTENCE && !hasWideGap(below);
  return isLong || YEARS_WITH_ARROW.test(source.slice(first.from, last.to));
}

/** A label in brackets with its text behind wide white space, below which nothing goes on: 【評価】     Ａ. */
function isLabelAlone(
  source: string,
  lines: readonly Words[],
  at: number,
  isLabel: (text: string) => boolean,
): boolean {
  const [first, ...rest] = lines[at] as Words;
  if (!first || !rest[0] || hasWideGap(rest)) return false;
  const label = openingBrackets(source.slice(first.from, first.to));
  if (!label || label.end < first.to - first.from || !isLabel(label.inner)) return false;
  const below = lines[at + 1]?.[0];
  return below === undefined || below.x0 < rest[0].x0 - 1;
}

/** 到達点： with nothing beside it, above the entries of a list: ・講座の回数　12回. */
function isAboveList(source: string, lines: readonly Words[], at: number, isLabel: (text: string) => boolean): boolean {
  const [own, ...others] = lines[at] as Words;
  const below = lines[nextText(lines, at + 1)]?.[0];
  const label = own && others.length === 0 ? LABEL_ALONE.exec(source.slice(own.from, own.to)) : null;
  if (!own || !label || !below || below.x0 < own.x0) return false;
  return BULLET.test(source.slice(below.from, below.to)) && isLabel(label[1] as string);
}

/** A numbered heading with nothing beside it, above a line of heads alone: a table with a head of its own begins there. */
function isAboveHead(source: string, lines: readonly Words[], at: number, isLabel: (text: string) => boolean): boolean {
  const own = lines[at] as Words;
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || hasWideGap(own) || !CHAPTER.test(source.slice(first.from, last.to))) return false;
  const below = lines[nextText(lines, at + 1)] ?? [];
  const starts = [...below.keys()].filter((i) => i === 0 || isAfterWideGap(below, i));
  const heads = starts.map((from, k) =>
    source.slice(below[from]?.from, below[(starts[k + 1] ?? below.length) - 1]?.to),
  );
  return heads.length >= 2 && (below[0]?.x0 ?? 0) > first.x0 && heads.every(isLabel);
}

/** A unit in brackets belongs to the table below. */
const IN_ROUND_BRACKETS = /^[（(](?!単位)[^（()）]+[)）]$/;

/** A mark of a section or item with a text behind it, which no wide white space parts. */
export function isItemHeading(source: string, words: Words): boolean {
  const [mark, ...rest] = withoutBracketsBehind(source, words);
  if (!mark || !rest[0] || hasWideGap(rest) || rest[0].x0 - mark.x1 > WIDEST_AFTER_MARK) return false;
  const text = source.slice(mark.from, mark.to);
  return (
    isSectionMark(text) || PATH.test(text) || (text.length <= 4 && (beginsItem(text) || /^[0-9０-９]{1,2}$/.test(text)))
  );
}

/** The words without （担当：財政課） behind a heading's name. */
export function withoutBracketsBehind(source: string, words: Words): Words {
  const last = words.at(-1);
  return words.length > 2 && last && IN_ROUND_BRACKETS.test(source.slice(last.from, last.to))
    ? words.slice(0, -1)
    : words;
}

/** The nearest line above is running text, or goes on with such. */
function isBelowFlow(lines: readonly Words[], flow: readonly boolean[], at: number): boolean {
  let i = at - 1;
  const goesOn = (words: Words): boolean => !hasWideGap(words) && (words[0]?.x0 ?? INDENT) >= INDENT;
  while (i >= 0 && !flow[i] && goesOn(lines[i] as Words)) i--;
  return flow[i] === true;
}

/** The nearest line above has a text at the place, and no white space parts the columns there. */
function isUnderText(lines: readonly Words[], at: number, x: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const words = lines[i] as Words;
    if (words.length > 0) return words.some((w) => w.x0 <= x && w.x1 > x);
  }
  return false;
}

/** Letters on both sides of a space: one that parts no figure from its counter shows the end of a cell. */
const isBetweenLetters = (source: string, end: number, start: number): boolean =>
  hasLetter(source[end - 1] ?? '') && hasLetter(source[start] ?? '');
