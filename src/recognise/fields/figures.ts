import { matchKey } from '../../japanese/index.js';
import { appendLine, joinTexts, type SourceText, splitText, trimText } from '../../model/sourceText.js';
import type { FigureDraft, IndicatorDraft, RecordDraft } from '../draft.js';
import { cellToFigure, criterionToIndicators, endAtFigures, MEASURES, opensWithKind } from '../figures/index.js';
import { valueToItems } from '../items.js';
import { isMissing, onOneLine, type Value } from '../value.js';
import { type FieldContext, type FieldHandler, type FieldInput, singleYear } from './input.js';

const inEntries = (value: Value): Value => ({ ...value, lines: endAtFigures(value.lines) });

/** 目標達成基準: one entry a printed bullet, each read for its figures. */
export const toCriteria: FieldHandler = (record, input, context) => {
  for (const item of withFigures(valueToItems(inEntries(input.value)), ' ')) addCriterion(record, item, input, context);
};

export function addCriterion(
  record: RecordDraft,
  text: SourceText,
  input: Pick<FieldInput, 'years'>,
  context: FieldContext,
): void {
  if (isMissing(text.value)) return;
  record.criteria.push(text);
  addIndicatorsOf(record, text, input, context, 'target');
}

/** A cell of its own labelled 指標, 目標値, 実績 …: a figure, or a phrase that names what it measures. */
export const toIndicator: FieldHandler = (record, input, context) => {
  for (const item of withFigures(valueToItems(inEntries(input.value)))) {
    if (isMissing(item.value)) continue;
    const before = record.indicators.length;
    const found = addIndicatorsOf(record, item, input, context, input.kind ?? 'target');
    if (input.label && TARGET_AND_RESULT.test(input.label.value)) datePairs(record.indicators.slice(before), context);
    if (found > 0) continue;
    if (!record.objective && statesGoal(input, item)) record.objective = item;
    else record.extras.push({ label: input.label, text: item });
  }
};

/** 41.3% / 23人: a figure on each line, and nothing that names it. */
const figuresAlone = (text: SourceText): SourceText[] => {
  const lines = splitText(text, /\n/g).map(trimText);
  return lines.every((l) => FIGURE_ALONE.test(l.value)) ? lines : [];
};

const FIGURE_ALONE = /^[約△▲-]?(?:月|年|週|延べ?)?[0-9０-９][0-9０-９,，.．]*[^0-9０-９。、]{0,6}$/u;

/** 達成目標 | 空き家を減らします。: a sentence without a figure says what is aimed at, where the label asks for no value. */
export const statesGoal = ({ reading, label }: FieldInput, { value }: SourceText): boolean =>
  reading?.field === 'target' && !/値|指標|数量/.test(label?.value ?? '') && /[。！!]$|ます$/.test(value.trim());

/** 講座の受講者数 above 令和5年度 20人 → 令和6年度 35人: a name and its figures on a line of their own are one entry. */
function withFigures(items: readonly SourceText[], between = '\n'): SourceText[] {
  const entries: SourceText[] = [];
  const indicatorsOf = (text: SourceText) =>
    criterionToIndicators(text, { fiscalYear: null, kind: 'target' }).indicators;
  for (const item of items) {
    const name = entries.at(-1);
    const isNameless = name !== undefined && indicatorsOf(item).some((i) => i.name === null);
    // 実績：84％ below 目標：80％ of what the line above these names, or below 受講率 目標：80％.
    const tellsMore =
      name !== undefined && opensWithKind(item.value) && (/\n/.test(name.value) || lacksKind(indicatorsOf(name), item));
    const isNamed =
      tellsMore ||
      (isNameless &&
        !/[。！!]$/.test(name.value) &&
        !DEADLINE.test(name.value.trim()) &&
        (MEASURES.test(name.value) || indicatorsOf(name).length === 0));
    if (isNamed) entries[entries.length - 1] = joinTexts([name, item], between);
    else entries.push(item);
  }
  return entries;
}

/** The one indicator of the entry above has a name, and no figure of the kind that this item tells. */
function lacksKind([only, ...others]: readonly IndicatorDraft[], item: SourceText): boolean {
  const kind = /^[\s　・]*(?:実績|結果)/u.test(item.value) ? 'result' : 'target';
  return only !== undefined && others.length === 0 && only.name !== null && only.values.every((v) => v.kind !== kind);
}

/** 3月末まで, 令和7年3月末: by when, and no name of what is measured. */
const DEADLINE = /^[^\s　。]{0,12}(?:月末?|年度末?|年度?内|[上中下]旬)(?:まで)?に?$|まで$/u;

