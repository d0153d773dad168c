import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, type ReactNode } from 'react';
import { ApiProvider } from '../../renderer/platform/api';
import { createQueries } from '../../renderer/platform/queries';
import { LibraryProvider, SessionProvider } from '../../renderer/platform/session';
import { useStartup } from '../../renderer/platform/startup';
import { mount } from '../unit/renderer/mount';
import { openConnection } from './open-connection';
import type { RouterRig } from './router-rig';

function Started({ children }: { children: ReactNode }) {
  const startup = useStartup();
  if (startup.state !== 'ready') return 'starting';
  return (
    <SessionProvider session={startup.session}>
      <LibraryProvider>{children}</LibraryProvider>
    </SessionProvider>
  );
}

/** The window over a rig with nothing in it but what is given; resolves when that is there. */
export async function showOver(rig: Pick<RouterRig, 'client'>, children: ReactNode): Promise<void> {
  const connection = openConnection(rig.client);
  await mount(
    <MantineProvider env="test">
      <QueryClientProvider client={createQueries()}>
        <ApiProvider connection={connection}>
          <Started>
            started
            {children}
          </Started>
        </ApiProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  await until(() => document.body.textContent.includes('started'));
}

/** Waits until something is so; fails with what the dialog says where it never is. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let round = 0; round < 200 && !isSo(); round++) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  }
  if (!isSo()) throw new Error(document.querySelector('[role="dialog"]')?.textContent ?? 'no dialog');
}

/** Clicks an element as a mouse does. */
export async function click(element: HTMLElement | undefined): Promise<void> {
  if (!element) throw new Error(`not there: ${document.body.textContent}`);
  await act(async () => {
    element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    element.click();
    await Promise.resolve();
  });
}

/** Whether a dialog that is open says some words. */
export function dialogSays(words: string): boolean {
  return [...document.querySelectorAll('[role="dialog"]')].some((each) => each.textContent.includes(words));
}
