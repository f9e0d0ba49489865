import { type SourceText, sliceText } from '../../model/sourceText.js';
import type { LabelField } from '../lexicon/types.js';
import { plainLabel } from '../outline/plainLabel.js';
import { linesToValue } from '../value.js';
import { fieldOfHit, type Hit, type Label, type TableEvent } from './events.js';

/** Labels that number an item: 目標１, 取組②. */
const OF_ITEM: ReadonlySet<LabelField | undefined> = new Set(['goals', 'objective', 'measures', 'title']);
const NUMBER = /[0-9０-９]+$|[\u2460-\u2473Ⅰ-Ⅻ]$/u;

/**
 * 目標１ on the left of all the rows about one item, its name in a row of its own: the label's number is the item's.
 * ```
 *   目標１ | 取組名 | 水路の改修
 *          | 内容   | …
 * ```
 */
export function withSpanNumbers(events: readonly TableEvent[]): TableEvent[] {
  const named = new Map<Label, number>();
  const numbered = new Set<Label>();
  for (const e of events) {
    const outer = outerLabel(e);
    if (!outer) continue;
    const field = fieldOfHit(e as Hit);
    if (field === 'title') named.set(outer, (named.get(outer) ?? 0) + 1);
    if (field === 'number') numbered.add(outer);
  }
  if (named.size === 0) return [...events];
  return events.flatMap((e): TableEvent[] => {
    const outer = outerLabel(e);
    const isFirst = outer !== null && named.get(outer) === 1 && !numbered.has(outer);
    if (!isFirst || fieldOfHit(e as Hit) !== 'title') return [e];
    const text = numberOf(outer.text);
    if (!text) return [e];
    const path: Label[] = [{ reading: plainLabel('number'), text: outer.text }];
    const value = linesToValue((e as Hit).value.lines.slice(0, 1).map((l) => ({ ...l, text, after: 'end' as const })));
    return [{ type: 'hit', path, head: null, value }, e];
  });
}

/** The numbered label over several labels of an item. */
function outerLabel(event: TableEvent): Label | null {
  if (event.type !== 'hit' || event.head !== null || event.path.length < 2) return null;
  const [outer] = event.path;
  return outer?.reading?.ordinal != null && OF_ITEM.has(outer.reading.field) ? outer : null;
}

function numberOf(label: SourceText): SourceText | null {
  const found = NUMBER.exec(label.value);
  return found ? sliceText(label, found.index) : null;
}