/** 数値目標と実績, 目標値・実績値: of one year, both of them. */
const TARGET_AND_RESULT = /(?:目標|計画|指標).*(?:実績|結果)/;

/** The result beside a target of the document's year is of that year. */
function datePairs(indicators: readonly IndicatorDraft[], { fiscalYear }: FieldContext): void {
  for (const { values } of indicators) {
    if (!values.some((v) => v.kind === 'target' && v.fiscalYear === fiscalYear)) continue;
    for (const [i, value] of values.entries())
      if (value.kind === 'result' && value.fiscalYear === null) values[i] = { ...value, fiscalYear };
  }
}

/** How many it found. */
function addIndicatorsOf(
  record: RecordDraft,
  text: SourceText,
  input: Pick<FieldInput, 'years'>,
  context: FieldContext,
  kind: FigureDraft['kind'],
): number {
  const { indicators, doubts } = criterionToIndicators(text, {
    fiscalYear: singleYear(input.years) ?? context.fiscalYear,
    kind,
  });
  for (const indicator of indicators.map((i) => datedByNotes(i, context)))
    if (!joinResult(record.indicators, indicator)) record.indicators.push(indicator);
  for (const doubt of doubts) record.doubts.add(doubt);
  return indicators.length;
}

/** 45％ → 90％: where it stands and what it shall be, of the years that the document notes for all its figures. */
export function datedByNotes(indicator: IndicatorDraft, { notedYears }: FieldContext): IndicatorDraft {
  const [first] = indicator.values;
  if (first?.kind !== 'baseline') return indicator;
  const years = notedYears?.();
  const dated = (v: FigureDraft): FigureDraft =>
    v.kind === 'baseline' || v.kind === 'target' ? { ...v, fiscalYear: v.fiscalYear ?? years?.get(v.kind) ?? null } : v;
  return { ...indicator, values: indicator.values.map(dated) };
}

/** 清掃の回数：12回 under 指標の達成状況: the result of the indicator of that name, where its target stands alone. */
function joinResult(known: IndicatorDraft[], { name, unit, text, values }: IndicatorDraft): boolean {
  if (!name || values.some((v) => v.kind !== 'result')) return false;
  const [own, ...more] = known.filter((k) => k.name && matchKey(k.name.value) === matchKey(name.value));
  if (!own || more.length > 0 || own.unit !== unit || own.values.some((v) => v.kind !== 'target')) return false;
  // The name is printed again with the result.
  const texts = own.text && text ? appendLine(own.text, text) : own.text;
  known[known.indexOf(own)] = { ...own, text: texts, values: [...own.values, ...values] };
  return true;
}

/** One figure of a table cell; null when the cell prints none. */
export function valueToFigure(
  text: SourceText,
  input: Pick<FieldInput, 'kind' | 'years'>,
  unit: { readonly multiplier: number; readonly unit: string } | null,
  context: FieldContext,
): FigureDraft | null {
  if (isMissing(text.value)) return null;
  const ofDocument = (input.kind && context.notedYears?.().get(input.kind)) ?? context.fiscalYear;
  return cellToFigure(onOneLine(text), {
    kind: input.kind ?? 'target',
    fiscalYear: singleYear(input.years) ?? (input.years ? input.years.to : ofDocument),
    unit: unit?.unit ?? null,
    multiplier: unit?.multiplier ?? 1,
  });
}

/** 実績値 | 41.3% / 23人: a result for each of the record's indicators, line by line; false, and none added, for any other value. */
export function tellResultsInOrder(record: RecordDraft, input: FieldInput, context: FieldContext): boolean {
  const alone = input.kind === 'result' ? figuresAlone(input.value.text) : [];
  return alone.length > 1 && addResultsInOrder(record.indicators, alone, input.years, context);
}

/** 27人、88.9％: a result for each indicator, in their order and of their units; false, and none added, for any other figures. */
export function addResultsInOrder(
  indicators: readonly IndicatorDraft[],
  figures: readonly SourceText[],
  years: FieldInput['years'],
  context: FieldContext,
): boolean {
  const read = figures.map((text) => valueToFigure(text, { kind: 'result', years }, null, context));
  const fits = (i: IndicatorDraft, figure: FigureDraft | null | undefined): boolean =>
    figure != null &&
    figure.value !== null &&
    figure.unit === i.unit &&
    i.values.every((v) => v.kind !== 'result' || v.fiscalYear !== figure.fiscalYear);
  if (read.length !== indicators.length || !indicators.every((i, at) => fits(i, read[at]))) return false;
  for (const [at, figure] of read.entries()) if (figure) indicators[at]?.values.push(figure);
  return true;
}
