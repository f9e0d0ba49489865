import type { SourceText } from '../model/sourceText.js';
import { type PlanDraft, type RecordDraft, takeOut } from './draft.js';
import { partKey } from './recordIdentity.js';

/** So many items show that what is told above them is told of their level. */
const FEWEST = 2;

/**
 * A sheet that tells of a level first, under its name alone, and then of its items, which have names and owners of their own:
 * ```
 *   基本施策     | 水辺を歩けるまち
 *   基本施策の評価 | Ｂ | 判断理由 | …
 *   個別施策１　桟橋の修繕    担当課 | 港湾課
 *   個別施策２　灯台の公開    担当課 | 観光課
 * ```
 * Nobody commits to the level as such: what is told of it is kept as notes, but for what it aims at, which holds for each item
 * that has no aim of its own.
 */
export function noteLevelsWithoutName({ records, notes }: Pick<PlanDraft, 'records' | 'notes'>): void {
  const levels = new Map<RecordDraft, readonly RecordDraft[]>();
  if (opensPlan(records)) levels.set(records[0] as RecordDraft, []);
  for (const [first, ...items] of partsOf(records)) if (first && isLevel(first, items)) levels.set(first, items);
  for (const [level, items] of levels) {
    const isShared = items.some((item) => item.objective === null);
    for (const item of items) item.objective ??= level.objective;
    const heading = level.category.at(-1) ?? null;
    for (const text of textsOf(isShared ? { ...level, objective: null } : level)) notes.push({ heading, text });
    for (const { label, text } of level.extras) notes.push({ heading: label, text });
  }
  takeOut(records, new Set(levels.keys()));
}

/** The records of each department below the same levels of the plan, in the order of the first of each. */
function partsOf(records: readonly RecordDraft[]): readonly (readonly RecordDraft[])[] {
  const parts = new Map<string, RecordDraft[]>();
  for (const record of records) {
    const key = partKey(record);
    const known = parts.get(key);
    if (known) known.push(record);
    else parts.set(key, [record]);
  }
  return [...parts.values()];
}

/** The first record of its part, without a name, that the others of it stand below. */
const isLevel = (first: RecordDraft, items: readonly RecordDraft[]): boolean =>
  isNameless(first) &&
  first.category.length > 0 &&
  first.indicators.length + first.schedule.length === 0 &&
  items.length >= FEWEST &&
  items.every(hasOwner);

/** ◆ 区の目標 above the first level of a plan all of whose items have names, numbers and levels: told of the unit as a whole. */
function opensPlan([first, ...items]: readonly RecordDraft[]): boolean {
  const isItem = (r: RecordDraft) => r.title !== null && r.number !== null && r.category.length > 0;
  if (first === undefined || items.length < FEWEST) return false;
  return (tellsOnlyAims(first) && items.every(isItem)) || (tellsOnlyResults(first) && items.every(hasOwner));
}

/**
 * １ 事業評価の概要 …を行うものです。 (1) 目標の達成状況 …を把握します。 on the page before the sheets, each of which has a name and an owner:
 * how these are graded.
 */
const tellsOnlyResults = (r: RecordDraft): boolean =>
  (r.title ?? r.objective ?? r.currentState ?? r.department) === null &&
  (r.measures === null || r.progress.length > 0) &&
  [r.category, r.divisions, r.criteria, r.indicators, r.schedule].every((list) => list.length === 0);

const hasOwner = (r: RecordDraft): boolean => r.title !== null && r.divisions.length > 0;

const tellsOnlyAims = (r: RecordDraft): boolean =>
  isNameless(r) &&
  (r.achievement ?? r.measures) === null &&
  [r.category, r.divisions, r.indicators, r.schedule, r.progress].every((list) => list.length === 0);

const isNameless = ({ number, title }: RecordDraft): boolean => number === null && title === null;

const textsOf = (r: RecordDraft): SourceText[] =>
  [
    ...r.divisions,
    r.objective,
    r.currentState,
    r.measures,
    ...r.criteria,
    r.achievement?.label,
    ...r.progress.flatMap((p) => [p.achievement?.label, p.status, p.outcome, p.nextSteps]),
    ...r.labels,
  ].flatMap((text) => text ?? []);
