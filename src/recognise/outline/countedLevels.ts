import type { Block, Line, Table } from '../../model/block.js';
import type { Lexicon } from '../lexicon/types.js';
import { headerKey } from '../table/formLabels.js';
import { headingStyle } from './headingStack.js';

/** A numbered heading with another numbering below it, and the heads of the tables in its part of the document. */
interface Part {
  readonly line: Line;
  readonly style: string;
  readonly ordinal: number;
  /** How what stands below it is numbered, from 1 or on from the part before. */
  readonly below: string;
  readonly isLabel: boolean;
  readonly heads: Set<string>;
}

const LONGEST_HEADING = 60;

/**
 * Headings that read as labels, and name levels of the plan like the headings that they count on with:
 * ```
 *   ４ 具体的な改革の取組
 *   （１） …  | 項目名 | 取組内容 | 担当課 |
 *   ５ 健全な財政運営
 *   （１） …  | 項目名 | 取組内容 | 担当課 |
 * ```
 * The tables below both are alike.
 */
export function countedLevels(blocks: readonly Block[], lexicon: Lexicon): ReadonlySet<Line> {
  const parts = partsOf(blocks, lexicon);
  const isLike = (a: Part, b: Part): boolean =>
    !b.isLabel && a.style === b.style && Math.abs(a.ordinal - b.ordinal) === 1 && a.below === b.below;
  const sharesHead = (a: Part, b: Part): boolean => [...a.heads].some((h) => b.heads.has(h));
  const levels = parts.filter((p) => p.isLabel && parts.some((o) => isLike(p, o) && sharesHead(p, o)));
  return new Set(levels.map((p) => p.line));
}

function partsOf(blocks: readonly Block[], lexicon: Lexicon): Part[] {
  const parts: Part[] = [];
  /** The parts that have begun and not ended, by their styles. */
  const open = new Map<string, Part>();
  const last = new Map<string, number>();
  const lines = blocks.flatMap((b): readonly (Line | Table)[] => (b.kind === 'paragraph' ? b.lines : [b]));
  for (const [i, line] of lines.entries()) {
    if ('kind' in line) {
      for (const part of open.values()) part.heads.add(headerKey(line));
      continue;
    }
    const own = headingStyle(line.text.value);
    if (own?.ordinal == null) continue;
    open.delete(own.style);
    last.set(own.style, own.ordinal);
    const next = lines[i + 1];
    const below = next && !('kind' in next) ? headingStyle(next.text.value) : null;
    const { value } = line.text;
    const goesOn =
      below?.ordinal === 1 || (below?.ordinal != null && below.ordinal === (last.get(below.style) ?? 0) + 1);
    if (!below || !goesOn || below.style === own.style || value.length > LONGEST_HEADING || /。$/.test(value)) continue;
    const isLabel = lexicon.readLabel(value) !== null;
    const part: Part = { line, style: own.style, ordinal: own.ordinal, below: below.style, isLabel, heads: new Set() };
    parts.push(part);
    open.set(own.style, part);
  }
  return parts;
}
