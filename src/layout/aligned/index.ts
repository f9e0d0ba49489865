import type { Table } from '../../model/block.js';
import { rememberAnswers } from '../labelAnswers.js';
import type { LayoutOptions } from '../page/options.js';
import type { Segment } from '../page/segments.js';
import { lowerBound } from '../sorted.js';
import { type Atom, atomsToSegment, atomsToText, segmentsToText, segmentToAtoms } from './atoms.js';
import { atomsToBands, atomsToBaselines, type Band, isLone } from './bands.js';
import { cutBehindColons } from './colonLabels.js';
import { continuedRegion } from './continued.js';
import { formLines } from './formLines.js';
import { isGradedList } from './gradedList.js';
import { type FoundRegion, headerRegions, isTitleInParts } from './headerRegions.js';
import { areGapsInBrackets } from './insideBrackets.js';
import { regionToTable } from './regionTable.js';
import { riverRegions } from './riverRegions.js';
import { type RunInParagraph, runInParagraphs, runInSegment } from './runIn.js';
import { type PagePart, sideLabelRegions } from './sideLabels.js';

export { type GrowingAligned, growAligned } from './join.js';

/** Tables of one page that nobody drew rules for, and what belongs to none of them. */
export interface AlignedTables {
  /** From top to bottom; origin `aligned`. */
  readonly tables: Table[];
  /** In the order given. */
  readonly rest: Segment[];
}

/**
 * Finds tables whose columns are known only by alignment and white space. Four ways, from the surest on: a header row of labels;
 * the columns of a table that the page before left open; strips of white between texts that stand side by side; a single
 * label with its value beside it. Every segment ends in one table or in the rest.
 * @param above the last table of the page before when nothing but running heads and feet may stand between (null if there is
 *   none): what goes on at the top of this page is read in its columns. Join the two with `growAligned`.
 * @param parting heights at which something else parts the page: no table of aligned texts runs over them.
 */
export function segmentsToAlignedTables(
  segments: readonly Segment[],
  page: { readonly number: number; readonly width: number; readonly height: number },
  options: LayoutOptions,
  above: Table | null = null,
  parting: readonly number[] = [],
): AlignedTables {
  const isLabel = rememberAnswers(options.isLabel ?? (() => false));
  const opensHeading = options.opensHeading ?? (() => false);
  const isListed = options.isListed ?? (() => false);
  const isGrade = options.isGrade ?? (() => false);
  const namesHead = options.namesHead ?? (() => false);
  const opensDepartment = options.opensDepartment ?? (() => false);
  const words = { isLabel, isListed, opensHeading, isGrade, namesHead, opensDepartment };
  const read = (own: readonly Segment[], first: boolean, last: boolean): ReadPart => {
    const bands = atomsToBands(cutBehindColons(own.filter((s) => !s.vertical).flatMap(segmentToAtoms)));
    const openAbove = first && above?.origin === 'aligned' ? above : null;
    return { bands, ...findRegions(bands, { first, last, height: page.height }, words, openAbove) };
  };
  const whole = read(segments, true, true);
  // Texts far apart on the page tell together where their columns part, so only where a table runs over a height is it read in parts.
  const parts = parting.some((y) => runsOver(whole, y))
    ? partAt(segments, parting).map((own, i, all) => read(own, i === 0, i === all.length - 1))
    : [whole];
  const tables: Table[] = [];
  const used = new Set<Segment>();
  const openings = new Map<Segment, Segment | null>();
  for (const { bands, found, runIn } of parts) {
    for (const f of found) {
      for (const b of bands.slice(f.from, f.to)) for (const a of b.atoms) used.add(a.segment);
      tables.push(regionToTable(f.region, page.number));
    }
    for (const { from, labelled } of runIn.filter((r) => r.labelled > 0)) {
      const { atoms } = bands[from] as Band;
      for (const a of atoms) openings.set(a.segment, null);
      openings.set((atoms[0] as Atom).segment, runInSegment(bands[from] as Band, labelled));
    }
  }
  return {
    tables,
    rest: segments.filter((s) => !used.has(s)).flatMap((s) => (openings.has(s) ? (openings.get(s) ?? []) : s)),
  };
}

/** What was found in bands that are read together. */
interface ReadPart extends Found {
  readonly bands: readonly Band[];
}

