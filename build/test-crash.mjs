// `npm run test:crash`: the crash tests at full length, where `npm test` runs them short.
import { join } from 'node:path';
import { root } from './bundle/targets.mjs';
import { runNode } from './run-node.mjs';

const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const args = ['run', '--config', 'build/vitest.config.ts', 'tests/crash', ...process.argv.slice(2)];
await runNode([vitest, ...args], { cwd: root, env: { ...process.env, LONG: '1' } });
