import { matchKey } from '../../japanese/index.js';
import { sliceLine } from '../items.js';
import type { LegendEntry } from '../lexicon/types.js';
import { linesToValue } from '../value.js';
import { fieldOfHit, type Hit, type TableEvent } from './events.js';

/** A mark at the far end of a line, behind the figure that it grades. */
const BEHIND = /^(.*[0-9０-９].*\S|.*[:：])[\s　]{3,}(\S{1,6})[\s　]*$/u;

/**
 * A result with its figures and its mark, which stood in a cell of its own before white space alone parted them, as two of one label:
 * ```
 *   指標の達成状況 | ・板の取替え　12枚            ①(ⅰ)
 *                    ・釘　60本
 * ```
 */
export function withMarksBehindFigures(
  events: readonly TableEvent[],
  legend: readonly LegendEntry[],
): readonly TableEvent[] {
  if (legend.length === 0) return events;
  const marks = new Set(legend.map((e) => matchKey(e.mark)));
  return events.flatMap((e): readonly TableEvent[] =>
    e.type === 'hit' && fieldOfHit(e) === 'achievement' ? parted(e, marks) : [e],
  );
}

function parted(hit: Hit, marks: ReadonlySet<string>): readonly Hit[] {
  const { lines, tables } = hit.value;
  const found = lines.flatMap((line, i) => {
    const [, figures = '', mark = ''] = BEHIND.exec(line.text.value) ?? [];
    return mark !== '' && marks.has(matchKey(mark)) ? [{ i, to: figures.length, mark }] : [];
  });
  const [only, ...more] = found;
  if (!only || more.length > 0 || tables.length > 0) return [hit];
  const line = lines[only.i];
  if (!line) return [hit];
  const from = line.text.value.indexOf(only.mark, only.to);
  const rest = lines.map((l, i) => (i === only.i ? { ...sliceLine(l, 0, only.to), after: l.after } : l));
  const mark = sliceLine(line, from, from + only.mark.length);
  return [
    { ...hit, value: linesToValue(rest) },
    { ...hit, value: linesToValue([mark]) },
  ];
}
