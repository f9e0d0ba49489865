import { readLegend } from '../lexicon/index.js';
import type { LegendEntry } from '../lexicon/types.js';
import { fieldOfHit, type Hit, innermost, type TableEvent } from './events.js';

/** A sign, or a sign and a second one of another matter: Ｂ, ①(ⅰ). */
const LONGEST_MARK = 6;
/** What stands between a mark and the legend below it: the rest of its row. */
const NEAR = 7;

/** What explains marks, and where it stands. */
interface Legend {
  readonly event: TableEvent;
  readonly entries: readonly LegendEntry[];
}

/**
 * A form that explains its marks beside each of them, or right below: the legend of the document may explain the same signs otherwise.
 * ```
 *   達成状況 | ①(ⅰ) | ①：達成　②：未達成　(ⅰ)予定どおり実施　(ⅱ)予定どおり実施していない
 * ```
 */
export function withLegendsOfMarks(events: readonly TableEvent[]): TableEvent[] {
  const legends = new Set<TableEvent>();
  const marked = events.map((e, i) => {
    const isMarked = e.type === 'hit' && fieldOfHit(e) === 'achievement' && textOf(e).length <= LONGEST_MARK;
    const found = isMarked ? legendBelow(e, events.slice(i + 1, i + 1 + NEAR)) : null;
    if (found?.event.type === 'group') legends.add(found.event);
    return e.type === 'hit' && found ? withLegend(e, found.entries) : e;
  });
  // Across the table it heads no rows.
  return marked.map((e) => (e.type === 'group' && legends.has(e) ? { ...e, type: 'loose' } : e));
}

/** The first legend that explains the mark, before the next result. */
function legendBelow(mark: Hit, below: readonly TableEvent[]): Legend | null {
  const sign = textOf(mark)[0];
  for (const e of below) {
    if (e.type !== 'hit' && e.type !== 'loose' && e.type !== 'group') continue;
    const entries = readLegend(textOf(e));
    if (entries.length >= 2 && entries.some(({ mark: own }) => own === sign)) return { event: e, entries };
    if (e.type === 'hit' && fieldOfHit(e) === 'achievement') return null;
  }
  return null;
}

function withLegend(mark: Hit, legend: readonly LegendEntry[]): Hit {
  const named = innermost(mark.path);
  return {
    ...mark,
    path: mark.path.map((l) => (l.reading && l.reading === named ? { ...l, reading: { ...named, legend } } : l)),
  };
}

const textOf = ({ value }: { readonly value: Hit['value'] }): string => value.text.value.trim();
