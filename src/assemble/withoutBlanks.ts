import type { SourceText } from '../model/sourceText.js';
import type {
  AchievementDraft,
  AmountDraft,
  DepartmentDraft,
  FigureDraft,
  HeadDraft,
  IndicatorDraft,
  NoteDraft,
  PlanDraft,
  ProgressDraft,
  RecordDraft,
} from '../recognise/draft.js';

/**
 * The draft without texts of white space alone, figures that are no numbers and years beyond the calendar: in the contract
 * what is missing is null, and a damaged document must not break it.
 */
export function withoutBlanks(plan: PlanDraft): PlanDraft {
  return {
    departments: plan.departments.filter((d) => printed(d.name)).map(department),
    records: plan.records.map(record),
    notes: plan.notes.filter((n) => printed(n.text)).map((n): NoteDraft => ({ ...n, heading: text(n.heading) })),
    labels: plan.labels,
    diagnostics: plan.diagnostics,
  };
}

const printed = (t: SourceText): boolean => t.value.trim() !== '';
const text = (t: SourceText | null): SourceText | null => (t && printed(t) ? t : null);

/** A fiscal year as the contract knows them. */
export const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1868 && year <= 2999;
const yearOrNull = (n: number | null): number | null => (n !== null && isYear(n) ? n : null);
const figure = (n: number | null): number | null => (n !== null && Number.isFinite(n) ? n : null);

const department = (d: DepartmentDraft): DepartmentDraft => ({
  name: d.name,
  head: d.head && head(d.head),
  policy: text(d.policy),
  duties: text(d.duties),
  summary: text(d.summary),
});

function head(h: HeadDraft): HeadDraft | null {
  const [title, name, reading] = [text(h.title), text(h.name), text(h.reading)];
  return title || name || reading ? { title, name, reading } : null;
}

const record = (r: RecordDraft): RecordDraft => ({
  department: text(r.department),
  divisions: r.divisions.filter(printed),
  category: r.category.filter(printed),
  number: r.number && { ...r.number, marker: text(r.number.marker) },
  title: text(r.title),
  currentState: text(r.currentState),
  objective: text(r.objective),
  measures: text(r.measures),
  criteria: r.criteria.filter(printed),
  indicators: r.indicators.map(indicator),
  schedule: r.schedule.map((s) => ({
    step: text(s.step),
    years: s.years.filter((y) => printed(y.text) && isYear(y.fiscalYear)),
  })),
  progress: r.progress.map(progress),
  achievement: achievement(r.achievement),
  achievementLabel: r.achievementLabel,
  extras: r.extras.filter((e) => printed(e.text)).map((e) => ({ label: text(e.label), text: e.text })),
  labels: r.labels,
  doubts: r.doubts,
});

const indicator = (i: IndicatorDraft): IndicatorDraft => ({
  name: text(i.name),
  unit: i.unit?.trim() ? i.unit : null,
  text: text(i.text),
  values: i.values
    .filter((v) => printed(v.text))
    .map(
      (v): FigureDraft => ({
        ...v,
        fiscalYear: yearOrNull(v.fiscalYear),
        value: figure(v.value),
        unit: v.unit?.trim() ? v.unit : null,
      }),
    ),
});

const progress = (p: ProgressDraft): ProgressDraft => ({
  fiscalYear: yearOrNull(p.fiscalYear),
  status: text(p.status),
  outcome: text(p.outcome),
  achievement: achievement(p.achievement),
  nextSteps: text(p.nextSteps),
  revenueEffect: amount(p.revenueEffect),
  expenditureEffect: amount(p.expenditureEffect),
});

const achievement = (a: AchievementDraft | null): AchievementDraft | null =>
  a && printed(a.label) ? { ...a, meaning: a.meaning?.trim() ? a.meaning : null } : null;

const amount = (a: AmountDraft | null): AmountDraft | null => (a && Number.isFinite(a.yen) ? a : null);
