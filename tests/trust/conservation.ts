import type { ImportTrace } from '../../src/importDocument.js';
import type { SourceText } from '../../src/model/sourceText.js';

/** What the output of one document says of the characters that were read. */
export interface Conservation {
  /** Non-space characters read, without page furniture and markup. */
  readonly characters: number;
  /** Those that stand in a string of the output. */
  readonly inOutput: number;
  /** Those that stand only in labels that were understood: their field's name stands for them. */
  readonly inLabels: number;
  /** Bullets, dashes for missing values, brackets and separators that are nowhere: read as structure. */
  readonly structure: number;
  /** Those that are nowhere. */
  readonly lost: string;
  /** Units of a text that are not in the character that they say they were read from. */
  readonly falsified: readonly string[];
}

/**
 * Counts anew, from the output's own strings, what the importer's coverage says. A text of the trace counts only where its
 * value is a string of the output, and what the importer gathered as rest is known by its characters alone.
 */
export function conservationOf({ document, characters, assembled }: ImportTrace): Conservation {
  const { plan, layout, markup } = assembled;
  const strings = new Set(stringsOf(document));
  const falsified = new Set<string>();
  const marked = (texts: readonly SourceText[]): Uint8Array => {
    const marks = new Uint8Array(characters.count);
    for (const { value, at } of texts) {
      for (let i = 0; i < at.length; i++) {
        const index = at[i] as number;
        if (index < 0) continue;
        marks[index] = 1;
        const unit = value[i] as string;
        if (!/\s/.test(unit) && !characters.textOf(index).includes(unit))
          falsified.add(`${unit} for ${characters.textOf(index)} in ${value.slice(0, 40)}`);
      }
    }
    return marks;
  };
  const { departments, records, notes } = plan;
  const printed = marked(sourceTextsOf({ departments, records, notes }).filter((t) => strings.has(t.value)));
  const known = marked([
    ...sourceTextsOf(records).filter((t) => !strings.has(t.value)),
    ...assembled.fieldTexts,
    ...plan.labels,
  ]);
  const left = marked(layout.furniture.flatMap((f) => f.lines.map((l) => l.text)));
  for (const [from, to] of markup) left.fill(1, from, to);
  const rest = unitCounts(
    document.notes.slice(notes.filter((n) => n.text.value.trim() !== '').length).map((n) => n.text),
  );

  let total = 0;
  let inOutput = 0;
  let inLabels = 0;
  let structure = 0;
  let lost = '';
  for (let i = 0; i < characters.count; i++) {
    const text = characters.textOf(i);
    if (left[i] === 1 || text.trim() === '') continue;
    total++;
    if (printed[i] === 1) inOutput++;
    else if (known[i] === 1) inLabels++;
    else if (takeUnits(rest, text)) inOutput++;
    else if (STRUCTURE.test(text)) structure++;
    else lost += text;
  }
  return { characters: total, inOutput, inLabels, structure, lost, falsified: [...falsified] };
}

const STRUCTURE = /^[・･•●○◎◆◇■□▪▶➢★☆※＊*\-‐‑–—―－ー−:：、。，．（）()「」【】［］]$/;

/** Every string within. */
export function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return isObject(value) ? Object.values(value).flatMap(stringsOf) : [];
}

function sourceTextsOf(value: unknown): SourceText[] {
  if (!isObject(value)) return [];
  return isSourceText(value) ? [value] : Object.values(value).flatMap(sourceTextsOf);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isSourceText = (value: object): value is SourceText =>
  'value' in value && typeof value.value === 'string' && 'at' in value && Array.isArray(value.at);

function unitCounts(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const unit of text.split('')) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}

/** Takes the units of one character out of the counts, all or none. */
function takeUnits(counts: Map<string, number>, text: string): boolean {
  const units = text.split('');
  if (units.some((u) => !counts.get(u))) return false;
  for (const u of units) counts.set(u, (counts.get(u) ?? 0) - 1);
  return true;
}
