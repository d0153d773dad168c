import { ensureBuilt } from '../../build/bundle/ensure-built.mjs';

/** Before any spec: what is tested is what the sources say now. */
export default async function setUp(): Promise<void> {
  await ensureBuilt();
}
