// Makes the cases re-anchoring is scored on (`make`), or scores it on them (`score`). See README.md here.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const [, , what] = process.argv;
const name = what === 'make' ? 'make-cases' : 'score';
const root = fileURLToPath(new URL('../../..', import.meta.url));
const outDir = await mkdtemp(join(tmpdir(), 'throughline-reanchor-'));
try {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(root, 'tests/bench/reanchor', `${name}.ts`),
      outDir,
      target: 'node20.19',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'program.mjs', codeSplitting: false } },
    },
  });
  await import(join(outDir, 'program.mjs'));
} finally {
  await rm(outDir, { recursive: true, force: true });
}
