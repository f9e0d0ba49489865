import { matchKey, readMarker } from '../japanese/index.js';
import type { SourceText } from '../model/sourceText.js';
import type { RecordDraft } from './draft.js';
import type { FieldInput } from './fields/input.js';
import type { LabelField } from './lexicon/types.js';

export const IDENTITY: ReadonlySet<LabelField> = new Set(['number', 'title']);
/** What a form prints between the number of an item and its name: 会計区分, 担当課, 事業期間. */
export const BESIDE_IDENTITY: ReadonlySet<LabelField> = new Set([
  'division',
  'period',
  'budget',
  'remarks',
  'fiscalYear',
]);

/** 利便性 | 3: what such a word of an unknown label says is graded, and numbers nothing. */
export const isGraded = (label: string): boolean =>
  /(?:[性度さ点]|評価|評点)$/.test(label.replace(/[\s　]|[（(][^）)]*[）)]$/g, ''));

/** ①, 12, 3-1 beside a label that nobody knows: the number of the item that follows. */
export const isBareNumber = (text: string): boolean =>
  /^(?:[①-⑳]|(?![0０]+$)[0-9０-９]{1,4}(?:[-－][0-9０-９]{1,3})?|No\.?\s*\d+)$/.test(text.trim());

/** The record has that number or title. */
export function repeatsIdentity(open: RecordDraft, field: LabelField, text: string): boolean {
  const known = field === 'number' ? open.number?.marker?.value : open.title?.value;
  return known !== undefined && matchKey(known) === matchKey(text);
}

/** Both have the same number and the same title. */
export function isSameItem({ number, title }: RecordDraft, other: RecordDraft): boolean {
  const marker = number?.marker;
  if (!marker || !title) return false;
  return repeatsIdentity(other, 'number', marker.value) && repeatsIdentity(other, 'title', title.value);
}

/** 施策２－４　渡し船の利用 above the further parts of a sheet about that item: its number, perhaps behind a word, and its name. */
export function namesAgain({ number, title }: RecordDraft, text: string): boolean {
  if (!number?.marker || !title) return false;
  const name = matchKey(title.value);
  const key = matchKey(text);
  if (!key.endsWith(name) || key.length === name.length) return false;
  const before = key.slice(0, -name.length);
  const marker = matchKey(number.marker.value);
  return before.endsWith(marker) && /^\p{L}{0,8}$/u.test(before.slice(0, -marker.length));
}

/** Something names the record. */
export const hasIdentity = (record: RecordDraft | null): boolean =>
  record !== null && (record.number !== null || record.title !== null);

/** 事業名 with its number or 担当課, in a table of their own, head a sheet: what stands below them, under headings of its parts, tells of the item. */
export const isWellNamed = ({ title, number, divisions }: RecordDraft): boolean =>
  title !== null && (number !== null || divisions.length > 0);

/** The record has its name, and nothing has been told of it: a level that comes now is one above it, and not the item. */
export const awaitsAllButName = (r: RecordDraft | null): boolean =>
  r !== null &&
  r.title !== null &&
  [r.objective, r.measures, r.currentState, r.achievement].every((told) => told === null) &&
  [r.criteria, r.indicators, r.schedule, r.progress].every((list) => list.length === 0);

/** 公約：花を植えます。 below the record's name is no second name. */
export const isSentenceAbout = (open: RecordDraft | null, field: LabelField, { value }: FieldInput): boolean =>
  field === 'title' && open !== null && open.title !== null && /[。！]$/.test(value.text.value);

/** ⑤ without a goal in a table of its own, after ④ of the same part: the page break cut the table and its spanning goal. */
export function goesOn(record: RecordDraft, last: RecordDraft): boolean {
  if (
    record.objective ||
    !last.objective ||
    !record.number ||
    record.number.ordinal !== (last.number?.ordinal ?? 0) + 1
  )
    return false;
  return record.number.ordinal > 1 && record.title === null && partKey(record) === partKey(last);
}

/** The same for records below the same levels of the plan. */
export const categoryKey = ({ category }: RecordDraft): string => JSON.stringify(category.map((c) => c.value));

/** The same for records of one department below the same levels of the plan. */
export const partKey = (r: RecordDraft): string => JSON.stringify([r.department?.value, categoryKey(r)]);

/** A progress text without a year of its own goes with the only year that the record's other progress texts name. */
export function withProgressOfOneYear(record: RecordDraft): RecordDraft {
  const yearless = record.progress.find((p) => p.fiscalYear === null);
  const [only, ...others] = record.progress.filter((p) => p.fiscalYear !== null);
  if (!yearless || !only || others.length > 0) return record;
  for (const field of ['status', 'outcome', 'nextSteps'] as const) {
    if (yearless[field] && only[field]) return record;
    only[field] ??= yearless[field];
  }
  only.revenueEffect ??= yearless.revenueEffect;
  only.expenditureEffect ??= yearless.expenditureEffect;
  record.progress.splice(record.progress.indexOf(yearless), 1);
  return record;
}

/** 基本方針 beside an item's name, 基本方針Ⅱ … or Ⅱ … above it: a level of the plan in a few words, and no department's policy. */
export function namesLevel(text: string, ofItem: boolean, ofDepartment: boolean): boolean {
  const isShort = text.length <= 50 && !/[。\n]|ます$/.test(text.trim());
  const isCounted = !ofDepartment && readMarker(text.trim())?.ordinal != null;
  return isShort && (ofItem || isCounted || /^(?:基本)?方針\s*[0-9０-９Ⅰ-Ⅹ①-⑳一二三四五六七八九]/.test(text.trim()));
}

/** The record has something under this label that no field holds. */
const hasUnder = (record: RecordDraft, label: SourceText): boolean =>
  record.extras.some((e) => e.label !== null && matchKey(e.label.value) === matchKey(label.value));

/** How many records of the department at hand are complete; 0 where one of all told so far has something under this label. */
export function completeWithout(
  { ofDepartment, hasOpenRecord }: { readonly ofDepartment: readonly RecordDraft[]; readonly hasOpenRecord: boolean },
  label: SourceText,
): number {
  return ofDepartment.some((r) => hasUnder(r, label)) ? 0 : ofDepartment.length - (hasOpenRecord ? 1 : 0);
}
