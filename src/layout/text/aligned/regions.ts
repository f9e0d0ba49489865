import { beginsItem, isSectionMark, openingBrackets } from '../marks.js';
import { joinBelowHeadings } from './belowHeadings.js';
import { flowLinesOf, isItemHeading } from './flowLines.js';
import { endAtForms } from './formStarts.js';
import { grow } from './grow.js';
import { headLinesOf } from './headLines.js';
import { isNote, overlaps } from './headWords.js';
import { pairRows } from './pairRows.js';
import { NEAR_START, type Region } from './region.js';
import type { River } from './rivers.js';
import { toRivers } from './rivers.js';
import type { Token } from './segments.js';
import { partAtWideBlanks } from './wideBlanks.js';
import { hasWideGap, isAfterWideGap, nextText } from './words.js';

/**
 * Finds the stretches of a page's lines, given by their words, that are set in columns: those that rivers run through. A table
 * of the page before may go on at the top.
 */
export function toRegions(
  source: string,
  words: readonly (readonly Token[])[],
  isLabel: (text: string) => boolean,
  continued = false,
): Region[] {
  const rivers = toRivers(source, words, isLabel);
  const runs: { from: number; to: number }[] = [];
  for (const { top, bottom } of [...rivers].sort((a, b) => a.top - b.top)) {
    const last = runs.at(-1);
    if (last && top < last.to) last.to = Math.max(last.to, bottom);
    else runs.push({ from: top, to: bottom });
  }
  const flow = flowLinesOf(source, words, isLabel);
  const heads = headLinesOf(source, words, isLabel);
  for (const [i, line] of words.entries()) {
    const [first] = line;
    const isUnit = first !== undefined && OVER_TABLE.test(source.slice(first.from, first.to));
    if (isUnit && !heads[i] && heads[nextText(words, i + 1, words.length)]) flow[i] = true;
    // 【担当課】 between the lines of a head or below them is one of its labels, ■総務部 below a title is none.
    const isLast = isUnit && openingBrackets(source.slice(first.from, first.to)) !== null;
    if (isUnit && heads[i - 1] && heads[i] && (heads[i + 1] || isLast)) flow[i] = false;
    if (!heads[i - 1] && !heads[i + 1] && isLabelAbove(source, line, isLabel)) flow[i] = true;
  }
  const pairs = pairRows(source, words, isLabel);
  const ends = [...flow];
  for (const { from } of pairs) ends[from] = true;
  const parts = runs
    .flatMap((r) =>
      betweenFlow(words, ends, r)
        .map((part) => withoutHeadings(source, words, part))
        .filter((part) => isSame(part, r) || isTable(words, heads, part)),
    )
    .flatMap((r) => split(source, words, rivers, r, isLabel))
    .flatMap((r) => partAtWideBlanks(words, r).filter((part) => isSame(part, r) || isTable(words, heads, part)))
    .concat(pairs)
    .sort((a, b) => a.from - b.from);
  const isLabelled = (line: readonly Token[]): boolean =>
    line.length > 0 && isLabel(source.slice((line[0] as Token).from, (line.at(-1) as Token).to));
  const isOneLabel = (parts: readonly Token[]): boolean =>
    isLabel(parts.map((t) => source.slice(t.from, t.to)).join(''));
  const atHeads = parts.flatMap((r) => splitAtHeads(source, words, heads, r, isLabelled));
  const tables = endAtForms(source, words, heads, atHeads, isLabel)
    .map((r) => belowTitle(words, heads, r))
    .map((r) => withoutLoneTop(words, heads, r, isLabelled))
    .map((r) => ({ ...r, to: endAboveTitles(words, heads, r) }));
  const out: Region[] = [];
  for (const [i, r] of tables.entries()) {
    if (pairs.some((p) => isSame(p, r))) {
      out.push(r);
      continue;
    }
    const from = grow(
      words,
      flow,
      r,
      -1,
      out.at(-1)?.to ?? 0,
      isLabelled,
      isOneLabel,
      continued && !heads.slice(r.from, r.to).includes(true),
    );
    out.push({
      ...r,
      from: withHeadAbove(words, flow, heads, from, out.at(-1)?.to ?? 0),
      to: grow(words, flow, r, 1, tables[i + 1]?.from ?? words.length, isLabelled, isOneLabel),
    });
  }
  return joinBelowHeadings(source, words, heads, out, isLabel);
}

