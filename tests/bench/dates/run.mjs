// Scores the date tagger on documents annotated in TimeML. See README.md here.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const outDir = await mkdtemp(join(tmpdir(), 'throughline-dates-'));
try {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(root, 'tests/bench/dates/score-dates.ts'),
      outDir,
      target: 'node20.19',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'score.mjs', codeSplitting: false } },
    },
  });
  await import(join(outDir, 'score.mjs'));
} finally {
  await rm(outDir, { recursive: true, force: true });
}
