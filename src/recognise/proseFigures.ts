import type { SourceText } from '../model/sourceText.js';
import type { IndicatorDraft, RecordDraft } from './draft.js';
import { type ProseContext, proseTargets } from './figures/index.js';

/**
 * Adds the targets that the records state in running text: lists under a heading of their own (【指標・目標値】) and targets
 * in sentences. A text that several records share (a spanning objective) tells about none of them alone and is left; and where a record
 * prints what it is measured by, the figures of its measures are what is done, and not what is aimed at.
 */
export function addProseFigures(records: readonly RecordDraft[], fiscalYear: number | null): void {
  const shared = countTexts(records);
  const isOwn = (text: SourceText | null): text is SourceText => text !== null && shared.get(firstIndex(text)) === 1;
  for (const record of records) {
    const { objective, measures } = record;
    const hasOwn = record.indicators.length > 0;
    if (isOwn(objective)) addFrom(record, objective, { fiscalYear, tense: 'plan', isGoal: true });
    if (isOwn(measures) && !hasOwn) addFrom(record, measures, { fiscalYear, tense: 'plan' });
    for (const { fiscalYear: year, text } of hasOwn ? [] : record.schedule.flatMap((s) => s.years))
      if (/。$/.test(text.value)) addFrom(record, text, { fiscalYear: year, tense: 'plan' });
    for (const entry of record.progress)
      for (const text of [entry.status, entry.outcome, entry.nextSteps])
        if (text) addFrom(record, text, { fiscalYear: entry.fiscalYear ?? fiscalYear, tense: 'report' });
  }
}

function addFrom(record: RecordDraft, text: SourceText, context: Omit<ProseContext, 'kind'>): void {
  const { indicators, doubts } = proseTargets(text, { kind: 'target', ...context });
  const news = indicators.filter((i) => !record.indicators.some((known) => sayTheSame(i, known)));
  record.indicators.push(...news);
  if (news.length > 0) for (const doubt of doubts) record.doubts.add(doubt);
}

/** The same figure for the same year stands in the record already: a sentence repeats it. */
function sayTheSame(a: IndicatorDraft, b: IndicatorDraft): boolean {
  return a.values.every((v) =>
    b.values.some((w) => w.value === v.value && w.unit === v.unit && w.fiscalYear === v.fiscalYear),
  );
}

function countTexts(records: readonly RecordDraft[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { objective, measures } of records)
    for (const text of [objective, measures])
      if (text) counts.set(firstIndex(text), (counts.get(firstIndex(text)) ?? 0) + 1);
  return counts;
}

const firstIndex = (text: SourceText): number => text.at.find((i) => i >= 0) ?? -1;
