import type { Token } from '../aligned/segments.js';
import { beginsBullet, beginsItem } from '../marks.js';
import { displayWidth } from '../width.js';
import type { KindHead } from './kindHead.js';
import type { KindGroup, KindRow } from './kindRows.js';
import { isFigure, isOver, textOfWord, type Words } from './words.js';

/** What stands before the figures of an indicator, the lines of each cell. */
export interface KindNames {
  readonly group: Words[];
  readonly name: Words[];
  readonly unit: Words[];
  readonly baseline: Words[];
  /** ⇧: which way the figures are to go. */
  readonly arrow: Words[];
  /** What stands behind the figures: their unit. */
  readonly behind: Words[];
}

/** Which of the labels before the years name what, by their place among them; -1 where none does. */
export interface LabelPlaces {
  readonly unit: number;
  readonly baseline: number;
  readonly kind: number;
}

const UNIT = /^[（(]?単位[)）]?$/;
const BASELINE = /基準|現状|現在|出発|スタート|起点|当初|策定|初期値/;
const KIND = /区分|種別|(?:計画|目標|予定).*(?:実績|結果)/;
const LONGEST_UNIT = 6;
/** Names begin within so many places of one another. */
const NEAR = 2;
/** A short rest of a name below the last row. */
const LONGEST_REST = 6;

/** （26年度）: what is said of the figure at the beginning. */
const OF_BASELINE = /^(?:[（(]?(?:(?:令和|平成|[RHＲＨ])?[0-9０-９元]{1,4}年?度?末?)[)）]?)$/;
const ARROW = /^[⇧⇩⬆⬇↑↓↗↘]$/;

export function labelPlaces(source: string, head: KindHead): LabelPlaces {
  const texts = head.labels.map((l) => l.map((w) => textOfWord(source, w)).join(''));
  const kind = texts.length > 1 && KIND.test(texts.at(-1) as string) ? texts.length - 1 : -1;
  return {
    unit: texts.findIndex((t) => UNIT.test(t)),
    baseline: texts.findIndex((t, k) => k > 0 && k !== kind && BASELINE.test(t)),
    kind,
  };
}

/** What stands before the figures of each indicator; null where something stands in no column, or one has no name. */
export function kindNames(
  source: string,
  lines: readonly Words[],
  head: KindHead,
  groups: readonly KindGroup[],
  places: LabelPlaces,
  isLabel: (text: string) => boolean,
): { readonly names: readonly KindNames[]; readonly end: number } | null {
  const text = (w: Token): string => textOfWord(source, w);
  const rows = new Map(
    groups.flatMap((g, k) => g.map((r): [number, { row: KindRow; group: number }] => [r.line, { row: r, group: k }])),
  );
  const last = groups.flat().reduce((most, r) => Math.max(most, r.line), 0);
  const edge = groups.flat().reduce((least, r) => Math.min(least, r.word.x0), Number.POSITIVE_INFINITY);
  const end = endOf(source, lines, last + 1, edge, isLabel);
  const texts = Array.from({ length: end - head.to }, (_, k) => head.to + k).flatMap((i) => {
    const row = rows.get(i)?.row;
    const words = row?.names ?? (lines[i] as Words);
    const last = words.at(-1);
    const isBehind = !row && last !== undefined && head.behind[0] !== undefined && isOver(last, head.behind[0], NEAR);
    const behind = row?.behind ?? (isBehind ? [last] : []);
    return words.length + behind.length > 0 ? [{ line: i, words: isBehind ? words.slice(0, -1) : words, behind }] : [];
  });
  if (texts.some(({ line, words }) => !rows.has(line) && (words.at(-1)?.x1 ?? 0) > edge + LONGEST_REST)) return null;
  const nameAt = namePlace(
    source,
    texts.map((t) => t.words),
    places,
  );
  const out = groups.map((): KindNames => ({ group: [], name: [], unit: [], baseline: [], arrow: [], behind: [] }));
  const widths = texts.map(({ words }) => nameWidth(source, words, nameAt));
  const widest = widths.reduce((most, w) => Math.max(most, w), 0);
  const isFull = (i: number): boolean => (widths[i] ?? 0) >= widest - SLACK;
  let below = 0;
  for (const [i, { line, words, behind }] of texts.entries()) {
    while (below < groups.length && (groups[below]?.at(-1)?.line as number) <= line) below++;
    const own = rows.get(line)?.group ?? groupOf(groups, below, lines, line, isFull(i), isFull(i - 1));
    const into = out[own] as KindNames;
    if (behind.length > 0) into.behind.push(behind);
    const rest = [...words];
    if (rest.length > 1 && ARROW.test(text(rest.at(-1) as Token))) into.arrow.push([rest.pop() as Token]);
    if (places.baseline >= 0) {
      const from = rest.findIndex((w) => isOfBaseline(text(w), w, head.labels[places.baseline] as Words));
      if (from >= 0 && rest.slice(from).every((w) => isOfBaseline(text(w), w, head.labels[places.baseline] as Words)))
        into.baseline.push(rest.splice(from));
    }
    if (places.unit >= 0) {
      const unit = rest.at(-1);
      const label = head.labels[places.unit] as Words;
      if (
        unit &&
        text(unit).length <= LONGEST_UNIT &&
        (isOver(unit, label[0] as Token, NEAR) || (rest.length > 1 && unit.x0 > nameAt + 4))
      ) {
        into.unit.push([unit]);
        rest.pop();
      }
    }
    if (rest.some((w) => isFigure(text(w)) && /[0-9０-９]/.test(text(w)))) return null;
    const split = rest.findIndex((w) => w.x1 > nameAt && w.x0 >= nameAt - NEAR);
    const [group, name] = split < 0 ? [rest, []] : [rest.slice(0, split), rest.slice(split)];
    if (group.length > 0) into.group.push(group);
    if (name.length > 0) into.name.push(name);
  }
  return shareNames(out) ? { names: out, end } : null;
}

