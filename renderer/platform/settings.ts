import { useCallback, useMemo } from 'react';
import type { z } from 'zod';
import { create } from 'zustand';

type Values = Readonly<Record<string, unknown>>;
type Save = (values: Record<string, unknown>) => Promise<unknown>;

/** What this person has set on this machine: theme, panes, places. Never part of a library. */
export const useSettingValues = create<{ values: Values }>(() => ({ values: {} }));

/**
 * Milliseconds from one save to the next, over which new values are gathered: a dragged divider sets hundreds. The
 * first after a rest is saved at once, so that a place just gone to outlives a crash.
 */
const gathering = 400;

let save: Save | undefined;
let unsaved: Record<string, unknown> = {};
let timer: ReturnType<typeof setTimeout> | undefined;
let savedAt = 0;

/** Takes the settings read from the host and how to save them. */
export function startSettings(values: Values, how: Save): void {
  save = how;
  useSettingValues.setState({ values: { ...values, ...unsaved } });
}

/** Sets one value now, and on disk soon, with those set in the same moment. */
export function setSetting(key: string, value: unknown): void {
  unsaved[key] = value;
  useSettingValues.setState(({ values }) => ({ values: { ...values, [key]: value } }));
  timer ??= setTimeout(() => void flushSettings(), Math.max(0, savedAt + gathering - Date.now()));
}

/** Saves what is not saved yet. Settings are a convenience: a failure is retried with the next one. */
export async function flushSettings(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const values = unsaved;
  if (!save || Object.keys(values).length === 0) return;
  unsaved = {};
  savedAt = Date.now();
  try {
    await save(values);
  } catch {
    unsaved = { ...values, ...unsaved };
  }
}

/** A setting read through a schema (anything else counts as not set), and how to set it. */
export function useSetting<T>(key: string, schema: z.ZodType<T>, fallback: T): [T, (value: T) => void] {
  const raw = useSettingValues((state) => state.values[key]);
  const parsed = useMemo(() => schema.safeParse(raw), [raw, schema]);
  return [parsed.success ? parsed.data : fallback, useCallback((next: T) => setSetting(key, next), [key])];
}
