import { matchKey } from '../japanese/index.js';
import type { SourceText } from '../model/sourceText.js';
import type { PlanDraft } from './draft.js';
import { GOES_ON } from './lexicon/goesOn.js';

/** （続き）, （つづき） behind the name of a level: its part of the plan goes on over the page. */
const AT_END = new RegExp(`[\\s　]*[（(〔［[【<＜](?:${GOES_ON}|承前)[)）〕］\\]】>＞][\\s　]*$`, 'u');

/**
 * Gives items below a level that only goes on over the page the level as it was first printed:
 * ```
 *   Ⅰ 水辺の再生
 *     Ⅰ－１ …
 *   Ⅰ 水辺の再生（続き）
 *     Ⅰ－２ …
 * ```
 */
export function joinContinuedLevels({ records, labels }: Pick<PlanDraft, 'records' | 'labels'>): void {
  if (!records.some((r) => r.category.some((level) => AT_END.test(level.value)))) return;
  const first = new Map<string, SourceText>();
  const again = new Set<SourceText>();
  for (const record of records)
    record.category = record.category.map((level) => {
      const name = level.value.replace(AT_END, '');
      const key = matchKey(name);
      const known = name === level.value ? undefined : first.get(key);
      if (known) again.add(level);
      else if (!first.has(key)) first.set(key, level);
      return known ?? level;
    });
  labels.push(...again);
}
