import { joinTexts, type SourceText } from '../model/sourceText.js';
import type { IndicatorDraft, PlanDraft, RecordDraft } from './draft.js';
import { headingStyle } from './outline/headingStack.js';

/** A single item below one level may be a part of what the level's name stands for; so many are what the plan commits to. */
const FEWEST = 2;

interface Level {
  readonly record: RecordDraft;
  readonly style: string;
  readonly items: readonly RecordDraft[];
}

/**
 * 施策１ with its direction and its indicators above the items of the plan, which have names and owners of their own: it is a level,
 * though it is told about like an item.
 * ```
 *   施策１　水辺を歩けるまち
 *   現状 … 　施策の方向性 …　指標 | 現状値 | 目標値
 *   事業名 | 桟橋の修繕 | 担当課 | 港湾課
 *   事業名 | 灯台の公開 | 担当課 | 観光課
 * ```
 * What it is measured by holds for each of its items, with a doubt, and so does what it aims at; how things stand is kept as a note. Nothing happens
 * where one of the levels that the word counts has an owner, or no item.
 */
export function foldLevelsWithItems({ records, notes }: Pick<PlanDraft, 'records' | 'notes'>): void {
  const levels = records.flatMap((record, i) => toLevel(record, records.slice(i + 1)) ?? []);
  const isWithout = ({ style }: Level) => levels.some((l) => l.style === style && l.items.length === 0);
  const count = ({ style }: Level) => levels.reduce((sum, l) => sum + (l.style === style ? l.items.length : 0), 0);
  const folded = levels.filter((l) => !isWithout(l) && count(l) >= FEWEST);
  for (const { record, items } of folded) {
    const heading = nameOf(record);
    for (const item of items) {
      item.category = [...item.category, heading];
      item.objective ??= record.objective;
      item.indicators = [...record.indicators.map(copyOf), ...item.indicators];
      if (record.indicators.length > 0) item.doubts.add('alignment-uncertain');
    }
    for (const text of [record.currentState, record.measures, ...record.criteria])
      if (text) notes.push({ heading, text });
    for (const { label, text } of record.extras) notes.push({ heading: label, text });
  }
  const gone = new Set(folded.map((l) => l.record));
  if (gone.size > 0) records.splice(0, records.length, ...records.filter((r) => !gone.has(r)));
}

/** The level that a record may be, with the items below it; null for any other record. */
function toLevel(record: RecordDraft, below: readonly RecordDraft[]): Level | null {
  const style = styleOf(record);
  if (!style?.startsWith('named:') || !record.title || !tellsOnlyAims(record)) return null;
  const end = below.findIndex((r) => styleOf(r) === style || !isBelow(r, record));
  const items = end < 0 ? below : below.slice(0, end);
  return { record, style, items: items.every((item) => isOwned(item, record)) ? items : [] };
}

const styleOf = ({ number }: RecordDraft): string | null =>
  number?.marker ? (headingStyle(`${number.marker.value}　名称`)?.style ?? null) : null;

/** Nobody is named who does it, and nothing is told of how it went. */
const tellsOnlyAims = (r: RecordDraft): boolean =>
  r.achievement === null && [r.divisions, r.schedule, r.progress].every((list) => list.length === 0);

const isBelow = (item: RecordDraft, level: RecordDraft): boolean =>
  item.category.length === level.category.length &&
  item.category.every((text, i) => text.value === level.category[i]?.value);

/** It has a name, and an owner that the level has not. */
const isOwned = (item: RecordDraft, level: RecordDraft): boolean =>
  item.title !== null && (item.divisions.length > 0 || item.department?.value !== level.department?.value);

const nameOf = ({ number, title }: RecordDraft): SourceText =>
  joinTexts(
    [number?.marker, title].flatMap((t) => t ?? []),
    ' ',
  );

const copyOf = (indicator: IndicatorDraft): IndicatorDraft => ({ ...indicator, values: [...indicator.values] });
