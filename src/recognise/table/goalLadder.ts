import type { Lexicon } from '../lexicon/types.js';
import type { Column } from './columns.js';
import { columnTexts } from './columnTexts.js';
import { type BodyRow, headWords } from './events.js';

/** Whose goals a head announces, from the highest unit down. */
const RANKS: readonly RegExp[] = ['部局?|局', '課室?|室|所属', '係|班|グループ|チーム'].map(
  (unit) => new RegExp(`^(?:${unit})(?:等|内)?の?(?:組織|重点|年度|運営)?目標$`, 'u'),
);
/** 実施目標 right of the lowest: what shows that its goal is reached. */
const OF_ACTIONS = /^(?:実施|行動|具体的?な?|個別|達成|数値)目標$/u;
/** No level of a plan has a longer name. */
const LONGEST_LEVEL = 50;

/**
 * Goals of units within one another: what the lowest unit wants is the goal of the record, what those above it want are the
 * levels over it, and who they are stands beside their goals under the same heads.
 * ```
 *    部の目標       |    課の目標       |   係の目標        | 実施目標
 *   港湾部 | 海の安全 | 航路課 | 船の安全 | 灯台係 | 灯りを… | ・…を点検する。
 * ```
 */
export function goalLadder(columns: readonly Column[], rows: readonly BodyRow[], lexicon: Lexicon): Column[] {
  const ranks = columns.map((c) => rankOf(c));
  const present = [...new Set(ranks.filter((r) => r >= 0))].sort();
  const lowest = present.at(-1);
  if (present.length < 2 || lowest === undefined) return [...columns];
  const units = columns.map((c, i) => ((ranks[i] ?? -1) < 0 ? null : unitIn(c, rows, lexicon)));
  const isGoalOf = (i: number) => (ranks[i] ?? -1) >= 0 && units[i] === null;
  const goals = columns.filter((_, i) => isGoalOf(i) && ranks[i] === lowest);
  const above = columns.filter((_, i) => isGoalOf(i) && ranks[i] !== lowest);
  const isLevel = (t: string) => t.length <= LONGEST_LEVEL && !/[。]./su.test(t);
  const named = units.some((u) => u !== null);
  if (!named || goals.length !== 1 || !above.every((c) => columnTexts(rows, c.index).every(isLevel)))
    return [...columns];
  return columns.map((column, i) => {
    const unit = units[i];
    if (unit) return { ...column, field: unit };
    if (column === goals[0]) return { ...column, field: 'objective' };
    if (above.includes(column)) return { ...column, field: 'category' };
    const plain = { ...column, head: { ...column.head, kind: null } };
    return OF_ACTIONS.test(wordsOf(column)) ? { ...plain, field: 'criteria' } : column;
  });
}

const wordsOf = ({ head }: Column): string => headWords(head);

const rankOf = (column: Column): number => RANKS.findIndex((rank) => rank.test(wordsOf(column)));

/** Nothing but names of units stands below the head. */
function unitIn(column: Column, rows: readonly BodyRow[], lexicon: Lexicon): 'department' | 'division' | null {
  const texts = columnTexts(rows, column.index).map((t) => t.replace(/[\s　]/g, ''));
  const read = texts.map((t) => lexicon.readOrganisation(t));
  if (texts.length === 0 || read.some((r, i) => r === null || r.name.length < (texts[i] ?? '').length)) return null;
  return read.every((r) => r?.rank === 'department') ? 'department' : 'division';
}
