import { readMarker } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';
import { sliceLine, trimLine } from '../items.js';
import { GOALS } from '../lexicon/itemFields.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { headingStyle } from './headingStack.js';
import { numberAlone } from './numberAlone.js';

/** What an item may tell first. */
const TELLS: ReadonlySet<LabelField> = new Set([...GOALS, 'currentState', 'measures', 'criteria', 'status']);

interface NumberedLabel {
  /** How it is numbered, and what is told first. */
  readonly key: string;
  readonly ordinal: number | null;
  readonly number: Line;
  readonly rest: Line;
}

/**
 * ①【現状】…, 【目標】…, ②【現状】…, or ① 現状 and ② 現状 on lines of their own: the number counts items that each tell the same, so it becomes a line of its own. Where
 * every label has a number (①【現状】, ②【目標】) it counts labels, and nothing is split. 取組１ alone above 【現状】… counts items as it is.
 */
export function splitNumberedLabels(
  lines: readonly Line[],
  lexicon: Lexicon,
): { readonly lines: readonly Line[]; readonly numbers: ReadonlySet<Line> } {
  const found = new Map<Line, NumberedLabel>();
  const counts = new Map<string, number>();
  const ordinals = new Set<number | null>();
  for (const line of lines) {
    const numbered = readNumberedLabel(line, lexicon);
    if (!numbered) continue;
    found.set(line, numbered);
    ordinals.add(numbered.ordinal);
    counts.set(numbered.key, (counts.get(numbered.key) ?? 0) + 1);
  }
  const numbers = new Set<Line>();
  const styles = new Set([...counts.keys()].map((key) => key.split(' ')[0]));
  for (const line of numbersAlone(lines, lexicon)) numbers.add(line);
  // One kind of number with several labels: they are counted themselves.
  if (counts.size === 0 || styles.size < counts.size) return { lines, numbers };
  const split = lines.flatMap((line) => {
    const numbered = found.get(line);
    if (!numbered || (counts.get(numbered.key) ?? 0) < 2) return [line];
    if (numbered.ordinal !== null && ordinals.size < 2) return [line];
    numbers.add(numbered.number);
    return [numbered.number, numbered.rest];
  });
  return { lines: split, numbers };
}

/** 取組１ above 【現状】…, and 取組２ above the same: the numbers are all that names the items. */
function numbersAlone(lines: readonly Line[], lexicon: Lexicon): Line[] {
  const found = new Map<string, { readonly lines: Line[]; readonly ordinals: Set<number> }>();
  for (const [i, line] of lines.entries()) {
    const counted = numberAlone(lines, i, lexicon);
    if (!counted) continue;
    const like = found.get(counted.style) ?? { lines: [], ordinals: new Set() };
    found.set(counted.style, like);
    like.lines.push(line);
    like.ordinals.add(counted.ordinal);
  }
  return [...found.values()].flatMap((like) => (like.ordinals.size > 1 ? like.lines : []));
}

function readNumberedLabel(line: Line, lexicon: Lexicon): NumberedLabel | null {
  const { value } = line.text;
  const marker = readMarker(value);
  const style = headingStyle(value)?.style;
  if (!marker || !style || style.startsWith('named:') || style.startsWith('path')) return null;
  const rest = value.slice(marker.length);
  const isBare = marker.style === 'circled' && lexicon.readLabel(rest.trim())?.certainty === 'listed';
  if (!isBare && !/^[\s　]*[【〔［[＜<〈《≪]/.test(rest)) return null;
  const reading = lexicon.readInlineLabel(rest.trimStart())?.reading ?? lexicon.readLabel(rest.trim());
  if (!reading || !TELLS.has(reading.field)) return null;
  return {
    key: `${style} ${reading.field}`,
    // Only a bracket sets a label apart from what ① numbers elsewhere: without one, the numbers have to count on.
    ordinal: isBare ? marker.ordinal : null,
    number: trimLine(sliceLine(line, 0, marker.length)),
    rest: trimLine(sliceLine(line, marker.length)),
  };
}