/** 〈結果〉, 【評価】 ○: a label in brackets that opens a line, with no more than a word behind it, stands over the text below. */
function isLabelAbove(source: string, line: readonly Token[], isLabel: (text: string) => boolean): boolean {
  const [first, second, ...more] = line;
  if (!first || more.length > 0 || hasWideGap(line)) return false;
  const text = source.slice(first.from, first.to);
  const label = openingBrackets(text);
  const isShort = second === undefined || second.to - second.from <= LONGEST_BEHIND;
  return label !== null && label.end === text.length && isShort && isLabel(label.inner);
}

const LONGEST_BEHIND = 4;

/** The lines of a head right above a table that begins with others of it. */
function withHeadAbove(
  words: readonly (readonly Token[])[],
  flow: readonly boolean[],
  heads: readonly boolean[],
  from: number,
  limit: number,
): number {
  let top = from;
  if (!heads[from]) return from;
  for (let i = from - 1; i >= limit && !flow[i]; i--) {
    const line = words[i] as readonly Token[];
    // Words one space apart are a title.
    if (heads[i] && (line.length === 1 || hasWideGap(line))) top = i;
    else if (words[i]?.length !== 0) break;
  }
  return top;
}

/** ■総務部　部長 立花 邦彦, 【会計管理者】: a department's name above the head of its table. */
const OVER_TABLE = /^(?:[■◆●▼【〔＜]|第[0-9０-９一二三四五]+章)/;

/** The parts of a stretch between the lines of running text. */
function betweenFlow(words: readonly (readonly Token[])[], flow: readonly boolean[], region: Region): Region[] {
  const out: Region[] = [];
  let from = region.from;
  for (let i = region.from; i <= region.to; i++) {
    if (i < region.to && !flow[i]) continue;
    const part = { from: nextText(words, from, i), to: trimEnd(words, from, i) };
    if (part.to > part.from) out.push(part);
    from = i + 1;
  }
  return out;
}

/** Headings of sections above and below stand outside: 施策 1-2　窓口の改善. */
function withoutHeadings(source: string, words: readonly (readonly Token[])[], region: Region): Region {
  const isSection = (i: number): boolean => {
    const mark = words[i]?.[0];
    return mark !== undefined && isSectionMark(source.slice(mark.from, mark.to)) && isOne(i);
  };
  const isOne = (i: number): boolean => isItemHeading(source, words[i] as readonly Token[]);
  let { from, to } = region;
  while (from < to && isSection(from)) from = nextText(words, from + 1, to);
  while (to > from && isOne(to - 1)) to = trimEnd(words, from, to - 1);
  return { from, to };
}

const isSame = (a: Region, b: Region): boolean => a.from === b.from && a.to === b.to;

/** Lines set in columns: two at least, or one below a head. */
const isTable = (words: readonly (readonly Token[])[], heads: readonly boolean[], { from, to }: Region): boolean => {
  const lines = words.slice(from, to);
  return (
    lines.filter(hasWideGap).length > 1 ||
    (lines.filter((l) => l.length > 0).length > 1 && heads.slice(from, to).includes(true))
  );
};

/** How much of the rivers above and below a heading has to be the same for it to stand inside one table. */
const SAME_RIVERS = 0.5;
/** A table's head has at most this many lines. */
const MOST_HEAD_LINES = 4;

/**
 * Parts a stretch before a heading: a text alone on its line, at the left edge and after white space, with a head of labels
 * or with other columns below.
 */
function split(
  source: string,
  words: readonly (readonly Token[])[],
  rivers: readonly River[],
  region: Region,
  isLabel: (text: string) => boolean,
): Region[] {
  let left = Number.POSITIVE_INFINITY;
  for (let i = region.from; i < region.to; i++) left = Math.min(left, words[i]?.[0]?.x0 ?? left);
  const textOf = (t: Token): string => source.slice(t.from, t.to);
  const isMark = (t: Token): boolean =>
    t.to - t.from <= 3 && (beginsItem(textOf(t)) || /^[0-9０-９]+$|^[■◆●]$/.test(textOf(t)));
  const isHeading = (i: number): boolean => {
    const line = words[i] as readonly Token[];
    const first = line[0];
    if (!first || first.x0 > left + 1 || hasWideGap(isMark(first) ? line.slice(1) : line)) return false;
    return !isLabel(textOf({ ...first, to: (line.at(-1) as Token).to }));
  };
  const isHead = (l: readonly Token[] | undefined): boolean =>
    l !== undefined && l.length > 1 && l.filter((t) => isLabel(textOf(t))).length > l.length * 0.6;
  const heads: number[] = [];
  for (let i = region.from + 1; i < region.to; i++) {
    const isAfterBlank = words[i - 1]?.length === 0 || heads.at(-1) === i - 1;
    if (isAfterBlank && isHeading(i)) heads.push(i);
  }
  const out: Region[] = [];
  let from = region.from;
  for (const [k, at] of heads.entries()) {
    if (heads[k + 1] === at + 1) continue;
    const first = nextText(words, at + 1, region.to);
    const begin = heads.findLast((h, j) => h <= at && (j === 0 || heads[j - 1] !== h - 1)) ?? at;
    const above = riversIn(rivers, words, from, begin);
    const below = riversIn(rivers, words, at + 1, heads.find((h) => h > at) ?? region.to);
    const common = above.filter((r) => below.some((b) => b.from < r.to && r.from < b.to)).length;
    const all = Math.max(above.length, below.length);
    const isBelowHead =
      words.slice(from, begin).filter((l) => l.length > 0).length <= MOST_HEAD_LINES &&
      words.slice(from, begin).some(isHead);
    const isAcross =
      above.concat(below).filter((r) => crosses(words[at] as readonly Token[], r)).length * 2 >=
      above.length + below.length;
    const isNew = isAcross || isHead(words[first]) || isHead(words[nextText(words, first + 1, region.to)]);
    if (first >= region.to || (!isNew && (isBelowHead || (all > 0 && common >= all * SAME_RIVERS)))) continue;
    if (begin > from) out.push({ from, to: trimEnd(words, from, begin) });
    from = first;
  }
  out.push({ from, to: region.to });
  return out.filter((r) => r.to > r.from);
}

