import type { Table } from '../../model/block.js';
import type { SourceText } from '../../model/sourceText.js';
import { labelKey } from '../lexicon/labelKey.js';
import type { LabelField } from '../lexicon/types.js';
import type { Candidate } from './candidateLabels.js';

/** A label over a column. */
export interface RegisterHead {
  readonly label: SourceText;
  readonly key: string;
  /** What the lexicon knows it to announce. */
  readonly field: LabelField | null;
  /** What stands below it, in all tables that print the header, where the lexicon does not know it. */
  readonly values: string[];
}

/** The columns of one header, from left to right, and the tables that print it. */
export interface Register {
  readonly heads: readonly RegisterHead[];
  readonly parts: Set<Table>;
}

const MOST_VALUES = 60;

/** The headers of a document's tables, each once. */
export function toRegisters(candidates: readonly Candidate[]): Register[] {
  const rows = new Map<string, Candidate[]>();
  const parts = new Map<Table, number>();
  for (const candidate of candidates) {
    const { part, head } = candidate;
    if (!part || !head) continue;
    if (!parts.has(part)) parts.set(part, parts.size);
    const id = `${parts.get(part)} ${head.row}`;
    rows.set(id, [...(rows.get(id) ?? []), candidate]);
  }
  const registers = new Map<string, Register>();
  for (const row of rows.values()) {
    const across = [...row].sort((a, b) => (a.head?.column ?? 0) - (b.head?.column ?? 0));
    const keys = across.map((c) => labelKey(c.text.value));
    const known = registers.get(keys.join('\n'));
    const register = known ?? { heads: across.map((c, i) => toHead(c, keys[i] as string)), parts: new Set<Table>() };
    registers.set(keys.join('\n'), register);
    for (const { part } of across) if (part) register.parts.add(part);
    for (const [i, { values }] of across.entries()) {
      const own = register.heads[i]?.values;
      own?.push(...values.slice(0, MOST_VALUES - own.length));
    }
  }
  return [...registers.values()];
}

const toHead = ({ text, reading }: Candidate, key: string): RegisterHead => ({
  label: text,
  key,
  field: reading?.field ?? null,
  values: [],
});
