import type { SourceText } from '../../model/sourceText.js';
import type { BracketKeys } from '../bracketKeys.js';
import type { FigureKind, RecordDraft } from '../draft.js';
import type { LabelReading, LegendEntry, Lexicon } from '../lexicon/types.js';
import type { NotedKind } from '../notedYears.js';
import type { Value } from '../value.js';

/** One labelled value on its way into a record. */
export interface FieldInput {
  /** Null: a label known only by its place. */
  readonly reading: LabelReading | null;
  /** The label as printed, outer labels first, for extras. */
  readonly label: SourceText | null;
  readonly value: Value;
  /** From the column head, else from the label itself. */
  readonly years: { readonly from: number; readonly to: number } | null;
  readonly kind: FigureKind | null;
  /** The value is an option of the form, chosen by its box. */
  readonly isChosen?: true;
}

/** A value that only its own label tells about: its years and kind are those of the label. */
export const labelledInput = (reading: LabelReading, label: SourceText | null, value: Value): FieldInput => ({
  reading,
  label,
  value,
  years: reading.years,
  kind: figureKind(reading),
});

/** What the document around the value decides. */
export interface FieldContext {
  readonly lexicon: Lexicon;
  /** The document's single fiscal year, for a figure without one. */
  readonly fiscalYear: number | null;
  /** The document tells what came of the year, and sets out nothing that is yet to come. */
  readonly isReport?: boolean;
  readonly legend: readonly LegendEntry[];
  /** What a note says of all sums of money (（単位：千円） → 1000), for those whose label states no unit. */
  readonly moneyMultiplier?: number;
  /** The years that the document names with their era: a year printed without one is one of their time. */
  readonly yearsNamed?: () => ReadonlySet<number>;
  /** The years that notes give to all baselines, targets or sums saved (※ 基準値は令和３年度の値), for those without one of their own. */
  readonly notedYears?: () => ReadonlyMap<NotedKind, number>;
  /** What notes say of brackets (＜ ＞内は予算額) that stand by the names of items. */
  readonly bracketKeys?: () => BracketKeys;
}

/** Puts a labelled value where the contract has it. A field is added by a handler and a line in `handlers.ts`. */
export type FieldHandler = (record: RecordDraft, input: FieldInput, context: FieldContext) => void;

/** The single year of a label or column; null for none or a range. */
export function singleYear(years: { readonly from: number; readonly to: number } | null): number | null {
  return years && years.from === years.to ? years.from : null;
}

/** The kind of figure that a label announces by itself: 目標値, 実績. */
export function figureKind(label: LabelReading | null | undefined): FigureKind | null {
  const field = label?.field;
  return field === 'baseline' || field === 'target' || field === 'result' || field === 'forecast' ? field : null;
}
