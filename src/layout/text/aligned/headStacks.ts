import { lazily } from '../../../model/lazily.js';
import { isSectionMark, openingBrackets } from '../marks.js';
import { isNote, overlaps } from './headWords.js';
import type { Token } from './segments.js';
import { hasWideGap } from './words.js';

/** A head has at most so many lines above those whose labels stand side by side, or below them. */
const MOST_STACKED = 4;
/** And so many blank ones between. */
const MOST_BLANKS = 1;

type Words = readonly Token[];

const OPEN = /^[（(][^（()）]*$/;
/** Labels are at most this long, and broken over so many lines. */
const LONGEST = 16;
const LONGEST_NARROW = 5;
const MOST_JOINED = 3;
/** A unit or year in brackets. */
const LONGEST_NOTE = 10;
/** Sentences, legends, days and numbered headings are none. */
const NO_LABEL = /[。、：:■□◆◇●【〔［＜≪《〈]|(?:現在|時点)[）)]?$|^[0-9０-９Ⅰ-Ⅻ①-⑳]+[.．\s　]/;
/** Letters, and no figure alone. */
const HAS_LETTER = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}A-Za-zＡ-Ｚ]/u;

/**
 * Tells it of the lines above and below a head's too that hold nothing but the rest of its labels, which stand in the middle of
 * its height broken over more or fewer lines, and labels over several of them.
 *
 *   公約                       進捗率
 *         公約項目    担当課
 *   番号                       （％）
 */
export function withStackedLines(
  lines: readonly Words[],
  isHead: readonly boolean[],
  text: (w: Token) => string,
  isNamed: (text: string) => boolean,
): boolean[] {
  const out = [...isHead];
  const isSecond = secondLabels(lines, isHead, text, isNamed);
  for (let from = 0; from < lines.length; from++) {
    if (!out[from]) continue;
    let to = from + 1;
    while (out[to] || (lines[to]?.length === 0 && out[to + 1])) to++;
    for (let k = 0; k < MOST_STACKED; k++) {
      const below = textFrom(lines, to, 1);
      if (below < 0 || out[below] || !isRest(lines, { from, to, at: below }, text, isNamed, isSecond)) break;
      out[below] = true;
      to = below + 1;
    }
    let top = from;
    for (let k = 0; k < MOST_STACKED; k++) {
      const above = textFrom(lines, top - 1, -1);
      if (above < 0 || out[above] || !isRest(lines, { from: top, to, at: above }, text, isNamed)) break;
      out[above] = true;
      top = above;
    }
    from = to;
  }
  return out;
}

/** The nearest line with text from `at` on; -1 where none is near. */
function textFrom(lines: readonly Words[], at: number, step: 1 | -1): number {
  for (let i = at, k = 0; k <= MOST_BLANKS && lines[i]; i += step, k++) if ((lines[i] as Words).length > 0) return i;
  return -1;
}

