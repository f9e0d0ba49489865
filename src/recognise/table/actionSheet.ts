import { readMarker } from '../../japanese/index.js';
import { isGoal } from '../lexicon/itemFields.js';
import type { LabelField } from '../lexicon/types.js';
import { isMissing, linesToValue } from '../value.js';
import { headsToColumns } from './columns.js';
import { type BodyRow, fieldOfHit, type Hit, headField, hitAs, type TableEvent } from './events.js';
import { besideGoalInWords, isSentence } from './goalInWords.js';

type Rows = Extract<TableEvent, { type: 'rows' }>;

export interface ActionSheet {
  /** What is left to read as in any other table: department, levels and the actions themselves. */
  readonly events: readonly TableEvent[];
  /** What the sheet tells of all of its actions. */
  readonly shared: readonly Hit[];
  /** What stands below the actions and tells of the sheet as a whole. */
  readonly remarks: readonly Hit[];
}

/** What every action of the sheet has in common. */
const SHARED: ReadonlySet<LabelField | undefined> = new Set(['currentState', 'objective', 'goals', 'division']);
/** What is told of each action in a column of its own. */
const OF_ACTION: ReadonlySet<LabelField | null> = new Set<LabelField | null>([
  'indicator',
  'target',
  'result',
  'criteria',
  'status',
  'outcome',
  'achievement',
  'nextSteps',
  'schedule',
  'period',
]);
/** What a sheet prints of itself in its head: 優先順位. */
const HEADS_SHEET: ReadonlySet<LabelField | undefined> = new Set([
  'department',
  'head',
  'category',
  'remarks',
  'period',
]);

/**
 * A sheet about one goal, whose numbered actions stand in a register below what is told of the goal:
 * ```
 *   重点目標 | 水辺の再生 | 部局名 | 河川部 | 担当課 | 水路課
 *   現状と課題 | …
 *   目的       | …
 *   取組内容   | 数値目標 | 中間報告 | 期末報告
 *   ① 清掃する | 年4回    | …        | …
 *   ② 植える   | 30本     | …        | …
 * ```
 * The actions are the items. The goal's own texts belong to each of them; beside an aim in words its name is a level above them, and
 * a goal told in a sentence is theirs.
 * Null for any other table.
 */
export function readActionSheet(printed: readonly TableEvent[]): ActionSheet | null {
  const events = printed.some(opensSheet)
    ? printed.flatMap((e, i) => (i < printed.length - 1 && opensSheet(e) ? headToHits(e as Rows) : [e]))
    : printed;
  const registers = events.filter((e) => e.type === 'rows');
  const [register] = registers;
  if (registers.length !== 1 || !register || !countsActions(register)) return null;
  const at = events.indexOf(register);
  const above = events.slice(0, at);
  const below = events.slice(at + 1);
  const hits = above.filter((e): e is Hit => e.type === 'hit');
  const isPlain = (e: TableEvent) => e.type === 'labels' || (e.type === 'hit' && e.head?.years == null);
  if (!above.every(isPlain) || !below.every(isPlain)) return null;
  if (!hits.every((h) => SHARED.has(fieldOfHit(h)) || HEADS_SHEET.has(fieldOfHit(h)))) return null;
  const goals = hits.filter((h) => isGoal(fieldOfHit(h)));
  const texts = hits.filter((h) => fieldOfHit(h) === 'currentState' || isGoal(fieldOfHit(h)));
  if (texts.length < 2) return null;
  const [first] = goals;
  const name = first && goals.length >= 2 && isName(first) && !isSentence(first) ? first : null;
  const shared = hits.filter((h) => h !== name && SHARED.has(fieldOfHit(h)) && !isMissing(h.value.text.value));
  const kept = above.flatMap((e) =>
    e === name ? [hitAs(name, 'category')] : shared.includes(e as Hit) || isPriority(e) ? [] : [e],
  );
  const remarks = [...above.filter(isPriority), ...below.filter((e): e is Hit => e.type === 'hit')];
  return {
    events: [...departmentsFirst(kept), register, ...below.filter((e) => e.type === 'labels')],
    shared: first && !name ? besideGoalInWords(shared, first) : shared,
    remarks: remarks.filter((h): h is Hit => h.type === 'hit'),
  };
}

/** 優先順位 | 1位: it neither names the goal nor tells of an action. */
const isPriority = (e: TableEvent): boolean => e.type === 'hit' && ['remarks', 'period'].includes(fieldOfHit(e) ?? '');

/** 重点目標 | 部局名 | 担当課 above one row of values, with labelled rows below. */
const opensSheet = (e: TableEvent): boolean =>
  e.type === 'rows' && e.opensForm && e.rows.length === 1 && e.path.length === 0 && !countsActions(e);

function headToHits({ heads, rows }: Rows): TableEvent[] {
  const row = rows[0] as BodyRow;
  return heads.flatMap((head, i): Hit[] => {
    const cell = row.cells[i];
    if (!cell || cell.role === 'empty' || head.labels.length === 0 || (i > 0 && row.cells[i - 1] === cell)) return [];
    return [{ type: 'hit', path: head.labels, head: null, value: linesToValue(cell.cell.lines, cell.cell.tables) }];
  });
}

/** Numbered actions, each with something told of it; no column names anything larger. */
function countsActions({ heads, rows, path }: Rows): boolean {
  if (path.length > 0) return false;
  const columns = headsToColumns(heads);
  const fields = columns.map((c) => c.field);
  const action = columns.find((c) => c.field === 'measures');
  if (!action || fields.includes('title') || fields.some(isGoal)) return false;
  if (!columns.some((c) => OF_ACTION.has(c.field) && headField(c.head) !== headField(action.head))) return false;
  const first = columns.find((c) => c.field === 'number') ?? action;
  const numbers = rows.map((r) => readMarker((r.cells[first.index]?.text.value ?? '').trim())?.ordinal ?? null);
  return numbers.every((n, i) => n === i + 1);
}

/** 中心街の再生: no sentence and no list. */
const isName = ({ value }: Hit): boolean =>
  value.lines.length > 0 && value.text.value.length <= 40 && !/[。\n]/.test(value.text.value);

/** A department ends what stood above it, so it comes before the level of the sheet. */
const departmentsFirst = (events: readonly TableEvent[]): TableEvent[] => {
  const isDepartment = (e: TableEvent) => e.type === 'hit' && fieldOfHit(e) === 'department';
  return [...events.filter(isDepartment), ...events.filter((e) => !isDepartment(e))];
};
