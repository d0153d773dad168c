import { statfs } from 'node:fs/promises';
import { resolve } from 'node:path';
import { placeRisk } from '#common/backup/place-risk';

/** What a user should know of where a library's folder lies, as `placeRisk` says it; null where nothing is. */
export async function riskOfPlace(folder: string): Promise<string | null> {
  return placeRisk(resolve(folder), await fileSystemOf(folder));
}

/** Other systems number their file systems otherwise, or each time anew. */
async function fileSystemOf(folder: string): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  return statfs(folder).then(
    ({ type }) => type,
    () => null,
  );
}
