import { joinTexts, type SourceText } from '../model/sourceText.js';
import { type IndicatorDraft, type PlanDraft, type RecordDraft, takeOut } from './draft.js';
import { readCountedName } from './outline/countedName.js';
import { headingStyle } from './outline/headingStack.js';
import { categoryKey } from './recordIdentity.js';

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
 * So it is where a plain number counts the levels and another one their items, and nothing but an aim is told of the levels.
 * What a level is measured by holds for each of its items, with a doubt, and so does what it aims at; how things stand is kept as a note. Nothing happens
 * where one of the levels that the word counts has an owner, or no item. Where any word counts the levels, and another one their items
 * (宣言１　水辺を守ります above 行動１, 行動２), how things stand holds for the items, too.
 */
export function foldLevelsWithItems({ records, notes }: Pick<PlanDraft, 'records' | 'notes'>): void {
  const levels = toLevels(records);
  const counts = new Map<string, number>();
  for (const { style, items } of levels) counts.set(style, (counts.get(style) ?? 0) + items.length);
  const without = new Set(levels.flatMap(({ style, items }) => (items.length === 0 ? [style] : [])));
  const folded = levels.filter(({ style }) => !without.has(style) && (counts.get(style) ?? 0) >= FEWEST);
  for (const { record, items, style } of folded) {
    const heading = nameOf(record);
    for (const item of items) {
      item.category = [...item.category, heading];
      if (record.title) item.objective ??= record.objective;
      if (isCounted(style)) item.currentState ??= record.currentState;
      item.indicators = [...record.indicators.map(copyOf), ...item.indicators];
      if (record.indicators.length > 0) item.doubts.add('alignment-uncertain');
    }
    for (const text of [isCounted(style) ? null : record.currentState, record.measures, ...record.criteria])
      if (text) notes.push({ heading, text });
    for (const { label, text } of record.extras) notes.push({ heading: label, text });
  }
  takeOut(records, new Set(folded.map((l) => l.record)));
}

/** The records that may be levels, with the items below them: those up to the next of the same word or of another category. */
function toLevels(records: readonly RecordDraft[]): Level[] {
  const levels: Level[] = [];
  const styles = records.map(styleOf);
  const categories = records.map(categoryKey);
  const ends = new Map<string, number>();
  let sameUpTo = records.length;
  for (let i = records.length - 1; i >= 0; i--) {
    const [record, style] = [records[i] as RecordDraft, styles[i]];
    if (categories[i] !== categories[i + 1]) sameUpTo = i + 1;
    if (!style) continue;
    const end = Math.min(ends.get(style) ?? records.length, sameUpTo);
    ends.set(style, i);
    if (!nameIn(record, style) || !tellsOnlyAims(record)) continue;
    const items = records.slice(i + 1, end);
    const areItems = style.startsWith('named:')
      ? items.every((item) => isOwned(item, record))
      : aimsAlone(record, style) && areCountedBelow(items, styles.slice(i + 1, end), record);
    levels.push({ record, style, items: areItems ? items : [] });
  }
  return levels.reverse();
}

/**
 * １ 川の再生 with what it aims at above (1) 堰の修繕, (2) … with what is done: a plain number tells of a level only where another one
 * counts below it from its first on, and where nothing but aims is told of it.
 */
function areCountedBelow(
  items: readonly RecordDraft[],
  styles: readonly (string | null)[],
  level: RecordDraft,
): boolean {
  const [style] = styles;
  if (!style || style.startsWith('named:')) return false;
  const isNamedByAim = level.title === null;
  return items.every(
    (item, i) =>
      styles[i] === style &&
      item.number?.ordinal === i + 1 &&
      item.title !== null &&
      (isNamedByAim || item.objective === null) &&
      (item.measures !== null || item.criteria.length + item.indicators.length > 0),
  );
}

const aimsAlone = (
  { objective, currentState, measures, criteria, indicators, extras }: RecordDraft,
  style: string,
): boolean =>
  (objective !== null || (isCounted(style) && currentState !== null)) &&
  measures === null &&
  [criteria, indicators, extras].every((list: readonly unknown[]) => list.length === 0);

function styleOf({ number }: RecordDraft): string | null {
  if (!number?.marker) return null;
  const named = `${number.marker.value}　名称`;
  return headingStyle(named)?.style ?? readCountedName(named)?.style ?? null;
}

const isCounted = (style: string): boolean => style.startsWith('counted:');

/** What a word counts may be named by a sentence, which was read as what is aimed at. */
const nameIn = ({ title, objective }: RecordDraft, style: string): SourceText | null =>
  title ?? (isCounted(style) ? objective : null);

/** Nobody is named who does it, and nothing is told of how it went. */
const tellsOnlyAims = (r: RecordDraft): boolean =>
  r.achievement === null && [r.divisions, r.schedule, r.progress].every((list) => list.length === 0);

/** It has a name, and an owner that the level has not, or is reported of by itself. */
const isOwned = (item: RecordDraft, level: RecordDraft): boolean =>
  item.title !== null &&
  (item.divisions.length > 0 || item.progress.length > 0 || item.department?.value !== level.department?.value);

const nameOf = ({ number, title, objective }: RecordDraft): SourceText =>
  joinTexts(
    [number?.marker, title ?? objective].flatMap((t) => t ?? []),
    ' ',
  );

const copyOf = (indicator: IndicatorDraft): IndicatorDraft => ({ ...indicator, values: [...indicator.values] });
