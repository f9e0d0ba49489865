import { OF_DEPARTMENT } from '../departmentAtHand.js';
import { linesToItems } from '../items.js';
import { isGoal } from '../lexicon/itemFields.js';
import { labelKey } from '../lexicon/labelKey.js';
import { fieldOfHit, type Hit, type TableEvent } from './events.js';

/** 目標像, 目指す姿, スローガン: what is wished for, and not what is to be reached. */
const VISION = /(?:像|姿|ビジョン|スローガン|キャッチフレーズ|理念|モットー)$/;

/**
 * The vision in the same form as the duties or the policy of a department is the department's own, and no goal of an item:
 * ```
 *   目標像   | 泉の絶えないまち
 *   局の役割 | 川と泉を守る。
 * ```
 */
export function visionsOfDepartment(events: readonly TableEvent[]): ReadonlySet<TableEvent> {
  const hits = events.filter((e) => e.type !== 'labels');
  const isForm = hits.every((e) => e.type === 'hit' && e.head === null && e.path.length === 1);
  const fields = hits.map((e) => (e.type === 'hit' ? fieldOfHit(e) : undefined));
  if (!isForm || !fields.some((f) => f && OF_DEPARTMENT.has(f))) return new Set();
  const isOfItem = hits.some((e, i) => e.type === 'hit' && isGoal(fields[i] ?? null) && countsGoal(e));
  if (isOfItem) return new Set();
  return new Set(
    hits.filter((e, i) => {
      const field = fields[i];
      if (e.type !== 'hit' || !field || !isGoal(field)) return false;
      return VISION.test(labelKey(e.path[0]?.text.value ?? '')) && linesToItems(e.value.lines).items.length === 0;
    }),
  );
}

/** 約束1 | 橋を点検します: the form is that of an item, whose 振り返り is its own as well. */
const countsGoal = ({ path }: Hit): boolean => path[0]?.reading?.ordinal != null;
