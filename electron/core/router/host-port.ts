import type { z } from 'zod';
import type {
  FileRef,
  HostEvent,
  HostInfo,
  LibraryRef,
  Settings,
  TargetExtension,
} from '#common/contract/host';
import type { Result } from '#common/result';
import type { Trouble } from '#core/services/trouble';

/** A file the user chose in a system dialog, opened for reading once; `bytes` is its size when it was chosen. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: number;
  /** The contents in order. Rejects with the system's error; stopping early closes the file. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * What a host supplies to the `host.*` calls and to import and export. One is made for each connection, so that
 * a handle is good for the window that got it and for no other. A path never passes here towards a window.
 */
export interface HostPort {
  info(): z.infer<typeof HostInfo>;
  /** What the host tells the window, until `signal` aborts. */
  events(signal: AbortSignal | undefined): AsyncIterable<HostEvent>;
  /** The page has saved what was typed in it, as `closing` asked. */
  parted(): void;
  libraries(): Promise<z.infer<typeof LibraryRef>[]>;
  /** Opens another library in this window. An unknown handle, or a library that cannot be opened, is a Trouble. */
  openLibrary(handle: string): Promise<Result<boolean, Trouble>>;
  newLibrary(name: string): Promise<Result<boolean, Trouble>>;
  /** Has a library restored into a new folder among the user's libraries, and opens it in this window. */
  openRestored(
    name: string,
    restore: (folder: string) => Promise<Result<unknown, string>>,
  ): Promise<Result<boolean, Trouble>>;
  /** False when the user cancelled. Hosts without dialogs refuse. */
  chooseLibrary(): Promise<Result<boolean, Trouble>>;
  chooseFiles(): Promise<Result<z.infer<typeof FileRef>[], Trouble>>;
  /** The handle of the place chosen; null when cancelled. */
  chooseTarget(suggested: {
    name: string;
    extension: TargetExtension;
  }): Promise<Result<string | null, Trouble>>;
  commandState(state: {
    enabled: readonly string[];
    labels: Readonly<Record<string, string>>;
    keys: Readonly<Record<string, string>>;
  }): void;
  settings(): Promise<z.infer<typeof Settings>>;
  /** Sets the named keys and leaves the others. */
  saveSettings(values: z.infer<typeof Settings>): Promise<Result<void, Trouble>>;
  /** Opens a chosen file. A handle that is unknown or used up, or a file gone since, is a Trouble. */
  readChosen(handle: string): Promise<Result<ChosenFile, Trouble>>;
  /** Writes a chosen target whole or not at all; answers its name without the folder, and its size. */
  writeTarget(
    handle: string,
    chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  ): Promise<Result<{ name: string; bytes: number }, Trouble>>;
}
