import type { SourceText } from '../../model/sourceText.js';
import type { LabelField } from '../lexicon/types.js';
import { innermost, type Label } from './events.js';

/**
 * 計画 and 実績 beside words under a year are no figures: what was planned for the year is a step of the schedule, what came of
 * it tells how it went, or where a goal was set that nothing else is told to have come of (`isOfGoal`), its outcome. Null where the label
 * keeps its own meaning.
 */
export function textOfYear(path: readonly Label[], text: string, isOfGoal: boolean): LabelField | null {
  const reading = innermost(path);
  if (!reading || path.some((l) => OF_FIGURES.has(l.reading?.field))) return null;
  // 実施 and → are steps, too, short as they are.
  const isStep = /[\p{L}ー]{3}/u.test(text) || /^(?:\p{L}{2}|[→⇒➡〃]+)$/u.test(text.trim());
  if (reading.field === 'target' && /計画$|予定$/.test(reading.label) && isStep) return 'schedule';
  if (reading.field === 'result' && /実績$/.test(reading.label) && isSentence(text))
    return isOfGoal ? 'outcome' : 'status';
  return null;
}

/** 三人を雇った。: words that end as a sentence does. */
export const isSentence = (text: string): boolean => /[\p{L}ー]{4}.*(?:。|[たす])$/su.test(text);

const OF_FIGURES: ReadonlySet<LabelField | undefined> = new Set([
  'indicator',
  'indicatorName',
  'unit',
  'budget',
  'effect',
]);

/** 計画 at the left of words over the years is the step's name; 工程 only says that they are a schedule. */
export function rowStep(path: readonly Label[]): SourceText | null {
  const own = path.at(-1);
  return own?.reading?.field === 'target' ? own.text : null;
}
