import type { Table } from '../../../model/block.js';
import type { Token } from '../aligned/segments.js';
import type { FlowContext } from '../flow.js';
import { figureGrid } from '../forms/figureGrid.js';
import { type FigureHead, toFigureHead } from '../forms/figureHead.js';
import { addHeadPlaces, type HeadPlaces } from '../forms/headPlaces.js';
import { type HeadWords, isYearIn, partHead, pitchOf } from '../forms/headWords.js';
import { centresOf } from '../forms/placeInColumns.js';
import { kindNames } from './kindNames.js';
import { kindLine, kindsUnderYears } from './kindsUnderYears.js';
import type { PlainRow } from './plainRows.js';
import type { ReadTable } from './readTable.js';
import { isYear, isYearRest, kindOf, textOfWord, type Words } from './words.js';

/** A head has so many lines with text at most, and no word in it is longer. */
const MOST_LINES = 5;
const LONGEST = 12;
/** A name takes so many lines at most before its figures. */
const MOST_NAME_LINES = 4;
/** Columns before the figures: a name, and what it is grouped by. */
const MOST_NAMES = 3;
/** So many words of a head line, at least, are labels or years. */
const HEADS = 0.5;
/** A word so far left of the first column of figures names none of them, in columns. */
const FAR = 1;

/** What the figures below are, but for their years. */
const BASELINE = /基準|現状|現在|出発|スタート|起点|当初|最終/;
const isKindWord = (text: string): boolean =>
  kindOf(text) !== null || BASELINE.test(text) || /(?:実績|目標|計画|見込)値?$/.test(text);

/** Reads rows of figures whose head tells their years and kinds; null where it does not name each column another. */
export function plainTable(
  context: FlowContext,
  lines: readonly Words[],
  rows: readonly PlainRow[],
  isLabel: (text: string) => boolean,
  pageOf: (line: number) => number | null,
): ReadTable | null {
  const { source } = context;
  const isHead = (t: string): boolean => isLabel(t) || isYear(t) || kindOf(t) !== null;
  const first = (rows[0] as PlainRow).line;
  const centres = centresOf(rows.map((r) => r.figures));
  const left = (centres[0] as number) - FAR * pitchOf(centres);
  const [from, end] = headLines(source, lines, first, left, isHead);
  for (let to = end; to > from; to--) {
    const own = lines.slice(from, to).filter((l) => l.length > 0);
    const parts = partHead(source, own, centres, isHead);
    if (parts.names.length === 0 || parts.names.length > MOST_NAMES) continue;
    const head = headOf(source, parts, centres);
    if (!head || !isTold(source, head)) continue;
    const labels = head.labels.map((l) => [...l]);
    const names = kindNames(
      source,
      lines,
      { from, to, labels, years: [], behind: [] },
      rows.map((r) => [{ ...r, kind: 'target', word: r.figures[0] as Token, behind: [] }]),
      { unit: head.hasUnit ? labels.length - 1 : -1, baseline: -1, kind: -1 },
      isLabel,
    );
    if (!names || names.names.some((n) => n.unit.length > 1)) continue;
    const hasGroup = head.names > 1 || names.names.some((n) => n.group.length > 0);
    // All left of the name is of groups: 指標 | 区分 | 指標名.
    const grouped = labels.slice(0, head.names - 1).flat();
    const whole = hasGroup ? { ...head, labels: [grouped, ...labels.slice(head.names - 1)], names: 2 } : head;
    const read = rows.map((r, k) => ({
      group: names.names[k]?.group ?? [],
      name: names.names[k]?.name ?? [],
      unit: names.names[k]?.unit[0]?.[0] ?? null,
      figures: new Map(r.figures.map((w, c) => [c, w])),
    }));
    return { from, to: names.end, table: inOrder(figureGrid(context, whole, read, pageOf(from))) };
  }
  return null;
}

/**
 * The lines [from, to) above the rows that hold nothing but the words of a head, some of them over the figures. Below them the name of
 * the first row may begin.
 */
function headLines(
  source: string,
  lines: readonly Words[],
  below: number,
  left: number,
  isHead: (text: string) => boolean,
): [from: number, to: number] {
  const isHeadLine = (words: Words): boolean => {
    const texts = words.map((w) => textOfWord(source, w));
    const heads = texts.filter((t) => isHead(t) || /^[（(]/.test(t) || isYearRest(t)).length;
    const isOver = (words.at(-1) as Token).x1 > left;
    if (texts.some((t) => t.length > LONGEST || /[。：:]/.test(t))) return false;
    return isOver ? heads >= texts.length * HEADS : heads === texts.length;
  };
  const above = (i: number): number => {
    let k = i - 1;
    while (k >= 0 && lines[k]?.length === 0) k--;
    return k;
  };
  let to = below;
  for (let k = above(to); k >= 0 && below - k <= MOST_NAME_LINES; k = above(k)) {
    if (isHeadLine(lines[k] as Words) || (lines[k]?.at(-1)?.x1 ?? 0) > left) break;
    to = k;
  }
  let from = to;
  for (let seen = 0, k = above(to); k >= 0 && seen < MOST_LINES && isHeadLine(lines[k] as Words); seen++, k = above(k))
    from = k;
  // A label left of all that the head holds is one of a form above.
  while (from < to && (lines[from] as Words).every((w) => w.x1 < left)) from++;
  return [from, to];
}

/** What stands above each column: kinds under years, or a line with a word for each; null where neither does. */
function headOf(source: string, parts: HeadWords, centres: readonly number[]): FigureHead | null {
  const kinds = kindLine(source, parts);
  if (kinds) return kindsUnderYears(source, parts, kinds, centres.length);
  if (!parts.lines.some((l) => l.labels.length + l.notes.length === centres.length)) return null;
  const places: HeadPlaces = new Map();
  addHeadPlaces(places, source, parts, centres);
  return toFigureHead(source, parts, centres, places);
}

const inOrder = (table: Table): Table => ({
  ...table,
  cells: [...table.cells].sort((a, b) => a.row - b.row || a.column - b.column),
});

/** Years and kinds stand above the columns, and no two have the same. */
function isTold(source: string, { stacks, groups }: FigureHead): boolean {
  const texts = stacks.map((own, c) => {
    const above = groups.filter((g) => c >= g.from && c < g.to).flatMap((g) => g.words);
    return [...above, ...own].map((w) => textOfWord(source, w));
  });
  const names = texts.map((t) => t.join(''));
  const all = texts.flat();
  return new Set(names).size === names.length && all.some(isYearIn) && all.some(isKindWord);
}
