import { defineConfig } from 'vitest/config';

/** `npm run fuzz`: the property tests with fifty times the cases, from another seed each day. */
export default defineConfig({
  test: {
    include: ['tests/trust/**/*.test.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 60_000,
    env: {
      FUZZ_EFFORT: process.env.FUZZ_EFFORT ?? '50',
      FUZZ_SEED: process.env.FUZZ_SEED ?? String(Math.floor(Date.now() / 86_400_000)),
    },
  },
});
