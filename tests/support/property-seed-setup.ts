import fc from 'fast-check';

/**
 * Property tests draw the same cases in every run of `npm test`: a new failure is then the doing of the change at hand,
 * not of luck. `npm run test:fuzz` draws new ones, and names the seed of what it finds.
 */
const wanted = process.env['FUZZ_SEED'];
fc.configureGlobal({ seed: wanted === undefined ? 20_230_214 : Number(wanted) });
