import { rmSync } from 'node:fs';

/** Temporary files that have no final name yet. */
export const drafts = new Set<string>();

/** Removes them, at once: for a process that is told to end. */
export function removeDrafts(): void {
  for (const draft of drafts) rmSync(draft, { force: true });
}
