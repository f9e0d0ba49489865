import type { Block, Line } from '../../model/block.js';
import type { Lexicon } from '../lexicon/types.js';
import { readCountedName } from './countedName.js';

/** Looked for first, since most lines have no number near their beginning. */
const MAY_COUNT = /^.{1,20}?[0-9０-９①-⑳Ⅰ-Ⅻ一二三四五六七八九十].*[\s　:：）)】]/u;

/**
 * The words that count items through the document, though they are labels elsewhere: each stands with a name above the line that
 * says whose item it is, and tables may stand between them.
 * ```
 *   取組１　灯台の公開
 *   担当：観光課
 *   | 目標 | 実績 | …
 *   取組２　桟橋の予約
 *   担当：港湾課
 * ```
 */
export function countedItems(blocks: readonly Block[], lexicon: Lexicon): ReadonlySet<string> {
  const ordinals = new Map<string, Set<number>>();
  for (const block of blocks) {
    const lines: readonly Line[] = block.kind === 'paragraph' ? block.lines : [];
    for (const [i, { text }] of lines.entries()) {
      const counted = MAY_COUNT.test(text.value) ? readCountedName(text.value) : null;
      if (!counted || /[。！]$/.test(text.value) || !tellsWhose(lines[i + 1], lexicon)) continue;
      ordinals.set(counted.style, (ordinals.get(counted.style) ?? new Set()).add(counted.ordinal));
    }
  }
  return new Set([...ordinals].flatMap(([style, { size }]) => (size >= 2 ? style : [])));
}

function tellsWhose(line: Line | undefined, lexicon: Lexicon): boolean {
  const field = line && lexicon.readInlineLabel(line.text.value)?.reading.field;
  return field === 'division' || field === 'department';
}
