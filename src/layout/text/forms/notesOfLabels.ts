import type { Token } from '../aligned/segments.js';
import { hasDigit } from '../letters.js';
import type { FormLine } from './formLines.js';
import type { Opening } from './openings.js';

const LONGEST_NOTE = 24;
const IN_BRACKETS = /^[【〔［〈《≪(（](?:[^【〔［〈《≪】〕］〉》≫（）()]|[（(][^（）()]*[）)])+[】〕］〉》≫)）]$/;
/** 【誰（何）を】, 【どうすることで】: asks for the text beside it, and would be no label alone. */
const ASKS = /(?:[をがにではへか]|こと|ため)[）)]?[】〕］〉》≫)）]$/;

/** The words in brackets say more of the label above them. */
export const isNoteOfLabel = (text: string): boolean => text.length <= LONGEST_NOTE && IN_BRACKETS.test(text);

/**
 * Finds what forms print in brackets below their labels, beside the second line of a text or alone, form after form:
 * ```
 *      事業の目的        渡し舟が毎日動き、島の人が困らない。
 *   【どんな状態に】     桟橋で待つ人が雨に濡れない。
 * ```
 * @param labels the label at the beginning of each line; the notes are put among them
 * @param least so often a note stands in the forms
 */
export function putNotesOfLabels(
  source: string,
  lines: readonly FormLine[],
  labels: (Opening | null)[],
  least: number,
  isLabel: (text: string) => boolean,
): void {
  const found = new Map<string, number[]>();
  for (let i = 1; i < lines.length; i++) {
    const above = labels[i - 1];
    const [first] = lines[i]?.words ?? [];
    if (labels[i] || !above || !first || !isLabel(above.name)) continue;
    const name = textOf(source, first);
    if ((isLabel(name) && !ASKS.test(name)) || hasDigit(name) || !isNoteOfLabel(name)) continue;
    const at = found.get(name) ?? [];
    at.push(i);
    found.set(name, at);
  }
  for (const [name, at] of found) if (at.length >= least) for (const i of at) labels[i] = { words: 1, name };
}

const textOf = (source: string, { from, to }: Token): string => source.slice(from, to);
