// `npm run package [-- --stand-in] [options of electron-builder]`: the desktop app as a folder under dist/. With
// --stand-in a mock of Electron's runtime is packed, for machines that cannot download the real one.
import { join } from 'node:path';
import { ensureBuilt } from './bundle/ensure-built.mjs';
import { outFolder, root } from './bundle/targets.mjs';
import { makeOfflineDist } from './package/offline-dist.mjs';
import { runNode } from './run-node.mjs';

const standIn = process.argv.includes('--stand-in');
const options = process.argv.slice(2).filter((argument) => argument !== '--stand-in');
const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');

await ensureBuilt();
const env = { ...process.env };
if (standIn) env['THROUGHLINE_ELECTRON_DIST'] = makeOfflineDist(join(outFolder, 'electron-stand-in'));
await runNode([builder, '--config', 'build/electron-builder.cjs', '--dir', ...options], { cwd: root, env });
