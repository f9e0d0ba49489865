import type { PlanDraft } from './draft.js';
import { headingStyle, isPartOfDocument } from './outline/headingStack.js';

/** まちづくりの取組, 施策の展開, 重点プロジェクトの推進: what a chapter does with all that the plan holds. */
const HOLDS_PLAN =
  /(?:(?:の|に向けた|ための)(?:具体的な?)?(?:取組|取り組み|施策|事業|体系|展開|推進|内容|計画)|(?:施策|事業|計画)(?:体系|展開|推進))$/u;

/**
 * 第２章 まちづくりの取組 above 基本目標１ …: the plan's levels begin at what its own words count, and the chapter is a part of the
 * document. Where nothing but numbers counts below it, a chapter is a level itself (第２章 産業の推進 above １ …).
 */
export function leaveChaptersAboveLevels({ records, labels }: Pick<PlanDraft, 'records' | 'labels'>): void {
  const left = records.filter(({ category: [chapter, level] }) => {
    if (!chapter || !level || !isPartOfDocument(chapter.value)) return false;
    return HOLDS_PLAN.test(chapter.value) && headingStyle(level.value)?.style.startsWith('named:') === true;
  });
  labels.push(...new Set(left.flatMap((record) => record.category[0] ?? [])));
  for (const record of left) record.category = record.category.slice(1);
}
