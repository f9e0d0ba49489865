import type { Line } from '../../model/block.js';
import { mayTellOfLevel } from '../levelTexts.js';
import { ABOUT_GOAL, GOALS } from '../lexicon/itemFields.js';
import type { LabelField } from '../lexicon/types.js';
import { styleOfOpening } from './headingStack.js';
import { type Piece, readingOf } from './piece.js';

/** These announce what a numbered heading is about: the heading names a record. */
const TELLS: ReadonlySet<LabelField> = new Set([...GOALS, ...ABOUT_GOAL]);

/** A level, a level below it, and the heading that names a record. */
const MOST_LEVELS = 3;

/** What stands below a line of running text: which headings name records, and which head those that do. */
export class Announced {
  /** The first line from which on nothing is told but of levels; null until it is asked for. */
  private levelsFrom: number | null = null;

  constructor(
    private readonly lines: readonly Line[],
    private readonly pieceAt: (index: number) => Piece,
    private readonly formFollows: readonly LabelField[],
  ) {}

  /** The next thing below the heading is a label that tells about it, before any other heading. */
  namesRecord(at: number, style: string): boolean {
    return this.firstLabel(at, style) !== null;
  }

  /** The label that tells about the heading. */
  firstLabel(at: number, style: string): LabelField | null {
    for (let i = at + 1; i < Math.min(this.lines.length, at + 3); i++) {
      const piece = this.pieceAt(i);
      if (piece.type === 'label' || piece.type === 'inline') {
        const reading = piece.type === 'label' ? piece.label.reading : piece.reading;
        // 公約：花を植えます。 is no name.
        const isSentence = piece.type === 'inline' && reading.field === 'title' && /[。！]$/.test(this.textAt(i));
        const tells = isSentence || (TELLS.has(reading.field) && (piece.type === 'inline' || reading.ordinal === null));
        return tells && styleOfOpening(this.textAt(i)) !== style ? reading.field : null;
      }
      if (piece.type !== 'plain' || /[。！？]$/.test(this.textAt(i))) return null;
    }
    const isNamedThere = this.formFollows.some((f) => f === 'title' || f === 'number' || f === 'category');
    if (at !== this.lines.length - 1 || isNamedThere) return null;
    return this.formFollows.find((f) => TELLS.has(f)) ?? null;
  }

  /** What begins in the line names a record, or heads what does. */
  leadsOn(at: number, levels = MOST_LEVELS): boolean {
    if (at >= this.lines.length || levels === 0) return false;
    const piece = this.pieceAt(at);
    if (piece.type === 'entry') return true;
    if (piece.type !== 'heading') return false;
    if (this.namesRecord(at, piece.style)) return true;
    const next = at + 1 < this.lines.length ? this.pieceAt(at + 1) : null;
    return (
      (next?.type === 'entry' || (next?.type === 'heading' && next.style !== piece.style)) &&
      this.leadsOn(at + 1, levels - 1)
    );
  }

  /** From here on nothing is told but what may be told of a level of the plan. */
  tellsOfLevels(at: number): boolean {
    this.levelsFrom ??= this.firstOfLevels();
    return at >= this.levelsFrom;
  }

  private firstOfLevels(): number {
    for (let i = this.lines.length; i > 0; i--) {
      const piece = this.pieceAt(i - 1);
      const reading = readingOf(piece);
      if (reading ? !mayTellOfLevel(reading.field) : piece.type !== 'plain' && piece.type !== 'heading') return i;
    }
    return 0;
  }

  private textAt(index: number): string {
    return (this.lines[index] as Line).text.value;
  }
}
