import { atomsToColumns, type ColumnLine } from './chunks.js';
import { opensEntry } from './marker.js';
import type { Region } from './regionTable.js';

/** Baselines closer than this many em are one. */
const SAME_BASELINE = 0.3;
const FEWEST = 2;
/** 1 会議の資料 …: a number without any sign of its own. */
const COUNTED = /^[0-9０-９]{1,2}[\s　]/;

/**
 * Whether the two columns are a list and the grades at the ends of its items: no table, but running text with a stamp a line.
 * ```
 *   1 会議の資料を紙からなくしま    達成
 *     す！
 *   2 窓口の混み具合を知らせます！  一部達成
 * ```
 */
export function isGradedList(region: Region, isGrade: (text: string) => boolean): boolean {
  if (region.labelled || region.header.length > 0 || region.boundaries.length !== 1) return false;
  const [items = [], grades = []] = atomsToColumns(
    region.body.flatMap((b) => b.atoms),
    region.boundaries,
  );
  const isOpening = ({ segment }: ColumnLine): boolean =>
    opensEntry(segment.text.value) || COUNTED.test(segment.text.value);
  return (
    grades.length >= FEWEST &&
    grades.every((g) => isGrade(g.segment.text.value) && items.some((l) => isOpening(l) && areBeside(l, g))) &&
    items.filter(isOpening).length === grades.length
  );
}

const areBeside = (a: ColumnLine, b: ColumnLine): boolean => Math.abs(a.middle - b.middle) < SAME_BASELINE * a.em;
