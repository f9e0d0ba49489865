import {
  findQuantities,
  halfWidth,
  isListedUnit,
  multiplierOf,
  type Quantity,
  readFiscalYears,
} from '../../japanese/index.js';
import { type SourceText, sliceText, trimText } from '../../model/sourceText.js';
import type { FigureDraft } from '../draft.js';
import { nearestYear } from '../lexicon/bareYears.js';
import { isMissing } from '../value.js';
import { bracketsAround, findBrackets } from './brackets.js';
import { type FigureContext, quantityToFigure } from './quantityToFigure.js';

export interface CellContext extends FigureContext {
  /** From the table's header or unit column: a figure without a unit of its own takes it. */
  readonly unit?: string | null;
  /** Of that unit: 千円 → 1000. */
  readonly multiplier?: number;
}

/** UTF-16 units of the longest target in words: 条例への反映. */
const LONGEST = 40;

/** 該当なし and its like: the writer says that there is no value. */
const NO_VALUE =
  /^[(（]?(?:該当(?:なし|無し|せず)|(?:目標)?(?:設定|未設定)(?:なし|無し|せず)?|(?:数値化?(?:に|目標に)?)?(?:なじま|馴染ま)ない(?:もの)?|なし|無し|対象外|集計中|調査中|未集計|未確定|算出不可|データなし)[)）]?$/u;
/** （各年度末時点）: says of when the figures beside it are. */
const OF_WHEN = /^[（(][^（()）0-9０-９]*(?:時点|現在|年度末|年末|月末)(?:の?(?:数値|値))?[）)]$/u;
/** In a cell of its own a length of time is a figure: 3年, 18か月. */
const DURATION = /^(約|概ね)?([\d,.]+) ?(年|年間|か年|カ年|ヶ年|月|日|時間?)(以上|以内|以下|未満)?$/u;
const COMPARED = { 以上: 'gte', 以内: 'lte', 以下: 'lte', 未満: 'lt' } as const;

/**
 * The one figure of a table cell. A few words without a figure are a target in words (value null: 条例への反映);
 * a sentence, a missing mark (-, ―, ***, 該当なし) or a blank cell is no value: null.
 */
export function cellToFigure(value: SourceText, context: CellContext): FigureDraft | null {
  const own = splitOwnYear(trimText(value), context.fiscalYear);
  return own
    ? textToFigure(own.text, { ...context, fiscalYear: own.fiscalYear })
    : textToFigure(trimText(value), context);
}

/** What the figure of a year was taken from: （R4決算）, （令和5年度 市民意識調査）. */
const SOURCE =
  '(?:決算|速報|確報|(?:[\\s　]*の?(?:[\\p{Script=Han}\\p{Script=Katakana}ー]{0,10}(?:調査|アンケート|統計|センサス|集計|報告)))(?:結果|値)?)';
const OWN_YEAR = new RegExp(
  `\\s*[（(]((?:[RHＲＨ]|令和|平成)\\s*(?:元|[0-9０-９]{1,2})(?:年度?)?|20[0-9]{2}(?:年度?)?)(?:末|時点|末時点|実績|策定時|${SOURCE})?[）)]$`,
  'u',
);

/** 58.3（26年度）: as above, without the era. */
const OWN_BARE_YEAR = /\s*[（(](元|[0-9０-９]{1,2})年度(?:末|時点|末時点|実績|策定時)?[）)]$/u;

/**
 * 38（R元）, 58.3（26年度）: the cell says of which year its figure is. `mark` is the year with its brackets.
 * @param near tells the era of a year printed without one; where it tells none, the figure's year is not known.
 */
export function splitOwnYear(
  text: SourceText,
  near: number | null = null,
): { readonly text: SourceText; readonly fiscalYear: number | null; readonly mark: SourceText } | null {
  const dated = OWN_YEAR.exec(text.value);
  const found = dated ?? OWN_BARE_YEAR.exec(text.value);
  if (!found || !/[0-9０-９]/.test(text.value.slice(0, found.index))) return null;
  const printed = found[1] as string;
  const years = dated ? readFiscalYears(printed) : null;
  if (dated && !years) return null;
  return {
    text: trimText(sliceText(text, 0, found.index)),
    fiscalYear: years?.from ?? nearestYear(printed, near),
    mark: trimText(sliceText(text, found.index)),
  };
}

