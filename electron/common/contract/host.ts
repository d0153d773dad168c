import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { call, Done } from './base';

/** What this host can do, so that the renderer never asks which host it is on. */
export const Capabilities = z.object({
  /** Open and save dialogs of the system, with handles instead of uploads and downloads. */
  nativeDialogs: z.boolean(),
  /** A menu bar made from the commands. */
  nativeMenu: z.boolean(),
});

export const HostInfo = z.object({
  name: z.string(),
  version: z.string(),
  capabilities: Capabilities,
  platform: z.enum(['mac', 'windows', 'linux']),
  /** The IANA time zone of this machine; only for "today". */
  zone: z.string(),
  /** Today's day where the user is, YYYY-MM-DD. */
  today: z.string(),
});

export const LibraryRef = z.object({
  /** Opaque, good for this connection only. */
  handle: z.string(),
  name: z.string(),
  /** Where it is, for reading; never sent back. */
  place: z.string(),
  sample: z.boolean(),
  current: z.boolean(),
});

/** What files are written with: each has its name in the system's dialog. */
export const targetExtensions = ['md', 'html', 'csv', 'svg', 'png'] as const;
export type TargetExtension = (typeof targetExtensions)[number];

/** A file the user chose in a system dialog; the path stays with the host. */
export const FileRef = z.object({ handle: z.string(), name: z.string(), bytes: z.int() });

export const HostEvent = z.discriminatedUnion('type', [
  /** The user chose a command from the system's menu. */
  z.object({ type: z.literal('command'), id: z.string() }),
  /** Files were opened with the program, or handed over by a second start. */
  z.object({ type: z.literal('files'), files: z.array(FileRef) }),
  /** The host is going away or changing library: save what is typed, and say `parted` when that is done. */
  z.object({ type: z.literal('closing') }),
]);
export type HostEvent = z.infer<typeof HostEvent>;

/** Theme, panes and the place where the user was: of this person and machine, never in the library. */
export const Settings = z.record(z.string(), z.unknown());

export const hostContract = {
  info: call.output(HostInfo),
  events: call.output(eventIterator(HostEvent)),
  /** The page's answer to `closing`: all that was typed in it is saved. */
  parted: call.output(z.object({})),
  libraries: call.output(z.array(LibraryRef)),
  /** Opens another library in this window: the connection closes and comes back bound to it. */
  openLibrary: call.input(z.object({ handle: z.string() })).output(z.object({ opened: z.boolean() })),
  /** Makes a library: by name in the proposed folder, or where the system's dialog says. */
  newLibrary: call
    .input(z.object({ name: z.string().min(1).max(120) }))
    .output(z.object({ opened: z.boolean() })),
  /** Desktop only: lets the user choose a library's folder in the system's dialog. */
  chooseLibrary: call.output(z.object({ opened: z.boolean() })),
  /** Desktop only: lets the user choose files to import. */
  chooseFiles: call.output(z.array(FileRef)),
  /** Desktop only: lets the user choose where a file goes; null when cancelled. */
  chooseTarget: call
    .input(z.object({ name: z.string(), extension: z.enum(targetExtensions) }))
    .output(z.object({ handle: z.string().nullable() })),
  /** Which commands can run now, what they are called, and the keys that were changed, for the system's menu. */
  commandState: call
    .input(
      z.object({
        enabled: z.array(z.string()),
        labels: z.record(z.string(), z.string()),
        keys: z.record(z.string(), z.string()).default({}),
      }),
    )
    .output(z.object({})),
  settings: call.output(Settings),
  /** Sets the named keys and leaves the others. */
  saveSettings: call.input(z.object({ values: Settings })).output(z.object({})),
  /** Answers once everything acknowledged is on disk. */
  flush: call.output(Done),
};
