/** How many times the usual number of cases: 1 in the test suite, more by `npm run fuzz`. */
export const EFFORT = Number(process.env.FUZZ_EFFORT ?? 1);
/** Where the cases begin: another seed, other cases. */
export const SEED = Number(process.env.FUZZ_SEED ?? 1);