/** 49.3※１, 1,204（注2）: the note below the table that tells more of the figure. */
const NOTE_MARK = /(?<=[0-9０-９％%\p{L}])[\s　]*(?:[※＊*][0-9０-９]{0,2}|[（(]?(?:注|※)[0-9０-９]{1,2}[）)]?)$/u;
/** ３月, 12月 alone: when it is to be. */
const MONTH = /^(?:[1-9]|1[0-2])月$/;

function textToFigure(text: SourceText, context: CellContext): FigureDraft | null {
  const note = NOTE_MARK.exec(text.value);
  if (note && /[0-9０-９]/.test(text.value.slice(0, note.index))) {
    const figure = textToFigure(sliceText(text, 0, note.index), context);
    return figure && { ...figure, text };
  }
  if (isMissing(text.value) || NO_VALUE.test(text.value.replace(/\s/gu, ''))) return null;
  if (OF_WHEN.test(text.value.replace(/\s/gu, ''))) return null;
  const quantity = theFigure(text.value);
  if (isSentence(text.value, quantity)) return null;
  if (!quantity) return durationOrWords(text, context);
  const { figure } = quantityToFigure(quantity, text, context, null);
  if (figure.unit !== null) return figure;
  const { multiplier, unit } = unitOf(context);
  const scaled = figure.value === null ? null : Number((figure.value * multiplier).toPrecision(15));
  return { ...figure, value: scaled, unit };
}

/** A unit column prints 千円 or 百万円: the multiplier belongs to the value. */
function unitOf(context: CellContext): { multiplier: number; unit: string | null } {
  const printed = context.unit?.match(/^(千|万|十万|百万|千万|億)(?=[円人件])(.+)$/u);
  return {
    multiplier: multiplierOf(printed?.[1]) * (context.multiplier ?? 1),
    unit: printed ? (printed[2] as string) : (context.unit ?? null),
  };
}

/** A whole sentence tells what is done, and is no figure; 30人以上とする。 is one. */
function isSentence(text: string, quantity: Quantity | null): boolean {
  const words = quantity ? text.replace(quantity.text, '') : text;
  return (/。/u.test(text) && words.length > 10) || words.length > LONGEST;
}

/** The first figure outside brackets, else the first: 85%（1,200件）. */
function theFigure(text: string): Quantity | null {
  const found = findQuantities(text);
  if (found.length === 0) return spacedFigure(text);
  if (found.length === 1) return found[0] ?? null;
  const brackets = findBrackets(text);
  return found.find((q) => !bracketsAround(brackets, q.from)) ?? (found[0] as Quantity);
}

const SPACED = /^([^0-9０-９]{0,3}[0-9０-９][0-9０-９,.，．]*) (?=[^\s0-9０-９]{1,8}$)/u;

/**
 * 120 トン, 15 橋: typesetters set a space behind digits. Before a word a number may head an entry of a list (3 検討会), but one alone in
 * its cell with a unit, or with more digits than a list has entries, does not.
 */
function spacedFigure(text: string): Quantity | null {
  const number = SPACED.exec(text)?.[1];
  if (!number) return null;
  const [only] = findQuantities(text.replace(SPACED, '$1'));
  if (!only?.unit || only.text.length !== text.length - 1) return null;
  const mayCount = number.replace(/[^0-9０-９]/g, '').length > 1 && !OF_CITY.test(only.unit);
  return isListedUnit(halfWidth(only.unit)) || mayCount ? only : null;
}

/** 市民課, 出張所: who is told of beside the figure. */
const OF_CITY = /[課室局署部係所]$/u;

function durationOrWords(text: SourceText, context: CellContext): FigureDraft {
  const printed = halfWidth(text.value);
  const m = MONTH.test(printed) ? null : printed.match(DURATION);
  const number = m ? Number((m[2] as string).replaceAll(',', '')) : Number.NaN;
  if (!m || Number.isNaN(number) || number >= 1900) {
    return { kind: context.kind, fiscalYear: context.fiscalYear, comparator: 'eq', value: null, unit: null, text };
  }
  const comparator = m[4] ? COMPARED[m[4] as keyof typeof COMPARED] : m[1] ? 'approx' : 'eq';
  return { kind: context.kind, fiscalYear: context.fiscalYear, comparator, value: number, unit: m[3] as string, text };
}
