// @vitest-environment jsdom
import './node-bytes';
import { act } from 'react';
import { expect, test } from 'vitest';
import { Palette } from '../../../renderer/features/palette';
import { runCommand, useCommand } from '../../../renderer/platform/commands';
import { rigForEach } from '../../support/rig-for-each';
import { showOver, until } from '../../support/rig-window';
import { byRole, press, type } from '../../unit/renderer/mount';

const rig = rigForEach();

/** A client that asks as any does, but is never told what was found: a large library is still being read. */
function withoutAnswer(): typeof rig.client {
  const never = (): Promise<never> => new Promise(() => undefined);
  const library = new Proxy(rig.client.library, {
    get: (all, name, self) => (name === 'find' ? never : (Reflect.get(all, name, self) as unknown)),
  });
  return new Proxy(rig.client, {
    get: (all, name, self) => (name === 'library' ? library : (Reflect.get(all, name, self) as unknown)),
  });
}

test('Enter does the command that begins with the words at once, whatever is still looked for', async () => {
  const ran: string[] = [];
  function LooseEnds() {
    useCommand('view.looseEnds', () => void ran.push('loose ends'));
    return null;
  }
  await showOver(
    { client: withoutAnswer() },
    <>
      <Palette />
      <LooseEnds />
    </>,
  );
  await act(async () => {
    expect(runCommand('view.palette')).toBe(true);
    await Promise.resolve();
  });
  const field = (): HTMLElement => byRole(document, 'combobox', 'Find and do');
  await until(() => document.querySelector('[role="combobox"]') !== null);
  await type(field(), 'show loose');
  await press(field(), 'Enter');
  await until(() => ran.length > 0);
  expect(document.querySelector('[role="combobox"]')).toBeNull();
});
