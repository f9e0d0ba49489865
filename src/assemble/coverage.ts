import { blockLines, type Layout } from '../model/block.js';
import type { SourceCharacters } from '../model/place.js';
import { joinTexts, type SourceText, sliceText, trimText } from '../model/sourceText.js';

/** Which source characters stand in the output, counted by their indexes alone: no stage can drop text unseen. */
export class Ledger {
  private readonly assigned: Uint8Array;
  private readonly left: Uint8Array;

  constructor(private readonly characters: SourceCharacters) {
    this.assigned = new Uint8Array(characters.count);
    this.left = new Uint8Array(characters.count);
  }

  /** The text stands in the output. */
  assign(text: SourceText | null): void {
    if (text) for (const at of text.at) if (at >= 0) this.assigned[at] = 1;
  }

  /** Page furniture: read, but no content of the document. */
  leaveOut(text: SourceText): void {
    for (const at of text.at) if (at >= 0) this.left[at] = 1;
  }

  /** Markup of a text input (tags): source characters [from, to). */
  leaveOutRange(from: number, to: number): void {
    this.left.fill(1, from, to);
  }

  isOpen(at: number): boolean {
    return at >= 0 && this.assigned[at] === 0 && this.left[at] === 0;
  }

  /** Some character of the text is neither in the output nor left out. */
  hasOpen(text: SourceText): boolean {
    for (const at of text.at) if (this.isOpen(at)) return true;
    return false;
  }

  count(): { characters: number; assigned: number } {
    let characters = 0;
    let assigned = 0;
    const { count } = this.characters;
    for (let i = 0; i < count; i++) {
      if (this.left[i] === 1 || this.characters.textOf(i).trim() === '') continue;
      characters++;
      if (this.assigned[i] === 1) assigned++;
    }
    return { characters, assigned };
  }
}

/** What no value took, block by block: kept as notes, so that nothing that was read is lost. */
export function unassignedTexts(layout: Layout, ledger: Ledger): SourceText[] {
  return layout.blocks.flatMap((block) => {
    const open = blockLines(block).filter((line) => ledger.hasOpen(line.text));
    const parts = open.flatMap((line) => openParts(line.text, ledger));
    return parts.length > 0 ? [joinTexts(parts, '\n')] : [];
  });
}

/** What parts, brackets or stands for a missing value. */
const PUNCTUATION = /^[・･•▪▶➢*＊\-‐‑–—―－ー−:：、。，．／（）()「」【】［］〔〕〈〉《》≪≫＜＞\s]+$/;
/** These too, where they open or part a line. In a line of its own such a mark may be a result. */
const MARKS = /^[・･•●○◎◆◇■□▪▶➢★☆※＊*\-‐‑–—―－ー−:：、。，．／（）()「」【】［］〔〕〈〉《》≪≫＜＞\s]+$/;

const isStructure = (part: string, line: string): boolean =>
  PUNCTUATION.test(part) || (MARKS.test(part) && !MARKS.test(line));

function openParts(text: SourceText, ledger: Ledger): SourceText[] {
  const parts: SourceText[] = [];
  let from = -1;
  for (let i = 0; i <= text.value.length; i++) {
    const open =
      i < text.value.length &&
      (ledger.isOpen(text.at[i] as number) || (from >= 0 && /\s/.test(text.value[i] as string)));
    if (open && from < 0) from = i;
    if (!open && from >= 0) {
      const part = trimText(sliceText(text, from, i));
      // A bullet, a box, a dash for a missing value: read as structure, no text that could be lost.
      if (isStructure(part.value, text.value)) ledger.assign(part);
      else if (part.value !== '') parts.push(part);
      from = -1;
    }
  }
  return parts;
}
