import { basename, join } from 'node:path';
import { makeDurableFolder } from './durable-folder';
import type { Layout } from './layout';
import type { StoreParts } from './parts';
import type { Recovered } from './recover';
import { withFile, writeWhole } from './whole-file';

/**
 * Cuts an unfinished end off the open segment, after a copy of it is safe in `recovered/`: it was never acknowledged,
 * but what a user typed is not ours to throw away. Returns where it is kept, or null when there was nothing to cut.
 */
export async function keepTail(
  parts: StoreParts,
  layout: Layout,
  { open }: Recovered,
): Promise<string | null> {
  if (!open || open.end === open.size) return null;
  const { files } = parts;
  const tail = Buffer.alloc(open.size - open.end);
  await withFile(files, open.segment.path, (file) => file.read(tail, open.end));
  await makeDurableFolder(files, layout.recovered);
  const name = `${basename(open.segment.path)}.${open.end}.${parts.ids.next()}.torn`;
  const kept = join(layout.recovered, name);
  await writeWhole(files, kept, `${kept}.new`, (file) => file.write(tail, 0));
  const file = await files.open(open.segment.path, 'edit');
  try {
    await file.truncate(open.end);
    await file.sync();
  } finally {
    await file.close();
  }
  return kept;
}
