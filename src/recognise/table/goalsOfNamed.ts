import { readFiscalYears, readMarker } from '../../japanese/index.js';
import { type SourceText, sliceText, splitText, trimText } from '../../model/sourceText.js';
import type { PlanBuilder } from '../builder.js';
import type { FigureDraft, IndicatorDraft } from '../draft.js';
import { valueToFigure } from '../fields/figures.js';
import type { FieldContext } from '../fields/input.js';
import { criterionToIndicators, isFigureless } from '../figures/index.js';
import { FURTHEST_YEAR, yearsOfEras } from '../lexicon/bareYears.js';
import { isGoal } from '../lexicon/itemFields.js';
import type { LabelField } from '../lexicon/types.js';
import { isMissing, linesToValue, onOneLine, type Value } from '../value.js';
import type { Column } from './columns.js';
import { ownCell } from './columnTexts.js';
import type { BodyRow, ColumnHead, Label } from './events.js';
import { isOnlyNamed } from './formLabels.js';

type Hit = (path: readonly Label[], head: ColumnHead | null, value: Value) => void;

/** What may stand beside the goals of one item. */
const BESIDE: ReadonlySet<LabelField | null> = new Set<LabelField | null>([
  'result',
  'target',
  'achievement',
  'outcome',
  'status',
  'nextSteps',
  'remarks',
]);
const LONGEST_NAME = 60;

/**
 * The goals of the item that a heading named, and what came of them: they tell of it, and open no items of their own. What
 * a goal measures is an indicator, with its targets line by line.
 * ```
 *   ア 窓口の改善
 *   目標                       | ５年度実績 | ５年度目標の評価
 *   待ち時間に満足する人の割合 |   78.3％   |      達成
 *   ４年度 70％ ／ ５年度 75％ |            |
 * ```
 * False where the table is none of these.
 */
export function readGoalsOfNamed(
  columns: readonly Column[],
  rows: readonly BodyRow[],
  builder: PlanBuilder,
  hit: Hit,
): boolean {
  const goals = columns.find((c) => isGoal(c.field));
  const others = columns.filter((c) => c !== goals);
  const isTable =
    goals && goals.head.years === null && others.some(holdsResults) && others.every((c) => BESIDE.has(c.field));
  const record = builder.hasOpenRecord ? builder.current : null;
  if (!isTable || !record?.title || record.objective || record.indicators.length > 0) return false;
  // 評価 Ａ of what is named, and goals with grades of their own: it is the level that they stand in.
  const isGraded = record.achievement !== null && others.some((c) => c.field === 'achievement');
  if (isGraded && rows.length > 1 && rows.every((r) => readMarker(r.cells[goals.index]?.text.value ?? '') !== null))
    return false;
  const results = others.find((c) => c.head.kind === 'result') ?? null;
  const measured = rows.map((row) => rowToIndicator(row, goals, results, builder.context));
  if (measured.every((i) => i !== null)) builder.addIndicators(measured);
  else if (rows.length > 1 || !isOnlyNamed(record)) return false;
  const read = measured.every((i) => i !== null) ? others.filter((c) => c !== results) : columns;
  for (const row of rows)
    for (const column of read) {
      const cell = ownCell(row, column.index);
      if (!cell) continue;
      const { labels, head } = ofDocument(column, builder.context);
      hit(labels, head, linesToValue(cell.cell.lines, cell.cell.tables));
    }
  return true;
}

const holdsResults = ({ field, head }: Column): boolean => head.kind === 'result' || field === 'achievement';

/** ５年度目標の評価 in the report of that year is the result of the item. */
function ofDocument(
  { field, head }: Column,
  { fiscalYear }: FieldContext,
): { labels: readonly Label[]; head: ColumnHead } {
  if (field !== 'achievement' || fiscalYear === null || head.years?.from !== fiscalYear || head.years.to !== fiscalYear)
    return { labels: head.labels, head };
  const labels = head.labels.map((l) => ({ ...l, reading: l.reading && { ...l.reading, years: null } }));
  return { labels, head: { ...head, labels, years: null } };
}

