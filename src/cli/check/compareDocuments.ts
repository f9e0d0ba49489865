import { isDeepStrictEqual } from 'node:util';
import type { PlanDocument, PlanRecord } from '../../schema/types.js';

/** Where it was read from is no part of what was read: a moved file is no difference. */
const NOT_COMPARED = new Set(['source', 'records']);

/** Differences of two documents, in lines for a person: what was expected after `-`, what came after `+`. */
export function compareDocuments(expected: PlanDocument, actual: PlanDocument): string[] {
  const lines = compareFields('document', expected, actual);
  const pairs = pairRecords(expected.records, actual.records);
  for (const [old, now] of pairs) {
    if (old && now) lines.push(...compareFields(`record ${nameOf(old)}`, old, now));
    else if (old) lines.push(`- record ${nameOf(old)}`);
    else if (now) lines.push(`+ record ${nameOf(now)}`);
  }
  return lines;
}

function compareFields(heading: string, expected: object, actual: object): string[] {
  const lines: string[] = [];
  const [old, now] = [expected as Record<string, unknown>, actual as Record<string, unknown>];
  for (const field of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (NOT_COMPARED.has(field) || isDeepStrictEqual(old[field], now[field])) continue;
    lines.push(`  ${field}`, `    - ${shown(old[field])}`, `    + ${shown(now[field])}`);
  }
  return lines.length > 0 ? [heading, ...lines] : [];
}

const MOST_SHOWN = 300;

function shown(value: unknown): string {
  const text = value === undefined ? '(no such field)' : JSON.stringify(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

const nameOf = ({ number, title, objective, measures, id, department }: PlanRecord): string =>
  [department, number?.marker ?? number?.ordinal, (title ?? measures ?? objective ?? id).slice(0, 40)]
    .filter((part) => part !== null && part !== undefined)
    .join(' ')
    .replace(/\s+/g, ' ');

type Pair = readonly [PlanRecord | null, PlanRecord | null];

/** Same id first; then, among the rest, the same department and number, in order: an id changes with the text it is made of. */
function pairRecords(expected: readonly PlanRecord[], actual: readonly PlanRecord[]): Pair[] {
  const left = new Set(actual);
  const partner = new Map<PlanRecord, PlanRecord>();
  for (const same of [sameId, samePlace]) {
    for (const old of expected) {
      if (partner.has(old)) continue;
      const now = [...left].find((r) => same(old, r));
      if (!now) continue;
      partner.set(old, now);
      left.delete(now);
    }
  }
  return [
    ...expected.map((old) => [old, partner.get(old) ?? null] as const),
    ...[...left].map((now) => [null, now] as const),
  ];
}

const sameId = (a: PlanRecord, b: PlanRecord) => a.id === b.id;
const samePlace = (a: PlanRecord, b: PlanRecord) =>
  a.department === b.department && isDeepStrictEqual(a.number, b.number) && isDeepStrictEqual(a.category, b.category);
