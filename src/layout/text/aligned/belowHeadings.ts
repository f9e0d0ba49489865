import { type Place, toPieces } from './columns.js';
import { isItemHeading } from './flowLines.js';
import type { Region } from './region.js';
import { riverPlaces, toRivers } from './rivers.js';
import type { Token } from './segments.js';
import { hasWideGap } from './words.js';

type Words = readonly Token[];

/** So many headings at most stand above one another between two rows, and they are no longer than this. */
const MOST_HEADINGS = 4;
const LONGEST_HEADING = 44;
/** A register's head names so many columns at least. */
const FEWEST_COLUMNS = 3;
/** So many columns more than the head names, and this share of them at least, the rows below show of themselves. */
const MOST_MORE = 2;
const SHARE = 0.6;
/** This share of the texts may run over a place between columns. */
const CROSSING = 0.12;
/** Notes, units, the number of the page, dates and what a colon explains. */
const NO_HEADING = /^(?:[※＊*注]|[（(](?:注|単位|令和|平成)|[-－―\s0-9０-９/／ページ]+$)|[：:。]|(?:現在|時点)[）)]?$/;
/** Before what a heading says. */
const MARK = /^(?:[■□◆◇●○▼▶★【〔＜]|[（(]?[0-9０-９Ⅰ-Ⅻ①-⑳]{1,3}[)）.．、]?)[\s　]*/;

/**
 * A heading between the rows of a register parts them into stretches, and only the first has the head above it: puts a stretch
 * without a head of its own to the one above, where its texts stand in the same columns.
 *
 *    №   取組      担当課    成果
 *   目標１ 緑をふやす
 *    1   植樹      公園課    百本を植えた。
 *   目標２ 水をまもる
 *    2   川の清掃   環境課    二回行った。
 */
export function joinBelowHeadings(
  source: string,
  words: readonly Words[],
  heads: readonly boolean[],
  regions: readonly Region[],
  isLabel: (text: string) => boolean,
): Region[] {
  const out: Region[] = [];
  for (const region of regions) {
    const above = out.at(-1);
    const headings = above ? headingsBetween(source, words, above.to, region.from, isLabel) : null;
    if (above && headings && goesOn(source, words, heads, above, region, isLabel))
      out[out.length - 1] = { ...above, to: region.to, headings: [...(above.headings ?? []), ...headings] };
    else out.push(region);
  }
  return out;
}

/** The headings [from, to) between two stretches; null where something else stands there, or nothing. */
function headingsBetween(
  source: string,
  words: readonly Words[],
  from: number,
  to: number,
  isLabel: (text: string) => boolean,
): number[] | null {
  const out: number[] = [];
  for (let i = from; i < to; i++) {
    const line = words[i] as Words;
    const [first, last] = [line[0], line.at(-1)];
    if (!first || !last) continue;
    const text = source.slice(first.from, last.to);
    const isOne = !hasWideGap(line) || isItemHeading(source, line);
    const isNamed = isLabel(text) || isLabel(text.replace(MARK, '').replace(/[】〕＞]$/, ''));
    if (!isOne || isNamed || text.length > LONGEST_HEADING || NO_HEADING.test(text)) return null;
    out.push(i);
  }
  return out.length > 0 && out.length <= MOST_HEADINGS ? out : null;
}

/** The lower stretch has rows of the register above. */
function goesOn(
  source: string,
  words: readonly Words[],
  heads: readonly boolean[],
  above: Region,
  below: Region,
  isLabel: (text: string) => boolean,
): boolean {
  if (above.isParted || below.isParted || !heads[above.from]) return false;
  if (heads.slice(below.from, below.to).includes(true)) return false;
  const head = words.slice(above.from, above.to).filter((_, i) => heads[above.from + i]);
  const named = head.reduce((most, l) => Math.max(most, l.length), 0);
  if (named < FEWEST_COLUMNS) return false;
  const own = words.slice(below.from, below.to);
  const labels = own.filter(([w]) => w && isLabel(source.slice(w.from, w.to))).length;
  if (labels * 2 > own.filter((l) => l.length > 0).length) return false;
  const lines = [...words.slice(above.from, above.to), ...own];
  const isHead = lines.map((_, i) => heads[above.from + i] === true && i < above.to - above.from);
  const places = riverPlaces(toRivers(source, lines, isLabel, isHead));
  const seen = columnsIn(source, own, places, isLabel);
  return seen !== null && seen >= named * SHARE && places.length + 1 <= named * 2 + MOST_MORE;
}

/** How many columns the lines have texts in; null where too many run over several. */
function columnsIn(
  source: string,
  lines: readonly Words[],
  places: readonly Place[],
  isLabel: (text: string) => boolean,
): number | null {
  const pieces = toPieces(source, lines, places, isLabel).flat();
  const over = pieces.filter((p) => p.last > p.column).length;
  return over > pieces.length * CROSSING ? null : new Set(pieces.map((p) => p.column)).size;
}
