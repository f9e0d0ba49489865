import { findQuantities } from '../../japanese/index.js';
import { sliceText } from '../../model/sourceText.js';
import { type AchievementDraft, type AmountDraft, type ProgressDraft, progressOf, type RecordDraft } from '../draft.js';
import { isDirection, isRate, levelOf, readAchievement, readLegend, readRate } from '../lexicon/index.js';
import { isMissing, onOneLine } from '../value.js';
import { toExtras } from './extras.js';
import { toIndicator } from './figures.js';
import { takeGrade } from './gradedText.js';
import { type FieldContext, type FieldHandler, type FieldInput, singleYear } from './input.js';
import { appendText } from './texts.js';

/** A progress text belongs to the fiscal year of its column or label, else to the document's. */
export function toProgressText(field: 'status' | 'outcome' | 'nextSteps'): FieldHandler {
  return (record, input, context) => {
    if (isMissing(input.value.text.value)) return;
    if (field === 'nextSteps') addNextSteps(record, input, context);
    else if (field === 'outcome' && REASON.test(input.label?.value ?? '')) addReason(record, input, context);
    else addProgressText(field, record, input, context);
  };
}

/** 継続 alone, or an option chosen by its box, says what is to follow; beside a text that does, it is a choice of its own and kept under its label. */
function addNextSteps(record: RecordDraft, input: FieldInput, context: FieldContext): void {
  const entry = progressOf(record, singleYear(input.years) ?? context.fiscalYear);
  if (input.isChosen || isDirection(input.value.text.value)) {
    if (entry.nextSteps) {
      toExtras(record, input, context);
      return;
    }
    entry.choiceLabel = input.label;
  } else if (entry.nextSteps && entry.choiceLabel !== undefined) {
    record.extras.push({ label: entry.choiceLabel, text: entry.nextSteps });
    delete entry.choiceLabel;
    entry.nextSteps = null;
  }
  addProgressText('nextSteps', record, input, context);
}

/** The text as it stands, though it were a choice. */
export function addProgressText(
  field: 'status' | 'outcome' | 'nextSteps',
  record: RecordDraft,
  input: FieldInput,
  context: FieldContext,
): void {
  if (isMissing(input.value.text.value)) return;
  const year = singleYear(input.years);
  const entry = progressOf(record, year ?? context.fiscalYear);
  if (field === 'outcome') leaveReason(record, entry);
  const graded = field === 'nextSteps' ? null : takeGrade(input.value.text, context.legend);
  if (!graded || (year === null ? record : entry).achievement) {
    entry[field] = appendText(entry[field], input.value.text);
    return;
  }
  entry[field] = appendText(entry[field], graded.text);
  (year === null ? record : entry).achievement = graded.grade;
}

/** Why a grade was given tells what came of an item as long as nothing else does; beside 成果 it is kept under its own label. */
function leaveReason(record: RecordDraft, entry: ProgressDraft): void {
  if (!entry.outcome || entry.reasonLabel === undefined) return;
  record.extras.push({ label: entry.reasonLabel, text: entry.outcome });
  delete entry.reasonLabel;
  entry.outcome = null;
}

/** 評価の理由, 判定根拠. */
const REASON = /(?:評価|評定|判定|達成度|進捗)(?:の|した)?(?:理由|根拠)[\s　:：】〕］〉》＞]*$/;

/** 総合評価 | Ｂ | 目標を上回った。 */
function addReason(record: RecordDraft, input: FieldInput, context: FieldContext): void {
  const year = singleYear(input.years) ?? context.fiscalYear;
  const entry = record.progress.find((p) => p.fiscalYear === year);
  if (entry?.outcome && entry.reasonLabel === undefined) {
    toExtras(record, input, context);
    return;
  }
  const own = progressOf(record, year);
  own.outcome = appendText(own.outcome, input.value.text);
  own.reasonLabel = input.label;
}

/** 結果 above or before a sentence tells what came of it; before a word of evaluation it is the result; else a figure. */
export const toResult: FieldHandler = (record, input, context) => {
  const text = input.value.text.value;
  const isOutcome = input.label?.value.replace(/[\s　]/g, '').includes('結果') ?? false;
  const done = isToldAsDone(input) ? (record.objective ? 'outcome' : record.measures ? 'status' : null) : null;
  if (done) toProgressText(done)(record, input, context);
  else if (isOutcome && /.{8}[。たす]$/u.test(text)) toProgressText('outcome')(record, input, context);
  else if (isOutcome && !/[0-9０-９]/.test(text) && valueToAchievement(input, context)?.level)
    toAchievement(record, input, context);
  else toIndicator(record, input, context);
};

