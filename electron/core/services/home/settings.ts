import { join } from 'node:path';
import { z } from 'zod';
import type { Files } from '../../store/files';
import { readTextFile, writePieces } from './text-file';

const RecentLibrary = z.looseObject({ folder: z.string(), name: z.string(), openedAt: z.string() });
export type RecentLibrary = z.infer<typeof RecentLibrary>;

/** What belongs to a person and a machine and never to a library. */
const AppSettings = z.looseObject({
  person: z.string(),
  device: z.string(),
  recent: z.array(RecentLibrary).default([]),
  values: z.record(z.string(), z.unknown()).default({}),
});
export type AppSettings = z.infer<typeof AppSettings>;

/** As many recent libraries as are remembered. */
const keptRecent = 12;

export interface SettingsStore {
  current(): AppSettings;
  /** Sets the named values and leaves the others; null takes one away. */
  save(values: Record<string, unknown>): Promise<void>;
  remember(library: RecentLibrary): Promise<void>;
  forget(folder: string): Promise<void>;
}

export interface SettingsParts {
  readonly files: Files;
  /** The program's own folder. */
  readonly home: string;
  newId(): string;
}

/**
 * Opens the settings of this person and machine. Settings that cannot be read are set aside under another
 * name, never overwritten: they are worth less than a library, but they are still the user's.
 */
export async function openSettings({ files, home, newId }: SettingsParts): Promise<SettingsStore> {
  const path = join(home, 'settings.json');
  const text = await readTextFile(files, path);
  const parsed = text === null ? null : AppSettings.safeParse(parseJson(text));
  if (parsed && !parsed.success) await files.rename(path, `${path}.unreadable`);
  let settings: AppSettings = parsed?.success
    ? parsed.data
    : { person: newId(), device: newId(), recent: [], values: {} };

  let writing = Promise.resolve();
  const write = (next: AppSettings): Promise<void> => {
    settings = next;
    const step = async (): Promise<void> => {
      await files.makeFolder(home);
      await writePieces(files, path, [`${JSON.stringify(next, null, 2)}\n`]);
    };
    writing = writing.then(step, step);
    return writing;
  };
  if (!parsed?.success) await write(settings);

  return {
    current: () => settings,
    save(values) {
      const next = Object.entries({ ...settings.values, ...values }).filter(([, value]) => value !== null);
      return write({ ...settings, values: Object.fromEntries(next) });
    },
    remember(library) {
      const others = settings.recent.filter((known) => known.folder !== library.folder);
      return write({ ...settings, recent: [library, ...others].slice(0, keptRecent) });
    },
    forget(folder) {
      return write({ ...settings, recent: settings.recent.filter((known) => known.folder !== folder) });
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
