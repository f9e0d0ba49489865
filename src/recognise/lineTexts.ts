import type { Block } from '../model/block.js';

/** The text of every printed line, in paragraphs and in cells. */
export function* lineTexts(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    const groups = block.kind === 'paragraph' ? [block.lines] : block.cells.map((c) => c.lines);
    for (const lines of groups) for (const line of lines) yield line.text.value;
  }
}
