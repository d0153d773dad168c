import { useEffect, useLayoutEffect, useRef } from 'react';
import { create } from 'zustand';
import { commands, type CommandId, type CommandSpec } from '#common/contract/commands';
import { useIsAtHand } from './at-hand';
import { notify } from './notify';
import { ownKeysNow, useOwnKeys, withOwnKeys } from './own-keys';
import type { Possible } from './reasons';

interface Handler {
  readonly run: () => void | Promise<unknown>;
  readonly enabled: Possible;
  readonly ready: () => boolean;
  readonly label: string | undefined;
}

type Registered = ReadonlyMap<CommandId, readonly { readonly key: object; readonly handler: Handler }[]>;

/** Who handles which command now. Of several handlers the one that came last counts. */
export const useRegistry = create<{ registered: Registered }>(() => ({ registered: new Map() }));

function setHandler(id: CommandId, key: object, handler: Handler | null, first = false): void {
  useRegistry.setState(({ registered }) => {
    const list = registered.get(id) ?? [];
    const at = list.findIndex((entry) => entry.key === key);
    const rest = list.filter((entry) => entry.key !== key);
    if (handler === null) return { registered: new Map(registered).set(id, rest) };
    const own = { key, handler };
    const next = at >= 0 ? list.with(at, own) : first ? [own, ...list] : [...list, own];
    return { registered: new Map(registered).set(id, next) };
  });
}

interface CommandState {
  readonly enabled?: Possible;
  /** Where `enabled` follows the page or the disk: whether it can run at this very moment. */
  readonly ready?: () => boolean;
  readonly label?: string | undefined;
}

/**
 * Says what a command does while this component is there and at hand. Where `enabled` is not true it says why, and
 * the command shows greyed with those words; `label` replaces its name in menus ("Undo link to event"). What is drawn may be a moment behind the hands: a key may follow a
 * selection, or an act, before anything was drawn of it. A command that depends on such things says with `ready`
 * whether it can run now, and looks for itself what there is to act on.
 */
export function useCommand(
  id: CommandId,
  run: () => void | Promise<unknown>,
  { enabled = true, ready, label }: CommandState = {},
): void {
  const atHand = useIsAtHand();
  const latest = useRef({ run, ready });
  const key = useRef({});
  useLayoutEffect(() => {
    latest.current = { run, ready };
  });
  useEffect(() => {
    if (!atHand) return;
    const isReady = (): boolean => latest.current.ready?.() ?? enabled === true;
    setHandler(id, key.current, { run: () => latest.current.run(), enabled, ready: isReady, label });
  }, [id, enabled, label, atHand]);
  useEffect(() => {
    if (!atHand) return undefined;
    const own = key.current;
    return () => setHandler(id, own, null);
  }, [id, atHand]);
}

/** What nothing that is shown does. */
const notHere = 'Not in what is shown now';

/** A command as menus and the palette show it now. */
export interface LiveCommand extends CommandSpec {
  readonly id: CommandId;
  readonly enabled: boolean;
  /** Why it cannot run now, in plain words; null where it can. */
  readonly why: string | null;
}

const specs: ReadonlyMap<string, CommandSpec> = new Map(commands.map((spec) => [spec.id, spec]));

const handlerOf = (registered: Registered, id: CommandId): Handler | undefined =>
  registered.get(id)?.at(-1)?.handler;

/** A command's name, keys and whether it can run now. */
export function liveCommand(registered: Registered, id: CommandId): LiveCommand {
  return live(id, handlerOf(registered, id));
}

function live(id: CommandId, handler: Handler | undefined): LiveCommand {
  const known = specs.get(id);
  if (!known) throw new Error(`no command is called ${id}`);
  const spec = withOwnKeys(known, ownKeysNow());
  const possible = handler?.enabled ?? notHere;
  const why = possible === true ? null : possible;
  return { ...spec, id, label: handler?.label ?? spec.label, enabled: why === null, why };
}

/**
 * Says why commands cannot run, for as long as nothing else that is shown handles them, whichever came first.
 */
export function useImpossible(ids: readonly CommandId[], why: string): void {
  const key = useRef({});
  useEffect(() => {
    const handler: Handler = { run: () => undefined, enabled: why, ready: () => false, label: undefined };
    for (const id of ids) setHandler(id, key.current, handler, true);
  }, [ids, why]);
  useEffect(() => {
    const own = key.current;
    return () => {
      for (const id of ids) setHandler(id, own, null);
    };
  }, [ids]);
}

/** All commands in menu order, as they are this moment. */
export function liveCommands({ registered } = useRegistry.getState()): LiveCommand[] {
  return commands.map((spec) => liveCommand(registered, spec.id as CommandId));
}

/** All commands in menu order, live. */
export function useCommands(): LiveCommand[] {
  useOwnKeys();
  return liveCommands(useRegistry());
}

/** One command, live. What happens to other commands draws nothing anew. */
export function useLiveCommand(id: CommandId): LiveCommand {
  useOwnKeys();
  return live(
    id,
    useRegistry(({ registered }) => handlerOf(registered, id)),
  );
}

/** Runs a command if something handles it and it can run now; trouble is told to the user. Answers whether it ran. */
export function runCommand(id: CommandId): boolean {
  const handler = handlerOf(useRegistry.getState().registered, id);
  if (!handler?.ready()) return false;
  void runAndTell(handler.run);
  return true;
}

async function runAndTell(run: Handler['run']): Promise<void> {
  try {
    await run();
  } catch (error) {
    notify.trouble(error);
  }
}
