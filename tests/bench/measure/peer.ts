import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { benchFolder } from './settings';
import { note } from './figure';

/** A package that we are measured beside, or null, and said, where it did not install or does not load. */
export async function peer<T>(name: string): Promise<T | null> {
  try {
    const path = createRequire(join(benchFolder(), 'package.json')).resolve(name);
    return (await import(/* @vite-ignore */ pathToFileURL(path).href)) as T;
  } catch (error) {
    note(`without ${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    return null;
  }
}
