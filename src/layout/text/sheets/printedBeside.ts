import type { Token } from '../aligned/segments.js';
import type { Part, Section } from './sections.js';

/** This share of the rows with a label has another beside it that the form prints, and so many do at least. */
const SHARE = 0.6;
const FEWEST = 2;

/**
 * Whether all sheets print a word beside the same label, again and again: it is a label, too, however near it stands to the text
 * before it.
 */
export type IsPrintedBeside = (part: Part, word: Token) => boolean;

export function printedBeside(
  source: string,
  sheets: readonly (readonly Section[])[],
  isLabel: (text: string) => boolean,
): IsPrintedBeside {
  const rows = new Map<string, number>();
  const counts = new Map<string, Map<string, number>>();
  for (const x of sheets.flat()) {
    if (x.kind !== 'text' || !x.part.name) continue;
    const { name } = x.part;
    rows.set(name, (rows.get(name) ?? 0) + 1);
    const beside = counts.get(name) ?? new Map<string, number>();
    counts.set(name, beside);
    const own = x.part.lines.flatMap((l) => l.words.slice(1).map((w) => source.slice(w.from, w.to)));
    for (const text of new Set(own.filter((t) => t.length > 1 && isLabel(t))))
      beside.set(text, (beside.get(text) ?? 0) + 1);
  }
  return ({ name }, w) => {
    const times = counts.get(name)?.get(source.slice(w.from, w.to)) ?? 0;
    return times >= Math.max(FEWEST, (rows.get(name) ?? 0) * SHARE);
  };
}
