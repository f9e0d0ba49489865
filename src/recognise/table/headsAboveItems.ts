import { readMarker } from '../../japanese/index.js';
import type { Block, Table } from '../../model/block.js';
import { GOALS } from '../lexicon/itemFields.js';
import { labelKey } from '../lexicon/labelKey.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { isMissing, linesToText } from '../value.js';
import { fieldOfHit, type Hit, hitAs, innermost, type TableEvent } from './events.js';

/** What is told of a level as a whole; how far it came makes it an item of its own. */
const DESCRIBES: ReadonlySet<LabelField | undefined> = new Set<LabelField>([...GOALS, 'measures', 'currentState']);
const PLACES: ReadonlySet<LabelField> = new Set(['category', 'direction', 'policy', 'department', 'division', 'head']);
/** 基本目標, 政策目標: the name of a level, where what it names is numbered. */
const GOAL = /^(?:基本|重点|政策|施策|戦略|個別|大|中|小)(?:目標|方針)$/;
/** 政策の方向, 施策の基本的な方向性: the name of a level. */
const DIRECTION = /^(?:基本|重点|政策|施策|分野|大|中|小)(?:的な?)?の?(?:基本(?:的な?)?|展開)?(?:の?方向性?)$/;
const LONGEST_LEVEL = 50;

/**
 * The small forms that place and describe a level of the plan, above forms that each name an item of it:
 * ```
 *   政策名     | Ⅱ 水と緑のまち
 *   施策名     | Ⅱ－１ 湧水の保全
 *   施策の概要 | 湧水の源を守る。      ← of the level, and of no item
 *   事業名     | 井戸の調査 | 担当課 | 環境課
 *   …
 * ```
 * @param labels what the labels of a form announce, `[]` for any other block.
 */
export function headsAboveItems(
  blocks: readonly Block[],
  labels: (block: Block) => readonly LabelField[],
  lexicon: Lexicon,
): ReadonlySet<Block> {
  const heads = blocks.flatMap((b, i) => (b.kind === 'table' && describesLevel(b, labels(b), lexicon) ? [i] : []));
  const headsItems = (from: number, n: number): boolean => {
    const forms = blocks.slice(from + 1, heads[n + 1] ?? blocks.length).map(labels);
    const first = forms.find((f) => f.length > 0);
    return first?.[0] === 'title' || (first?.[0] === 'number' && first.includes('title'));
  };
  return new Set(heads.filter(headsItems).map((i) => blocks[i] as Block));
}

function describesLevel(table: Table, labels: readonly LabelField[], lexicon: Lexicon): boolean {
  if (labels.length < 2 || !labels.every((f) => PLACES.has(f) || DESCRIBES.has(f))) return false;
  const names = table.cells.filter((c) => lexicon.readLabel(linesToText(c.lines).value)?.field === 'category');
  return names.length > 0 && labels.some((f) => DESCRIBES.has(f));
}

/** The events of such a form as levels, and what it tells of them, which is left to nobody below. */
export function eventsOfLevels(events: readonly TableEvent[]): { levels: TableEvent[]; told: Hit[] } {
  const levels = events.map((e) => (e.type === 'hit' && namesLevel(e) ? hitAs(e, 'category') : e));
  const isTold = (e: TableEvent): e is Hit => e.type === 'hit' && DESCRIBES.has(fieldOfHit(e));
  return { levels: levels.filter((e) => !isTold(e)), told: levels.filter(isTold) };
}

/** 政策の方向 | 水と緑のまち, 基本目標 | Ⅱ 水と緑のまち: a name, and no sentence. */
function namesLevel(hit: Hit): boolean {
  const { value } = hit.value.text;
  const label = labelKey(innermost(hit.path)?.label ?? '');
  if (isMissing(value) || value.length > LONGEST_LEVEL || /[。\n]/.test(value)) return false;
  return DIRECTION.test(label) || (GOAL.test(label) && readMarker(value)?.ordinal != null);
}
