import { createHash } from 'node:crypto';
import type { PlanRecord } from '../schema/types.js';

/**
 * Tells whether a record still says what it said: a hash of its contents, without where it stands and what was doubtful.
 * Sixteen hexadecimal digits.
 */
export function recordFingerprint({ id: _, source: __, evidence: ___, doubts: ____, ...contents }: PlanRecord): string {
  return createHash('sha256').update(canonicalJson(contents)).digest('hex').slice(0, 16);
}

/** JSON with sorted keys: equal data gives equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, v: unknown) =>
    typeof v === 'object' && v !== null && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  );
}