/** Texts of a column begin within this of one another. */
const SAME_START = 1;

/** A first line whose texts begin where those of no other line do stands above the table: names of a department and its head. */
function withoutLoneTop(
  words: readonly (readonly Token[])[],
  heads: readonly boolean[],
  region: Region,
  isLabelled: (line: readonly Token[]) => boolean,
): Region {
  const startsOf = (l: readonly Token[]): number[] => l.flatMap((t, k) => (isAfterWideGap(l, k) ? [t.x0] : []));
  const top = words[region.from] as readonly Token[];
  const others = words.slice(region.from + 1, region.to);
  const rest = others.flatMap((l) => l.map((t) => t.x0));
  const isShared = startsOf(top).some((x) => rest.some((o) => Math.abs(o - x) <= SAME_START));
  // 番号   5   事業名   木陰の整備: the first line of a form, with another label below.
  const [label, below] = [top[0], others.find((l) => l.length > 0)?.[0]];
  const isForm = label && below && below.x0 <= label.x1 && [label, below].every((w) => isLabelled([w]));
  if (heads[region.from] || isShared || isForm || others.filter(hasWideGap).length < 2) return region;
  return { ...region, from: nextText(words, region.from + 1, region.to) };
}

/** So many lines of a document's title, publisher, date and legend stand right above a table's head at most. */
const MOST_ABOVE_HEAD = 3;

/** The table from its head on, where but few lines stand above it. */
function belowTitle(words: readonly (readonly Token[])[], heads: readonly boolean[], region: Region): Region {
  const head = heads.indexOf(true, region.from);
  if (head < 0 || head >= region.to) return region;
  const above = words.slice(region.from, head).filter((l) => l.length > 0);
  const isHead = words.slice(head, head + MOST_HEAD_LINES).some((l, i) => heads[head + i] && l.length >= FEWEST_LABELS);
  return isHead && above.length > 0 && above.length <= MOST_ABOVE_HEAD ? { ...region, from: head } : region;
}

/** A head of a table has at least this many labels and years. */
const FEWEST_LABELS = 3;

/** Labels of one form stand no farther apart. */
const MOST_FORM_LINES = 60;

/**
 * The head at line `at` is that of the values beside a label of a form: labels stand at the left edge above it, and beside its own
 * the rows below have nothing.
 */
function isInForm(
  words: readonly (readonly Token[])[],
  heads: readonly boolean[],
  isLabelled: (line: readonly Token[]) => boolean,
  from: number,
  at: number,
  to: number,
): boolean {
  const [label, first] = words[at] as readonly Token[];
  if (!label || !first || !isLabelled([label])) return false;
  let body = at + 1;
  while (body < to && heads[body]) body++;
  const after = words.slice(body, Math.min(to, at + 1 + MOST_FORM_LINES));
  const beside = after.find((l) => l.length > 0)?.[0];
  const below = after.find((l) => l[0] && l[0].x0 < first.x0 - NEAR_START)?.[0];
  if (!beside || beside === below || (below && !isLabelled([below]))) return false;
  return words
    .slice(Math.max(from, at - MOST_FORM_LINES), at)
    .some((l) => l[0] && l[1] && l[0].x0 <= label.x0 + 1 && isLabelled([l[0]]));
}

