import { useEffect, useMemo } from 'react';
import { commands, type CommandId, type CommandSpec } from '#common/contract/commands';
import { useApi } from './api';
import { liveCommands, runCommand, useRegistry } from './commands';
import { actsInTextFields, isPress, type KeyPress } from './keys';
import { ownKeysNow, useOwnKeys, withOwnKeys } from './own-keys';
import { useHost, type HostInfoPlatform } from './session';
import { useSettingValues } from './settings';
import { textFieldOf, undoInField } from './text-field';

/**
 * The command a key press means, given whether the caret is in a text field. There Undo and Redo are the
 * field's own, letters are letters, and on a Mac Alt+arrow moves by words. `specs`: the commands with the keys they go
 * by.
 */
export function commandFor(
  press: KeyPress,
  inTextField: boolean,
  platform: HostInfoPlatform,
  specs: readonly CommandSpec[] = commands,
): CommandId | null {
  const own = ({ macKeys }: CommandSpec): boolean =>
    platform === 'mac' && macKeys !== undefined && isPress(macKeys, press, platform);
  const spec = specs.find((each) => own(each) || (each.keys !== null && isPress(each.keys, press, platform)));
  if (!spec?.keys) return null;
  if (own(spec)) return spec.id as CommandId;
  if (inTextField) {
    if (spec.id === 'edit.undo' || spec.id === 'edit.redo' || !actsInTextFields(spec.keys)) return null;
    if (platform === 'mac' && spec.keys.startsWith('Alt+Arrow')) return null;
  }
  return spec.id as CommandId;
}

/** Runs a command chosen from the system's menu: there Undo and Redo first belong to the field with the caret. */
export function runFromMenu(id: string): void {
  const field = textFieldOf(document.activeElement);
  if (field && id === 'edit.undo') undoInField(field, 'undo');
  else if (field && id === 'edit.redo') undoInField(field, 'redo');
  else if (commands.some((command) => command.id === id)) runCommand(id as CommandId);
}

/** Turns key presses into commands, and keeps the system's menu true. One is mounted, at the root. */
export function CommandKeys() {
  const { platform, capabilities } = useHost();
  const own = useOwnKeys();
  const specs = useMemo(() => commands.map((spec) => withOwnKeys(spec, own)), [own]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const inField = textFieldOf(event.target instanceof Element ? event.target : null) !== null;
      const id = commandFor(event, inField, platform, specs);
      // A dialog is a small world of its own: nothing behind it is done by key while it is open.
      if (id === null || document.querySelector('[aria-modal="true"]')) return;
      const ran = runCommand(id);
      // With nothing to copy the key would fall through to the browser, where it opens its developer tools.
      if (ran || id === 'article.copyQuote') event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [platform, specs]);
  return capabilities.nativeMenu && <MenuReport />;
}

/** Milliseconds over which changes are gathered before the host is told of them. */
const gathering = 50;

/** What the system's menu shows: which commands can run, what they are called, and the keys this person chose. */
function menuReport(): string {
  const live = liveCommands();
  const enabled = live.filter((command) => command.enabled).map((command) => command.id as string);
  const labels: Record<string, string> = Object.fromEntries(live.map(({ id, label }) => [id, label]));
  const keys = ownKeysNow();
  // With the caret in a text field Undo is that field's own.
  if (textFieldOf(document.activeElement) === null) return JSON.stringify({ enabled, labels, keys });
  const own = { 'edit.undo': 'Undo typing', 'edit.redo': 'Redo typing' };
  return JSON.stringify({
    enabled: [...new Set([...enabled, ...Object.keys(own)])],
    labels: { ...labels, ...own },
    keys,
  });
}

/** Tells the host which commands can run and what Undo is called, whenever that changes. Draws nothing. */
function MenuReport() {
  const api = useApi();
  useEffect(() => {
    let told = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      timer = undefined;
      const report = menuReport();
      if (report === told) return;
      told = report;
      // The menu is a convenience: when the line is down it is told again once that is mended.
      api.host
        .commandState(JSON.parse(report) as Parameters<typeof api.host.commandState>[0])
        .catch(() => undefined);
    };
    const soon = (): void => {
      timer ??= setTimeout(tell, gathering);
    };
    soon();
    const stop = new AbortController();
    document.addEventListener('focusin', soon, { signal: stop.signal });
    document.addEventListener('focusout', soon, { signal: stop.signal });
    const stops = [useRegistry.subscribe(soon), useSettingValues.subscribe(soon)];
    return () => {
      clearTimeout(timer);
      stop.abort();
      for (const each of stops) each();
    };
  }, [api]);
  return null;
}
