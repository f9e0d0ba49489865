import { endsLikeUnit } from '../lexicon/index.js';
import type { Lexicon } from '../lexicon/types.js';
import { onOneLine } from '../value.js';
import { fieldOfHit, type Hit, hitAs, innermost, type TableEvent } from './events.js';

/**
 * 部署 | 市民部 | 担当 | 窓口課: of two units in cells of their own, one right before the other, the 部 is the department of the item
 * whatever its label says, and the 課 its division. So they are in two cells behind one label (所属 | 市民部 | 窓口課). A label that asks
 * for a 課 keeps what stands beside it.
 */
export function departmentsOfForm(events: readonly TableEvent[], lexicon: Lexicon): TableEvent[] {
  const rankOf = (hit: Hit) => lexicon.readOrganisation(onOneLine(hit.value.text, '').value.trim())?.rank;
  return events.map((event, i) => {
    if (isBelowDepartment(events, i, rankOf)) return hitAs(event as Hit, 'division');
    if (!isUnit(event) || rankOf(event) !== 'department' || ASKS_FOR_DIVISION.test(labelOf(event))) return event;
    const next = events.slice(i + 1).find((e) => e.type !== 'labels');
    if (!next || !isUnit(next)) return event;
    const isPair =
      labelOf(next) === labelOf(event) ? isPairBehindLabel(events, i, rankOf) : rankOf(next) === 'division';
    return isPair ? hitAs(event, 'department') : event;
  });
}

/** 窓口課, and 図書館 or 保健センター, whose rank nothing tells. */
const isBelow = (unit: Hit, rankOf: (hit: Hit) => string | undefined): boolean => {
  const rank = rankOf(unit);
  return rank === 'division' || (rank === undefined && endsLikeUnit(unit.value.text.value.trim()));
};

/** 所属 | 市民部 | 窓口課: of the units in cells of their own behind the label, the first alone is a 部, and units below it follow. */
function isPairBehindLabel(
  events: readonly TableEvent[],
  i: number,
  rankOf: (hit: Hit) => string | undefined,
): boolean {
  const own = events[i] as Hit;
  const label = labelAt(own);
  if (label === undefined || own.value.lines.length > 1 || TAKES_PART.test(labelOf(own))) return false;
  const units = events.filter((e): e is Hit => isUnit(e) && labelAt(e) === label);
  return (
    units[0] === own &&
    units.length > 1 &&
    units.slice(1).every((u) => u.value.lines.length === 1 && isBelow(u, rankOf))
  );
}

/** 主管部 | 市民部 | 窓口課: behind the department that its label asks for, in a cell of its own. */
function isBelowDepartment(
  events: readonly TableEvent[],
  i: number,
  rankOf: (hit: Hit) => string | undefined,
): boolean {
  const [above, own] = [events[i - 1], events[i]];
  if (!isDepartment(above) || !isDepartment(own) || labelAt(above) !== labelAt(own)) return false;
  return rankOf(above) === 'department' && rankOf(own) === 'division';
}

const isDepartment = (event: TableEvent | undefined): event is Hit =>
  event?.type === 'hit' && event.head === null && fieldOfHit(event) === 'department';

/** Where the label stands that decides: the same words may be printed again. */
const labelAt = (hit: Hit): number | undefined => hit.path.at(-1)?.text.at[0];

const isUnit = (event: TableEvent): event is Hit =>
  event.type === 'hit' && event.head === null && fieldOfHit(event) === 'division';

/** 担当部課, 主管課, 室名. */
const ASKS_FOR_DIVISION = /[課室係]/;

/** 関係部署, 連携先: units that each have a part in it, whatever their ranks. */
const TAKES_PART = /関係|関連|連携|協力|協働/;

const labelOf = (hit: Hit): string => {
  const named = innermost(hit.path);
  return hit.path.find((l) => l.reading === named)?.text.value ?? '';
};
