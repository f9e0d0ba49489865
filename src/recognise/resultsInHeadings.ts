import { readMarker } from '../japanese/index.js';
import { type SourceText, sliceText } from '../model/sourceText.js';
import type { PlanDraft, RecordDraft } from './draft.js';
import { type AchievementLevel, levelOf } from './lexicon/index.js';

/** What the words of a result are said of, and how many of them there are: …となった取組事項（３項目）. */
const OF_ITEMS =
  /(?:となった|とした|にある|して(?:いる|いない)|した|である|済みの|[のな])?(?:主な|具体的な?)?(?:重点)?(?:取組|取り組み|推進|実施|計画|改革)?(?:事項|項目|事業|施策|課題|目標|もの|取組|取り組み)[\s　]*(?:[（(【[［]?[0-9０-９]+[\s　]*(?:項目|件|事業|施策|取組)[）)】\]］]?)?[\s　]*$/;
const LONGEST_WORDS = 20;

/**
 * Items grouped by how they went:
 * ```
 *   ①達成した取組（４項目）
 *     2 桟橋の修繕 …
 *   ②未達成となった取組（３項目）
 *     5 灯台の公開 …
 * ```
 * The words of the heading are the result of the items below it, where nothing else tells one. Headings of two results at least
 * stand side by side: of one alone (目標達成の取組), nobody knows whether it groups.
 */
export function readResultsInHeadings({ records, notes }: Pick<PlanDraft, 'records' | 'notes'>): void {
  const found = new Map<RecordDraft, Result>();
  const levels = new Map<number, Set<AchievementLevel>>();
  for (const record of records) {
    if (record.achievement || record.progress.some((p) => p.achievement)) continue;
    const result = resultIn(record.category);
    if (!result) continue;
    found.set(record, result);
    const { depth } = result;
    levels.set(depth, (levels.get(depth) ?? new Set()).add(result.level));
  }
  const told = found.size > 0 ? meaningsBelow(notes) : NOTHING_TOLD;
  for (const [record, { depth, label, level, heading }] of found) {
    const meaning = told.get(heading.at[0] ?? NOWHERE) ?? null;
    if ((levels.get(depth)?.size ?? 0) > 1) record.achievement = { label, meaning, level };
  }
}

const NOTHING_TOLD: ReadonlyMap<number, string> = new Map();
const NOWHERE = -1;

/** 目標に届かなかったもの, below ②未達成の取組: which items are meant. */
const EXPLAINS = /^(?=.{4,80}$)[^。]*(?:もの|こと|場合|状態|取組|取り組み|事業|項目)。?$/u;

/** What stands right below the headings to say which items they group, by the first character of the heading. */
function meaningsBelow(notes: PlanDraft['notes']): ReadonlyMap<number, string> {
  const told = new Map<number, string>();
  for (const { heading, text } of notes) {
    const from = heading?.at[0];
    if (from !== undefined && EXPLAINS.test(text.value)) told.set(from, text.value.replace(/。$/, ''));
  }
  return told;
}

/** What a heading says of the items below it. */
export interface ItemsResult {
  readonly label: SourceText;
  readonly level: AchievementLevel;
}

interface Result extends ItemsResult {
  readonly heading: SourceText;
  readonly depth: number;
}

/** The result that the deepest of the levels tells that tell one. */
function resultIn(levels: readonly SourceText[]): Result | null {
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    const heading = levels[depth] as SourceText;
    const result = resultOf(heading);
    if (result) return { ...result, heading, depth };
  }
  return null;
}

/** ②未達成の取組（３項目）: a numbered heading that says how what stands below it went, whatever label its words could make. */
export const groupsByResult = (heading: SourceText): boolean =>
  readMarker(heading.value) !== null && resultOf(heading) !== null;

/** 未達成 of ②未達成となった取組事項（３項目）. */
export function resultOf(heading: SourceText): ItemsResult | null {
  const from = readMarker(heading.value)?.length ?? 0;
  const words = heading.value.slice(from).replace(/^[「『【〔［[（(]|[」』】〕］\]）)]$/g, '');
  const at = heading.value.indexOf(words, from);
  const rest = OF_ITEMS.exec(words);
  if (!rest || rest.index === 0 || rest.index > LONGEST_WORDS) return null;
  const result = words.slice(0, rest.index);
  // 達成又は達成見込み: the first of two that stand together.
  const level = levelOf(result) ?? levelOf(result.split(/又は|または|及び|・|、/)[0] as string);
  return level ? { label: sliceText(heading, at, at + rest.index), level } : null;
}
