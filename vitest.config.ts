import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What a module leaves behind in the process can be told only where nothing else was loaded. */
const ALONE = ['tests/extract/library.test.ts'];
const TIMES = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // Many tests wait for a command that they run: two at a time fill two processors, of which Vitest would use one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      // Files share the modules that they load: loading them anew for each took a third of the time.
      { test: { name: 'together', include: ['tests/**/*.test.ts'], exclude: ALONE, isolate: false, ...TIMES } },
      { test: { name: 'alone', include: ALONE, ...TIMES } },
    ],
  },
});
