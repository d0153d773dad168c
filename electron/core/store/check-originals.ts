import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { LibraryData } from '#common/model/library';
import type { Findings } from './finding';
import { readingBlobs, spare } from './check-texts';
import { codeOf, type Files } from './files';
import type { Layout } from './layout';
import { piecesOf } from './lines';
import { withFile } from './whole-file';

/** Holds every imported file against its hash, in pieces: some are large. */
export async function checkOriginals(
  files: Files,
  layout: Layout,
  data: LibraryData,
  findings: Findings,
): Promise<void> {
  const wanted = new Map<string, string>();
  for (const article of data.articles.values()) {
    for (const file of article.files) wanted.set(file.sha256, file.name);
  }
  for (const [sha, name] of wanted) {
    const why = await faultOf(files, join(layout.originals, sha), sha);
    if (why === null) continue;
    findings.damage.push({
      kind: 'original',
      what: `The imported file “${name}” ${why}.`,
      where: `originals/${sha}`,
      remedy: 'Restore the file from a backup of the library, or import it again.',
    });
  }
  for (const sha of await readingBlobs(files, layout).listOriginals()) {
    if (!wanted.has(sha)) spare(`originals/${sha}`, 'imported file', findings);
  }
}

async function faultOf(files: Files, path: string, sha: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await withFile(files, path, async (file) => {
      for await (const piece of piecesOf(file)) hash.update(piece);
    });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'is missing';
    throw error;
  }
  return hash.digest('hex') === sha ? null : 'is damaged: its content is no longer what its name says';
}
