import { isPhaseOfSheet } from '../lexicon/phaseOfSheet.js';
import { onOneLine } from '../value.js';
import { fieldOfHit, type TableEvent } from './events.js';

/**
 * Rows across a sheet about one item that head its parts, and name no level of the plan:
 * ```
 *   事業名     | 水路の改修
 *   １ 事業の概要
 *   目的       | …
 *   ２ 評価
 * ```
 * The item is named above them. In a table of several items the same rows come again below each.
 */
export function sheetParts(events: readonly TableEvent[]): ReadonlySet<TableEvent> {
  const phases = events.filter((e) => e.type === 'group' && isPhaseOfSheet(textOf(e)));
  return phases.length > 0 ? new Set([...phases, ...partsBelowTitle(events)]) : partsBelowTitle(events);
}

function partsBelowTitle(events: readonly TableEvent[]): ReadonlySet<TableEvent> {
  const isTitle = (e: TableEvent): boolean => e.type === 'hit' && fieldOfHit(e) === 'title';
  const first = events.some((e) => e.type === 'group') ? events.findIndex(isTitle) : -1;
  if (first < 0) return new Set();
  const below = events.slice(first + 1).filter((e) => e.type === 'group');
  if (events.findLastIndex(isTitle) === first) return new Set(below);
  const counts = new Map<string, number>();
  for (const e of below) counts.set(textOf(e), (counts.get(textOf(e)) ?? 0) + 1);
  return new Set(below.filter((e) => (counts.get(textOf(e)) ?? 0) > 1));
}

const textOf = (e: Extract<TableEvent, { type: 'group' }>): string => onOneLine(e.value.text, '').value;
