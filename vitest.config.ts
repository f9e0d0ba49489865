import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What a module leaves behind in the process can be told only where nothing else was loaded. */
const ALONE = ['tests/extract/library.test.ts'];
const TIMES = { testTimeout: 30_000, hookTimeout: 60_000 };
/** The commands that the tests run find the dictionary unpacked: each would take 0.15 s to unpack it anew. */
const PLAN_IMPORT_CACHE = fileURLToPath(new URL('node_modules/.cache/dictionary', import.meta.url));

export default defineConfig({
  test: {
    env: { PLAN_IMPORT_CACHE },
    // Many tests wait for a command that they run: two at a time fill two processors, of which Vitest would use one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      // Files share the modules that they load: loading them anew for each took a third of the time.
      { test: { name: 'together', include: ['tests/**/*.test.ts'], exclude: ALONE, isolate: false, ...TIMES } },
      { test: { name: 'alone', include: ALONE, ...TIMES } },
    ],
  },
});
