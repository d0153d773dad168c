// `npm run cli -- ...`: the command line from the sources as they stand. stdin, stdout, the folder it was called from
// and the exit code are the command's own.
import { join } from 'node:path';
import { ensureBuilt } from './bundle/ensure-built.mjs';
import { outFolder } from './bundle/targets.mjs';
import { runNode } from './run-node.mjs';

try {
  await ensureBuilt();
} catch (error) {
  console.error(
    `the build failed, nothing was run: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exit(1);
}
// npm moves to the project's folder; names of files are meant from where the command was typed.
const { npm_lifecycle_event: event, INIT_CWD: typedIn } = process.env;
const cwd = event === 'cli' && typedIn !== undefined ? typedIn : process.cwd();
await runNode([join(outFolder, 'cli', 'throughline.js'), ...process.argv.slice(2)], { cwd });
