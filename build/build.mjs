// `npm run build`: every host and the command line, into out/.
import { ensureBuilt } from './bundle/ensure-built.mjs';

const started = performance.now();
try {
  const built = await ensureBuilt({ force: true });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`built ${built.join(', ') || 'nothing: no entry file exists'} in ${seconds} s`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
