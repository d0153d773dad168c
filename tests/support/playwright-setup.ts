import { rm } from 'node:fs/promises';
import { ensureBuilt } from '../../build/bundle/ensure-built.mjs';
import { makeStartedHome } from './started-home';

/** Before any spec: what is tested is what the sources say now. Answers what is to be done after the last. */
export default async function setUp(): Promise<() => Promise<void>> {
  await ensureBuilt();
  const home = await makeStartedHome();
  return () => rm(home, { recursive: true, force: true });
}
