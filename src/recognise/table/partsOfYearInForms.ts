import type { SourceText } from '../../model/sourceText.js';
import type { LabelField } from '../lexicon/types.js';
import { isMissing } from '../value.js';
import type { Hit, TableEvent } from './events.js';
import { isPlanned, partOfYear } from './partsOfYear.js';

/** What announces steps of the year beside its parts: 進め方, スケジュール, 予定. */
const OF_PLAN: ReadonlySet<LabelField | undefined> = new Set(['measures', 'schedule', 'step', 'target', 'section']);

/**
 * A row of a form that plans the year part by part:
 * ```
 *   進め方 | 上半期 | 測量、設計 | 下半期 | 工事
 * ```
 * @returns the name of the step that each of these values belongs to.
 */
export function partsOfYearInForms(events: readonly TableEvent[]): ReadonlyMap<TableEvent, SourceText> {
  const found = new Map<TableEvent, SourceText>();
  for (const run of runsOfParts(events)) {
    const told = run.filter(({ hit }) => !isMissing(hit.value.text.value));
    const isAnnounced = OF_PLAN.has(run[0]?.hit.path.at(-2)?.reading?.field);
    const names = new Set(run.map(({ part }) => part.value));
    const isPlan = told.every(({ hit }) => isPlanned(hit.value.text.value));
    if (isAnnounced && isPlan && told.length > 0 && names.size === run.length && run.length >= 2)
      for (const { hit, part } of run) found.set(hit, part);
  }
  return found;
}

interface PartHit {
  readonly hit: Hit;
  readonly part: SourceText;
}

/** Values right behind one another, each beside a part of the year; what announces the first holds for all of them. */
function runsOfParts(events: readonly TableEvent[]): PartHit[][] {
  const runs: PartHit[][] = [[]];
  for (const event of events) {
    if (event.type === 'labels') continue;
    const label = event.type === 'hit' && event.head === null ? event.path.at(-1)?.text : undefined;
    const part = label ? partOfYear(label) : null;
    if (event.type !== 'hit' || !part) runs.push([]);
    else if (event.path.length > 1 && event.path.at(-2)?.text !== runs.at(-1)?.[0]?.hit.path.at(-2)?.text)
      runs.push([{ hit: event, part }]);
    else runs.at(-1)?.push({ hit: event, part });
  }
  return runs;
}
