import { DIAGNOSTIC_CODES, diagnostic, type Severity } from '../../model/diagnostic.js';
import type { Place } from '../../model/place.js';
import type { PlanDocument } from '../../schema/types.js';

/** One thing to be told of a document: a diagnostic, a record's doubt that no diagnostic speaks of, or a failure. */
export interface Finding {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  /** A record's beginning has no `toLine`. */
  readonly place: Place | { readonly line: number } | null;
}

/** What is to be told of one document. */
export interface DocumentFindings {
  readonly path: string;
  readonly findings: readonly Finding[];
}

export function findingsOf({ diagnostics, records }: PlanDocument): Finding[] {
  const told = new Set(diagnostics.map((d) => d.code));
  const findings: Finding[] = diagnostics.map(({ severity, code, message, source }) => ({
    severity,
    code,
    message,
    place: source,
  }));
  for (const { doubts, title, number, id, source } of records) {
    for (const code of doubts) {
      if (told.has(code) || !DIAGNOSTIC_CODES.includes(code)) continue;
      const name = [number?.marker, title ?? id].filter(Boolean).join(' ');
      findings.push({
        severity: diagnostic(code).severity,
        code,
        message: `Doubt about the record ${name}.`,
        place: source,
      });
    }
  }
  return findings;
}
