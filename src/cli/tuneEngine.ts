import { setFlagsFromString } from 'node:v8';

/**
 * Lets the engine watch code three times as long before it optimises it. At its own setting, which is for programs that run
 * longer, a third of the processor time of a usual import goes into optimised code that soon proves wrong and is thrown away;
 * documents of a thousand pages lose nothing. And lets it compile regular expressions at once: at its own setting each is interpreted
 * first, and labels, years and marks are read with hundreds of them. Only where it was measured: other engines weigh it otherwise.
 * See docs/performance.md.
 */
export function tuneEngine(): void {
  if (!process.versions.node.startsWith('20.')) return;
  setFlagsFromString('--interrupt-budget=400000');
  setFlagsFromString('--no-regexp-tier-up');
}