/** The lines [from, to) of a head and one beside them. */
interface Beside {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** All words of a line are known labels or parts of them, and one at least is told by the head's own. */
function isRest(
  lines: readonly Words[],
  { from, to, at }: Beside,
  text: (w: Token) => string,
  isNamed: (text: string) => boolean,
  isSecond: (text: string) => boolean = () => false,
): boolean {
  const run = lines.slice(from, to);
  const isBelow = at >= to;
  const words = lines[at] as Words;
  // Words one space apart above a head are a title.
  if (!isBelow && words.length > 1 && !hasWideGap(words)) return false;
  // （令和６年度～令和８年度）: brackets say more of a title above them; （千円） does so of a label.
  if (!isBelow && words.every((w) => isNote(text(w)) && text(w).length > LONGEST_NOTE)) return false;
  let isTold = false;
  for (const w of words) {
    const own = text(w);
    const isSecondHere = (): boolean => isBelow && run.some((l) => l.some((t) => overlaps(t, w))) && isSecond(own);
    if (isHalf(lines, { from, to, at }, w, text, isNamed) || isSecondHere()) {
      isTold = true;
      continue;
    }
    const isAlone = isNamed(own);
    if (own.length > LONGEST || NO_LABEL.test(own) || isSectionMark(own)) return false;
    if (!isAlone && !HAS_LETTER.test(own) && !isNote(own)) return false;
    const over = run.map((l) => l.filter((t) => t.x0 < w.x1 && w.x0 < t.x1).length);
    const isGroup = !isBelow && isAlone && !isNote(own) && over.some((n) => n > 1);
    // What the head has no other label for; left of all of it the label of a form may stand beside.
    const isFree = isBelow && isAlone && over.every((n) => n === 0) && run.some((l) => l[0] && l[0].x0 < w.x0);
    const tellsMore = isBelow && (isNote(own) || OPEN.test(own)) && over.some((n) => n > 0);
    if (isGroup || isFree || tellsMore || isInStack(lines, { from, to, at }, w, text, isNamed)) isTold = true;
    else if (!isAlone) return false;
  }
  return isTold;
}

/** 【担当課】 below another label of a head: one in brackets, which no row's text begins with. */
function secondLabels(
  lines: readonly Words[],
  isHead: readonly boolean[],
  text: (w: Token) => string,
  isNamed: (text: string) => boolean,
): (own: string) => boolean {
  const inRows = lazily(
    () => new Set(lines.flatMap((l, i) => (isHead[i - 1] ? [] : l.map(text).filter((t) => openingBrackets(t))))),
  );
  return (own) => {
    const label = openingBrackets(own);
    return label?.end === own.length && isNamed(label.inner) && !inRows().has(own);
  };
}

/**
 * One half of a label of two lines, which stand above and below those of one line: they leave its place free.
 *
 *                       達成指標（目標値）
 *    番号    取組項目
 *                        【担当課】
 */
function isHalf(
  lines: readonly Words[],
  { from, to, at }: Beside,
  w: Token,
  text: (w: Token) => string,
  isNamed: (text: string) => boolean,
): boolean {
  const isLabel = (t: Token): boolean => isNamed(text(t)) || isNamed(openingBrackets(text(t))?.inner ?? '');
  if (!isLabel(w)) return false;
  const others = at < from ? [textFrom(lines, to, 1), to - 1] : [textFrom(lines, from - 1, -1), from];
  return others.some((other) => {
    const isFree = (t: Token): boolean =>
      lines.slice(from, to).every((l, k) => from + k === other || l.every((o) => o.x1 <= t.x0 || t.x1 <= o.x0));
    const isBody = to - from > (from <= other && other < to ? 1 : 0);
    const halves = lines[other] ?? [];
    // Left of all others stand the labels of a form's lines.
    const isInside = lines.slice(from, to).some((l, k) => from + k !== other && l[0] && l[0].x0 < w.x0);
    // 数値目標 over 基準, 目標 and 実績 is a label of its own.
    if (!isBody || !isInside || halves.length !== (lines[at] as Words).length) return false;
    return isFree(w) && halves.some((t) => overlaps(t, w) && isFree(t) && isLabel(t));
  });
}

/** The word reads as a label together with those above and below it. */
function isInStack(
  lines: readonly Words[],
  { from: top, to: bottom, at }: Beside,
  w: Token,
  text: (w: Token) => string,
  isNamed: (text: string) => boolean,
): boolean {
  const stack: string[] = [];
  let own = 0;
  // One half of a label may stand above all others, and the other below them.
  const [over, under] = [textFrom(lines, top - 1, -1), textFrom(lines, bottom, 1)];
  const end = at < bottom ? Math.max(bottom, under + 1) : Math.min(lines.length, at + MOST_JOINED);
  for (let i = at < top || over < 0 ? Math.min(top, at) : over; i < end; i++) {
    const word = i === at ? w : nearest(lines[i] as Words, w);
    if (i === at) own = stack.length;
    // Below, labels of their own are those of the rows.
    if (word && (i <= at || i < bottom || !isNamed(text(word)))) stack.push(text(word));
  }
  for (let from = Math.max(0, own - MOST_JOINED); from <= own; from++) {
    for (let to = own + 1; to <= Math.min(stack.length, from + MOST_JOINED); to++) {
      const parts = stack.slice(from, to);
      const joined = parts.join('');
      // A label of its own above the head, without a year, is that of a form's line, unless the two are short: 公約 / 番号.
      const areApart = at < top && parts.every((p) => isNamed(p) && !/年/.test(p));
      const longest = areApart ? LONGEST_NARROW : LONGEST;
      if (parts.length > 1 && joined.length <= longest && (isNamed(joined) || isNote(joined))) return true;
    }
  }
  return false;
}

/** The word of a line that stands in the place of another: the one whose middle is nearest. */
function nearest(line: Words, w: Token): Token | null {
  let best: Token | null = null;
  const off = (t: Token): number => Math.abs(t.x0 + t.x1 - w.x0 - w.x1);
  for (const t of line) if (overlaps(t, w) && (!best || off(t) < off(best))) best = t;
  return best;
}
