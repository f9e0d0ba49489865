import type { Block, Line, Table } from '../../model/block.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { linesToText } from '../value.js';
import { readCountedName } from './countedName.js';
import { TOLD_FIRST } from './labelsOfFlow.js';

/** Looked for first, since most lines have no number near their beginning. */
const MAY_COUNT = /^.{1,20}?[0-9０-９①-⑳Ⅰ-Ⅻ一二三四五六七八九十].*[\s　:：）)】]/u;

/**
 * The words that count items through the document, though they are labels elsewhere: each stands with a name above the line that
 * says whose item it is, or before a bracket that says so (取組１　灯台の公開（担当：観光課）), or all of them above what is told first of
 * items. Tables may stand between them.
 * ```
 *   取組１　灯台の公開
 *   担当：観光課
 *   | 目標 | 実績 | …
 *   取組２　桟橋の予約
 *   担当：港湾課
 * ```
 */
export function countedItems(blocks: readonly Block[], lexicon: Lexicon): ReadonlySet<string> {
  const found = new Map<string, Counted>();
  const parts = blocks.flatMap((b): readonly (Line | Table)[] => (b.kind === 'paragraph' ? b.lines : [b]));
  for (const [i, part] of parts.entries()) {
    if ('kind' in part) continue;
    const { value } = part.text;
    const counted = MAY_COUNT.test(value) ? readCountedName(value) : null;
    if (!counted || /[。！]$/.test(value)) continue;
    const { whose, above } = found.get(counted.style) ?? { whose: new Set(), above: new Map() };
    found.set(counted.style, { whose, above });
    const told = fieldOfPart(parts[i + 1], lexicon);
    if (isUnit(told) || isUnit(fieldInBracket(value, lexicon))) whose.add(counted.ordinal);
    above.set(told, (above.get(told) ?? new Set()).add(counted.ordinal));
  }
  return new Set([...found].flatMap(([style, counted]) => (countsItems(counted) ? style : [])));
}

/** The numbers of a word that stand above whose item it is, and those above each field. */
interface Counted {
  readonly whose: Set<number>;
  readonly above: Map<LabelField | null, Set<number>>;
}

function countsItems({ whose, above }: Counted): boolean {
  const [[told, ordinals] = [null, null], ...others] = above;
  return whose.size >= 2 || (others.length === 0 && told !== null && TOLD_FIRST.has(told) && ordinals.size >= 2);
}

const isUnit = (field: LabelField | null): boolean => field === 'division' || field === 'department';

/** What the bracket announces that ends the line. */
function fieldInBracket(text: string, lexicon: Lexicon): LabelField | null {
  const inner = /[（(〔［【]([^（()）〔〕［］【】]{3,40})[)）〕］】][\s　]*$/.exec(text)?.[1];
  return (inner && lexicon.readInlineLabel(inner)?.reading.field) || null;
}

/** What the line announces, or the first cell of the form. */
function fieldOfPart(part: Line | Table | undefined, lexicon: Lexicon): LabelField | null {
  if (part === undefined) return null;
  const text = 'kind' in part ? linesToText(part.cells[0]?.lines ?? []).value : part.text.value;
  const label = lexicon.readInlineLabel(text)?.reading ?? lexicon.readLabel(text);
  return label?.field ?? null;
}
