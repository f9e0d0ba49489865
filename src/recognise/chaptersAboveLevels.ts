import type { SourceText } from '../model/sourceText.js';
import type { PlanDraft } from './draft.js';
import { readCountedName } from './outline/countedName.js';
import { headingStyle, isPartOfDocument } from './outline/headingStack.js';

/** まちづくりの取組, 施策の展開, 重点プロジェクトの推進: what a chapter does with all that the plan holds. */
const HOLDS_PLAN =
  /(?:(?:の|に向けた|ための)(?:具体的な?)?(?:取組|取り組み|施策|事業|体系|展開|推進|内容|計画)|(?:施策|事業|計画)(?:体系|展開|推進))$/u;

/** （３）施策ごとの重要業績評価指標, 施策と数値目標: what the part holds of every level below it. */
const HOLDS_INDICATORS =
  /(?:ごとの|別の?|[・と])(?:[^。、（()）]{0,8}指標|数値目標|KPI)(?:\s*[（(][^（()）]{1,6}[）)])?$/u;

/**
 * 第２章 まちづくりの取組 above 基本目標１ …: the plan's levels begin at what its own words count, and the chapter is a part of the
 * document. Where nothing but numbers counts below it, a chapter is a level itself (第２章 産業の推進 above １ …). So is （３）施策ごとの指標
 * above 施策１ … no level, whatever it stands in; nor is ３ 点検の結果 after １ 趣旨 and ２ 点検の方法, below which nothing stands.
 * @param passed the outermost headings of the document.
 */
export function leaveChaptersAboveLevels(
  { records, labels }: Pick<PlanDraft, 'records' | 'labels'>,
  passed: readonly SourceText[],
): void {
  const isCounted = (level: SourceText | undefined): boolean =>
    level !== undefined &&
    (headingStyle(level.value)?.style.startsWith('named:') === true || readCountedName(level.value) !== null);
  const only = onlyChapter(records, passed);
  const isChapter = ({ value }: SourceText, depth: number): boolean =>
    (depth === 0 && value === only) ||
    (depth === 0 && isPartOfDocument(value) && HOLDS_PLAN.test(value)) ||
    HOLDS_INDICATORS.test(value.normalize('NFKC'));
  const chapters = new Set<SourceText>();
  for (const record of records) {
    const left = record.category.filter((c, depth) => isChapter(c, depth) && isCounted(record.category[depth + 1]));
    if (left.length === 0) continue;
    for (const chapter of left) chapters.add(chapter);
    record.category = record.category.filter((c) => !left.includes(c));
  }
  for (const chapter of chapters) labels.push(chapter);
}

/** The numbered heading that everything stands below, in several levels, and nothing below one that it counts on from. */
function onlyChapter(records: PlanDraft['records'], passed: readonly SourceText[]): string | null {
  const only = records[0]?.category[0]?.value ?? '';
  const own = headingStyle(only);
  const last = own?.ordinal ?? 0;
  if (!own || own.style.startsWith('named:') || records.some((r) => r.category[0]?.value !== only)) return null;
  if (new Set(records.map((r) => r.category[1]?.value)).size < 2) return null;
  const isBefore = ({ value }: SourceText): boolean => {
    const before = headingStyle(value);
    return before?.style === own.style && before.ordinal !== null && before.ordinal < last;
  };
  return passed.some(isBefore) ? only : null;
}
