import { matchKey, readMarker } from '../../japanese/index.js';
import type { SourceText } from '../../model/sourceText.js';
import { linesToItems, valueToItems } from '../items.js';
import { tellActionsInTime } from '../lexicon/actionsAndTime.js';
import { isDirection, readAchievement } from '../lexicon/index.js';
import type { LabelField, LegendEntry } from '../lexicon/types.js';
import { namesLevel } from '../recordIdentity.js';
import { type FieldInput, singleYear } from './input.js';

/** What stands around a labelled value. */
export interface InputPlace {
  /** The department at hand. */
  readonly department: string | null;
  /** Right below what names the record. */
  readonly ofItem: boolean;
  /** A record is open, or goals have been told in sections. */
  readonly hasGoals: boolean;
  /** The levels of the plan that it belongs to are known. */
  readonly hasLevels: boolean;
  readonly legend: readonly LegendEntry[];
  /** What the record is to do. */
  readonly measures: string | null;
  /** How far the record came has been told. */
  readonly isFollowedUp: boolean;
  /** The document tells what was done. */
  readonly isReport: boolean;
}

/** What the label says, or the value decides: 総務部長 | 能見 光 names the head, 進捗 | ア is an evaluation by the legend. */
export function fieldOfInput(
  input: FieldInput,
  { department, ofItem, hasGoals, hasLevels, legend, measures, isFollowedUp, isReport }: InputPlace,
): LabelField | null {
  const field = input.reading?.field ?? null;
  const label = input.label?.value ?? '';
  if (field === null && department && label.startsWith(department.slice(0, -1)) && /[長監]$/.test(label)) return 'head';
  if (field === 'policy' && namesLevel(input.value.text.value, ofItem, department !== null)) return 'category';
  if (field === 'category' && hasLevels && SORTS.test(label.replace(/[\s　]/g, ''))) return 'remarks';
  if (field === 'category' && /区分$/.test(label) && SORT.test(input.value.text.value)) return 'remarks';
  if (field === 'measures' && department && !hasGoals && isPolicyOfUnit(input)) return 'policy';
  if (field === 'measures' && tellsWhatWasDone(input, measures, isReport)) return 'status';
  if ((field === 'target' || field === 'objective' || field === 'indicator') && areCriteria(field, input))
    return 'criteria';
  if (field === 'schedule' && measures === null && tellsActionsInTime(input)) return 'measures';
  if (field === 'direction' && tellsWhatFollows(input)) return 'nextSteps';
  if (field === 'summary' && isFollowedUp && LOOKS_BACK.test(label)) return 'outcome';
  if (field === 'outcome' && /成果[\s　:：]*$/.test(label) && isDirection(input.value.text.value)) return 'direction';
  const mark = field === 'status' || field === 'outcome' ? input.value.text.value.trim() : '';
  return mark !== '' && isGrade(mark, legend) ? 'achievement' : field;
}

/** ３ 今年度の実施方針 below the department's name, before any item: how it means to work, not what one of its items does. */
const POLICY_OF_UNIT =
  /(?:年度|当?[部局課室])の?(?:主な|基本的な?)?(?:実施|取り?組み?|推進|活動|業務|事業|施策|重点)の?方針[\s　:：】〕］〉》＞]*$/;

/** Numbers would tell of as many items. */
const isPolicyOfUnit = ({ label, value }: FieldInput): boolean =>
  POLICY_OF_UNIT.test(label?.value ?? '') && linesToItems(value.lines).items.length === 0;

/** 取組内容・スケジュール beside ・講座の開催（５月）, with no year in it. */
const tellsActionsInTime = ({ label, years, value }: FieldInput): boolean =>
  years === null && tellActionsInTime(label?.value ?? '', [value.text.value]);

/** How far it is to come, told in words as often as in figures. */
const SO_FAR = /(?:到達点|達成点|(?:到達|達成|成果)目標|どこまで|どれだけ|どのくらい)$/;
/** 直した橋の数　12橋: a name stands before its figure. */
const NAMED_FIGURE = /^[^\n]*?\p{L}{3}[^\n]*?[\s　：:]+[^\s　]*[0-9０-９]/u;

/** ・計画の骨子の公表, ・意見の取りまとめ, ・窓口の開設（７月） beside such entries: what there will be, in a noun. */
const NAMED_THING =
  /^[^。\n]*\p{L}{3}[^。\n]*[\p{sc=Han}\p{sc=Katakana}ーりしみきめけえれ](?:[\s　]*[（(][^（()）\n]*[)）])?$/u;

/**
 * 到達点 above ・直した橋の数　12橋: entries with bullets, each of which names what it measures, or what there will be, or one entry alone.
 * Where the label is that of any goal (目標), at least half of them have their figure.
 */