/** A table or a text has lines above the height and lines below it. */
const runsOver = ({ bands, found, runIn }: ReadPart, y: number): boolean =>
  [...found, ...runIn].some(({ from, to }) => (bands[from]?.bottom ?? y) <= y && (bands[to - 1]?.top ?? y) >= y);

/** The segments by the heights between which their middles lie, from the top; in the order given. */
function partAt(segments: readonly Segment[], parting: readonly number[]): Segment[][] {
  const heights = [...parting].sort((a, b) => a - b);
  const parts: Segment[][] = Array.from({ length: heights.length + 1 }, () => []);
  for (const s of segments) parts[lowerBound(heights, (s.box[1] + s.box[3]) / 2)]?.push(s);
  return parts.filter((p) => p.length > 0);
}

/** Tables, and texts behind labels that their lines run on with. */
interface Found {
  readonly found: readonly FoundRegion[];
  readonly runIn: readonly RunInParagraph[];
}

function findRegions(
  bands: readonly Band[],
  page: PagePart,
  { isLabel, isListed, opensHeading, isGrade, namesHead, opensDepartment }: Required<Omit<LayoutOptions, 'namesUnit'>>,
  above: Table | null,
): Found {
  const isFormLabel = (text: string): boolean => isLabel(text) && !opensHeading(text);
  const heading = new Set(bands.filter((b) => opensDepartment(textOf(b))));
  const headsNext = (band: Band): boolean => heading.has(band);
  const found = headerRegions(bands, isLabel, opensHeading, headsNext, page.last).filter(
    (f) => !isHeading(f, opensHeading),
  );
  const isFree = (r: RunInParagraph): boolean => !found.some((f) => f.from < r.to && r.from < f.to);
  const opened = runInParagraphs(bands, isFormLabel, isListed).filter(isFree);
  const lone = [...headLines(bands, namesHead, headsNext), ...titleLines(bands, isLabel), ...legendLines(bands)];
  const heads = lone.filter((h) => isFree(h) && !opened.some((r) => h.from < r.to && r.from < h.to));
  const runIn = [...opened, ...heads];
  const levels = new Set(bands.filter((b) => headsLevel(b, opensHeading)));
  const opensPart = (band: Band): boolean => levels.has(band);
  const headsOnly = ({ from, to }: FoundRegion): boolean => {
    const own = bands.slice(from, to);
    return isOfHeadings(own, opensPart, isFormLabel) || isStairOfNumbers(own) || isLineInBrackets(own);
  };
  const free = (): [number, number][] =>
    between(
      [...found, ...runIn].sort((a, b) => a.from - b.from),
      bands.length,
    );
  const placeOf = (from: number, to: number) => ({
    first: page.first && from === 0,
    last: page.last && to === bands.length,
  });
  for (const [from, to] of free()) {
    const place = { ...placeOf(from, to), height: page.height };
    const words = { isLabel: isFormLabel, isListed, opensPart };
    for (const f of sideLabelRegions(bands.slice(from, to), place, words, from === 0 ? above : null)) {
      found.push({ ...f, from: f.from + from, to: f.to + from });
    }
  }
  found.sort((a, b) => a.from - b.from);
  const first = Math.min(bands.length, ...[...found, ...runIn].map((f) => f.from));
  const continued = above && continuedRegion(bands, first, above, isLabel);
  if (continued) found.unshift(continued);
  for (const [from, to] of free()) {
    const place = placeOf(from, to);
    for (const f of riverRegions(bands.slice(from, to), place, isFormLabel, opensPart)) {
      if (isGradedList(f.region, isGrade) || areGapsInBrackets(f.region)) continue;
      found.push({ ...f, from: f.from + from, to: f.to + from });
    }
  }
  const taken = new Set<number>();
  for (const f of [...found, ...runIn]) for (let i = f.from; i < f.to; i++) taken.add(i);
  found.push(...formLines(bands, (i) => !taken.has(i), found, isFormLabel));
  return { found: found.filter((f) => !headsOnly(f)).sort((a, b) => a.from - b.from), runIn };
}

/** 基本目標Ⅱ　安全なまち above 施策１　防災, or below the running head: headings whose names happen to begin at one x. */
function isOfHeadings(
  bands: readonly Band[],
  opensPart: (band: Band) => boolean,
  isLabel: (text: string) => boolean,
): boolean {
  const others = bands.filter((b) => !opensPart(b));
  const isRunningHead = (b: Band) => isLone(b) && !isLabel(segmentsToText([atomsToSegment(b.atoms.slice(0, 1))]));
  return others.length === 0 || (others.length < bands.length && others.length === 1 && others.every(isRunningHead));
}

