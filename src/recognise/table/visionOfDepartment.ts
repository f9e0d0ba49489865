import { OF_DEPARTMENT } from '../departmentAtHand.js';
import { linesToItems } from '../items.js';
import { isGoal } from '../lexicon/itemFields.js';
import { labelKey } from '../lexicon/labelKey.js';
import { fieldOfHit, type Hit, type TableEvent } from './events.js';

/** 目標像, 目指す姿, スローガン: what is wished for, and not what is to be reached. */
const VISION = /(?:像|姿|ビジョン|スローガン|キャッチフレーズ|理念|モットー)$/;
/** 区の目標, 部局の目標 beside both the duties and the policy of the unit: what it is there for as a whole. */
const OF_UNIT = /^(?:部|部局|局|課|区|区役所|所属|組織)の目標$/;

/**
 * The vision in the same form as the duties or the policy of a department is the department's own, and no goal of an item:
 * ```
 *   目標像   | 泉の絶えないまち
 *   局の役割 | 川と泉を守る。
 * ```
 * @param isKnown the department is named above the table.
 */
export function visionsOfDepartment(events: readonly TableEvent[], isKnown: boolean): ReadonlySet<TableEvent> {
  const hits = events.filter((e) => e.type !== 'labels');
  const isForm = hits.every((e) => e.type === 'hit' && e.head === null && e.path.length === 1);
  const fields = hits.map((e) => (e.type === 'hit' ? fieldOfHit(e) : undefined));
  if (!isForm || !fields.some((f) => f && OF_DEPARTMENT.has(f))) return new Set();
  // 所属名 | 湊区役所 | 所属長 | 区長　…: whose sheet it is, in the same form.
  if (!isKnown && !fields.includes('head')) return new Set();
  const isOfItem = hits.some((e, i) => e.type === 'hit' && isGoal(fields[i] ?? null) && countsGoal(e));
  if (isOfItem) return new Set();
  const isOfUnit = fields.includes('duties') && fields.includes('policy');
  return new Set(
    hits.filter((e, i) => {
      const field = fields[i];
      if (e.type !== 'hit' || !field || !isGoal(field) || linesToItems(e.value.lines).items.length > 0) return false;
      const label = e.path[0];
      return (
        VISION.test(labelKey(label?.text.value ?? '')) ||
        (isOfUnit && OF_UNIT.test(labelKey(label?.reading?.label ?? '')))
      );
    }),
  );
}

/** 約束1 | 橋を点検します: the form is that of an item, whose 振り返り is its own as well. */
const countsGoal = ({ path }: Hit): boolean => path[0]?.reading?.ordinal != null;
