import fc from 'fast-check'

/** All properties are tested with the same random numbers each time; `SEED=2 npx vitest run` takes others. */
const DEFAULT_SEED = 1

fc.configureGlobal({ seed: Number(process.env.SEED ?? DEFAULT_SEED) })
