import { basename, dirname, join } from 'node:path';
import { type Files, notThere } from '#core/store/files';
import { layoutOf, type Layout } from '#core/store/layout';
import { backupPlaces, type Manifest } from './manifest';

/**
 * A read-only library whose files lie elsewhere, under other names: `places` gives where. What it does not name is
 * not there.
 */
export function mappedFiles(files: Files, places: ReadonlyMap<string, string>): Files {
  const refuse = async (): Promise<never> => {
    throw new Error('a backup is never written through its view');
  };
  return {
    async open(path, mode) {
      const place = places.get(path);
      if (place === undefined) throw notThere(path);
      return files.open(place, mode === 'read' ? 'read' : await refuse());
    },
    async stat(path) {
      const place = places.get(path);
      return place === undefined ? null : files.stat(place);
    },
    list: async (folder) =>
      [...places.keys()].filter((path) => dirname(path) === folder).map((path) => basename(path)),
    makeFolder: refuse,
    rename: refuse,
    link: refuse,
    copy: refuse,
    remove: refuse,
    syncFolder: refuse,
  };
}

/** The snapshot and journal of a backup, as the files of a library. */
export function backupView(
  files: Files,
  layout: Layout,
  manifest: Pick<Manifest, 'id' | 'files'>,
): { files: Files; layout: Layout } {
  const places = backupPlaces(layout);
  const view = layoutOf(join(layout.backups, manifest.id));
  const map = new Map(
    manifest.files.map(({ path, sha256 }) => [join(view.folder, path), places.kept(sha256)]),
  );
  return { files: mappedFiles(files, map), layout: view };
}