function areCriteria(field: LabelField, { reading, value }: FieldInput): boolean {
  const isSoFar = SO_FAR.test(reading?.label.replace(/[\s　]/g, '') ?? '');
  if (field !== 'objective' && !isSoFar) return false;
  const bulleted = value.lines.some((l) => readMarker(l.text.value)?.style === 'bullet');
  const alone = isSoFar ? onlyEntry(value.text) : [];
  const entries = bulleted ? valueToItems(value) : alone;
  const measured = entries.filter((e) => NAMED_FIGURE.test(e.value));
  if (
    entries.length === 0 ||
    (measured.length === 0 && alone.length === 0) ||
    (!isSoFar && measured.length * 2 < entries.length)
  )
    return false;
  return entries.every((e) => measured.includes(e) || NAMED_THING.test(e.value));
}

/** 総合窓口での申請書の廃止: what it is to come to, in a few words. */
function onlyEntry({ value }: SourceText): { readonly value: string }[] {
  const line = value.replace(/[\s　]*\n[\s　]*/g, '').trim();
  const isShort = line.length <= LONGEST_ENTRY && /\p{L}{4}/u.test(line) && !/[。、：:]/.test(line);
  return isShort && (NAMED_FIGURE.test(line) || NAMED_THING.test(line)) ? [{ value: line }] : [];
}

const LONGEST_ENTRY = 40;

/** 今後の方向 | 受付の時間を延ばします。: sentences, where 継続 and 縮小 choose one of several ways to go on. */
const tellsWhatFollows = ({ reading, value }: FieldInput): boolean =>
  /(?:今後|これから|次年度|来年度|翌年度)/.test(reading?.label ?? '') && TOLD.test(value.text.value);
const TOLD = /^(?=[\s\S]{12})[\s\S]*(?:。|ます|する)[）)]?\s*$/u;

/** 一年を振り返って behind the grade of an item, in a form of its own: what came of it. */
const LOOKS_BACK = /(?:振り?返|ふり(?:かえ|返)|を終え)/;

/** 事業区分 beside the levels of the plan: of what sort the item is (④法定受託事務). */
const SORTS = /(?:事業|事務|業務|実施|予算|経費)(?:区分|種別)$/;

/** 区分 | 経常事業: of what sort an item is, in words that name no level of a plan. */
const SORT =
  /^[\s　]*(?:新規|継続|拡充|拡大|縮小|廃止|完了|経常|臨時|単独|市単独?|町単独?|村単独?|国庫補助|県補助|補助|ソフト|ハード|法定受託|自治|義務的?|任意|一般|特別|計画|投資|政策|施設|内部管理)(?:的?(?:事業|事務|経費|会計|業務))?[\s　]*$/u;

/** ア by the legend; Ｂ 概ね計画どおり, with the words that explain the mark beside it; 順調 and やや遅れ, words of a known scale. */
function isGrade(text: string, legend: readonly LegendEntry[]): boolean {
  if (legend.some((e) => matchKey(e.mark) === matchKey(text))) return true;
  const read = text.length <= 24 && !/[。\n]/.test(text) ? readAchievement(text, legend) : null;
  return read !== null && read.level !== null && (read.meaning !== null || PACE.test(text));
}

/** How it goes, and not what was done: 完了 and 実施 say as much of the work as of its result. */
const PACE = /^(?:概ね|おおむね|ほぼ|やや|大幅に)?(?:順調|遅れ|遅延)(?:[にでがし].{0,5})?$/;

/** 実施した取組 in the past below 取組内容, 令和5年度の主な取組 of a year alone: what was done of it. */
function tellsWhatWasDone({ label, value, years }: FieldInput, planned: string | null, isReport: boolean): boolean {
  const text = value.text.value;
  // 主な取組 of a report.
  const isDone = isReport && /取り?組み?(?:内容)?[\s　:：]*$/.test(label?.value ?? '') && isPast(text, 1);
  if (planned === null) return isDone || (singleYear(years) !== null && isPast(text));
  if (singleYear(years) !== null && /(?:ません|(?:て|で)いる|(?:て|で)います|ている最中|中)。?$/u.test(text))
    return true;
  return isPast(text) && (singleYear(years) !== null || !isPast(planned));
}

const PAST = /[しっいんれけめえげきびみりせてたち]た(?:[）)]|[（(][^（()）]*[)）])?$/u;

/** At least half of its sentences, or the `share`, are of the past. */
function isPast(text: string, share = 0.5): boolean {
  const sentences = text.split(/[。\n]/).filter((s) => s.trim().length >= 6);
  const past = sentences.filter((s) => PAST.test(s.trim()));
  return past.length > 0 && past.length >= sentences.length * share;
}
