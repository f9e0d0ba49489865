import type { FormLevels } from './levels.js';

/** Words of labels that say how high a level stands, each family from the outermost inwards. */
const FAMILIES: readonly (readonly RegExp[])[] = [
  ['大', '中', '小', '細(?:々|細)?'].map(
    (size) =>
      new RegExp(
        `${size}(?:項目|分類|目標|区分|柱|施策|政策|事業|課題)(?:名称?)?$|[（(]${size}(?:項目|分類)?[)）]$`,
        'u',
      ),
  ),
  [/(?<![施])政策(?:名称?)?$/u, /(?<![中小細本])施策(?:名称?)?$/u, /(?:基本事業|小施策|細施策)(?:名称?)?$/u],
];

/**
 * The levels with those of one form in the order that their labels tell, where all of them belong to one family:
 * ```
 *   大項目 | 安心なまち | 小項目 | 交通
 *   中項目 | 住みよさ   | 細項目 | 路線バス
 * ```
 */
export function inOrderOfRank(levels: FormLevels): FormLevels {
  const forms = new Set(levels.flatMap((l) => l.form ?? []));
  return [...forms].reduce<FormLevels>((sorted, form) => {
    const own = sorted.filter((l) => l.form === form);
    const ranks = ranksOf(own.map((l) => l.label.replace(/[\s　:：]+$/u, '')));
    if (!ranks) return sorted;
    const ordered = [...own].sort((a, b) => (ranks[own.indexOf(a)] ?? 0) - (ranks[own.indexOf(b)] ?? 0));
    let next = 0;
    return sorted.map((l) => (l.form === form ? (ordered[next++] ?? l) : l));
  }, levels);
}

/** The place of each label in the one family that holds all of them; null where none does, or two stand alike. */
export function ranksOf(labels: readonly string[]): number[] | null {
  for (const family of FAMILIES) {
    const ranks = labels.map((label) => family.findIndex((word) => word.test(label)));
    if (!ranks.includes(-1) && new Set(ranks).size === ranks.length) return ranks;
  }
  return null;
}
