import { readMarker } from '../../japanese/index.js';
import { type SourceText, sliceText } from '../../model/sourceText.js';
import type { IndicatorDraft, RecordDraft } from '../draft.js';
import { alignToActions } from '../figures/index.js';
import type { Item } from '../items.js';

/**
 * Indicators a row beside one cell that holds several numbered items: each belongs to the item whose number its name opens with
 * (② 来館者数), and where they have no numbers, to the one that order and shared words tell.
 */
export function spreadIndicators(
  indicators: readonly IndicatorDraft[],
  items: readonly Item[],
  actions: readonly SourceText[],
  records: readonly RecordDraft[],
): void {
  const marked = indicators.map((indicator) => ownerByMark(indicator, items));
  if (marked.every((owner) => owner !== null)) {
    indicators.forEach((indicator, i) => {
      records[marked[i] as number]?.indicators.push(withoutMark(indicator));
    });
    return;
  }
  const names = indicators.flatMap((i) => i.name ?? i.text ?? []);
  // Without names nothing tells whose they are.
  const { owner, uncertain } = alignToActions(actions, names);
  const isNamed = names.length === indicators.length;
  indicators.forEach((indicator, i) => {
    const record = records[isNamed ? (owner[i] ?? 0) : 0];
    record?.indicators.push(indicator);
    if (uncertain || !isNamed) record?.doubts.add('alignment-uncertain');
  });
}

/** The item with the number that the indicator's name opens with; null for a name without one. */
function ownerByMark({ name }: IndicatorDraft, items: readonly Item[]): number | null {
  const marker = name ? readMarker(name.value) : null;
  if (!marker || marker.ordinal === null) return null;
  const at = items.findIndex((i) => i.ordinal === marker.ordinal && i.style === marker.style);
  return at < 0 ? null : at;
}

function withoutMark(indicator: IndicatorDraft): IndicatorDraft {
  const bare = (text: SourceText | null) => (text ? sliceText(text, readMarker(text.value)?.length ?? 0) : null);
  return { ...indicator, name: bare(indicator.name), text: bare(indicator.text) };
}
