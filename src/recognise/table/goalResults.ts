import type { Line } from '../../model/block.js';
import { joinTexts, trimText } from '../../model/sourceText.js';
import { linesToItems } from '../items.js';
import { readAchievement } from '../lexicon/index.js';
import type { LegendEntry } from '../lexicon/types.js';
import { linesToValue } from '../value.js';
import { fieldOfHit, type Hit, type TableEvent } from './events.js';

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
    else all.push(event);
  }
  return all;
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
