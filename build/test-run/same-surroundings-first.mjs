// Vitest keeps a process for the next file only where that file runs in the same surroundings, and a new process loads
// everything anew. So files of one kind are run one after the other: first those of Node, then those with a document.
import { readFileSync } from 'node:fs';
import { BaseSequencer } from 'vitest/node';

/** Vitest's own order, parted by what the files run in. */
export class SameSurroundingsFirst extends BaseSequencer {
  /** @override @type {BaseSequencer['sort']} */
  async sort(files) {
    const sorted = await super.sort(files);
    const withDocument = sorted.map(({ moduleId }) => namesJsdom(moduleId));
    return [
      ...sorted.filter((_, index) => withDocument[index] !== true),
      ...sorted.filter((_, index) => withDocument[index] === true),
    ];
  }
}

/** @param {string} file */
function namesJsdom(file) {
  return /@vitest-environment jsdom/.test(readFileSync(file, 'utf8').slice(0, 1000));
}
