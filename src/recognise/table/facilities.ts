import { remembered } from '../../model/remembered.js';
import { labelKey } from '../lexicon/labelKey.js';
import type { LabelField } from '../lexicon/types.js';
import { isMissing } from '../value.js';
import type { Column } from './columns.js';
import { fieldOfHit, type Hit, headWords, hitAs, innermost, type TableEvent } from './events.js';

/** 施設名, 公の施設の名称, 評価対象施設, 指定管理施設名. */
const NAMES = /^(?:(?:公の|評価|対象|評価対象|指定管理|管理|当該|導入)*施設等?)(?:の?(?:名|名称))?$/;
/** What is printed of a facility that another body runs. */
const OF_FACILITY =
  /指定管理|指定期間|設置目的|設置の目的|所在地|設置条例|設置根拠|選定方法|募集方法|協定期間|料金制|^団体名/;

/** The label names a facility, and nothing that is done there. */
export const namesFacility = (label: string): boolean => NAMES.test(keyOf(label)) && !/^施設等?$/.test(keyOf(label));

const keyOf = remembered((label) => labelKey(label.replace(/[（(][^）)]*[）)]/g, '')));

/**
 * A sheet about a facility that another body runs for the city names no project: the facility is the item, and what is done
 * there tells of it.
 * ```
 *   施設名     | 水辺の館
 *   指定管理者 | 水辺の会 | 指定期間 | 令和4年4月1日～…
 *   設置目的   | …
 *   実施事業   | …
 * ```
 */
export function facilityToTitle(events: readonly TableEvent[]): TableEvent[] {
  const hits = events.filter((e): e is Hit => e.type === 'hit' && e.head === null);
  const name = hits.find((h) => namesFacility(labelOf(h)) && !isMissing(h.value.text.value));
  if (!name || !hits.some((h) => OF_FACILITY.test(keyOf(labelOf(h))))) return [...events];
  if (hits.some((h) => fieldOfHit(h) === 'title' && !tellsWork(h))) return [...events];
  const read = events.map((e) => {
    if (e === name) return hitAs(name, 'title');
    return e.type === 'hit' && tellsWork(e) ? hitAs(e, 'measures') : e;
  });
  return read;
}

/** 主な実施事業, 業務内容: what the body does in the facility. */
const tellsWork = (hit: Hit): boolean => {
  const field = fieldOfHit(hit);
  return (field === 'title' && /事業$/.test(keyOf(labelOf(hit)))) || field === 'duties';
};

const labelOf = (hit: Hit): string =>
  hit.path.findLast((l) => l.reading !== null && l.reading === innermost(hit.path))?.text.value ?? '';

/** What may stand left of the name of an item. */
const BEFORE_NAME: ReadonlySet<LabelField | null> = new Set(['number', 'category', 'department', 'division']);

/**
 * 施設名 | 指定管理者 | 総合評価: where no column names an item, the facilities are the items; so are they left of what is to be done
 * with each (No. | 施設名 | 取組内容).
 */
export function withFacilities(columns: readonly Column[]): Column[] {
  const names = columns.find((c) => c.field === 'remarks' && namesFacility(headWords(c.head)));
  const fields = new Set<LabelField | null>(columns.map((c) => c.field));
  const isOfFacilities = fields.has('achievement') || columns.some((c) => OF_FACILITY.test(keyOf(headWords(c.head))));
  if (!names || fields.has('title')) return [...columns];
  const opensRow = columns.every((c) => c.index >= names.index || BEFORE_NAME.has(c.field));
  if (fields.has('measures') ? !opensRow : !isOfFacilities) return [...columns];
  return columns.map((c) => (c === names ? { ...c, field: 'title' as const } : c));
}
