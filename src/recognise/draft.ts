import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.js';
import type { SourceText } from '../model/sourceText.js';

/** What recognition found, still as source text: assembly turns it into the plan document with evidence and coverage. */
export interface PlanDraft {
  readonly departments: DepartmentDraft[];
  readonly records: RecordDraft[];
  readonly notes: NoteDraft[];
  /** Labels that were understood: their characters stand in the output as the names of fields. */
  readonly labels: SourceText[];
  readonly diagnostics: Diagnostic[];
}

export interface HeadDraft {
  title: SourceText | null;
  name: SourceText | null;
  reading: SourceText | null;
}

export interface DepartmentDraft {
  readonly name: SourceText;
  head: HeadDraft | null;
  policy: SourceText | null;
  duties: SourceText | null;
  summary: SourceText | null;
}

export type AchievementLevel = 'exceeded' | 'achieved' | 'partial' | 'missed' | 'not_started' | 'in_progress';

export interface AchievementDraft {
  readonly label: SourceText;
  /** As the document's legend words it; null without a legend. */
  readonly meaning: string | null;
  readonly level: AchievementLevel | null;
}

export type FigureKind = 'baseline' | 'target' | 'result' | 'forecast';
export type Comparator = 'eq' | 'gte' | 'lte' | 'gt' | 'lt' | 'approx';

export interface FigureDraft {
  readonly kind: FigureKind;
  readonly fiscalYear: number | null;
  readonly comparator: Comparator;
  readonly value: number | null;
  readonly unit: string | null;
  readonly text: SourceText;
}

export interface IndicatorDraft {
  readonly name: SourceText | null;
  readonly unit: string | null;
  readonly text: SourceText | null;
  readonly values: FigureDraft[];
}

export interface ScheduleDraft {
  readonly step: SourceText | null;
  readonly years: { readonly fiscalYear: number; readonly text: SourceText }[];
}

/** A sum in yen: the printed figure with its multiplier applied. */
export interface AmountDraft {
  readonly yen: number;
  readonly text: SourceText;
}

export interface ProgressDraft {
  readonly fiscalYear: number | null;
  status: SourceText | null;
  outcome: SourceText | null;
  achievement: AchievementDraft | null;
  /** The achievement stands where the whole of the record is looked back on (令和6年度末の総括), in case no other year has one. */
  isOverall?: true;
  nextSteps: SourceText | null;
  /** Where the next steps are nothing but a choice (拡充, 継続): the label that it stands under, in case a text takes its place. */
  choiceLabel?: SourceText | null;
  /** Where the outcome is nothing but why a grade was given: the label that it stands under, in case the outcome itself is told. */
  reasonLabel?: SourceText | null;
  revenueEffect: AmountDraft | null;
  expenditureEffect: AmountDraft | null;
}

export interface NumberDraft {
  readonly marker: SourceText | null;
  readonly ordinal: number;
}

export interface ExtraDraft {
  readonly label: SourceText | null;
  readonly text: SourceText;
}

export interface RecordDraft {
  department: SourceText | null;
  divisions: SourceText[];
  /** Where its divisions only have a part in it (関係課): their label, in case the unit that does it takes their place. */
  partakersLabel?: SourceText | null;
  category: SourceText[];
  number: NumberDraft | null;
  title: SourceText | null;
  currentState: SourceText | null;
  objective: SourceText | null;
  measures: SourceText | null;
  /** Where the measures are nothing but an overview (事業概要): the label that it stands under, in case 取組内容 takes its place. */
  overviewLabel?: SourceText | null;
  criteria: SourceText[];
  indicators: IndicatorDraft[];
  schedule: ScheduleDraft[];
  progress: ProgressDraft[];
  achievement: AchievementDraft | null;
  /** The label that the overall result stands under, in case a later one takes its place. */
  achievementLabel: SourceText | null;
  extras: ExtraDraft[];
  /** What stands inside its values and only says what they are: 令和5年度： before what was done in it. */
  labels: SourceText[];
  readonly doubts: Set<DiagnosticCode>;
}

export interface NoteDraft {
  readonly heading: SourceText | null;
  readonly text: SourceText;
}

export function emptyRecord(): RecordDraft {
  return {
    department: null,
    divisions: [],
    category: [],
    number: null,
    title: null,
    currentState: null,
    objective: null,
    measures: null,
    criteria: [],
    indicators: [],
    schedule: [],
    progress: [],
    achievement: null,
    achievementLabel: null,
    extras: [],
    labels: [],
    doubts: new Set(),
  };
}

function emptyProgress(fiscalYear: number | null): ProgressDraft {
  return {
    fiscalYear,
    status: null,
    outcome: null,
    achievement: null,
    nextSteps: null,
    revenueEffect: null,
    expenditureEffect: null,
  };
}

/** The record's progress entry of that fiscal year, made when it isn't there. */
export function progressOf(record: RecordDraft, fiscalYear: number | null): ProgressDraft {
  let entry = record.progress.find((p) => p.fiscalYear === fiscalYear);
  if (!entry) {
    entry = emptyProgress(fiscalYear);
    record.progress.push(entry);
    record.progress.sort((a, b) => (a.fiscalYear ?? 0) - (b.fiscalYear ?? 0));
  }
  return entry;
}

/** Whether anything stands in the entry but its year. */
export const tellsAnything = (p: ProgressDraft): boolean =>
  [p.status, p.outcome, p.achievement, p.nextSteps, p.revenueEffect, p.expenditureEffect].some((told) => told !== null);

/** Takes these out of the list. One by one: a document may have more records than a call takes arguments. */
export function takeOut<T>(list: T[], gone: ReadonlySet<T>): void {
  if (gone.size === 0) return;
  const kept = list.filter((entry) => !gone.has(entry));
  list.length = 0;
  for (const entry of kept) list.push(entry);
}
