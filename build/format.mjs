// `npm run format` and `format:check`: oxfmt over what we write as code. Prose and test material are left as
// written.
import { join } from 'node:path';
import { root } from './bundle/targets.mjs';
import { runNode } from './run-node.mjs';

const files = [
  '{build,electron,renderer,seeds,tests}/**/*.{ts,tsx,mjs,cjs,css}',
  '{build,electron,renderer,tests}/**/tsconfig*.json',
  'build/*.{json,yml}',
  'renderer/index.html',
  '.github/**/*.yml',
  'package.json',
  'tsconfig.json',
];
const oxfmt = join(root, 'node_modules', 'oxfmt', 'bin', 'oxfmt');
const settings = ['--config', join(root, 'build', 'oxfmt.json'), '--no-error-on-unmatched-pattern'];
await runNode([oxfmt, ...settings, ...process.argv.slice(2), ...files], { cwd: root });
