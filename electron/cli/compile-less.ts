import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 compile for speed only what runs for long, in this thread and those started from here. A thousand articles run
 * almost everything just often enough to be compiled, beside the work and for nothing: without this an import takes a
 * quarter more processor time. An engine that does not know the setting leaves it alone.
 */
export function compileLess(): void {
  setFlagsFromString('--interrupt-budget=1000000');
}
