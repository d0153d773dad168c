// `npm run test:fuzz [-- --rounds N] [FILE...]`: the property tests on cases nobody has seen, N rounds or until one
// fails. `FUZZ_SEED=n npx vitest run --config build/vitest.config.ts FILE` draws a round's cases again.
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './bundle/targets.mjs';
import { runNode } from './run-node.mjs';

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '10' } },
  allowPositionals: true,
});
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const files =
  positionals.length > 0 ? positionals : ['tests/property', 'tests/integration/store/model.test.ts'];

for (let round = 1; round <= Number(values.rounds) && process.exitCode !== 1; round++) {
  const seed = String(randomInt(2 ** 31));
  console.log(`round ${round} of ${values.rounds}: FUZZ_SEED=${seed}`);
  await runNode([vitest, 'run', '--config', 'build/vitest.config.ts', '--reporter=dot', ...files], {
    cwd: root,
    env: { ...process.env, FUZZ_SEED: seed },
  });
}