/** What numbers or marks a section at the beginning of its heading. */
const SECTION =
  /^(?:[（(][0-9０-９]{1,2}[)）]|[0-9０-９]{1,2}[.．、]|[Ⅰ-Ⅻ]|第[0-9０-９一二三四五六七八九十]|[■◆●【〔＜《])\s*\S/;

/** The line is the heading of a section: a numbered text alone at the left edge of the table. */
function opensSection(source: string, words: readonly (readonly Token[])[], at: number, region: Region): boolean {
  const line = words[at] as readonly Token[];
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || hasWideGap(line) || !SECTION.test(source.slice(first.from, last.to))) return false;
  return words.slice(region.from, region.to).every((l) => l.length === 0 || (l[0] as Token).x0 >= first.x0 - 1);
}

/** So many lines of titles stand above a head at most. */
const MOST_TITLES = 2;

/**
 * Where the rows of a table end above the titles of the next: below a blank line nothing stands beside them, and they begin where no
 * text of the rows does.
 */
function endAboveTitles(words: readonly (readonly Token[])[], heads: readonly boolean[], { from, to }: Region): number {
  const next = nextText(words, to);
  if (!heads[next] && !heads[nextText(words, next + 1)]) return to;
  let top = to;
  while (top > from && (words[top - 1]?.length ?? 0) > 0) top--;
  const titles = words.slice(top, to);
  if (top === from || titles.length === 0 || titles.length > MOST_TITLES || titles.some(hasWideGap)) return to;
  const begins = words.slice(from, top).flatMap((l) => l.filter((_, k) => k === 0 || isAfterWideGap(l, k)));
  const isOwn = (x: number): boolean => begins.some((w) => Math.abs(w.x0 - x) <= SAME_START);
  return titles.some(([first]) => isOwn((first as Token).x0)) ? to : trimEnd(words, from, top);
}

/**
 * The lines of a head around the label of a column that stands in the middle of its height:
 * ```
 *                  基準値          目標値
 *     指 標
 *               （令和４年度）   （令和５年度）
 * ```
 */
function goesOnHead(
  source: string,
  words: readonly (readonly Token[])[],
  heads: readonly boolean[],
  at: number,
  middle: number,
  isLabelled: (line: readonly Token[]) => boolean,
): boolean {
  const [line, label, top] = [words[at] ?? [], words[middle] ?? [], words[middle - 1] ?? []];
  if (!heads[middle - 1] || !isLabelled(label)) return false;
  const isOfTop = (w: Token): boolean => isNote(source.slice(w.from, w.to)) && top.some((t) => overlaps(t, w));
  return line.every(isOfTop) && !label.some((w) => top.some((t) => overlaps(t, w)));
}

/** A row of labels and years below other rows begins a table of its own. */
function splitAtHeads(
  source: string,
  words: readonly (readonly Token[])[],
  heads: readonly boolean[],
  region: Region,
  isLabelled: (line: readonly Token[]) => boolean,
): Region[] {
  const out: Region[] = [];
  let from = region.from;
  for (let i = region.from + 1; i < region.to; i++) {
    if (!heads[i] || (words[i] as readonly Token[]).length < FEWEST_LABELS) continue;
    let above = i - 1;
    while (above > from && words[above]?.length === 0) above--;
    if (above < from || heads[above] || isInForm(words, heads, isLabelled, from, i, region.to)) continue;
    if (goesOnHead(source, words, heads, i, above, isLabelled)) continue;
    // (3) Heading: it stands over the table below.
    const isTitle = above > from && opensSection(source, words, above, region);
    out.push({ from, to: isTitle ? trimEnd(words, from, above) : above + 1 });
    from = i;
  }
  out.push({ from, to: region.to });
  return out;
}

const crosses = (line: readonly Token[], { from, to }: River): boolean => line.some((t) => t.x0 < from && t.x1 > to);

function trimEnd(words: readonly (readonly Token[])[], from: number, to: number): number {
  let end = to;
  while (end > from && words[end - 1]?.length === 0) end--;
  return end;
}

/** The rivers that a line of [from, to) has white space between words at. */
function riversIn(rivers: readonly River[], words: readonly (readonly Token[])[], from: number, to: number): River[] {
  const has = (l: readonly Token[], r: River): boolean =>
    l.some((t, k) => isAfterWideGap(l, k) && (l[k - 1] as Token).x1 <= r.to && t.x0 >= r.from);
  return rivers.filter((r) => {
    for (let i = Math.max(from, r.top); i < Math.min(to, r.bottom); i++) if (has(words[i] ?? [], r)) return true;
    return false;
  });
}
