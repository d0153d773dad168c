// @vitest-environment jsdom
import './node-bytes';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import type { Contract } from '#common/contract/contract';
import { BackupsDialog } from '../../../renderer/features/backups';
import { BinDialog, HistoryDialog } from '../../../renderer/features/history';
import { ApiProvider } from '../../../renderer/platform/api';
import { runCommand } from '../../../renderer/platform/commands';
import type { Connection } from '../../../renderer/platform/connect';
import { createQueries } from '../../../renderer/platform/queries';
import { SessionProvider } from '../../../renderer/platform/session';
import { useStartup } from '../../../renderer/platform/startup';
import { rigForEach } from '../../support/rig-for-each';
import { addArticle } from '../../support/router-rig';
import { byRole, mount } from '../../unit/renderer/mount';

const rig = rigForEach();

function Started({ children }: { children: ReactNode }) {
  const startup = useStartup();
  if (startup.state !== 'ready') return 'starting';
  return <SessionProvider session={startup.session}>{children}</SessionProvider>;
}

/** The window with nothing in it but these lists. */
async function showDialogs(): Promise<void> {
  const connection: Connection<Contract> = {
    client: rig.client,
    state: () => 'open',
    onState: () => () => undefined,
    retry: () => undefined,
    close: () => undefined,
  };
  await mount(
    <MantineProvider env="test">
      <QueryClientProvider client={createQueries()}>
        <ApiProvider connection={connection}>
          <Started>
            started
            <HistoryDialog />
            <BinDialog />
            <BackupsDialog />
          </Started>
        </ApiProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  await until(() => document.body.textContent.includes('started'));
}

/** Waits until something is so; fails with what the page says where it never is. */
async function until(isSo: () => boolean): Promise<void> {
  for (let round = 0; round < 200 && !isSo(); round++) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  }
  if (!isSo()) throw new Error(document.querySelector('[role="dialog"]')?.textContent ?? 'no dialog');
}

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role="option"]')];
const row = (words: string): HTMLElement | undefined =>
  rows().find((each) => (each.getAttribute('aria-label') ?? each.textContent).includes(words));
const tags = (): string[] => [...rig.library.data.tags.values()].map(({ name }) => name).sort();

async function click(element: HTMLElement | undefined): Promise<void> {
  if (!element) throw new Error(`not there: ${document.body.textContent}`);
  await act(async () => {
    element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    element.click();
    await Promise.resolve();
  });
}

async function open(command: 'history.open' | 'library.bin' | 'library.backups'): Promise<void> {
  await act(async () => {
    expect(runCommand(command)).toBe(true);
    await Promise.resolve();
  });
}

test('one act is taken back out of turn from what changed, and what was deleted comes back from the bin', async () => {
  const { client } = rig;
  await client.tags.create({ name: 'First' });
  const { tag } = await client.tags.create({ name: 'Second' });
  await client.tags.create({ name: 'Third' });
  await showDialogs();

  await open('history.open');
  await until(() => row('New tag “First”') !== undefined);
  await click(row('New tag “First”'));
  await click(byRole(document, 'button', 'Undo this'));
  await until(() => row('Undo of new tag “First”') !== undefined);
  expect(tags()).toEqual(['Second', 'Third']);
  await click(byRole(document, 'button', 'Close'));
  await until(() => rows().length === 0);

  await client.tags.remove({ id: tag.id });
  await open('library.bin');
  await until(() => row('Second') !== undefined);
  await click(row('Second'));
  await click(byRole(document, 'button', 'Put back'));
  await until(() => document.body.textContent.includes('The bin is empty'));
  expect(tags()).toEqual(['Second', 'Third']);
});

test('what was deleted is called by what its user knew it by, titled or not', async () => {
  const article = await addArticle(rig, 'The harbour closed at noon. Nobody said why.', { title: '' });
  const note = await rig.client.notes.create({ title: '' });
  await rig.client.articles.remove({ id: article.id });
  await rig.client.notes.remove({ id: note.id });
  await showDialogs();
  await open('library.bin');
  await until(() => rows().length === 2);
  expect(rows().map((each) => each.getAttribute('aria-label')?.split(',')[0])).toEqual([
    'Untitled note',
    expect.stringMatching(/^The harbour closed/) as string,
  ]);
});

test('a backup is compared with the library as it is now each time, and a new one is there', async () => {
  const { tag } = await rig.client.tags.create({ name: 'Ferries' });
  await showDialogs();
  const says = (words: string): boolean =>
    document.querySelector('[role="dialog"]')?.textContent.includes(words) === true;
  await open('library.backups');
  await until(() => says('There is no backup yet'));
  await click(byRole(document, 'button', 'Close'));
  await until(() => !says('Back up now'));

  // Made by the clock meanwhile, say: nothing in the library tells of it.
  await rig.client.backups.make();
  await open('library.backups');
  await until(() => says('It holds the same as the library now'));
  await click(byRole(document, 'button', 'Close'));
  await until(() => !says('Back up now'));

  await rig.client.tags.remove({ id: tag.id });
  await open('library.backups');
  await until(() => says('Only in the backup'));
  expect(says('“Ferries”')).toBe(true);
  expect(says('It holds the same')).toBe(false);
  expect(says('1 change since')).toBe(true);
});
