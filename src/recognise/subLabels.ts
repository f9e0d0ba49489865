import type { Line } from '../model/block.js';
import type { SourceText } from '../model/sourceText.js';
import { ABOUT_ITEM } from './lexicon/itemFields.js';
import type { LabelField, LabelReading, Lexicon } from './lexicon/types.js';
import { lineToInlineLabel } from './table/cellReading.js';

/** What may be told about one item of a list below the item itself. */
const TOLD: ReadonlySet<LabelField> = new Set(ABOUT_ITEM);

/** A part of an item under a label of its own; without a label it is the item's own text. */
export interface ItemPart {
  readonly label: { readonly reading: LabelReading; readonly text: SourceText } | null;
  readonly lines: readonly Line[];
}

/** The label that a line of an item begins with, when it tells something about the item; else null. */
export function readSubLabel(
  line: Line,
  lexicon: Lexicon,
): { readonly reading: LabelReading; readonly label: SourceText; readonly rest: readonly Line[] } | null {
  const inline = lineToInlineLabel([line], lexicon);
  return inline && inline.reading.certainty === 'listed' && TOLD.has(inline.reading.field) ? inline : null;
}

/** An item's lines in parts: its own text first, then what its labelled lines tell. */
export function itemToParts(lines: readonly Line[], lexicon: Lexicon): ItemPart[] {
  const parts: { label: ItemPart['label']; lines: Line[] }[] = [{ label: null, lines: [] }];
  for (const [i, line] of lines.entries()) {
    const sub = i > 0 ? readSubLabel(line, lexicon) : null;
    if (sub) parts.push({ label: { reading: sub.reading, text: sub.label }, lines: [...sub.rest] });
    else parts.at(-1)?.lines.push(line);
  }
  return parts;
}
