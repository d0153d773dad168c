// @vitest-environment jsdom
import './node-bytes';
import { act } from 'react';
import { expect, test } from 'vitest';
import { BackupsDialog } from '../../../renderer/features/backups';
import { BinDialog, HistoryDialog } from '../../../renderer/features/history';
import { runCommand } from '../../../renderer/platform/commands';
import { rigForEach } from '../../support/rig-for-each';
import { click, dialogSays, showOver, until } from '../../support/rig-window';
import { addArticle } from '../../support/router-rig';
import { byRole } from '../../unit/renderer/mount';

const rig = rigForEach();

/** The window with nothing in it but these lists. */
const showDialogs = (): Promise<void> =>
  showOver(
    rig,
    <>
      <HistoryDialog />
      <BinDialog />
      <BackupsDialog />
    </>,
  );

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role="option"]')];
const row = (words: string): HTMLElement | undefined =>
  rows().find((each) => (each.getAttribute('aria-label') ?? each.textContent).includes(words));
const tags = (): string[] => [...rig.library.data.tags.values()].map(({ name }) => name).sort();

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
  await open('library.backups');
  await until(() => dialogSays('There is no backup yet'));
  await click(byRole(document, 'button', 'Close'));
  await until(() => !dialogSays('Back up now'));

  // Made by the clock meanwhile, say: nothing in the library tells of it.
  await rig.client.backups.make();
  await open('library.backups');
  await until(() => dialogSays('It holds the same as the library now'));
  await click(byRole(document, 'button', 'Close'));
  await until(() => !dialogSays('Back up now'));

  await rig.client.tags.remove({ id: tag.id });
  await open('library.backups');
  await until(() => dialogSays('Only in the backup'));
  expect(dialogSays('“Ferries”')).toBe(true);
  expect(dialogSays('It holds the same')).toBe(false);
  expect(dialogSays('1 change since')).toBe(true);
});

test('while there is no backup, the keyboard begins at making one', async () => {
  await showDialogs();
  await open('library.backups');
  await until(() => dialogSays('There is no backup yet'));
  expect(document.activeElement).toBe(byRole(document, 'button', 'Back up now'));
});
