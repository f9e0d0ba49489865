import type { LabelField } from '../lexicon/types.js';
import type { Column } from './columns.js';
import { distinctCount } from './columnTexts.js';
import { type BodyRow, headWords } from './events.js';

const ITEMS: ReadonlySet<LabelField | null> = new Set(['title', 'category', 'measures'] as const);
/** What is to be done, in a name: 学習機会の充実, 女性の登用, 人材づくり. */
const NAMES_A_TASK =
  /(?:推進|促進|充実|整備|向上|強化|確立|確保|支援|育成|養成|解消|防止|予防|づくり|作り|登用|起用|拡大|拡充|改善|啓発|実現|参画|参加|形成|活用|利用|見直し|連携|協働|対策|対応|保全|保護|継承|創出|振興|発信|普及|浸透|醸成|意識改革|改革|適正化|効率化|活性化|多様化|定着|転換|開発|構築|提供|徹底|撤廃|根絶|両立|交流|教育|救済)$/;

/**
 * 課題 | 施策 | 事業 | 評価: left of the items, over several of them, names of tasks (学習機会の充実) are a level of the plan. What
 * tells of a state (担い手の不足, 施設が古い) stays the state of things.
 */
export function isLevelOfTasks(column: Column, columns: readonly Column[], rows: readonly BodyRow[]): boolean {
  if (column.field !== 'currentState' || column.head.years !== null) return false;
  if (!/^(?:主要|重点|重要|基本|取り?組む?べき|個別|主な)?課題$/.test(headWords(column.head))) return false;
  if (columns.some((c) => c.index < column.index && (c.field === 'title' || c.field === 'measures'))) return false;
  const items = columns.filter((c) => c.index > column.index && ITEMS.has(c.field));
  // Separators know no spans: a level stands once, above blanks.
  const count = (index: number) => distinctCount(rows, index);
  const own = count(column.index);
  if (own >= rows.length || !items.some((c) => count(c.index) > own)) return false;
  const texts = [...new Set(rows.flatMap((r) => r.cells[column.index]?.text.value.trim() ?? []))].filter(
    (t) => t !== '',
  );
  const areNames = texts.every((t) => t.length <= 40 && !/[。\n]|[るたいすだ]$/.test(t));
  return areNames && texts.length > 0 && texts.filter((t) => NAMES_A_TASK.test(t)).length * 2 >= texts.length;
}