/** 【達成状況】　一部達成 by itself: such brackets head a text, on their line or below it, as those above and below do. */
const isLineInBrackets = ([band, ...more]: readonly Band[]): boolean =>
  band !== undefined && more.length === 0 && /^【[^【】]{1,14}】[^【】]+$/u.test(textOf(band).replace(/[\s　]/g, ''));

/** ２　港のまち above 2-1　朝市を開く: headings, one below the other. */
function isStairOfNumbers(bands: readonly Band[]): boolean {
  const numbers = bands.map((b) => {
    const [first] = [...b.atoms].sort((x, y) => x.x0 - y.x0);
    return first && atomsToBaselines(b.atoms).length === 1 ? atomsToText([first]).normalize('NFKC') : '';
  });
  return numbers.length > 1 && numbers.every((n, i) => PATH.test(n) && (i === 0 || n.startsWith(`${numbers[i - 1]}-`)));
}

const PATH = /^[0-9]{1,2}(?:-[0-9]{1,2})*$/;

/** 令和6年度　重点取組の進捗状況: two words that could be labels, and one heading. */
function isHeading({ region }: FoundRegion, opensHeading: (text: string) => boolean): boolean {
  const [labels = [], ...more] = region.header;
  if (labels.length !== 2 || more.length > 0) return false;
  const [first, second] = labels.map((l) => opensHeading(segmentsToText([atomsToSegment(l.atoms)])));
  return first === true && second === false;
}

/** Lines by themselves that name a head: what stands above and below them lends them no columns. */
function headLines(
  bands: readonly Band[],
  namesHead: (text: string) => boolean,
  opensDepartment: (band: Band) => boolean,
): RunInParagraph[] {
  return bands.flatMap((b, i) =>
    (isLone(b) && namesHead(textOf(b))) || opensDepartment(b) ? [{ from: i, to: i + 1, labelled: 0 }] : [],
  );
}

const textOf = (band: Band): string => segmentsToText([atomsToSegment(band.atoms)]);

/** Titles in several words: no column of theirs goes on below them. */
const titleLines = (bands: readonly Band[], isLabel: (text: string) => boolean): RunInParagraph[] =>
  bands.flatMap((_, i) => (isTitleInParts(bands, i, isLabel) ? [{ from: i, to: i + 1, labelled: 0 }] : []));

/** Entries that show a line to be a legend. */
const LEGEND_ENTRIES = 3;
const LEGEND_ENTRY = /^[^\s　：:＝=]{1,3}[：:＝=][^\s　：:＝=]{2,}$/u;

/** 【評価の見方】　金：予定より早い　青：予定どおり　赤：遅れている: one line explains marks, whatever stands above and below it. */
function legendLines(bands: readonly Band[]): RunInParagraph[] {
  return bands.flatMap((b, i) => {
    if (b.atoms.length < LEGEND_ENTRIES || atomsToBaselines(b.atoms).length > 1) return [];
    const words = textOf(b)
      .trim()
      .split(/[\s　]+/u);
    const entries = words.filter((w) => LEGEND_ENTRY.test(w)).length;
    return entries >= LEGEND_ENTRIES && entries >= words.length - 1 ? [{ from: i, to: i + 1, labelled: 0 }] : [];
  });
}

/** 基本目標Ⅱ　安全なまち, a printed space between: heads what stands below it, and is no row of the table above. */
function headsLevel(band: Band, opensHeading: (text: string) => boolean): boolean {
  if (!isLone(band)) return false;
  const sorted = [...band.atoms].sort((a, b) => a.x0 - b.x0);
  return sorted.slice(1).some((_, i) => {
    const text = segmentsToText([atomsToSegment(sorted.slice(0, i + 1))]);
    return COUNTED.test(text) && opensHeading(text);
  });
}

const COUNTED = /[0-9０-９①-⑳Ⅰ-Ⅻ][）)]?$/u;

/** Ranges of bands that belong to no region yet. */
function between(
  found: readonly { readonly from: number; readonly to: number }[],
  count: number,
): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  let done = 0;
  for (const f of found) {
    ranges.push([done, f.from]);
    done = f.to;
  }
  return [...ranges, [done, count]];
}
