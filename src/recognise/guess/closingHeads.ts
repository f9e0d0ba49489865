import { readMarker } from '../../japanese/index.js';
import type { Block, Line } from '../../model/block.js';
import type { SourceText } from '../../model/sourceText.js';
import { labelKey } from '../lexicon/labelKey.js';
import type { Lexicon } from '../lexicon/types.js';
import { readLabelLines } from '../outline/labelLines.js';
import { lineToInlineLabel } from '../table/cellReading.js';
import { type FlowHead, lineHead, TIMES } from './flowHeads.js';
import { profileOf, type ValueSort } from './valueSorts.js';

/** So many labels that are known show how a document sets its labels. */
const ENOUGH_KNOWN = 2;
/** What stands alone on a line as a value does. */
const VALUES: readonly ValueSort[] = ['grade', 'division', 'department', 'number', 'figure', 'money', 'date', 'past'];

/**
 * Words of running text that are labels, though nobody knows what they announce: set as two labels or more that are known, and printed
 * about as often. They end the value before them. By `labelKey`, with the place where each is printed first.
 */
export function closingHeads(blocks: readonly Block[], lexicon: Lexicon): Map<string, SourceText> {
  const known = new Map<string, Map<string, number>>();
  const unknown = new Map<string, { text: SourceText; setting: string; times: number; isAlone: boolean }>();
  for (const lines of blocks.flatMap((b) => (b.kind === 'paragraph' ? [b.lines] : []))) {
    let isValueDue = false;
    for (const [i, line] of lines.entries()) {
      const head = lineHead(line);
      const isKnown = readLabelLines(lines, i, lexicon) !== null || lineToInlineLabel([line], lexicon) !== null;
      const key = head ? labelKey(head.text.value) : '';
      if (head && isKnown) {
        const own = known.get(head.setting) ?? new Map<string, number>();
        known.set(head.setting, own.set(key, (own.get(key) ?? 0) + 1));
      } else if (head && couldClose(head, lines, i, isValueDue, lexicon)) {
        const { text, setting, isAlone } = head;
        const before = unknown.get(`${setting} ${key}`) ?? { text, setting, times: 0, isAlone };
        unknown.set(`${setting} ${key}`, { ...before, times: before.times + 1 });
      }
      isValueDue = isKnown && head?.isAlone === true;
    }
  }
  const found = new Map<string, SourceText>();
  for (const { text, setting, times, isAlone } of unknown.values()) {
    const alike = [...(known.get(setting)?.values() ?? [])].sort((a, b) => a - b);
    const usual = alike[alike.length >> 1] ?? 0;
    const least = Math.max(isAlone ? TIMES.alone : TIMES.marked, usual / 2);
    if (alike.length >= ENOUGH_KNOWN && times >= least) found.set(labelKey(text.value), text);
  }
  return found;
}

/** Not the value of the label above it, nor the running title above the first label of a form. */
function couldClose(
  { text: { value }, isAlone }: FlowHead,
  lines: readonly Line[],
  at: number,
  isValueDue: boolean,
  lexicon: Lexicon,
): boolean {
  if (lexicon.readLabel(value) !== null || lexicon.readOrganisation(value) !== null) return false;
  const profile = profileOf([value]);
  if (VALUES.some((sort) => profile[sort])) return false;
  if (!isAlone) return true;
  const next = lines[at + 1];
  if (isValueDue || !next || readMarker(next.text.value) !== null) return false;
  return readLabelLines(lines, at + 1, lexicon) === null && lineToInlineLabel([next], lexicon) === null;
}
