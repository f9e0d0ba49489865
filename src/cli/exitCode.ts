import { type Failure, isTransient } from './failure.js';

/** 0 clean · 1 a document failed or a check did · 2 usage · 75 (EX_TEMPFAIL) nothing failed but what another try may mend. */
export function exitCode(failures: readonly Failure[]): number {
  if (failures.length === 0) return 0;
  if (failures.some((f) => f.code === 'usage')) return 2;
  return failures.every(isTransient) ? 75 : 1;
}
