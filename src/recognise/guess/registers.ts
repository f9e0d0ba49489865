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
    const row = rows.get(id);
    if (row) row.push(candidate);
    else rows.set(id, [candidate]);
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

/**
 * The labels beside values in forms, as if they headed columns: tables that open with the same label print one form, and its values are those
 * of all of them.
 */
export function toForms(candidates: readonly Candidate[]): Register[] {
  const labels = new Map<Table, Candidate[]>();
  for (const candidate of candidates) {
    const { part, head } = candidate;
    if (!part || head) continue;
    const own = labels.get(part);
    if (own) own.push(candidate);
    else labels.set(part, [candidate]);
  }
  const forms = new Map<string, { heads: RegisterHead[]; parts: Set<Table>; known: Map<string, RegisterHead> }>();
  for (const [part, own] of labels) {
    const opening = labelKey((own[0] as Candidate).text.value);
    const known = forms.get(opening);
    const form = known ?? { heads: [], parts: new Set<Table>(), known: new Map<string, RegisterHead>() };
    forms.set(opening, form);
    form.parts.add(part);
    for (const candidate of own) {
      const key = labelKey(candidate.text.value);
      const head = form.known.get(key) ?? toHead(candidate, key);
      if (!form.known.has(key)) form.heads.push(head);
      form.known.set(key, head);
      head.values.push(...candidate.values.slice(0, MOST_VALUES - head.values.length));
    }
  }
  return [...forms.values()];
}

const toHead = ({ text, reading }: Candidate, key: string): RegisterHead => ({
  label: text,
  key,
  field: reading?.field ?? null,
  values: [],
});
