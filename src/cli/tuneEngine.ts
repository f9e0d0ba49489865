import { setFlagsFromString } from 'node:v8';

/**
 * By the engine's major version (Node keeps one V8 for each), and only where it was measured: other engines weigh it otherwise, and
 * complain on standard error about flags that they do not know.
 */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  '20': ['--interrupt-budget=400000', '--no-regexp-tier-up'],
  '22': ['--invocation-count-for-turbofan=6000', '--no-regexp-tier-up'],
};

/**
 * Lets the engine watch code several times as long before it optimises it. At its own setting, which is for programs that run
 * longer, a third of the processor time of a usual import goes into optimised code that soon proves wrong and is thrown away;
 * documents of a thousand pages lose nothing. And lets it compile regular expressions at once: at its own setting each is interpreted
 * first, and labels, years and marks are read with hundreds of them. See docs/performance.md.
 */
export function tuneEngine(): void {
  for (const flag of engineFlags(process.versions.node)) setFlagsFromString(flag);
}

/** What V8 is told in a Node of this version; nothing in one that was not measured. */
export function engineFlags(version: string): readonly string[] {
  return FLAGS[version.split('.')[0] as string] ?? [];
}
