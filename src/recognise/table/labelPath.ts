import { joinTexts, type SourceText } from '../../model/sourceText.js';
import { type FieldInput, figureKind } from '../fields/input.js';
import { isEffect, isSideOfEffect } from '../lexicon/itemFields.js';
import type { LabelField, LabelReading } from '../lexicon/types.js';
import { isMidTerm } from '../midTerm.js';
import type { Value } from '../value.js';
import { type ColumnHead, headField, headWords, innermost, type Label } from './events.js';

/** The innermost label that the lexicon knows decides; all of them are the label as printed. */
export function pathToInput(path: readonly Label[], head: ColumnHead | null, value: Value): FieldInput {
  const costs = costsOf(path) ?? effectOf(path, head);
  const printed = costs ?? innermost(path) ?? (head ? headField(head) : null);
  const outer = withOuterUnit(printed, [...(head?.labels ?? []), ...path]);
  const isOfMoney = outer !== null && !outer.unit && isEffect(outer.field) && head?.unit;
  const reading = isOfMoney ? { ...outer, unit: head.unit } : outer;
  const label = labelOf(path, head, reading);
  return {
    reading,
    label,
    value,
    years: head?.years ?? firstYears(path),
    kind: costs ? null : (head?.kind ?? figureKind(reading)),
  };
}

/** All labels of a value, as printed; of what is kept as it stands, the years above it too: 事業費 令和5年度. */
function labelOf(path: readonly Label[], head: ColumnHead | null, reading: LabelReading | null): SourceText | null {
  const own = path.map((l) => l.text);
  // The post of a head is a label whole: a column above the name tells of the items of another part.
  const isUnder = head !== null && head.labels[0] !== path[0] && innermost(path)?.field !== 'head';
  const isKept = reading === null || reading.field === 'budget' || reading.field === 'remarks';
  const years = isKept && head?.years ? (head.printed ?? []) : [];
  const texts =
    years.length === 0
      ? [...own, ...(isUnder ? head.labels.map((l) => l.text) : [])]
      : [...(isUnder ? own : []), ...years];
  return texts.length > 0 ? joinTexts(texts, ' ') : null;
}

/** トータルコスト over 予定 and 実績: what is planned and spent, and no target or result. */
function costsOf(path: readonly Label[]): LabelReading | null {
  const own = path.findLast((l) => l.reading !== null)?.reading ?? null;
  const outer = path.findLast((l) => l.reading?.field === 'budget')?.reading ?? null;
  return outer !== null && figureKind(own) !== null ? outer : null;
}

/** 累計, ５年間の計: a sum of years. */
const SUM = /(?:合計|累計|累積|総計|総額|通算|の?計|全体)額?(?:[（(][^（()）]{1,8}[)）])?$/;

/** 歳入の増加額 over 計画 and 実績: what came of it in a year is the effect; what was planned, and a sum of years, is kept as it stands. */
function effectOf(path: readonly Label[], head: ColumnHead | null): LabelReading | null {
  const own = path.findLast((l) => l.reading !== null)?.reading ?? null;
  const outer = path.findLast((l) => isEffect(l.reading?.field))?.reading ?? null;
  const kind = figureKind(own);
  if (outer && head !== null && head.years === null && SUM.test(headWords(head))) return { ...outer, field: 'remarks' };
  if (!outer || kind === null) return null;
  return kind === 'result' && (head === null || head.years !== null) ? outer : { ...outer, field: 'remarks' };
}

/** 財政効果額（千円） over 歳入 and 歳出: the unit holds for what the label heads. */
export function withOuterUnit(reading: LabelReading | null, labels: readonly Label[]): LabelReading | null {
  if (!reading || reading.unit) return reading;
  const unit = labels.findLast((l) => l.reading?.unit)?.reading?.unit;
  return unit ? { ...reading, unit } : reading;
}

/**
 * 財政効果額（千円） | 歳入 | 120 | 歳出 | 45, 中間振返り | 達成状況 | ① | 課題と改善策 | …: what headed the first pair of the row heads the
 * next, too.
 */
export function besideLast(labels: readonly Label[], label: Label): Label[] {
  const outer = labels.at(-2);
  const isPart = (l: Label | undefined) => isSideOfEffect(l?.reading?.field);
  if (outer && isMidTerm(outer.text.value)) return [outer, label];
  return outer?.reading?.field === 'effect' && isPart(labels.at(-1)) && isPart(label) ? [outer, label] : [label];
}

const firstYears = (path: readonly Label[]): FieldInput['years'] =>
  [...path].reverse().find((l) => l.reading?.years)?.reading?.years ?? null;

/** The columns name different things: a register, or a block of figures. */
export function nameSeveral(heads: readonly ColumnHead[]): boolean {
  let first: LabelField | undefined;
  for (const { labels } of heads)
    for (const { reading } of labels) {
      first ??= reading?.field;
      if (reading && reading.field !== first) return true;
    }
  return false;
}

/** 区分, 財源, or 費目 that nobody knows: what heads kinds of costs. */
const KIND_OF_COST: ReadonlySet<string | undefined> = new Set(['category', 'section', 'budget', undefined]);

/** 区分 | 令和4年度決算 | 令和5年度決算: kinds of costs down, years across; no row of it is an item. */
export const listCosts = ([first, ...years]: readonly ColumnHead[]): boolean => {
  const isKind = (h: ColumnHead) => KIND_OF_COST.has(headField(h)?.field) && !h.years;
  const costs = years.filter((h) => !isKind(h));
  return (
    first !== undefined &&
    isKind(first) &&
    costs.length > 0 &&
    costs.every((h) => h.years !== null && headField(h)?.field === 'budget')
  );
};

/** A label whose value is a text of several sentences. */
export const isText = (label: Label): boolean =>
  ['status', 'outcome', 'nextSteps', 'currentState', 'measures', 'objective'].includes(label.reading?.field ?? '');
