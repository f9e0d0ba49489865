import { findFiscalYears, matchKey, readMarker } from '../../japanese/index.js';
import type { Block, Line } from '../../model/block.js';
import { textToHead } from '../head.js';
import type { Lexicon } from '../lexicon/types.js';
import { headerKey } from '../table/formLabels.js';

/** So many registers with one header show that a list is parted. */
const FEWEST = 2;
const LONGEST_NAME = 40;

/**
 * Lines that nothing but their place sets apart, each right above a register with the same header: the parts of one list.
 * ```
 *   子育て・教育
 *   | № | 公約 | 担当課 | …
 *   医療・福祉
 *   | № | 公約 | 担当課 | …
 * ```
 * None where one of the registers has no such line, or two have the same.
 */
export function namesOfRegisters(blocks: readonly Block[], lexicon: Lexicon): ReadonlySet<Line> {
  const above = new Map<string, (Line | null)[]>();
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'table' || block.rows < 2) continue;
    const before = blocks[i - 1];
    const line = before?.kind === 'paragraph' ? (before.lines.at(-1) ?? null) : null;
    const key = headerKey(block);
    const list = above.get(key) ?? [];
    list.push(line && mayNamePart(line, lexicon) ? line : null);
    above.set(key, list);
  }
  const names = [...above.values()].filter((lines) => {
    const texts = new Set(lines.map((l) => l && matchKey(l.text.value)));
    return lines.length >= FEWEST && texts.size === lines.length && !texts.has(null);
  });
  return new Set(names.flat().filter((l) => l !== null));
}

/** A few words that are no sentence, number, label, unit, person or year. */
function mayNamePart({ text, heading }: Line, lexicon: Lexicon): boolean {
  const value = text.value.trim();
  if (heading !== undefined || value.length < 2 || value.length > LONGEST_NAME) return false;
  if (/[。：:、]|^[（(※【＜〔［「『]|[をがはにへと]$/.test(value) || !/\p{L}/u.test(value)) return false;
  if (readMarker(value) !== null || textToHead(text) !== null || findFiscalYears(value).length > 0) return false;
  return !lexicon.readLabel(value) && !lexicon.readInlineLabel(value) && !lexicon.readOrganisation(value);
}
