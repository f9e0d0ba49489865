import { progressOf, type RecordDraft, tellsAnything } from './draft.js';

/** Gives what is next to the year that it follows from. */
export function followOn(record: RecordDraft, fiscalYear: number | null): void {
  withNextStepsOfLatestYear(record);
  withNextStepsOfYearBefore(record);
  withNextStepsOfGrade(record, fiscalYear);
}

/**
 * 今後の取組 without a year, beside years of progress or of results: it follows from the latest year that the record reports of.
 * What is next for a year without a report, or beside next steps of that year's own, stays without one.
 */
function withNextStepsOfLatestYear(record: RecordDraft): void {
  const yearless = record.progress.find((p) => p.fiscalYear === null);
  const latest = yearless?.nextSteps ? latestReportedYear(record) : null;
  if (!yearless || latest === null) return;
  const entry = progressOf(record, latest);
  if (entry.nextSteps) return;
  entry.nextSteps = yearless.nextSteps;
  yearless.nextSteps = null;
  if (!tellsAnything(yearless)) record.progress.splice(record.progress.indexOf(yearless), 1);
}

/**
 * 令和７年度の取組予定 beside what was done in 令和６年度: it follows from that year, as 今後の取組 does. Where the record tells of a year both
 * what was done and what is next, the years stand for themselves.
 */
function withNextStepsOfYearBefore(record: RecordDraft): void {
  const { progress } = record;
  const last = progress.at(-1);
  const year = last?.fiscalYear ?? null;
  if (!last?.nextSteps || year === null || tellsAnything({ ...last, nextSteps: null })) return;
  const before = progress.find((p) => p.fiscalYear === year - 1);
  const isToldApart = progress.every((p) => p === last || p.nextSteps === null);
  if (!before || !isToldApart || !(before.status || before.outcome || before.achievement)) return;
  before.nextSteps = last.nextSteps;
  progress.pop();
}

/**
 * 令和７年度の計画 of an item that is graded in the report on 令和６年度, of which nothing else is told (－): it follows from that year, as it
 * does with the items around it.
 */
function withNextStepsOfGrade(record: RecordDraft, fiscalYear: number | null): void {
  const [only, ...more] = record.progress;
  const isNext = only?.fiscalYear != null && only.fiscalYear - 1 === fiscalYear;
  if (!only?.nextSteps || more.length > 0 || !isNext || !record.achievement) return;
  if (tellsAnything({ ...only, nextSteps: null })) return;
  record.progress = [{ ...only, fiscalYear }];
}

function latestReportedYear({ progress, indicators }: RecordDraft): number | null {
  const told = progress.filter(tellsAnything).map((p) => p.fiscalYear);
  const results = indicators.flatMap((i) => i.values).filter((v) => v.kind === 'result');
  const years = [...told, ...results.map((v) => v.fiscalYear)].filter((year) => year !== null);
  return years.length > 0 ? Math.max(...years) : null;
}
