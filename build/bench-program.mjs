// `node build/bench-program.mjs SOURCE [ARG...]`: runs one program of tests/bench by itself, with what follows as its
// arguments: the scorers, which need documents that are not part of this repository.
import { resolve } from 'node:path';
import { bundleProgram } from './bench/programs.mjs';
import { runNode } from './run-node.mjs';

const [source, ...args] = process.argv.slice(2);
if (source === undefined) {
  console.error('Which program? For example tests/bench/dates/score-dates.ts');
  process.exit(2);
}
await runNode([await bundleProgram(resolve(source)), ...args]);
