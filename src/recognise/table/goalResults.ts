import type { Line } from '../../model/block.js';
import { joinTexts, trimText } from '../../model/sourceText.js';
import { linesToItems } from '../items.js';
import { readAchievement } from '../lexicon/index.js';
import { isGoal } from '../lexicon/itemFields.js';
import type { LegendEntry } from '../lexicon/types.js';
import { isMissing, linesToValue } from '../value.js';
import { fieldOfHit, type Hit, hitAs, type TableEvent } from './events.js';

/**
 * Goals in one cell and their results in the next one, a line each, become goals that end in their results:
 * ```
 *   目標 | ① 橋の点検を終えます  | 達成
 *        | ② 水路を直します      | 一部達成
 * ```
 * The lines have to be as many as the goals, and each of them a result.
 */
export function withGoalResults(events: readonly TableEvent[], legend: readonly LegendEntry[]): TableEvent[] {
  const all: TableEvent[] = [];
  for (const event of events) {
    const last = all.at(-1);
    const both = event.type === 'hit' && last?.type === 'hit' ? join(last, event, legend) : null;
    if (both) all[all.length - 1] = both;
    else all.push(last?.type === 'hit' && isBadge(event, last, legend) ? hitAs(event, 'achievement') : event);
  }
  return all;
}

/** 約束2 | 橋を点検します | ◎: how the one goal that its label counts came out, in a cell behind it. */
function isBadge(event: TableEvent, goal: Hit, legend: readonly LegendEntry[]): event is Hit {
  if (event.type !== 'hit' || event.head || goal.head || event.value.tables.length > 0) return false;
  const label = goal.path.at(-1);
  if (label?.reading?.ordinal == null || !isGoal(label.reading.field)) return false;
  if (event.path.at(-1)?.text.value !== label.text.value || isMissing(event.value.text.value)) return false;
  return (readAchievement(event.value.text.value.trim(), legend)?.level ?? null) !== null;
}

function join(goals: Hit, results: Hit, legend: readonly LegendEntry[]): Hit | null {
  const field = fieldOfHit(goals);
  if ((field !== 'goals' && field !== 'objective') || goals.head || results.head) return null;
  if (goals.path.at(-1)?.text.value !== results.path.at(-1)?.text.value) return null;
  const told = results.value.lines.filter((l) => l.text.value.trim() !== '');
  const lasts = lastLines(goals.value.lines);
  if (told.length === 0 || told.length !== lasts?.size || results.value.tables.length > 0) return null;
  if (!told.every((l) => readAchievement(l.text.value.trim(), legend)?.level)) return null;
  const next = told.values();
  const lines = goals.value.lines.map((line): Line => {
    const result = lasts.has(line) ? next.next().value : undefined;
    return result ? { ...line, text: joinTexts([line.text, trimText(result.text)], '　'), after: 'end' } : line;
  });
  return { ...goals, value: linesToValue(lines, goals.value.tables) };
}

/** The last line of every numbered goal; null when anything else stands among them. */
function lastLines(lines: readonly Line[]): ReadonlySet<Line> | null {
  const { preface, items } = linesToItems(lines);
  let end = 0;
  const lasts = new Set<Line>();
  for (const item of items) {
    if (item.lines.length === 0) return null;
    end += item.lines.length;
    lasts.add(lines[end - 1] as Line);
  }
  return preface.length === 0 && end === lines.length ? lasts : null;
}
