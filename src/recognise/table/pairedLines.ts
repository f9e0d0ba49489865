import type { Lexicon } from '../lexicon/types.js';
import { linesToValue, onOneLine, type Value } from '../value.js';
import type { TableEvent } from './events.js';

/**
 * Two cells side by side that hold labels and their values line by line:
 * ```
 *   決算額 | 1,200千円
 *   予算額 | 1,350千円     ← one cell each
 * ```
 */
export function withPairedLines(events: readonly TableEvent[], lexicon: Lexicon): TableEvent[] {
  if (!events.some((e) => e.type === 'loose')) return [...events];
  return events.flatMap((event, i): TableEvent[] => {
    if (isPair(events[i - 1], event, lexicon)) return [];
    const next = events[i + 1];
    if (event.type !== 'loose' || next?.type !== 'loose' || !isPair(event, next, lexicon)) return [event];
    return toHits(event.value, next.value, lexicon);
  });
}

function isPair(labels: TableEvent | undefined, values: TableEvent | undefined, lexicon: Lexicon): boolean {
  if (labels?.type !== 'loose' || values?.type !== 'loose') return false;
  const count = labels.value.lines.length;
  if (count < 2 || values.value.lines.length !== count || labels.value.tables.length + values.value.tables.length > 0)
    return false;
  const reads = (line: { readonly text: { readonly value: string } }) => lexicon.readLabel(line.text.value) !== null;
  return labels.value.lines.every(reads) && !values.value.lines.some(reads);
}

const toHits = (labels: Value, values: Value, lexicon: Lexicon): TableEvent[] =>
  labels.lines.flatMap((label, i): TableEvent[] => {
    const line = values.lines[i];
    const text = onOneLine(label.text);
    if (!line) return [];
    return [
      { type: 'labels', labels: [text] },
      {
        type: 'hit',
        path: [{ reading: lexicon.readLabel(text.value), text }],
        head: null,
        value: linesToValue([line]),
      },
    ];
  });
