import { useMemo } from 'react';
import { z } from 'zod';
import { commands, type CommandId, type CommandSpec } from '#common/contract/commands';
import { pressKeysTrouble, sameKeys } from './keys';
import type { HostInfoPlatform } from './session';
import { setSetting, useSettingValues } from './settings';

/** Keys that this person gave to commands, by command; '' takes a command's keys away. A setting, in no library. */
type OwnKeys = Readonly<Record<string, string>>;

const setting = 'keys';
const Schema = z.record(z.string(), z.string());
const none: OwnKeys = {};

/** What was read of a setting: the keys of each command are asked for whenever anything that shows them is drawn. */
const known = new WeakMap<object, OwnKeys>();

function read(raw: unknown): OwnKeys {
  if (typeof raw !== 'object' || raw === null) return none;
  const before = known.get(raw);
  if (before) return before;
  const parsed = Schema.safeParse(raw);
  const keys = parsed.success ? parsed.data : none;
  known.set(raw, keys);
  return keys;
}

/** The keys this person chose, kept true. */
export function useOwnKeys(): OwnKeys {
  const raw = useSettingValues((state) => state.values[setting]);
  return useMemo(() => read(raw), [raw]);
}

/** The keys this person chose, as they are this moment. */
export function ownKeysNow(): OwnKeys {
  return read(useSettingValues.getState().values[setting]);
}

/** A command with the keys it goes by. Those a Mac has beside them go where its own were changed. */
export function withOwnKeys<Spec extends CommandSpec>(spec: Spec, own: OwnKeys): Spec {
  const chosen = own[spec.id];
  if (chosen === undefined) return spec;
  const { macKeys: _, ...rest } = spec;
  return { ...rest, keys: chosen === '' ? null : chosen } as Spec;
}

/** The keys a command goes by now; null for none. */
export function keysNow(id: CommandId): string | null {
  const spec = commands.find((command) => command.id === id);
  return spec ? withOwnKeys(spec, ownKeysNow()).keys : null;
}

/** Gives a command keys ('' for none), or (null) those it had at first. */
export function setOwnKeys(id: string, keys: string | null): void {
  const { [id]: _, ...others } = ownKeysNow();
  setSetting(setting, keys === null ? others : { ...others, [id]: keys });
}

/** Gives all commands the keys they had at first. */
export function resetOwnKeys(): void {
  setSetting(setting, {});
}

/** Why a command cannot have these keys, as a sentence: they cannot be, or another has them; null where it can. */
export function keysTrouble(
  id: string,
  keys: string,
  own: OwnKeys,
  platform: HostInfoPlatform,
): string | null {
  const unusable = pressKeysTrouble(keys);
  if (unusable !== null) return unusable;
  const holder = commands
    .filter((spec) => spec.id !== id)
    .map((spec) => withOwnKeys(spec, own))
    .find(
      (spec) =>
        (spec.keys !== null && sameKeys(spec.keys, keys)) ||
        (platform === 'mac' && spec.macKeys !== undefined && sameKeys(spec.macKeys, keys)),
    );
  return holder ? `These are the keys of “${holder.label}”. Choose others, or change those first.` : null;
}