/** 実績 and sentences in the past: what came of a goal above them, or how an action went. A figure alone is a result. */
function isToldAsDone({ label, value }: FieldInput): boolean {
  if (!/実績$/.test(label?.value.replace(/[\s　:：】〕］〉》＞]+$/, '') ?? '')) return false;
  const lines = value.text.value.split('\n').filter((l) => l.trim() !== '');
  return (
    lines.every((l) => /.{10}(?:[しっいんれけめえげたり]た|ました)。?[）)]?$/u.test(l.trim())) ||
    isAccount(value.text.value)
  );
}

/** 舟は12艘であった。借上げのため、費用は増となる。: whole sentences, and one of them of what was. */
function isAccount(text: string): boolean {
  const told = text.replace(/[\s　]+/g, '');
  const sentences = told.split('。').filter((s) => s !== '');
  return /。[）)]?$/.test(told) && sentences.every((s) => s.length >= 8) && sentences.some((s) => PAST.test(s));
}

const PAST = /(?:[しっいんれけめえげたりきびみせて]た|ました|であった)$/u;

/**
 * Under a year: that year's. Without one: the record's overall result; of several, the last printed (期末 after 中間) whose mark
 * anything explains: 達成度 | 3 by a legend stays above 計画全体の達成状況 | Ⅱ of another scale.
 */
export const toAchievement: FieldHandler = (record, input, context) => {
  if (explainsMark(record, input)) return;
  // 〔一部達成〕⏎春の分を秋に延ばした。: the grade, and why.
  const graded = takeGrade(input.value.text, context.legend);
  const why =
    graded && /。[）)]?$/.test(graded.text.value)
      ? tells({ ...input, value: { ...input.value, text: graded.text } })
      : null;
  if (why) {
    addProgressText(why, record, input, context);
    return;
  }
  const achievement = isReasonOf(record, input) ? null : valueToAchievement(input, context);
  // － is a result where the document's legend says so, and else a missing value.
  if (!achievement && isMissing(input.value.text.value)) return;
  if (!achievement) {
    const told = tells(input);
    if (told === 'outcome' && isReasonOf(record, input)) addReason(record, input, context);
    else if (told) toProgressText(told)(record, input, context);
    else toExtras(record, input, context);
    return;
  }
  const year = singleYear(input.years);
  const isLessKnown = achievement.level === null && achievement.meaning === null;
  if (year === null && isLessKnown && record.achievement?.meaning) {
    record.extras.push({ label: input.label, text: achievement.label });
    return;
  }
  if (achievement.level === null) record.doubts.add('achievement-unknown');
  // Ｂ（おおむね計画どおり）: what the grade means is understood, too.
  if (achievement.meaning && input.value.text.value.includes(achievement.meaning)) record.labels.push(input.value.text);
  if (year !== null) {
    const entry = progressOf(record, year);
    entry.achievement = achievement;
    if (LOOKS_BACK.test(input.label?.value ?? '')) entry.isOverall = true;
    return;
  }
  if (record.achievement) record.extras.push({ label: record.achievementLabel, text: record.achievement.label });
  record.achievement = achievement;
  record.achievementLabel = input.label;
};

/** 令和6年度末の総括, 計画期間全体の評価: of all years up to that one. */
const LOOKS_BACK = /総括|最終|(?:計画|期間|取組)の?(?:全体|通算)|(?:終了|満了)時/;

/**
 * 評価 | Ａａ | 目標を達成しており、順調に進んでいる: under the label that gave the mark, words that grade alike say what it means; they have
 * the say before a legend, which may explain but one of its signs.
 */
function explainsMark(record: RecordDraft, { value, label, years }: FieldInput): boolean {
  const { achievement, achievementLabel } = record;
  const words = value.text.value.trim();
  if (!achievement || singleYear(years) !== null || achievementLabel?.value !== label?.value) return false;
  if (achievement.label.value.length > LONGEST_GRADE || words.length > LONGEST_MEANING || /[。\n]/.test(words))
    return false;
  const level = words.length > LONGEST_GRADE ? levelOf(words) : null;
  if (!level || (achievement.level !== null && achievement.level !== level)) return false;
  record.achievement = { ...achievement, meaning: words, level };
  record.labels.push(value.text);
  return true;
}

const LONGEST_MEANING = 60;

/** 総合評価 | Ｂ | 目標を上回った。: under the label that gave the grade, a sentence says why, whatever words of results it has. */
function isReasonOf({ achievement, achievementLabel }: RecordDraft, { value, label }: FieldInput): boolean {
  const isGraded = achievement !== null && achievement.label.value.length <= LONGEST_GRADE;
  return isGraded && achievementLabel?.value === label?.value && /[^\s　]{6}。$/u.test(value.text.value.trim());
}