/** Null where the goal is told in words. */
function rowToIndicator(
  row: BodyRow,
  goals: Column,
  results: Column | null,
  context: FieldContext,
): IndicatorDraft | null {
  const goal = ownCell(row, goals.index);
  const stated = goal && textToIndicator(goal.text, context);
  if (!stated) return null;
  const result = results && ownCell(row, results.index);
  if (!result || isMissing(result.text.value)) return stated;
  const figure = valueToFigure(result.text, { kind: 'result', years: results.head.years }, null, context);
  if (!figure || figure.value === null) return null;
  const unit = figure.unit ?? stated.unit;
  return { ...stated, unit: stated.unit ?? unit, values: [...stated.values, { ...figure, unit }] };
}

/** A name with its targets of years below it, with its target behind it, or alone. */
function textToIndicator(text: SourceText, context: FieldContext): IndicatorDraft | null {
  const lines = splitText(text, /\n/g).map(trimText);
  const at = lines.findIndex((l) => YEAR_AND_FIGURE.test(l.value));
  const values = at < 1 ? [] : lines.slice(at).map((l) => lineToTarget(l, context));
  const words = withoutMarker(
    onOneLine(at < 1 ? text : sliceText(text, 0, text.value.indexOf(lines[at]?.value ?? '')), ''),
  );
  const name = trimText(words);
  if (name.value.length > LONGEST_NAME || /。/.test(name.value)) return null;
  const whole = trimText(onOneLine(text));
  if (at > 0) {
    const figures = values.filter((v) => v !== null);
    return figures.length === values.length
      ? { name, unit: figures[0]?.unit ?? null, text: whole, values: figures }
      : null;
  }
  if (isFigureless(name.value))
    return /[るすう]$/.test(name.value) ? null : { name, unit: null, text: whole, values: [] };
  const { indicators } = criterionToIndicators(words, { fiscalYear: context.fiscalYear, kind: 'target' });
  return indicators.length === 1 && indicators[0]?.name ? indicators[0] : null;
}

function withoutMarker(name: SourceText): SourceText {
  const marker = readMarker(name.value);
  return marker && marker.length < name.value.length ? sliceText(name, marker.length) : name;
}

/** ４年度　70％, 令和５年度末：12件, R6 100人. */
const YEAR_AND_FIGURE =
  /^[・（(]?(?<year>(?:令和|平成|[RHＲＨ])?[\s　]?(?:元|[0-9０-９]{1,2})(?:年度?|(?<=[RHＲＨ][0-9０-９元]{1,2})))[）)]?(?:末|中|まで|に|目標値?|[\s　:：…])*(?<figure>[約△▲]?[0-9０-９][^。、]{0,16})$/u;

function lineToTarget(line: SourceText, context: FieldContext): FigureDraft | null {
  const found = YEAR_AND_FIGURE.exec(line.value)?.groups;
  const year = found ? yearOf(found.year as string, context) : null;
  if (!found || year === null) return null;
  const text = sliceText(line, line.value.length - (found.figure as string).length);
  return valueToFigure(text, { kind: 'target', years: { from: year, to: year } }, null, context);
}

function yearOf(printed: string, { fiscalYear, yearsNamed }: FieldContext): number | null {
  const own = readFiscalYears(printed);
  if (own) return own.from;
  const number = /元/.test(printed) ? 1 : Number(printed.normalize('NFKC').replace(/\D/g, ''));
  const named = yearsNamed?.() ?? new Set<number>();
  const isNear = (year: number) =>
    named.has(year) || (fiscalYear !== null && Math.abs(year - fiscalYear) <= FURTHEST_YEAR);
  const [only, ...more] = yearsOfEras(number).filter(isNear);
  return only !== undefined && more.length === 0 ? only : null;
}
