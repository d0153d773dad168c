import { basename, dirname, join } from 'node:path';
import { type Files, notThere } from '#core/store/files';
import { layoutOf, type Layout } from '#core/store/layout';
import { backupPlaces, type Manifest } from './manifest';

/**
 * A read-only library whose files lie elsewhere, under other names: `places` gives where, `elsewhere` where files lie
 * that are only asked for by name. What neither names is not there.
 */
function mappedFiles(
  files: Files,
  places: ReadonlyMap<string, string>,
  elsewhere: (path: string) => string | undefined,
): Files {
  const placeOf = (path: string): string | undefined => places.get(path) ?? elsewhere(path);
  const refuse = async (): Promise<never> => {
    throw new Error('a backup is never written through its view');
  };
  return {
    async open(path, mode) {
      const place = placeOf(path);
      if (place === undefined) throw notThere(path);
      return files.open(place, mode === 'read' ? 'read' : await refuse());
    },
    async stat(path) {
      const place = placeOf(path);
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

/** The snapshot and journal of a backup, and the texts they name, as the files of a library. */
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
  const textAt = (path: string): string | undefined => {
    const sha256 =
      dirname(path) === view.texts ? /^([0-9a-f]{64})\.json$/.exec(basename(path))?.[1] : undefined;
    return sha256 === undefined ? undefined : places.kept(sha256);
  };
  return { files: mappedFiles(files, map, textAt), layout: view };
}
