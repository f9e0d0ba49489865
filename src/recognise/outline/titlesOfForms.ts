import { matchKey } from '../../japanese/index.js';
import type { Block, Line } from '../../model/block.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { BARE, mayBeName } from './bareNames.js';
import { styleOfName } from './headingStack.js';

/** A form that says one of these is about what it names itself, or about a unit. */
const NAMED_THERE: ReadonlySet<LabelField> = new Set([
  'title',
  'number',
  'category',
  'department',
  'head',
  'policy',
  'duties',
]);

/**
 * How the names are set that stand alone above forms which name no item themselves: ● 窓口の改善 above 現状と課題 | …. Two of
 * them show a habit; of names that nothing sets apart, all forms have to have one.
 * @param labels what the labels of a form announce, `[]` for any other block.
 */
export function titlesOfForms(
  blocks: readonly Block[],
  labels: (block: Block) => readonly LabelField[],
  lexicon: Lexicon,
): ReadonlySet<string> {
  const above: (Line | null)[] = [];
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'table') continue;
    const fields = labels(block);
    if (fields.length < 2 || fields.some((f) => NAMED_THERE.has(f))) continue;
    const before = blocks[i - 1];
    above.push(before?.kind === 'paragraph' ? (before.lines.at(-1) ?? null) : null);
  }
  // What stands above several of them alike names none.
  const names = new Map<string, Set<string>>();
  for (const line of above) {
    const style = line && (styleOfName(line) ?? (mayBeName(line, lexicon) ? BARE : null));
    if (style) names.set(style, (names.get(style) ?? new Set()).add(matchKey(line.text.value)));
  }
  const least = (style: string): number => (style === BARE ? Math.max(2, above.length) : 2);
  return new Set([...names].flatMap(([style, { size }]) => (size >= least(style) ? style : [])));
}
