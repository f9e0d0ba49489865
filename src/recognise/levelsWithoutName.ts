import type { SourceText } from '../model/sourceText.js';
import type { PlanDraft, RecordDraft } from './draft.js';

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
  const noted = new Set(records.filter((record) => isLevel(record, records) || opensPlan(record, records)));
  for (const level of noted) {
    const items = level.category.length > 0 ? itemsOf(level, records) : [];
    const isShared = items.some((item) => item.objective === null);
    for (const item of items) item.objective ??= level.objective;
    const heading = level.category.at(-1) ?? null;
    for (const text of textsOf(isShared ? { ...level, objective: null } : level)) notes.push({ heading, text });
    for (const { label, text } of level.extras) notes.push({ heading: label, text });
  }
  if (noted.size > 0) records.splice(0, records.length, ...records.filter((r) => !noted.has(r)));
}

function isLevel(record: RecordDraft, records: readonly RecordDraft[]): boolean {
  if (!isNameless(record) || record.category.length === 0) return false;
  if (record.indicators.length + record.schedule.length > 0) return false;
  const items = itemsOf(record, records);
  const isFirst = !records.slice(0, records.indexOf(record)).some((r) => isBeside(r, record));
  return isFirst && items.length >= FEWEST && items.every((r) => r.title !== null && r.divisions.length > 0);
}

/** ◆ 区の目標 above the first level of a plan all of whose items have names, numbers and levels: told of the unit as a whole. */
function opensPlan(record: RecordDraft, records: readonly RecordDraft[]): boolean {
  const [first, ...items] = records;
  const isItem = (r: RecordDraft) => r.title !== null && r.number !== null && r.category.length > 0;
  return record === first && tellsOnlyAims(record) && items.length >= FEWEST && items.every(isItem);
}

const tellsOnlyAims = (r: RecordDraft): boolean =>
  isNameless(r) &&
  (r.achievement ?? r.measures) === null &&
  [r.category, r.divisions, r.indicators, r.schedule, r.progress].every((list) => list.length === 0);

const isNameless = ({ number, title }: RecordDraft): boolean => number === null && title === null;

const itemsOf = (level: RecordDraft, records: readonly RecordDraft[]): readonly RecordDraft[] =>
  records.slice(records.indexOf(level) + 1).filter((r) => isBeside(r, level));

const isBeside = (a: RecordDraft, b: RecordDraft): boolean =>
  a.department?.value === b.department?.value &&
  a.category.length === b.category.length &&
  a.category.every((text, i) => text.value === b.category[i]?.value);

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
