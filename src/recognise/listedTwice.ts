import { matchKey } from '../japanese/index.js';
import type { SourceText } from '../model/sourceText.js';
import {
  type AchievementDraft,
  type PlanDraft,
  type ProgressDraft,
  progressOf,
  type RecordDraft,
  takeOut,
  tellsAnything,
} from './draft.js';

/** A single row that names an item told elsewhere may be an item of its own (再掲); a list has more. */
const SHORTEST_LIST = 2;

/** 評価結果の一覧, 総括表: heads the list as such, and is no level of what it lists. */
const HEADS_LIST = /(?:一覧|総括|集計|まとめ)表?(?:[（(][^（()）]*[）)])?$/;

/**
 * 取組項目一覧 before or behind the sheets of the same items, or a table of their grades: one item is one record. What the list alone
 * says of it (its level, its division, how far it came) goes to the record that tells of it.
 */
export function joinListsWithDetails(plan: PlanDraft): void {
  const lists = runsOfNamed(plan.records).filter((list) => list.length >= SHORTEST_LIST);
  if (lists.length === 0) return;
  const told = detailsByTitle(plan.records);
  const joined = new Set<RecordDraft>();
  for (const list of lists) {
    const pairs = list.flatMap((named) => {
      const [details, ...more] = (told.get(titleOf(named)) ?? []).filter((r) => isSame(named, r));
      return details && more.length === 0 ? [{ named, details }] : [];
    });
    if (pairs.length * 2 <= list.length || new Set(pairs.map((p) => p.details)).size < pairs.length) continue;
    for (const { named, details } of pairs) {
      plan.labels.push(...join(named, details));
      joined.add(named);
    }
  }
  takeOut(plan.records, joined);
}

/** Rows one after the other that name an item and tell nothing of it but how far it came. */
function runsOfNamed(records: readonly RecordDraft[]): RecordDraft[][] {
  const runs: RecordDraft[][] = [[]];
  for (const record of records) {
    if (isOnlyNamed(record)) runs.at(-1)?.push(record);
    else runs.push([]);
  }
  return runs;
}

const isOnlyNamed = (r: RecordDraft): boolean => r.title !== null && r.extras.length === 0 && !tellsOfItem(r);

/** What is to be done or reached, or what was: more than a grade. */
const tellsOfItem = (r: RecordDraft): boolean =>
  [r.currentState, r.objective, r.measures].some((v) => v !== null) ||
  [r.criteria, r.indicators, r.schedule].some((list) => list.length > 0) ||
  r.progress.some((p) => !isGradeAlone(p));

const isGradeAlone = (p: ProgressDraft): boolean => !tellsAnything({ ...p, achievement: null });

const titleOf = (r: RecordDraft): string => matchKey(r.title?.value ?? '');

function detailsByTitle(records: readonly RecordDraft[]): ReadonlyMap<string, RecordDraft[]> {
  const told = new Map<string, RecordDraft[]>();
  for (const record of records) {
    if (!record.title || !tellsOfItem(record)) continue;
    const known = told.get(titleOf(record));
    if (known) known.push(record);
    else told.set(titleOf(record), [record]);
  }
  return told;
}

/** No.3 and ３ are one number; what only one of the two prints tells nothing against it, another grade does. */
function isSame(named: RecordDraft, details: RecordDraft): boolean {
  const numbers = [named.number?.ordinal, details.number?.ordinal];
  const units = [named.department?.value, details.department?.value];
  return (
    agree(numbers) &&
    agree(units.map((u) => (u === undefined ? u : matchKey(u)))) &&
    agreeOn(named.achievement, details.achievement) &&
    named.progress.every((p) => agreeOn(p.achievement, gradeOf(details, p.fiscalYear)))
  );
}

const agree = <T>([a, b]: readonly (T | undefined)[]): boolean => a === undefined || b === undefined || a === b;

const agreeOn = (a: AchievementDraft | null, b: AchievementDraft | null): boolean =>
  agree([a, b].map((grade) => (grade ? matchKey(grade.label.value) : undefined)));

const gradeOf = (record: RecordDraft, year: number | null): AchievementDraft | null =>
  record.progress.find((p) => p.fiscalYear === year)?.achievement ?? null;

/** Gives the details what they lack; what is printed twice stands in them already. */
function join(named: RecordDraft, details: RecordDraft): SourceText[] {
  details.department ??= named.department;
  details.number ??= named.number;
  if (details.divisions.length === 0) details.divisions.push(...named.divisions);
  const levels = details.category.length === 0 ? named.category : details.category;
  const ofList = new Set(named.category.flatMap((c) => (HEADS_LIST.test(c.value) ? [matchKey(c.value)] : [])));
  details.category = levels.filter((c) => !ofList.has(matchKey(c.value)));
  const grades = [named.achievement, ...named.progress.map((p) => p.achievement)];
  if (!details.achievement) details.achievementLabel = named.achievementLabel;
  details.achievement ??= named.achievement;
  for (const { fiscalYear, achievement } of named.progress)
    if (achievement) progressOf(details, fiscalYear).achievement ??= achievement;
  details.labels.push(...named.labels);
  for (const doubt of named.doubts) details.doubts.add(doubt);
  const { number, title, divisions, category } = named;
  const told = [number?.marker, title, named.department, ...divisions, ...category, ...grades.map((g) => g?.label)];
  return told.flatMap((t) => t ?? []);
}
