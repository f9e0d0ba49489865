import { type Failure, isTransient } from './failure.js';

/** What the checks (--strict, --max-doubts, --check) say of a run. */
export type Verdict = 'passed' | 'failed';

/** 0 clean · 1 a document failed or a check did · 2 usage · 75 (EX_TEMPFAIL) nothing failed but what another try may mend. */
export function exitCode(failures: readonly Failure[], verdict: Verdict = 'passed'): number {
  if (failures.some((f) => f.code === 'usage')) return 2;
  if (verdict === 'failed') return 1;
  if (failures.length === 0) return 0;
  return failures.every(isTransient) ? 75 : 1;
}