/** Ａ, ○, A+, ★★★. */
const LONGEST_GRADE = 3;

/** 達成状況 above sentences tells how it went, 評価 what came of it. */
function tells({ value, label }: FieldInput): 'status' | 'outcome' | null {
  if (!/.{12}(?:[。るたす]|中)$|.{6}。$/su.test(value.text.value.trim())) return null;
  return /状況|進捗/.test(label?.value ?? '') ? 'status' : 'outcome';
}

export function valueToAchievement(
  input: Pick<FieldInput, 'value' | 'reading'>,
  context: FieldContext,
): AchievementDraft | null {
  const line = onOneLine(input.value.text);
  const legend = [...(input.reading?.legend ?? []), ...context.legend];
  const rate = input.reading?.unit?.unit === '%' && /^[\d０-９.．]+$/.test(line.value) ? `${line.value}%` : line.value;
  const marks = legend.filter((e) => !isRate(e.mark));
  const read = withOwnLegend(line.value) ?? readAchievement(line.value, marks) ?? readRate(rate, legend);
  if (!read) return null;
  const from = line.value.indexOf(read.label);
  const label = from >= 0 ? sliceText(line, from, from + read.label.length) : line;
  return { label, meaning: read.meaning, level: read.level };
}

/** Ｂ （Ａ：達成した Ｂ：一部を達成した …）: the cell prints the legend behind its mark. */
function withOwnLegend(text: string): ReturnType<typeof readAchievement> {
  const [, mark, rest] = /^\s*([^\s（(※:：]{1,4})[\s　]*([（(※【].*)$/s.exec(text) ?? [];
  const legend = rest ? readLegend(rest) : [];
  const read = mark && legend.length >= 2 ? readAchievement(mark, legend) : null;
  return read?.meaning ? read : null;
}

/** That of its column; else the one that a note gives to all of them (※効果額は令和5年度単年度の額); else the document's. */
const yearOfEffect = (input: FieldInput, context: FieldContext): number | null =>
  singleYear(input.years) ?? context.notedYears?.().get('effect') ?? context.fiscalYear;

/** 財政効果額: the printed figure times the label's or the cell's multiplier, in yen. */
export function toEffect(field: 'revenueEffect' | 'expenditureEffect'): FieldHandler {
  return (record, input, context) => {
    if (isMissing(input.value.text.value)) return;
    const amount = valueToYen(input, context);
    if (!amount) {
      toExtras(record, input, context);
      return;
    }
    progressOf(record, yearOfEffect(input, context))[field] = amount;
  };
}

/** 歳入 31,240千円　歳出 △1,200千円: what stands before each sum says of what side of the budget it is. */
const SIDE =
  /[（(【]?(歳入|収入|増収|歳出|支出|経費)(?:の?(?:増加?|確保|減少?|削減|抑制|節減))?(?:効果)?額?[\s　:：（()）】]*((?:約|およそ)?[△▲－−-]?[\s　]*[0-9０-９][0-9０-９,，.．]*[\s　]*(?:[千百十]?万|[十百]?億|千|百)?円)[\s　、，,／/・)）]*/gu;

/** 財政効果額 with the sides of its sums in the text itself; a sum without a side is kept as it stands. */
export const toEffects: FieldHandler = (record, input, context) => {
  const text = onOneLine(input.value.text);
  const sums = [...text.value.matchAll(SIDE)];
  const isWhole = sums.length > 0 && text.value.replace(SIDE, '').trim() === '';
  if (!isWhole) {
    toExtras(record, input, context);
    return;
  }
  const entry = progressOf(record, yearOfEffect(input, context));
  for (const m of sums) {
    const from = m.index + m[0].indexOf(m[2] as string);
    const sum = sliceText(text, from, from + (m[2] as string).length);
    const amount = valueToYen({ ...input, value: { ...input.value, text: sum } }, context);
    if (amount) entry[/^(?:歳入|収入|増収)$/.test(m[1] as string) ? 'revenueEffect' : 'expenditureEffect'] = amount;
  }
};

function valueToYen(input: FieldInput, context: FieldContext): AmountDraft | null {
  const text = onOneLine(input.value.text);
  const found = findQuantities(text.value);
  const only = found[0];
  if (!only || found.length > 1 || only.value === null) return null;
  if (text.value.replace(only.text, '').replace(/[\s　()（）約]/g, '') !== '') return null;
  const own = only.unit === '円' || only.unit === null ? only.unit : undefined;
  if (own === undefined) return null;
  const multiplier = own === null ? (input.reading?.unit?.multiplier ?? context.moneyMultiplier ?? 1) : 1;
  return { yen: only.value * multiplier, text };
}
