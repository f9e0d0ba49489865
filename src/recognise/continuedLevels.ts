import { matchKey } from '../japanese/index.js';
import type { SourceText } from '../model/sourceText.js';
import type { PlanDraft } from './draft.js';

/** （続き）, （つづき） behind the name of a level: its part of the plan goes on over the page. */
const GOES_ON =
  /[\s　]*[（(〔［[【<＜](?:(?:前(?:ページ|頁)(?:から|より)?の?)?(?:つづき|続き?)|承前)[)）〕］\]】>＞][\s　]*$/u;

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
  const first = new Map<string, SourceText>();
  const again = new Set<SourceText>();
  for (const record of records)
    record.category = record.category.map((level) => {
      const known = GOES_ON.test(level.value) ? first.get(matchKey(level.value.replace(GOES_ON, ''))) : undefined;
      if (known) again.add(level);
      else if (!first.has(matchKey(level.value))) first.set(matchKey(level.value), level);
      return known ?? level;
    });
  labels.push(...again);
}
