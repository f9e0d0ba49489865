import { matchKey } from '../japanese/index.js';
import type { SourceText } from '../model/sourceText.js';
import type { RecordDraft } from './draft.js';

const JOINED = ['currentState', 'objective', 'measures'] as const;

/**
 * ① of 部の課題 above a register whose row ① names the goal: the same number is the same record, so its texts go there. Gives the
 * markers that are told twice; null, and nothing done, unless each item has its row and tells something that the row leaves
 * open.
 */
export function joinByNumber(items: readonly RecordDraft[], rows: readonly RecordDraft[]): SourceText[] | null {
  const pairs = items.flatMap((item) => {
    const row = rowOf(item, rows);
    return row && tellsMoreOf(item, row) ? [[item, row] as const] : [];
  });
  if (pairs.length < 2 || pairs.length < items.length) return null;
  for (const [item, row] of pairs) {
    for (const field of JOINED) row[field] ??= item[field];
    row.criteria.unshift(...item.criteria);
    row.extras.push(...item.extras);
    for (const doubt of item.doubts) row.doubts.add(doubt);
  }
  return pairs.flatMap(([{ number }]) => (number?.marker ? [number.marker] : []));
}

/**
 * ２ 実行目標 ①②③, then ３ 重点取組 above a register of ①②③: a heading between them ends the section, but the rows are the same
 * goals as long as each of them has its item. Takes those items out of `told`, and gives their markers.
 */
export function joinItemsAbove(told: RecordDraft[], rows: readonly RecordDraft[]): SourceText[] {
  if (rows.length < 2 || rows.some((row) => row.title === null)) return [];
  const items = told.slice(-rows.length);
  const isOfRows = (item: RecordDraft): boolean => {
    const row = rowOf(item, rows);
    return row !== null && keyOf(item.department) === keyOf(row.department) && isBelow(row, item);
  };
  if (items.length < rows.length || !items.every(isOfRows)) return [];
  const before = told[told.length - rows.length - 1];
  if (before && before.title === null && keyOf(before.department) === keyOf(items[0]?.department ?? null)) return [];
  const markers = joinByNumber(items, rows);
  if (markers) told.splice(-rows.length);
  return markers ?? [];
}

/**
 * １ 目標 ①②③ of a department, or 現状と課題 ①②③, then a form about each of ①②③ with its name: the same goals, as `joinItemsAbove` has it of registers.
 * Takes those items out of the records, and gives their markers.
 */
export function joinItemsWithForms(records: RecordDraft[]): SourceText[] {
  const markers: SourceText[] = [];
  for (let at = 0; at < records.length; at++) {
    const count = countedFrom(records, at, tellsOfGoal);
    if (count < 2 || countedFrom(records, at + count, (r) => r.title !== null) !== count) continue;
    const told = records.slice(0, at + count);
    const joined = joinItemsAbove(told, records.slice(at + count, at + 2 * count));
    if (told.length === at + count) continue;
    records.splice(at, count);
    markers.push(...joined);
  }
  return markers;
}

const tellsOfGoal = ({ title, objective, currentState }: RecordDraft): boolean =>
  title === null && (objective !== null || currentState !== null);

/** How many records follow one another from `at` on that `holds` of, numbered 1, 2, 3. */
function countedFrom(records: readonly RecordDraft[], at: number, holds: (r: RecordDraft) => boolean): number {
  let count = 0;
  for (let r = records[at]; r && holds(r) && r.number?.ordinal === count + 1; r = records[at + count]) count++;
  return count;
}

const keyOf = (text: SourceText | null): string => (text ? matchKey(text.value) : '');

/** The levels of the item are the row's first ones. */
const isBelow = (row: RecordDraft, item: RecordDraft): boolean =>
  item.category.every((level, i) => keyOf(level) === keyOf(row.category[i] ?? null));

/** The only row with the item's number; null where there are several, or none. */
function rowOf(item: RecordDraft, rows: readonly RecordDraft[]): RecordDraft | null {
  const found = rows.filter((r) => r.number !== null && r.number.ordinal === item.number?.ordinal);
  return found.length === 1 ? (found[0] ?? null) : null;
}

const tellsMoreOf = (item: RecordDraft, row: RecordDraft): boolean =>
  item.title === null &&
  item.divisions.length + item.indicators.length + item.progress.length === 0 &&
  item.achievement === null &&
  JOINED.every((field) => item[field] === null || row[field] === null) &&
  (item.criteria.length === 0 || row.criteria.length === 0);
