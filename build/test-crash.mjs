// `npm run test:crash`: the crash tests at full length, where `npm test` runs them short. It says how far it is. The
// two long loops, over power losses and kills, begin nothing more once their time is up, and what is left then takes a
// few minutes: `-- --minutes 20 --kills 500` gives them twenty minutes, and 500 kills at most.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './bundle/targets.mjs';
import { runNode } from './run-node.mjs';

const { values, positionals } = parseArgs({
  options: { minutes: { type: 'string', default: '60' }, kills: { type: 'string', default: '300' } },
  allowPositionals: true,
});
const minutes = Number(values.minutes);
const kills = Number(values.kills);
if (!(minutes > 0) || !Number.isInteger(kills) || kills < 1) {
  console.error('usage: npm run test:crash -- [--minutes N] [--kills N] [test files]');
  process.exit(2);
}
const files = positionals.length > 0 ? positionals : ['tests/crash', 'tests/integration/store/migrations'];
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
await runNode([vitest, 'run', '--config', 'build/vitest.config.ts', ...files], {
  cwd: root,
  env: {
    ...process.env,
    LONG: '1',
    CRASH_UNTIL: String(Date.now() + minutes * 60_000),
    CRASH_KILLS: String(kills),
  },
});
