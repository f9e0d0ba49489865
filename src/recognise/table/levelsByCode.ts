import type { LabelField } from '../lexicon/types.js';
import { plainLabel } from '../outline/plainLabel.js';
import { fieldOfHit, type Hit, hitAs, type TableEvent } from './events.js';
import { isShortName, MAY_BE_LEVEL } from './numberedLevels.js';

/**
 * Whatever its label says, what the number of the level or item below it counts on is a level above that:
 * ```
 *   めざすまち | Ｃ 川と暮らすまち
 *   基本施策   | Ｃ２ 水辺を歩けるようにします
 * ```
 */
export function withLevelsByCode(events: readonly TableEvent[]): TableEvent[] {
  const hits = events.filter((e): e is Hit => e.type === 'hit');
  const levels = new Set<TableEvent>();
  for (const [i, hit] of hits.entries()) {
    const field = fieldOfHit(hit);
    const below = hits[i + 1];
    if (hit.head || below?.head !== null || !COUNTS_ON.has(fieldOfHit(below))) continue;
    if (field !== undefined && !MAY_BE_LEVEL.has(field)) continue;
    if (isShortName(hit) && countsOn(codeOf(hit), codeOf(below))) levels.add(hit);
  }
  return levels.size === 0 ? [...events] : events.map((e) => (levels.has(e) ? asLevel(e as Hit) : e));
}

const COUNTS_ON: ReadonlySet<LabelField | undefined> = new Set(['category', 'title']);
/** Ｃ　…, Ｃ２－１　…, 1-2 …: the number before a name, of a letter and numbers. */
const CODE = /^([A-Z](?=[\d\s-]))?(\d{1,2})?((?:[-‐‑–−ー―.]\d{1,2})*)[.:、]?\s*(?=[^\d\s%.,])/u;

/** The parts of the number that opens the value: Ｃ２－１ → Ｃ, 2, 1. */
function codeOf({ value: { text } }: Hit): readonly string[] {
  const [, letter, number, more = ''] = CODE.exec(text.value.normalize('NFKC')) ?? [];
  return [letter, number, ...(more.match(/\d+/g) ?? [])].filter((part) => part !== undefined);
}

const countsOn = (above: readonly string[], code: readonly string[]): boolean =>
  above.length > 0 && above.length < code.length && above.every((part, i) => part === code[i]);

const asLevel = (hit: Hit): Hit =>
  fieldOfHit(hit)
    ? hitAs(hit, 'category')
    : { ...hit, path: hit.path.map((l) => ({ ...l, reading: plainLabel('category') })) };
