import { useEffect, useLayoutEffect, useRef } from 'react';
import { create } from 'zustand';
import { commands, type CommandId, type CommandSpec } from '#common/contract/commands';
import { useIsAtHand } from './at-hand';
import { notify } from './notify';
import { ownKeysNow, useOwnKeys, withOwnKeys } from './own-keys';

interface Handler {
  readonly run: () => void | Promise<unknown>;
  readonly enabled: boolean;
  readonly ready: () => boolean;
  readonly label: string | undefined;
}

type Registered = ReadonlyMap<CommandId, readonly { readonly key: object; readonly handler: Handler }[]>;

/** Who handles which command now. Of several handlers the one that came last counts. */
export const useRegistry = create<{ registered: Registered }>(() => ({ registered: new Map() }));

function setHandler(id: CommandId, key: object, handler: Handler | null): void {
  useRegistry.setState(({ registered }) => {
    const list = registered.get(id) ?? [];
    const at = list.findIndex((entry) => entry.key === key);
    const rest = list.filter((entry) => entry.key !== key);
    const next =
      handler === null ? rest : at < 0 ? [...list, { key, handler }] : list.with(at, { key, handler });
    return { registered: new Map(registered).set(id, next) };
  });
}

interface CommandState {
  readonly enabled?: boolean;
  /** Where `enabled` follows the page or the disk: whether it can run at this very moment. */
  readonly ready?: () => boolean;
  readonly label?: string | undefined;
}

/**
 * Says what a command does while this component is there and at hand. `enabled: false` shows it greyed; `label` replaces
 * its name in menus ("Undo link to event"). What is drawn may be a moment behind the hands: a key may follow a
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
    const isReady = (): boolean => latest.current.ready?.() ?? enabled;
    setHandler(id, key.current, { run: () => latest.current.run(), enabled, ready: isReady, label });
  }, [id, enabled, label, atHand]);
  useEffect(() => {
    if (!atHand) return undefined;
    const own = key.current;
    return () => setHandler(id, own, null);
  }, [id, atHand]);
}

/** A command as menus and the palette show it now. */
export interface LiveCommand extends CommandSpec {
  readonly id: CommandId;
  readonly enabled: boolean;
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
  return { ...spec, id, label: handler?.label ?? spec.label, enabled: handler?.enabled ?? false };
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
