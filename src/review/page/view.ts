import type { Achievement, PlanRecord, RecordField } from '../../schema/types.js';
import { data, type Where } from './data.js';
import { isCorrected, recordNow, records, state } from './store.js';
import { currentLanguage, t } from './words.js';

/** How records are named, found and sorted in the page. */

/** In the order that a person reads a record. */
export const FIELDS: readonly RecordField[] = [
  'title',
  'objective',
  'currentState',
  'measures',
  'criteria',
  'indicators',
  'schedule',
  'progress',
  'achievement',
  'extras',
  'number',
  'department',
  'divisions',
  'category',
];

export function fieldName(path: string): string {
  const name = data.fieldNames[path];
  if (!name) return path;
  return currentLanguage() === 'ja' ? name.ja : name.en.charAt(0).toUpperCase() + name.en.slice(1);
}

const LONGEST_TITLE = 70;

export function titleOf(r: PlanRecord): string {
  const text = r.title ?? r.measures ?? r.objective ?? r.criteria[0] ?? r.indicators[0]?.name ?? r.currentState;
  if (!text) return t('untitledRecord');
  const line = text.split('\n')[0] as string;
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE)}…` : line;
}

export const markerOf = ({ number }: PlanRecord): string => number?.marker ?? (number?.ordinal ?? '').toString();

/** Every place of a record or of one of its fields. A record without evidence has its beginning. */
export function placesOf(r: PlanRecord, field: RecordField | null): readonly Where[] {
  if (field) return r.evidence[field] ?? [];
  const all = Object.values(r.evidence).flatMap((places) => places ?? []);
  return all.length > 0 ? all : [r.source];
}

export function whereWords(place: Where): string {
  return 'page' in place ? t('pageShort', { n: place.page }) : t('line', { n: place.line });
}

/** The record's own result, else the latest year's. */
export function achievementOf(r: PlanRecord): Achievement | null {
  return r.achievement ?? r.progress.findLast((p) => p.achievement !== null)?.achievement ?? null;
}

export const isDoubtful = (r: PlanRecord): boolean => r.doubts.length > 0 && !state.checked.has(r.id);

export function shownRecords(): PlanRecord[] {
  const query = state.query.trim().toLowerCase();
  return records.filter((read) => {
    if (state.filter === 'doubts' && !isDoubtful(read)) return false;
    if (state.filter === 'unchecked' && state.checked.has(read.id)) return false;
    if (state.filter === 'corrected' && !isCorrected(read.id)) return false;
    const r = recordNow(read.id);
    if (state.department !== null && (r.department ?? '') !== state.department) return false;
    return query === '' || searchText(r).includes(query);
  });
}

function searchText({ id: _, source: __, evidence: ___, ...contents }: PlanRecord): string {
  return JSON.stringify(contents).toLowerCase();
}

const ERAS: readonly (readonly [name: string, first: number])[] = [
  ['令和', 2019],
  ['平成', 1989],
  ['昭和', 1926],
];

/** 2023 → 令和5年度, or FY2023. */
export function yearWords(year: number | null): string {
  if (year === null) return t('noYear');
  const era = currentLanguage() === 'ja' ? ERAS.find(([, first]) => year >= first) : undefined;
  if (!era) return t('fiscalYear', { year });
  const n = year - era[1] + 1;
  return t('fiscalYear', { year: `${era[0]}${n === 1 ? '元' : n}` });
}
