import { readMarker } from '../../japanese/index.js';
import { joinTexts, type SourceText, sliceText, trimText } from '../../model/sourceText.js';
import type { RecordDraft } from '../draft.js';
import type { LabelReading } from '../lexicon/types.js';
import { isMissing, onOneLine } from '../value.js';
import { toExtras } from './extras.js';
import { type FieldHandler, singleYear } from './input.js';

/** A schedule cell under a year; without a year it is kept as printed. */
export const toSchedule: FieldHandler = (record, input, context) => {
  const year = singleYear(input.years);
  if (year === null) {
    toExtras(record, input, context);
    return;
  }
  addScheduleCell(record, null, year, input.value.text);
};

/** Adds one cell of the step's row; the step is found again by its characters, so that a row keeps together. */
export function addScheduleCell(
  record: RecordDraft,
  step: SourceText | null,
  fiscalYear: number,
  text: SourceText,
): void {
  if (isMissing(text.value)) return;
  scheduleStep(record, step).years.push({ fiscalYear, text: onOneLine(text) });
}

/** What a step does in one part of the year: 4～6月 募集 7～9月 開催. Without a name, the part itself is the step. */
export function addPartOfStep(
  record: RecordDraft,
  step: SourceText | null,
  fiscalYear: number,
  part: SourceText,
  text: SourceText,
): void {
  if (!step) addScheduleCell(record, part, fiscalYear, text);
  if (!step || isMissing(text.value)) return;
  const { years } = scheduleStep(record, step);
  const told = joinTexts([part, onOneLine(text)], ' ');
  const known = years.findIndex((y) => y.fiscalYear === fiscalYear);
  const before = years[known];
  if (before) years[known] = { fiscalYear, text: joinTexts([before.text, told], ' ') };
  else years.push({ fiscalYear, text: told });
}

/** The entry of that step (bullet mark removed), made when it isn't there: a step without any year's text is kept too. */
export function scheduleStep(record: RecordDraft, step: SourceText | null): RecordDraft['schedule'][number] {
  const bare = step ? withoutBullet(onOneLine(step)) : null;
  let entry = record.schedule.find((s) => s.step?.at[0] === bare?.at[0] && s.step?.value === bare?.value);
  if (!entry) {
    entry = { step: bare, years: [] };
    record.schedule.push(entry);
  }
  return entry;
}

export function withoutBullet(text: SourceText): SourceText {
  const marker = readMarker(text.value);
  return marker?.style === 'bullet' && marker.length < text.value.length
    ? trimText(sliceText(text, marker.length))
    : text;
}

/** 今後の予定, 今後の取組計画, 今後の進め方: what is to be done, and when. 今後の方針 and 課題 tell of no time. */
export function announcesTimetable(reading: LabelReading | null): boolean {
  const words = reading?.label.replace(/[\s　]|[（(【].*$/g, '') ?? '';
  return reading?.field === 'nextSteps' && IS_PLANNED.test(words) && !TELLS_MORE.test(words);
}

const IS_PLANNED = /(?:予定|計画|工程|日程|スケジュール|進め方|取り?組み?(?:内容)?|展開|展望|見通し)$/;
const TELLS_MORE = /課題|反省|改善|問題|成果|方針|方向/;