const isOfBaseline = (text: string, w: Token, label: Words): boolean =>
  isFigure(text) || OF_BASELINE.test(text) ? w.x0 > (label[0] as Token).x0 - 8 : false;

/** Where the rest of the last name below the last row ends: a word at its place, or the end of what brackets hold. */
function endOf(
  source: string,
  lines: readonly Words[],
  from: number,
  edge: number,
  isLabel: (text: string) => boolean,
): number {
  const above = lines[from - 1] as Words;
  let i = from;
  for (; i < lines.length; i++) {
    const [word, more] = lines[i] as Words;
    const text = word ? textOfWord(source, word) : '';
    if (!word || more || word.x1 > edge || isLabel(text) || beginsItem(text) || beginsBullet(text)) break;
    const isBelow = above.some((w) => w.x0 === word.x0 && w.x1 >= word.x1);
    if (!(isBelow && PARTICLE.test(text)) && !(text.length <= LONGEST_REST && OPEN_REST.test(text))) break;
  }
  return i;
}

/** の受診率: no name begins so. */
const PARTICLE = /^[のをにがはとでやへも、ー々]/;
/** The end of what brackets hold, or the unit in them. */
const OPEN_REST = /^(?:[^（(]*[)）]|[（(].*[)）])$/;

/** The rows of an indicator: all that tells which lines are its own. */
type Rows = readonly { readonly line: number }[];

/**
 * The indicator that a line between rows belongs to: the one whose rows stand around it, or the one that no blank parts it from. Else
 * a full line begins the name below, and a short one goes on with a full one above. `next` is the first whose last row stands below.
 */
function groupOf(
  groups: readonly Rows[],
  next: number,
  lines: readonly Words[],
  line: number,
  isFull: boolean,
  isFullAbove: boolean,
): number {
  if (next === groups.length) return groups.length - 1;
  const first = groups[next]?.[0]?.line as number;
  if (first < line || next === 0) return next;
  const before = groups[next - 1]?.at(-1)?.line as number;
  const blank = (from: number, to: number): boolean => lines.slice(from, to).some((l) => l.length === 0);
  if (blank(before + 1, line)) return next;
  if (blank(line + 1, first)) return next - 1;
  if (isFull || isFullAbove) return isFull ? next : next - 1;
  return line - before < first - line ? next - 1 : next;
}

/** Each has a name: one printed a line off goes to the neighbour without. */
function shareNames(all: readonly KindNames[]): boolean {
  for (const [k, own] of all.entries()) {
    if (own.name.length > 0) continue;
    const [before, after] = [all[k - 1], all[k + 1]];
    if (before && before.name.length > 1) own.name.push(before.name.pop() as Words);
    else if (after && after.name.length > 1) own.name.push(after.name.shift() as Words);
    else return false;
  }
  return true;
}

/** A full line of a name ends so near the widest, in em. */
const SLACK = 1.6;

/** How wide the longest word of a name is, in em. */
const nameWidth = (source: string, words: Words, nameAt: number): number =>
  words
    .filter((w) => w.x0 >= nameAt - NEAR)
    .reduce((most, w) => Math.max(most, displayWidth(textOfWord(source, w))), 0);

/** Where most names begin: the longest text of each line. */
function namePlace(source: string, lines: readonly Words[], places: LabelPlaces): number {
  const counts = new Map<number, number>();
  for (const words of lines) {
    const own = words.filter((w) => !isFigure(textOfWord(source, w)) && !OF_BASELINE.test(textOfWord(source, w)));
    const longest = own.reduce<Token | null>(
      (best, w) => (best && best.to - best.from >= w.to - w.from ? best : w),
      null,
    );
    if (!longest || (places.unit >= 0 && longest.to - longest.from < 3)) continue;
    counts.set(longest.x0, (counts.get(longest.x0) ?? 0) + longest.to - longest.from);
  }
  return [...counts].reduce((best, own) => (own[1] > best[1] ? own : best), [0, 0])[0];
}
